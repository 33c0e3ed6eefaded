package org.saferplan.cli.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saferplan.fact.PartialDate;
import org.saferplan.ledger.ActionStanding;
import org.saferplan.obligation.Obligation;
import org.saferplan.progress.Progress;
import org.saferplan.round.Answer;
import org.saferplan.round.GroupRound;
import org.saferplan.round.Round;

/** In which round each group reports, and what is missing. */
public final class RoundPage {
  private RoundPage() {}

  /** Group by group. */
  public static Page of(List<GroupRound> rounds) {
    Page page = new Page();
    if (rounds.isEmpty()) {
      return page.text("No group has an action that is open.");
    }
    rounds.forEach(each -> page.add(group(each)));
    return page;
  }

  /** An action that is asked about: where it stands, and what was said of it last. */
  public static Page asked(String number, Obligation action, ActionStanding standing) {
    String reference = action.reference() == null ? "" : action.reference() + " ";
    String restricted = action.restricted() == null ? "" : " [not for everybody]";
    Page page =
        new Page()
            .heading("%s: %s%s%s".formatted(number, reference, action.what(), restricted))
            .text(Phrases.sentence(standing.words()));
    List<Progress> said = action.standingUpdates();
    if (!said.isEmpty()) {
      Progress last = said.get(said.size() - 1);
      page.text("Said last, %s: %s".formatted(last.on().words(), Phrases.sentence(last.words())));
      if (last.next() != null) {
        page.text("Next was to be: " + Phrases.sentence(last.next()));
      }
    }
    return page;
  }

  private static Page group(GroupRound group) {
    Page page = new Page().heading(group.name());
    page.text(told("Owed last", group.last(), group, false));
    page.text(told("Running", group.running(), group, true));
    for (GroupRound.Update each : group.actions()) {
      page.item(each.restricted() == null ? each.what() : each.what() + " [not for everybody]");
      page.text(1, Phrases.sentence(answers(each)));
      boolean isAsked =
          each.running() == Answer.ASKED
              || (each.last() == Answer.MISSING && each.running() != Answer.GIVEN);
      if (isAsked) {
        page.command(DuePage.report(each.action().value()).toArray(String[]::new));
      }
    }
    return page;
  }

  private static String told(
      String which, @Nullable Round round, GroupRound group, boolean isRunning) {
    if (round == null) {
      return which
          + ": no round"
          + (isRunning ? ", because no meeting to come is on record." : " on record.");
    }
    StringBuilder counts = new StringBuilder();
    for (Answer answer : Answer.values()) {
      long count = group.count(isRunning, answer);
      if (count > 0) {
        counts
            .append(counts.isEmpty() ? ": " : ", ")
            .append(count)
            .append(' ')
            .append(answer.words());
      }
    }
    return "%s: %s, owed by %s%s."
        .formatted(which, round.words(), PartialDate.words(round.owed()), counts);
  }

  private static String answers(GroupRound.Update update) {
    Answer last = update.last();
    Answer running = update.running();
    String before = last == null ? "nothing owed then" : last.words();
    return running == null
        ? "last round: " + before
        : "last round: %s; this round: %s".formatted(before, running.words());
  }
}
