package org.saferplan.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saferplan.adoption.Current;
import org.saferplan.decision.Meeting;
import org.saferplan.decision.Report;
import org.saferplan.document.Key;
import org.saferplan.document.Kind;
import org.saferplan.fact.PartialDate;
import org.saferplan.partnership.Body;
import org.saferplan.partnership.Capacity;
import org.saferplan.partnership.Nation;
import org.saferplan.partnership.Partnership;
import org.saferplan.register.Register;

/**
 * A day that the law fixes, given what is on record: when an agenda must be open, by when the
 * committee that scrutinises meets again, when a reply or a required report is due. What the law
 * asks for without fixing a day is among the {@link Checks}.
 *
 * @param rule the stable name of the rule
 * @param words what is due by then
 * @param source where the rule comes from, and how far its text is known
 * @param about the document from which the day is counted
 * @param group the body that it concerns, if one
 */
public record StatutoryDate(
    LocalDate day, String rule, String words, String source, Key about, Body.@Nullable Id group) {
  private static final int DAYS_TO_REPLY = 28;
  private static final int MONTHS_BETWEEN_MEETINGS = 12;

  /** All of them that follow from the record as it stands on a day, the first one first. */
  public static List<StatutoryDate> of(Register register, LocalDate on) {
    return Partnership.of(register)
        .flatMap(
            partnership ->
                Current.edition(register, on)
                    .map(edition -> Case.of(register, partnership, edition, on)))
        .map(StatutoryDate::of)
        .orElse(List.of());
  }

  private static List<StatutoryDate> of(Case at) {
    List<StatutoryDate> days = new ArrayList<>();
    for (Meeting meeting : at.register().list(Meeting.class, Kind.MEETING)) {
      agenda(at, meeting).ifPresent(days::add);
      meeting.reports().forEach(report -> days.addAll(reportDays(at, meeting, report)));
    }
    nextScrutiny(at).ifPresent(days::add);
    return days.stream()
        .sorted(Comparator.comparing(StatutoryDate::day).thenComparing(StatutoryDate::words))
        .toList();
  }

  private static Optional<StatutoryDate> agenda(Case at, Meeting meeting) {
    PartialDate date = meeting.date();
    boolean isADay = date.earliest().equals(date.latest());
    if (!isADay || !at.isOfACouncil(meeting)) {
      return Optional.empty();
    }
    int needed =
        at.partnership().nation() == Nation.WALES
            ? MeetingRules.CLEAR_DAYS_IN_WALES
            : MeetingRules.CLEAR_DAYS_IN_ENGLAND;
    return dated(
        at,
        "agenda-notice",
        ClearDays.last(date.earliest(), needed),
        "last day to open agenda and reports for " + at.called(meeting),
        meeting.key(),
        meeting.body());
  }

  private static List<StatutoryDate> reportDays(Case at, Meeting meeting, Report report) {
    List<StatutoryDate> days = new ArrayList<>();
    Report.Requirement required = report.requiredBy();
    if (required != null && required.due() != null) {
      dated(
              at,
              "policing-body-report",
              required.due().latest(),
              "report that the policing body required is due: " + report.title(),
              meeting.key(),
              null)
          .ifPresent(days::add);
    }
    Body.Id by = report.by();
    boolean isOfTheCommittee = report.byActingAs() == Capacity.CRIME_AND_DISORDER_COMMITTEE;
    if (isOfTheCommittee) {
      report.circulated().stream()
          .filter(copy -> copy.on() != null && copy.replied() == null)
          .flatMap(
              copy ->
                  Stream.ofNullable(copy.on())
                      .flatMap(
                          sent ->
                              dated(
                                  at,
                                  "scrutiny-circulation",
                                  sent.latest().plusDays(DAYS_TO_REPLY),
                                  "reply of %s to the committee's report is due: %s"
                                      .formatted(
                                          at.partnership()
                                              .organisation(copy.to())
                                              .map(each -> each.name())
                                              .orElse(copy.to().value()),
                                          report.title()),
                                  meeting.key(),
                                  by)
                                  .stream()))
          .forEach(days::add);
    }
    return days;
  }

  private static Optional<StatutoryDate> nextScrutiny(Case at) {
    Capacity role = Capacity.CRIME_AND_DISORDER_COMMITTEE;
    return Meeting.heldBy(at.register(), at.on()).stream()
        .filter(meeting -> at.isMeetingOf(meeting, role))
        .reduce((earlier, later) -> later)
        .flatMap(
            last ->
                dated(
                    at,
                    "scrutiny-committee",
                    last.date().latest().plusMonths(MONTHS_BETWEEN_MEETINGS),
                    "last day for the next meeting of %s as Crime and Disorder Committee"
                        .formatted(
                            last.body() == null ? "it" : at.partnership().called(last.body())),
                    last.key(),
                    last.body()));
  }

  private static Optional<StatutoryDate> dated(
      Case at, String id, LocalDate day, String words, Key about, Body.@Nullable Id group) {
    return Rules.ALL.stream()
        .filter(rule -> rule.id().equals(id))
        .filter(rule -> rule.nations().contains(at.partnership().nation()))
        .filter(rule -> rule.period().covers(day))
        .findFirst()
        .map(
            rule ->
                new StatutoryDate(
                    day,
                    id,
                    words,
                    "%s (%s)".formatted(rule.citation(), Checks.sure(rule)),
                    about,
                    group));
  }
}
