package org.saferplan.check;

import static org.saferplan.Records.CABINET;
import static org.saferplan.Records.COUNCIL;
import static org.saferplan.Records.SUBGROUP;
import static org.saferplan.check.Answer.MET;
import static org.saferplan.check.Answer.NOT_APPLICABLE;
import static org.saferplan.check.Answer.NOT_COVERED;
import static org.saferplan.check.Answer.NOT_EVIDENCED;
import static org.saferplan.check.Answer.NOT_MET;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.saferplan.decision.Effect;
import org.saferplan.decision.Meeting;
import org.saferplan.decision.Report;
import org.saferplan.fact.Copy;

/**
 * Papers put to councils. Good Friday of 2018 was 30 March, Easter Monday 2 April: a paper for the
 * meeting of 11 April has five clear working days if it is open on the 3rd.
 */
final class MeetingExamples {
  private static final String OPEN = "agenda-notice";
  private static final String KEY = "key-decision-notice";
  private static final String SECTION_17 = "section-17";

  static final List<Example> ALL =
      List.of(
          Example.of(OPEN, "the papers were open five clear days before", Set.of(MET)),
          Example.of(
              OPEN,
              "one was open three clear days before",
              Set.of(MET, NOT_MET),
              adopted(notice("2018-04-06", null))),
          Example.of(
              OPEN,
              "one was open five clear days before if the weekend counts",
              Set.of(MET, NOT_EVIDENCED),
              adopted(notice("2018-04-04", null))),
          Example.of(
              OPEN,
              "it came late, and why is on record",
              Set.of(MET),
              adopted(notice("2018-04-09", "the grant was announced that day"))),
          Example.of(
              OPEN,
              "why it came late is no reason",
              Set.of(MET, NOT_MET),
              adopted(notice("2018-04-09", "urgent"))),
          Example.of(
              OPEN,
              "when it was open is not on record",
              Set.of(MET, NOT_EVIDENCED),
              adopted(Copy.with(LawfulMeetings.report("2018-04-03"), "notice", null))),
          Example.of(
              OPEN,
              "the paper is not on record",
              Set.of(MET, NOT_EVIDENCED),
              LawfulMeetings.adopted().withReports(List.of())),
          Example.of(
              OPEN,
              "in Wales three clear days are enough",
              Set.of(MET),
              Lawful.welsh(),
              adopted(notice("2018-04-05", null))),
          Example.of(
              OPEN,
              "in Wales two are not",
              Set.of(MET, NOT_EVIDENCED),
              Lawful.welsh(),
              adopted(notice("2018-04-06", null))),
          Example.of(
              OPEN,
              "it was before no council",
              Set.of(NOT_APPLICABLE),
              elsewhere(LawfulMeetings.approved()),
              elsewhere(LawfulMeetings.adopted())),
          Example.of(
              KEY,
              "28 clear working days' notice was given",
              Set.of(MET),
              Lawful.executive(),
              recommended(true, "2018-01-15", null)),
          Example.of(
              KEY,
              "ten days' notice was given",
              Set.of(NOT_MET),
              Lawful.executive(),
              recommended(true, "2018-03-10", null)),
          Example.of(
              KEY,
              "28 days' notice was given, if weekends count",
              Set.of(NOT_EVIDENCED),
              Lawful.executive(),
              recommended(true, "2018-02-10", null)),
          Example.of(
              KEY,
              "an exception is recorded",
              Set.of(MET),
              Lawful.executive(),
              recommended(true, "2018-03-10", "general exception, regulation 10")),
          Example.of(
              KEY,
              "whether it was a key decision is not on record",
              Set.of(NOT_EVIDENCED),
              Lawful.executive(),
              recommended(null, null, null)),
          Example.of(
              KEY,
              "it was none",
              Set.of(NOT_APPLICABLE),
              Lawful.executive(),
              recommended(false, null, null)),
          Example.of(KEY, "the council has no executive", Set.of(NOT_APPLICABLE)),
          Example.of(KEY, "it is in Wales", Set.of(NOT_COVERED), Lawful.welsh()),
          Example.of(SECTION_17, "each report states them", Set.of(MET)),
          Example.of(
              SECTION_17,
              "one states none",
              Set.of(MET, NOT_EVIDENCED),
              adopted(Copy.with(LawfulMeetings.report("2018-04-03"), "implications", List.of()))),
          Example.of(
              SECTION_17,
              "one says “None”",
              Set.of(MET, NOT_EVIDENCED),
              adopted(
                  Copy.with(
                      LawfulMeetings.report("2018-04-03"),
                      "implications",
                      List.of(
                          new Report.Implication(Report.Implication.About.SECTION_17, "None"))))),
          Example.of(
              SECTION_17,
              "no report was put to a council",
              Set.of(NOT_APPLICABLE),
              LawfulMeetings.approved().withReports(List.of()),
              LawfulMeetings.adopted().withReports(List.of())));

  private MeetingExamples() {}

  private static Meeting adopted(Report report) {
    return LawfulMeetings.held(COUNCIL, "2018-04-11", "adopt", Effect.CARRIED, report);
  }

  private static Report notice(String on, String urgency) {
    return Copy.with(
        LawfulMeetings.report(on),
        "notice",
        new Report.Notice(LocalDate.parse(on), urgency, null, null, null));
  }

  private static Meeting elsewhere(Meeting meeting) {
    return Copy.with(Copy.with(meeting, "body", SUBGROUP), "actingAs", null);
  }

  private static Meeting recommended(Boolean key, String notice, String exception) {
    return LawfulMeetings.held(
        CABINET,
        "2018-03-14",
        null,
        Effect.CARRIED,
        Copy.with(
            LawfulMeetings.report("2018-03-01"),
            "notice",
            new Report.Notice(
                LocalDate.parse("2018-03-01"),
                null,
                key,
                notice == null ? null : LocalDate.parse(notice),
                exception)));
  }
}
