package org.saferplan.cli.page;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.saferplan.adoption.Current;
import org.saferplan.adoption.Standing;
import org.saferplan.decision.Meeting;
import org.saferplan.document.Kind;
import org.saferplan.fact.PartialDate;
import org.saferplan.obligation.ActionPlan;
import org.saferplan.partnership.Partnership;
import org.saferplan.partnership.Vocabulary;
import org.saferplan.plan.Edition;
import org.saferplan.plan.Priority;
import org.saferplan.register.Register;

/** What the demo says of the example that is in the middle of its year; read from the record. */
public final class HalfAYear {
  private HalfAYear() {}

  /** What there is on a day, in a few lines. */
  public static Page of(Register register, LocalDate day) {
    Partnership partnership = Partnership.of(register).orElseThrow();
    Edition edition = Current.edition(register, day).orElseThrow();
    Page page = new Page().blank().title(partnership.name() + ": " + edition.title());
    if (partnership.notice() != null) {
      page.text(partnership.notice());
    }
    page.blank()
        .text(
            "On %s: %s."
                .formatted(
                    PartialDate.words(day), Standing.of(register, edition.key(), day).words()))
        .blank()
        .text("On record for the year:")
        .item(priorities(partnership.vocabulary(), edition))
        .item(
            partnership
                .vocabulary()
                .said("%d actions, %d measures, %d funds")
                .formatted(
                    count(register, Kind.OBLIGATION),
                    count(register, Kind.MEASURE),
                    count(register, Kind.FUND)))
        .item(
            partnership.vocabulary().many(Vocabulary.Thing.ACTION_PLAN)
                + ": "
                + String.join("; ", groups(register, partnership, edition)));
    next(register, day).ifPresent(meeting -> page.item(words(partnership, meeting)));
    return page;
  }

  private static String priorities(Vocabulary vocabulary, Edition edition) {
    return "%s: %s"
        .formatted(
            vocabulary.counted(edition.priorities().size(), Vocabulary.Thing.PRIORITY),
            String.join("; ", edition.priorities().stream().map(Priority::name).toList()));
  }

  private static int count(Register register, Kind kind) {
    return (int) register.documents().filter(each -> each.key().kind() == kind).count();
  }

  private static List<String> groups(Register register, Partnership partnership, Edition edition) {
    return register.list(ActionPlan.class, Kind.ACTION_PLAN).stream()
        .filter(plan -> plan.edition().equals(edition.id()))
        .map(ActionPlan::body)
        .flatMap(body -> Optional.ofNullable(body).stream())
        .map(partnership::called)
        .toList();
  }

  private static Optional<Meeting> next(Register register, LocalDate day) {
    return register.list(Meeting.class, Kind.MEETING).stream()
        .filter(meeting -> meeting.date().earliest().isAfter(day))
        .min(Comparator.comparing(meeting -> meeting.date().earliest()));
  }

  private static String words(Partnership partnership, Meeting meeting) {
    String body =
        Optional.ofNullable(meeting.body()).map(partnership::called).orElseGet(meeting::title);
    return "next meeting: %s, %s".formatted(body, meeting.date().words());
  }
}
