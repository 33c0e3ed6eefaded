package org.saferplan.check;

import static org.saferplan.Records.period;
import static org.saferplan.check.Answer.MET;
import static org.saferplan.check.Answer.NOT_APPLICABLE;
import static org.saferplan.check.Answer.NOT_COVERED;
import static org.saferplan.check.Answer.NOT_EVIDENCED;
import static org.saferplan.check.Answer.NOT_MET;

import java.util.List;
import java.util.Set;
import org.saferplan.Made;
import org.saferplan.fact.Copy;
import org.saferplan.fact.PartialDate;
import org.saferplan.fact.Stated;
import org.saferplan.partnership.Reason;
import org.saferplan.plan.Change;
import org.saferplan.plan.Edition;
import org.saferplan.plan.Head;
import org.saferplan.plan.Priority;

/** What the plan covers, how far it looks ahead, and why it changed. */
final class PlanExamples {
  private static final String HEADS = "strategy-heads";
  private static final String HORIZON = "plan-horizon";
  private static final String REASONS = "change-reasons";

  static final List<Example> ALL =
      List.of(
          Example.of(
                  HEADS,
                  "a plan of 2023 covers all four",
                  Set.of(MET),
                  Copy.with(
                      Lawful.with("heads", List.of(Head.values())),
                      "period",
                      period("2023-04", "2024-03")))
              .on("2023-06-01"),
          Example.of(
                  HEADS,
                  "a plan of 2023 says nothing of serious violence",
                  Set.of(MET, NOT_EVIDENCED),
                  with("period", period("2023-04", "2024-03")))
              .on("2023-06-01"),
          Example.of(
              HEADS,
              "a plan of 2018 was not asked about serious violence",
              Set.of(MET, NOT_APPLICABLE)),
          Example.of(HORIZON, "it looks three years ahead, and is of this year", Set.of(MET)),
          Example.of(
              HORIZON,
              "its horizon has passed",
              Set.of(MET, NOT_MET),
              with("horizon", new PartialDate("2018-03"))),
          Example.of(
              HORIZON,
              "it looks one year ahead",
              Set.of(MET, NOT_EVIDENCED),
              with("horizon", new PartialDate("2019-03"))),
          Example.of(
                  HORIZON,
                  "nothing is on record of the two years since",
                  Set.of(MET, NOT_EVIDENCED))
              .on("2020-06-01"),
          Example.of(HORIZON, "it is in Wales", Set.of(NOT_COVERED), Lawful.welsh()),
          Example.of(
              REASONS,
              "a priority went, and why is on record",
              Set.of(MET),
              with("changes", List.of(removal(new Reason("it was done", List.of()))))),
          Example.of(
              REASONS,
              "a priority went, and it is on record that no reason is given",
              Set.of(NOT_MET),
              with("changes", List.of(Copy.with(removal(), "reasons", Stated.none())))),
          Example.of(
              REASONS,
              "a priority went without a reason",
              Set.of(NOT_EVIDENCED),
              with("changes", List.of(removal()))),
          Example.of(REASONS, "nothing changed", Set.of(NOT_APPLICABLE)));

  private PlanExamples() {}

  private static Edition with(String component, Object value) {
    return Copy.with(Lawful.edition(), component, value);
  }

  private static Change removal(Reason... reasons) {
    return new Change(
        Change.Kind.REMOVED,
        List.of(Made.of(Change.Before.class, "priority", new Priority.Id("roads"))),
        List.of(),
        reasons.length == 0 ? Stated.notOnRecord() : Stated.of(List.of(reasons)),
        List.of());
  }
}
