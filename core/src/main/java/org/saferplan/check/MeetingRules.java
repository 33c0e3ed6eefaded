package org.saferplan.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saferplan.decision.Meeting;
import org.saferplan.decision.Report;
import org.saferplan.fact.PartialDate;
import org.saferplan.partnership.Capacity;
import org.saferplan.partnership.Governance;
import org.saferplan.partnership.Nation;

/** What is asked of the papers about the plan that are put to councils' meetings. */
final class MeetingRules {
  static final List<Rule> ALL =
      List.of(
          Rule.ofBoth(
              "agenda-notice",
              "agenda and reports are open five clear days before a council's meeting (in Wales"
                  + " three), or a reason for urgency is recorded",
              "Local Government Act 1972, sections 100B and 100BA; SI 2002/715",
              Certainty.TEXT_READ,
              MeetingRules::agendaNotice),
          Rule.ofEngland(
                  "key-decision-notice",
                  "a key decision of the executive has 28 clear days' notice, or an exception is"
                      + " recorded",
                  "SI 2012/2089, regulations 9-11",
                  Certainty.SECONDARY_SOURCE,
                  MeetingRules::keyDecisionNotice)
              .since("2012")
              .under(Governance.Mode.EXECUTIVE),
          Rule.ofBoth(
              "section-17",
              "every report states its implications for crime and disorder",
              "Crime and Disorder Act 1998, section 17(1)",
              Certainty.TEXT_READ,
              MeetingRules::section17));

  static final int CLEAR_DAYS_IN_ENGLAND = 5;
  static final int CLEAR_DAYS_IN_WALES = 3;
  private static final int CLEAR_DAYS_OF_A_KEY_DECISION = 28;

  private MeetingRules() {}

  static List<Finding> agendaNotice(Case at) {
    int needed =
        at.partnership().nation() == Nation.WALES ? CLEAR_DAYS_IN_WALES : CLEAR_DAYS_IN_ENGLAND;
    List<Finding> findings =
        Stream.concat(
                putToCouncils(at).map(put -> open(at, put, needed)), withoutPaper(at).distinct())
            .toList();
    return findings.isEmpty() ? List.of(noPaper(at)) : findings;
  }

  private static Finding open(Case at, Papers.Put put, int needed) {
    Report.@Nullable Notice notice = put.report().notice();
    Notice given =
        new Notice(
            at,
            put,
            "the paper was open to the public",
            notice == null ? null : notice.on(),
            "/notice/on");
    return given.finding(
        needed,
        "a reason for urgency",
        notice == null ? null : notice.urgency(),
        "/notice/urgency");
  }

  /** Meetings that decided about it and for which no paper is on record. */
  private static Stream<Finding> withoutPaper(Case at) {
    List<Meeting> withPaper = putToCouncils(at).map(Papers.Put::meeting).toList();
    return at.papers().decisions().stream()
        .map(Papers.Taken::meeting)
        .filter(meeting -> at.isOfACouncil(meeting) && !withPaper.contains(meeting))
        .map(
            meeting ->
                Finding.notEvidenced(
                    meeting.key(),
                    "/reports",
                    at.called(meeting) + ": no paper about it is on record",
                    "record the paper that was put to the meeting, and when it was open"));
  }

  static List<Finding> keyDecisionNotice(Case at) {
    List<Finding> findings =
        at.papers().reports().stream()
            .filter(put -> at.isMeetingOf(put.meeting(), Capacity.CABINET))
            .map(put -> keyDecision(at, put))
            .toList();
    return findings.isEmpty()
        ? List.of(at.notApplicable("no paper about it was put to the executive on record"))
        : findings;
  }

  private static Finding keyDecision(Case at, Papers.Put put) {
    Report.@Nullable Notice notice = put.report().notice();
    String field = put.field() + "/notice/keyDecision";
    if (notice == null || notice.keyDecision() == null) {
      return Finding.notEvidenced(
          put.document(),
          field,
          at.called(put.meeting()) + ": whether it was asked for a key decision is not on record",
          "record whether it was a key decision");
    }
    return notice.keyDecision()
        ? new Notice(
                at,
                put,
                "notice of the key decision was given",
                notice.keyDecisionNotice(),
                "/notice/keyDecisionNotice")
            .finding(
                CLEAR_DAYS_OF_A_KEY_DECISION,
                "an exception",
                notice.keyDecisionException(),
                "/notice/keyDecisionException")
        : Finding.notApplicable(
            put.document(), field, at.called(put.meeting()) + ": it was no key decision");
  }

  static List<Finding> section17(Case at) {
    List<Finding> findings = putToCouncils(at).map(put -> implications(at, put)).toList();
    return findings.isEmpty() ? List.of(noPaper(at)) : findings;
  }

  private static Finding implications(Case at, Papers.Put put) {
    String subject = "%s, %s".formatted(at.called(put.meeting()), put.report().title());
    Optional<String> stated =
        put.report().implications().stream()
            .filter(each -> each.about() == Report.Implication.About.SECTION_17)
            .map(Report.Implication::words)
            .findFirst();
    String field = put.field() + "/implications";
    String remedy = "record what the report says under section 17, or say so in the next one";
    return stated
        .map(
            words ->
                Words.saySomething(words)
                    ? Finding.met(put.document(), field, subject + ": " + Words.quoted(words))
                    : Finding.notEvidenced(
                        put.document(),
                        field,
                        "%s: it says only %s".formatted(subject, Words.quoted(words)),
                        remedy))
        .orElseGet(
            () ->
                Finding.notEvidenced(
                    put.document(),
                    field,
                    subject + ": no implications for crime and disorder are on record",
                    remedy));
  }

  private static Stream<Papers.Put> putToCouncils(Case at) {
    return at.papers().reports().stream().filter(put -> at.isOfACouncil(put.meeting()));
  }

  private static Finding noPaper(Case at) {
    return at.notApplicable("no paper about it was put to a council's meeting on record");
  }

  /** Notice given before a meeting, or not. */
  private record Notice(
      Case at, Papers.Put put, String said, @Nullable LocalDate given, String field) {

    Finding finding(int needed, String excuse, @Nullable String excused, String excuseField) {
      String meeting = at.called(put.meeting());
      PartialDate date = put.meeting().date();
      if (Words.saySomething(excused) && excused != null) {
        return Finding.met(
            put.document(),
            put.field() + excuseField,
            "%s: %s is recorded, %s".formatted(meeting, excuse, Words.quoted(excused)));
      }
      boolean isDay = date.earliest().equals(date.latest());
      if (given == null || !isDay) {
        return Finding.notEvidenced(
            put.document(),
            put.field() + field,
            isDay
                ? "%s: when %s is not on record".formatted(meeting, said)
                : "%s: the day of the meeting is not on record".formatted(meeting),
            remedy(needed, date, isDay));
      }
      ClearDays days = ClearDays.between(given, date.earliest());
      String words =
          "%s: %s on %s, %s before"
              .formatted(meeting, said, PartialDate.words(given), days.words());
      if (days.areEnough(needed)) {
        return Finding.met(put.document(), put.field() + field, words);
      }
      return days.areShort(needed)
          ? Finding.notMet(
              put.document(),
              put.field() + field,
              "%s, and %s is not on record".formatted(words, excuse),
              "record %s, if there was one".formatted(excuse))
          : Finding.notEvidenced(
              put.document(),
              put.field() + field,
              "%s; it is %d only if weekends and bank holidays count".formatted(words, needed),
              "ask the monitoring officer which days count, or record " + excuse);
    }

    private String remedy(int needed, PartialDate date, boolean isDay) {
      boolean isToCome = isDay && date.earliest().isAfter(at.on());
      return isToCome
          ? "give it by %s, and record the day"
              .formatted(PartialDate.words(ClearDays.last(date.earliest(), needed)))
          : "record the day on which " + said;
    }
  }
}
