package org.saferplan.check;

import static org.saferplan.Records.COUNCIL;
import static org.saferplan.Records.period;
import static org.saferplan.check.Answer.MET;
import static org.saferplan.check.Answer.NOT_APPLICABLE;
import static org.saferplan.check.Answer.NOT_COVERED;
import static org.saferplan.check.Answer.NOT_EVIDENCED;

import java.util.List;
import java.util.Set;
import org.saferplan.Made;
import org.saferplan.decision.Effect;
import org.saferplan.decision.Meeting;
import org.saferplan.decision.Report;
import org.saferplan.fact.Copy;
import org.saferplan.fact.PartialDate;
import org.saferplan.partnership.Area;
import org.saferplan.partnership.Partnership;
import org.saferplan.plan.Edition;

/** What passes between the partnership and the local policing body, and what is published. */
final class PolicingBodyExamples {
  private static final String REGARD = "police-plan-regard";
  private static final String COPIED = "plan-to-policing-body";
  private static final String REPORT = "policing-body-report";
  private static final String SUMMARY = "summary-published";

  static final List<Example> ALL =
      List.of(
          Example.of(REGARD, "it says what regard was had", Set.of(MET)),
          Example.of(
              REGARD, "no regard is on record", Set.of(NOT_EVIDENCED), with("regards", List.of())),
          Example.of(
              REGARD,
              "it names the plan and says no more",
              Set.of(NOT_EVIDENCED),
              with("regards", List.of(new Edition.Regard(Lawful.POLICE_PLAN, null, List.of())))),
          Example.of(
              REGARD,
              "the police plan is of other years",
              Set.of(NOT_EVIDENCED),
              policePlanOf2013()),
          Example.of(REGARD, "there were no such plans yet", Set.of(NOT_APPLICABLE))
              .on("2012-06-01"),
          Example.of(COPIED, "it was sent after adoption", Set.of(MET)),
          Example.of(
              COPIED,
              "that it was sent is not on record",
              Set.of(NOT_EVIDENCED),
              with("publications", List.of())),
          Example.of(
              COPIED,
              "a draft was sent",
              Set.of(NOT_EVIDENCED),
              with(
                  "publications",
                  List.of(
                      Lawful.published(
                          Edition.Publication.Extent.WHOLE, "2018-03-01", Lawful.COMMISSIONER)))),
          Example.of(COPIED, "it is not adopted yet", Set.of(NOT_APPLICABLE)).on("2018-04-01"),
          Example.of(
              COPIED,
              "the City of London has no such body",
              Set.of(NOT_APPLICABLE),
              Lawful.partnership()
                  .withAreas(
                      List.of(
                          Made.of(
                              Area.class, "id", new Area.Id("city"), "name", "City of London")))),
          Example.of(COPIED, "it is in Wales", Set.of(NOT_COVERED), Lawful.welsh()),
          Example.of(
              REPORT,
              "both tests and the day are there",
              Set.of(MET),
              required("the group has not met for a year", "one report is asked for")),
          Example.of(
              REPORT,
              "why it is proportionate is not on record",
              Set.of(NOT_EVIDENCED),
              required("the group has not met for a year", "n/a")),
          Example.of(REPORT, "none was required", Set.of(NOT_APPLICABLE)),
          Example.of(SUMMARY, "a summary is on the website", Set.of(MET)),
          Example.of(
              SUMMARY,
              "the whole is published and no summary",
              Set.of(NOT_EVIDENCED),
              with(
                  "publications",
                  List.of(Lawful.published(Edition.Publication.Extent.WHOLE, "2018-04-20", null)))),
          Example.of(SUMMARY, "it is not adopted yet", Set.of(NOT_APPLICABLE)).on("2018-04-01"),
          Example.of(SUMMARY, "it is in Wales", Set.of(NOT_COVERED), Lawful.welsh()));

  private PolicingBodyExamples() {}

  private static Edition with(String component, Object value) {
    return Copy.with(Lawful.edition(), component, value);
  }

  private static Partnership policePlanOf2013() {
    return Lawful.partnership()
        .withOutsidePlans(
            Lawful.partnership().outsidePlans().stream()
                .map(each -> Copy.with(each, "period", period("2013", "2017")))
                .toList());
  }

  private static Meeting required(String notEffective, String proportionate) {
    return LawfulMeetings.held(
        COUNCIL,
        "2018-04-11",
        "adopt",
        Effect.CARRIED,
        Copy.with(
            LawfulMeetings.report("2018-04-03"),
            "requiredBy",
            new Report.Requirement(
                Lawful.COMMISSIONER, notEffective, proportionate, new PartialDate("2018-09"))));
  }
}
