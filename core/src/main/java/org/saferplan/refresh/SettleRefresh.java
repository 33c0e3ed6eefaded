package org.saferplan.refresh;

import jakarta.validation.constraints.NotNull;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.saferplan.command.Command;
import org.saferplan.command.Handler;
import org.saferplan.command.Moment;
import org.saferplan.command.Ruling;
import org.saferplan.document.Document;
import org.saferplan.fact.Entries;
import org.saferplan.plan.Change;
import org.saferplan.plan.Edition;
import org.saferplan.refusal.Fault;
import org.saferplan.refusal.Kind;
import org.saferplan.register.Register;

/**
 * Settles what becomes of items of the edition before, as many at once as are given. The new text
 * follows: what is gone is taken out of it, what is new is put into it. What is not named stays
 * undecided.
 *
 * @param edition the new one
 * @param changes what becomes of priorities, parts, themes and aims; all but what is kept gives its
 *     reasons, or says that none is given
 * @param names what items of the new edition are called from now on
 * @param actions what becomes of actions
 */
public record SettleRefresh(
    @NotNull Edition.Id edition,
    List<@NotNull Change> changes,
    List<@NotNull Naming> names,
    List<@NotNull ActionFate> actions)
    implements Command {

  /** Decides it. */
  public static Handler<SettleRefresh> handler() {
    return new Decide();
  }

  /** Takes nothing for no entries. */
  public SettleRefresh {
    changes = Entries.orEmpty(changes);
    names = Entries.orEmpty(names);
    actions = Entries.orEmpty(actions);
  }

  static Fault whyIsNotSaid(String pointer) {
    return new Fault(
        pointer,
        "reason-not-said",
        "why is not said",
        "give the reasons, or \"none\" if none is given");
  }

  private static final class Decide implements Handler<SettleRefresh> {
    @Override
    public Class<SettleRefresh> command() {
      return SettleRefresh.class;
    }

    @Override
    public boolean changesTerms() {
      return true;
    }

    @Override
    public Ruling decide(Register register, SettleRefresh asked, Moment moment) {
      Optional<Edition> newer = register.find(Edition.class, asked.edition().key());
      if (newer.isEmpty()) {
        return Ruling.notFound("/edition", asked.edition().named());
      }
      Optional<Edition> older =
          Optional.ofNullable(newer.get().follows())
              .flatMap(id -> register.find(Edition.class, id.key()));
      return older
          .map(before -> decide(register, asked, before, newer.get(), moment))
          .orElseGet(
              () ->
                  Ruling.refuse(
                      Kind.IMPOSSIBLE,
                      new Fault(
                          "/edition",
                          "follows-no-other",
                          asked.edition().named() + " is no refresh: it follows no other",
                          "open one with open-refresh, or record which edition it follows")));
    }

    private static Ruling decide(
        Register register, SettleRefresh asked, Edition older, Edition newer, Moment moment) {
      NextText text = new NextText(older, newer, asked.names());
      asked.changes().forEach(text::settle);
      text.nameTheRest();
      NextActions actions = new NextActions(register, older, text.now(), moment.today());
      asked.actions().forEach(actions::settle);
      actions.join();
      List<Fault> faults = new ArrayList<>(text.faults());
      faults.addAll(actions.faults());
      if (!faults.isEmpty()) {
        return new Ruling.Refused(Kind.INVALID, faults);
      }
      List<Document> written = new ArrayList<>();
      if (!text.now().equals(newer)) {
        written.add(text.now());
      }
      written.addAll(actions.written());
      return written.isEmpty()
          ? Ruling.refuse(
              Kind.INVALID,
              new Fault(
                  "",
                  "nothing-to-settle",
                  "it says of nothing what becomes of it",
                  "name a change, a name or an action"))
          : new Ruling.Accepted(written, List.of(), newer.id().value());
    }
  }
}
