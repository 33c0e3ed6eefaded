package org.saferplan.check;

import static org.saferplan.Records.COMMITTEE;
import static org.saferplan.Records.COUNCIL;
import static org.saferplan.check.Answer.MET;
import static org.saferplan.check.Answer.NOT_APPLICABLE;
import static org.saferplan.check.Answer.NOT_EVIDENCED;
import static org.saferplan.check.Answer.NOT_MET;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.saferplan.decision.Effect;
import org.saferplan.decision.Meeting;
import org.saferplan.decision.Report;
import org.saferplan.fact.Copy;
import org.saferplan.fact.PartialDate;
import org.saferplan.partnership.Capacity;
import org.saferplan.partnership.Organisation;

/** The crime and disorder committee and its reports. */
final class ScrutinyExamples {
  private static final String MEETS = "scrutiny-committee";
  private static final String COPIED = "scrutiny-circulation";

  static final List<Example> ALL =
      List.of(
          Example.of(MEETS, "it met within the year", Set.of(MET)),
          Example.of(MEETS, "it met twelve months before to the day", Set.of(MET)).on("2019-03-20"),
          Example.of(
                  MEETS, "it met a day more than twelve months before", Set.of(MET, NOT_EVIDENCED))
              .on("2019-03-21"),
          Example.of(
              MEETS,
              "the same body met in another role",
              Set.of(MET, NOT_EVIDENCED),
              Copy.with(LawfulMeetings.approved(), "actingAs", Capacity.OVERVIEW_AND_SCRUTINY)),
          Example.of(
              MEETS,
              "no body is said to be it",
              Set.of(NOT_EVIDENCED),
              Lawful.partnership().withBodies(List.of())),
          Example.of(MEETS, "there was no such duty yet", Set.of(NOT_APPLICABLE)).on("2008-12-31"),
          Example.of(
              COPIED,
              "copied to all, and each replied within 28 days",
              Set.of(MET),
              reported(all("2018-05-09", "2018-05-20"))),
          Example.of(
              COPIED,
              "a reply came a day late",
              Set.of(MET, NOT_MET),
              reported(all("2018-05-10", "2018-05-20"))),
          Example.of(
              COPIED,
              "a reply was not reviewed",
              Set.of(MET, NOT_EVIDENCED),
              reported(all("2018-05-09", null))),
          Example.of(
              COPIED,
              "no reply came in 28 days",
              Set.of(MET, NOT_EVIDENCED),
              reported(all(null, null))),
          Example.of(
                  COPIED,
                  "the 28 days are not over",
                  Set.of(MET, NOT_APPLICABLE),
                  reported(all(null, null)))
              .on("2018-05-09"),
          Example.of(COPIED, "it was copied to nobody", Set.of(NOT_EVIDENCED), reported(List.of())),
          Example.of(COPIED, "the committee made no report", Set.of(NOT_APPLICABLE)));

  private ScrutinyExamples() {}

  private static Meeting reported(List<Report.Circulation> circulated) {
    Report report = Copy.with(LawfulMeetings.report("2018-04-03"), "by", COMMITTEE);
    report = Copy.with(report, "byActingAs", Capacity.CRIME_AND_DISORDER_COMMITTEE);
    return LawfulMeetings.held(
        COUNCIL,
        "2018-04-11",
        "adopt",
        Effect.CARRIED,
        Copy.with(report, "circulated", circulated));
  }

  /** Sent to every responsible authority on 11 April; 28 days later is 9 May. */
  private static List<Report.Circulation> all(String replied, String reviewed) {
    return Stream.of(
            "borough", "county", "police", "fire", "health", "probation", "national-probation")
        .map(
            each ->
                new Report.Circulation(
                    new Organisation.Id(each),
                    new PartialDate("2018-04-11"),
                    date(replied),
                    null,
                    date(reviewed),
                    List.of()))
        .toList();
  }

  private static PartialDate date(String day) {
    return day == null ? null : new PartialDate(day);
  }
}
