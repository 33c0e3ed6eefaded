package org.saferplan.cli.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.saferplan.decision.Amendment;
import org.saferplan.decision.Decision;
import org.saferplan.decision.Delegation;
import org.saferplan.decision.Meeting;
import org.saferplan.decision.Window;
import org.saferplan.partnership.Partnership;

/** What was decided, meeting by meeting: effects, amendments, powers given, windows. */
public final class DecisionsPage {
  private static final int DATES = 18;
  private static final int LEVEL = DATES / 2 + 1;

  private DecisionsPage() {}

  /** These meetings, in their order. */
  public static Page of(Partnership partnership, List<Meeting> meetings) {
    Phrases phrases = new Phrases(partnership);
    Page page = new Page();
    for (Meeting meeting : meetings) {
      page.field(DATES, meeting.date().words(), who(meeting, phrases));
      Decided.at(meeting, phrases).forEach(each -> page.item(LEVEL, decided(each)));
      meeting.standing().stream()
          .flatMap(
              decision ->
                  Stream.concat(corrected(meeting, decision), details(decision, phrases).stream()))
          .forEach(detail -> page.item(LEVEL, detail));
    }
    return meetings.isEmpty() ? page.text("No meeting is on record.") : page;
  }

  private static String decided(Decided decided) {
    String minute = decided.minute() == null ? "" : " (minute " + decided.minute() + ")";
    String words = decided.words();
    boolean saysMore = words != null && !words.equals(decided.effect().words());
    String quoted = saysMore ? ": \u201c" + words + "\u201d" : "";
    String vote = decided.vote() == null ? "" : ", " + decided.vote().told();
    return decided.what() + ": " + decided.effect().words() + vote + minute + quoted;
  }

  /** What was on record before it was put right. */
  private static Stream<String> corrected(Meeting meeting, Decision decision) {
    return Optional.ofNullable(decision.corrects()).flatMap(meeting::decision).stream()
        .flatMap(earlier -> earlier.matters().stream())
        .map(
            matter ->
                "corrects an earlier entry: %s: %s"
                    .formatted(matter.about(), matter.effect().words()));
  }

  static String who(Meeting meeting, Phrases phrases) {
    if (meeting.body() != null) {
      return phrases.body(meeting.body(), meeting.actingAs());
    }
    return meeting.post() == null ? Phrases.UNKNOWN : phrases.post(meeting.post());
  }

  private static List<String> details(Decision decision, Phrases phrases) {
    List<String> details = new ArrayList<>();
    decision.matters().stream()
        .flatMap(matter -> matter.amendments().stream())
        .map(DecisionsPage::amendment)
        .forEach(details::add);
    decision.delegations().stream().map(each -> delegation(each, phrases)).forEach(details::add);
    decision.windows().stream().map(each -> window(each, phrases)).forEach(details::add);
    decision.observations().stream().map(each -> "observed: " + each).forEach(details::add);
    return details;
  }

  private static String amendment(Amendment amendment) {
    String manner = amendment.manner() == Amendment.Manner.MADE ? "amended" : "amendment asked for";
    Amendment.Settlement settled = amendment.settled();
    return "%s, %s: %s%s"
        .formatted(
            manner,
            amendment.place(),
            amendment.change(),
            settled == null ? "" : " (made on " + settled.on().words() + ")");
  }

  private static String delegation(Delegation delegation, Phrases phrases) {
    String consulting =
        delegation.consulting().stream().map(phrases::post).collect(Collectors.joining(", "));
    return "power delegated, %s: %s%s"
        .formatted(
            phrases.given(delegation),
            delegation.power(),
            consulting.isEmpty() ? "" : ", consulting " + consulting);
  }

  private static String window(Window window, Phrases phrases) {
    return "%s until %s: %s%s"
        .formatted(
            Phrases.enumerated(window.kind()),
            window.until().words(),
            window.who(),
            window.to() == null ? "" : ", to " + phrases.body(window.to(), null));
  }
}
