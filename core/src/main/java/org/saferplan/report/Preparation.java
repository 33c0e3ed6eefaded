package org.saferplan.report;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.saferplan.adoption.Standing;
import org.saferplan.decision.Meeting;
import org.saferplan.decision.Report;
import org.saferplan.decision.Subject;
import org.saferplan.document.Version;
import org.saferplan.exception.Concern;
import org.saferplan.exception.ExceptionReport;
import org.saferplan.exception.Exceptional;
import org.saferplan.fact.WorkingDays;
import org.saferplan.ledger.Heading;
import org.saferplan.ledger.Responsible;
import org.saferplan.obligation.Obligation;
import org.saferplan.partnership.Body;
import org.saferplan.partnership.Capacity;
import org.saferplan.partnership.Partnership;
import org.saferplan.partnership.Party;
import org.saferplan.register.Register;
import org.saferplan.round.Answer;
import org.saferplan.round.GroupRound;

/** What is missing on a day before a meeting. */
record Preparation(Register register, Partnership partnership, Meeting meeting, LocalDate on) {
  /** Local Government Act 1972, section 100B: five clear days before a council's meeting. */
  private static final int CLEAR_DAYS = 5;

  Readiness readiness() {
    List<Readiness.Missing> missing = new ArrayList<>();
    missing.addAll(reports());
    missing.addAll(texts());
    missing.addAll(updates());
    missing.addAll(results());
    pack().ifPresent(missing::add);
    missing.addAll(lastMeeting());
    return new Readiness(
        meeting.id(),
        "%s, %s".formatted(meeting.party().called(partnership), meeting.date().words()),
        on,
        Math.toIntExact(ChronoUnit.DAYS.between(on, meeting.date().earliest())),
        missing);
  }

  private Optional<Body> body() {
    return Optional.ofNullable(meeting.body()).flatMap(partnership::body);
  }

  private boolean isOfACouncil() {
    return body().map(Body::organisation).isPresent();
  }

  private boolean isGroup() {
    LocalDate day = meeting.date().earliest();
    return body()
        .filter(
            each ->
                Stream.of(Capacity.SUBGROUP, Capacity.STRATEGY_GROUP, Capacity.OPERATIONAL_UNIT)
                    .anyMatch(capacity -> each.actedAs(capacity, day)))
        .isPresent();
  }

  /** A council's body decides on reports, which the public must have had for five clear days. */
  private List<Readiness.Missing> reports() {
    if (!isOfACouncil()) {
      return List.of();
    }
    LocalDate publish =
        WorkingDays.ENGLAND_AND_WALES.plus(meeting.date().earliest(), -CLEAR_DAYS - 1);
    if (meeting.reports().isEmpty()) {
      return List.of(
          new Readiness.Missing(
              "no report to this meeting is on record",
              List.of(),
              "put the report on record, and publish it five clear days before the meeting",
              publish));
    }
    return meeting.reports().stream()
        .filter(each -> each.issue() == null && each.recommendation() == null)
        .map(
            each ->
                new Readiness.Missing(
                    "the report “%s” says neither what is to be decided nor what is recommended"
                        .formatted(each.title()),
                    by(each),
                    "enter the issue and the recommendation",
                    publish))
        .toList();
  }

  private List<Heading> by(Report report) {
    Body.Id by = report.by();
    return by == null ? List.of() : List.of(heading(Party.of(by)));
  }

  /** What is laid before the meeting is a version, with nothing open from the step before. */
  private List<Readiness.Missing> texts() {
    List<Readiness.Missing> missing = new ArrayList<>();
    for (Report report : meeting.reports()) {
      for (Subject subject : report.about()) {
        String title =
            register.find(subject.document()).map(each -> each.title()).orElse("the text");
        boolean hasVersion =
            subject.version() != null
                && register.holds(Version.key(subject.document(), subject.version()));
        if (!hasVersion) {
          missing.add(
              new Readiness.Missing(
                  "no version of “%s” is fixed for this meeting".formatted(title),
                  by(report),
                  "fix the text with freeze-version, and name the version in the report",
                  null));
        }
        Standing.of(register, subject.document(), on)
            .openAmendments()
            .forEach(
                open ->
                    missing.add(
                        new Readiness.Missing(
                            "an amendment to “%s” asked for on %s is open"
                                .formatted(title, open.askedOn().words()),
                            List.of(),
                            "make it and settle it on record",
                            null)));
      }
    }
    return missing;
  }

  private List<Readiness.Missing> updates() {
    Body.Id group = meeting.body();
    if (group == null || !isGroup()) {
      return List.of();
    }
    Responsible responsible = new Responsible(register);
    Map<List<Party>, List<String>> owed = new LinkedHashMap<>();
    GroupRound round = GroupRound.of(register, group, on);
    round.actions().stream()
        .filter(each -> each.last() == Answer.MISSING || each.running() == Answer.ASKED)
        .forEach(
            each ->
                register.find(Obligation.class, each.action().key()).stream()
                    .map(responsible::owners)
                    .forEach(
                        who ->
                            owed.computeIfAbsent(who, absent -> new ArrayList<>())
                                .add(each.what())));
    return owed.entrySet().stream()
        .map(
            each ->
                new Readiness.Missing(
                    each.getValue().size() == 1
                        ? "no update on “%s”".formatted(each.getValue().get(0))
                        : "no update on %d actions, such as “%s”"
                            .formatted(each.getValue().size(), each.getValue().get(0)),
                    each.getKey().stream().map(this::heading).toList(),
                    "ask for what happened, whether it is on track, and the next step",
                    meeting.date().earliest().minusDays(1)))
        .toList();
  }

  private Heading heading(Party party) {
    return Heading.of(party, Optional.of(partnership));
  }

  private List<Readiness.Missing> results() {
    Body.Id group = meeting.body();
    return group == null || isOfACouncil()
        ? List.of()
        : ExceptionReport.of(register, on).concerning(group).stream()
            .filter(
                each ->
                    each.concern() == Concern.RESULT_OWED || each.concern() == Concern.NO_BASELINE)
            .map(Preparation::missing)
            .toList();
  }

  private static Readiness.Missing missing(Exceptional exception) {
    return new Readiness.Missing(exception.words(), exception.who(), exception.remedy(), null);
  }

  private Optional<Readiness.Missing> pack() {
    Body.Id group = meeting.body();
    boolean isIssued =
        IssuedPaper.last(register, PaperKind.GROUP_PACK, group, meeting.date().latest().plusDays(1))
            .filter(each -> !each.on().isBefore(previous().map(this::day).orElse(LocalDate.MIN)))
            .isPresent();
    return isGroup() && !isIssued
        ? Optional.of(
            new Readiness.Missing(
                "the group's paper for this meeting is not issued",
                chairs(),
                "issue it with 'saferplan report group %s --issue'"
                    .formatted(group == null ? "" : group.value()),
                meeting.date().earliest().minusDays(1)))
        : Optional.empty();
  }

  private LocalDate day(Meeting held) {
    return held.date().latest();
  }

  private List<Heading> chairs() {
    return body().stream()
        .flatMap(each -> each.chairs().stream())
        .filter(each -> each.period().covers(on))
        .map(
            each ->
                each.post() != null
                    ? Party.of(each.post())
                    : Party.of(Objects.requireNonNull(each.organisation())))
        .map(this::heading)
        .toList();
  }

  private Optional<Meeting> previous() {
    return Meeting.heldBy(register, meeting.date().earliest().minusDays(1)).stream()
        .filter(each -> each.body() != null && each.body().equals(meeting.body()))
        .reduce((one, next) -> next);
  }

  private List<Readiness.Missing> lastMeeting() {
    return previous().stream()
        .filter(each -> !each.date().latest().isAfter(on))
        .flatMap(
            each ->
                Stream.of(
                        each.decisions().isEmpty()
                            ? Optional.of("what was decided")
                            : Optional.<String>empty(),
                        each.represented().isNotOnRecord()
                            ? Optional.of("who was represented")
                            : Optional.<String>empty())
                    .flatMap(Optional::stream)
                    .map(
                        what ->
                            new Readiness.Missing(
                                "%s at the last meeting, on %s, is not on record"
                                    .formatted(what, each.date().words()),
                                List.of(),
                                "enter it from the minutes",
                                null)))
        .toList();
  }
}
