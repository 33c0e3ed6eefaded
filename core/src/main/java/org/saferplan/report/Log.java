package org.saferplan.report;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saferplan.decision.Meeting;
import org.saferplan.document.Kind;
import org.saferplan.fact.PartialDate;
import org.saferplan.fact.Stated;
import org.saferplan.ledger.Row;
import org.saferplan.obligation.Basis;
import org.saferplan.obligation.Obligation;
import org.saferplan.partnership.Body;
import org.saferplan.partnership.Partnership;
import org.saferplan.partnership.Reason;
import org.saferplan.register.Register;

/** What happened to some actions and measures in a time, each in a line; the first one first. */
final class Log {
  private final Partnership partnership;
  private final LocalDate after;
  private final LocalDate until;

  /**
   * A log of a time.
   *
   * @param after the day after which
   * @param until the last day
   */
  Log(Partnership partnership, LocalDate after, LocalDate until) {
    this.partnership = partnership;
    this.after = after;
    this.until = until;
  }

  private record Line(LocalDate on, String words) {}

  private List<String> told(Stream<Line> lines) {
    return lines
        .filter(each -> each.on().isAfter(after) && !each.on().isAfter(until))
        .sorted(Comparator.comparing(Line::on))
        .map(Line::words)
        .toList();
  }

  List<String> of(List<Obligation> actions) {
    return told(actions.stream().flatMap(this::of));
  }

  private Stream<Line> of(Obligation action) {
    String name = "“" + action.what() + "”";
    return Stream.of(
            action.completions().stream()
                .map(
                    each ->
                        line(
                            each.on(),
                            "%s was completed on %s: %s"
                                .formatted(name, each.on().words(), each.achieved()))),
            Stream.ofNullable(action.ended())
                .map(
                    each ->
                        line(
                            each.on(),
                            "%s: %s on %s%s"
                                .formatted(
                                    name,
                                    each.how().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                                    each.on().words(),
                                    because(each.reasons())))),
            action.moves().stream()
                .map(
                    each ->
                        line(
                            each.on(),
                            "%s was due %s; moved on %s%s%s"
                                .formatted(
                                    name,
                                    each.was() == null ? "at no time" : each.was().words(),
                                    each.on().words(),
                                    each.by() == null ? " with no decision" : " by a decision",
                                    because(each.because())))),
            action.handOvers().stream()
                .map(
                    each ->
                        line(
                            each.on(),
                            "%s was handed over by %s on %s%s"
                                .formatted(
                                    name,
                                    each.from().stream()
                                        .map(from -> from.called(partnership))
                                        .collect(Collectors.joining(", ")),
                                    each.on().words(),
                                    because(each.note())))),
            action.standingUpdates().stream()
                .map(
                    each ->
                        line(
                            each.on(),
                            "%s, %s: %s%s"
                                .formatted(
                                    name,
                                    each.on().words(),
                                    each.words(),
                                    each.next() == null ? "" : " Next: " + each.next()))))
        .flatMap(each -> each);
  }

  private static Line line(PartialDate on, String words) {
    return new Line(on.latest(), Sentences.closed(words));
  }

  private static String because(Stated<Reason> reasons) {
    return switch (reasons.said()) {
      case ENTRIES ->
          ": " + reasons.entries().stream().map(Reason::words).collect(Collectors.joining("; "));
      case NONE -> ": no reason given";
      case NOT_APPLICABLE, NOT_ON_RECORD -> "";
    };
  }

  private static String because(@Nullable String why) {
    return why == null ? "" : ": " + why;
  }

  /** What was minuted at meetings of a body and is open still, in the order of the ledger. */
  static List<Row> outstanding(Register register, Body.Id body, List<Row> open) {
    Set<Meeting.Id> meetings =
        register.list(Meeting.class, Kind.MEETING).stream()
            .filter(each -> body.equals(each.body()))
            .map(Meeting::id)
            .collect(Collectors.toSet());
    return open.stream()
        .filter(
            row ->
                register.find(Obligation.class, row.action().key()).stream()
                    .flatMap(each -> each.basis().stream())
                    .anyMatch(each -> isOf(each, meetings)))
        .toList();
  }

  private static boolean isOf(Basis basis, Set<Meeting.Id> meetings) {
    return (basis instanceof Basis.Minute minute
            && minute.meeting() != null
            && meetings.contains(minute.meeting()))
        || (basis instanceof Basis.ByDecision by && meetings.contains(by.decision().meeting()));
  }
}
