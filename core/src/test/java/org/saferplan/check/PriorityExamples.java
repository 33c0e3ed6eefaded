package org.saferplan.check;

import static org.saferplan.check.Answer.MET;
import static org.saferplan.check.Answer.NOT_APPLICABLE;
import static org.saferplan.check.Answer.NOT_COVERED;
import static org.saferplan.check.Answer.NOT_EVIDENCED;
import static org.saferplan.check.Answer.NOT_MET;

import java.util.List;
import java.util.Set;
import org.saferplan.Made;
import org.saferplan.Records;
import org.saferplan.assessment.Finding;
import org.saferplan.fact.Copy;
import org.saferplan.fact.PartialDate;
import org.saferplan.fact.Stated;
import org.saferplan.measure.State;
import org.saferplan.obligation.ActionPlan;
import org.saferplan.obligation.Obligation;

/** What every priority rests on, and who delivers it. */
final class PriorityExamples {
  private static final String EVIDENCE = "priority-evidence";
  private static final String DELIVERY = "priority-delivery";

  static final List<Example> ALL =
      List.of(
          Example.of(EVIDENCE, "each cites a finding in words", Set.of(MET)),
          Example.of(
              EVIDENCE,
              "one cites nothing",
              Set.of(NOT_EVIDENCED),
              Lawful.with("findings", List.of())),
          Example.of(
              EVIDENCE,
              "the finding is a word to come",
              Set.of(NOT_EVIDENCED),
              Lawful.assessment()
                  .withFindings(
                      List.of(
                          Made.of(
                              Finding.class,
                              "id",
                              new Finding.Id("nights"),
                              "words",
                              "To be confirmed")))),
          Example.of(
              EVIDENCE,
              "it is of an assessment that the plan does not rest on",
              Set.of(NOT_EVIDENCED),
              Copy.with(Lawful.edition(), "assessments", List.of())),
          Example.of(
              EVIDENCE,
              "there is no priority",
              Set.of(NOT_EVIDENCED),
              Lawful.edition().withPriorities(List.of())),
          Example.of(EVIDENCE, "it is in Wales", Set.of(NOT_COVERED), Lawful.welsh()),
          Example.of(DELIVERY, "steps, lead, resources and measure are there", Set.of(MET)),
          Example.of(
              DELIVERY,
              "no action serves it, and no group",
              Set.of(NOT_MET),
              Lawful.with("servedBy", Stated.none()),
              idle()),
          Example.of(
              DELIVERY, "its group made no action plan", Set.of(NOT_MET), idle(), noPlanMade()),
          Example.of(
              DELIVERY,
              "it has nobody to lead it",
              Set.of(NOT_EVIDENCED),
              Lawful.with("leads", List.of())),
          Example.of(
              DELIVERY,
              "what it takes is not on record",
              Set.of(NOT_EVIDENCED),
              Copy.with(Lawful.action(), "takes", List.of())),
          Example.of(
              DELIVERY,
              "its measure was withdrawn",
              Set.of(NOT_EVIDENCED),
              Lawful.measure()
                  .withState(
                      new State(
                          State.What.WITHDRAWN,
                          new PartialDate("2018-05"),
                          null,
                          null,
                          List.of()))),
          Example.of(
              DELIVERY,
              "no group of its own is to serve it",
              Set.of(NOT_APPLICABLE),
              Lawful.with("servedBy", Stated.notApplicable()),
              idle()),
          Example.of(
              DELIVERY,
              "there is no priority",
              Set.of(NOT_EVIDENCED),
              Lawful.edition().withPriorities(List.of())),
          Example.of(DELIVERY, "it is in Wales", Set.of(NOT_COVERED), Lawful.welsh()));

  private PriorityExamples() {}

  /** The action, serving nothing. */
  private static Obligation idle() {
    return Copy.with(Lawful.action(), "serves", Stated.none());
  }

  private static ActionPlan noPlanMade() {
    return Made.of(
        ActionPlan.class,
        "title",
        "Night plan",
        "body",
        Records.SUBGROUP,
        "edition",
        Lawful.edition().id(),
        "extent",
        ActionPlan.Extent.NONE_MADE);
  }
}
