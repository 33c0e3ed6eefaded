package org.saferplan.cli.interview;

import java.io.PrintWriter;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.saferplan.cli.page.Page;
import org.saferplan.partnership.Partnership;
import org.saferplan.refresh.Item;
import org.saferplan.refresh.Refresh;
import org.saferplan.refresh.SettleRefresh;
import org.saferplan.refresh.Step;
import org.saferplan.refusal.RefusedException;
import org.saferplan.register.Register;

/**
 * Asks what becomes of each item of a plan that is not decided. Each answer is done at once, so
 * that whoever leaves, or is cut off, goes on from there another time.
 */
public final class RefreshInterview {
  private final Interview interview;
  private final Partnership partnership;
  private final Consumer<SettleRefresh> settle;
  private final Set<Item> later = new HashSet<>();

  /**
   * Asks at this terminal.
   *
   * @param settle does what was answered
   */
  public RefreshInterview(
      PrintWriter out, Keyboard keyboard, Register register, Consumer<SettleRefresh> settle) {
    this.interview = new Interview(out, keyboard);
    this.partnership = Partnership.of(register).orElseThrow();
    this.settle = settle;
  }

  /**
   * Asks until nothing is left to be asked or the person leaves.
   *
   * @param walk how far it is walked by now
   */
  public void ask(Supplier<Refresh> walk) {
    interview.begin(
        new Page()
            .text(
                "What becomes of each? An empty line leaves it for later; Ctrl-D leaves, and what"
                    + " was answered stays."));
    try {
      Optional<Step> next = next(walk.get());
      while (next.isPresent()) {
        ask(walk.get(), next.get());
        next = next(walk.get());
      }
    } catch (StoppedException e) {
      interview.tell(new Page().text("Left here. What was answered is on record."));
    }
  }

  private Optional<Step> next(Refresh walk) {
    return walk.undecided().stream().filter(step -> !later.contains(step.item())).findFirst();
  }

  private void ask(Refresh walk, Step step) {
    interview.tell(
        new Page()
            .text(
                "%s (%s)"
                    .formatted(
                        step.words(), partnership.vocabulary().said(step.item().sort().word()))));
    RefreshAnswers answers = new RefreshAnswers(interview, partnership, walk, step);
    Optional<SettleRefresh> answered = answers.settled();
    if (answered.isEmpty()) {
      later.add(step.item());
      return;
    }
    try {
      settle.accept(answered.get());
    } catch (RefusedException e) {
      Page page = new Page();
      e.faults().forEach(fault -> page.text(1, fault.words()));
      interview.tell(page.text(1, "It is left for later."));
      later.add(step.item());
    }
  }
}
