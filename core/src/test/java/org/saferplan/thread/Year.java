package org.saferplan.thread;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.saferplan.Made;
import org.saferplan.Records;
import org.saferplan.assessment.Assessment;
import org.saferplan.assessment.Figure;
import org.saferplan.assessment.Finding;
import org.saferplan.assessment.Issue;
import org.saferplan.document.Document;
import org.saferplan.fact.Copy;
import org.saferplan.fact.PartialDate;
import org.saferplan.fact.Stated;
import org.saferplan.measure.Measure;
import org.saferplan.measure.Result;
import org.saferplan.measure.Target;
import org.saferplan.obligation.ActionPlan;
import org.saferplan.obligation.Basis;
import org.saferplan.obligation.Due;
import org.saferplan.obligation.Obligation;
import org.saferplan.partnership.Citation;
import org.saferplan.partnership.OutsidePlan;
import org.saferplan.partnership.Partnership;
import org.saferplan.partnership.Party;
import org.saferplan.partnership.Reason;
import org.saferplan.plan.Aim;
import org.saferplan.plan.Commitment;
import org.saferplan.plan.Edition;
import org.saferplan.plan.Priority;
import org.saferplan.plan.Theme;
import org.saferplan.progress.Progress;
import org.saferplan.register.Register;

/** A year of Exampleshire whose thread is whole: one figure leads to one overdue action. */
public final class Year {
  /** A day in the middle of it, on which the action is 93 days overdue. */
  public static final LocalDate DAY = LocalDate.parse("2018-10-01");

  static final Assessment.Id EVIDENCE = new Assessment.Id("evidence");
  static final Figure.Id ASSAULTS = new Figure.Id("assaults");
  static final Finding.Id NIGHTS = new Finding.Id("nights");
  static final Edition.Id EDITION = new Edition.Id("year");
  static final Priority.Id NIGHT = new Priority.Id("night");
  static final Theme.Id YOUNG = new Theme.Id("young");
  static final Aim.Id FEWER = new Aim.Id("fewer");
  private static final Citation PAGE = new Citation(Records.PAPER, "page 4");

  private Year() {}

  /** All of it on record. */
  public static Register register() {
    return with();
  }

  /** All of it, with these documents added or in the place of their like. */
  static Register with(Document... changed) {
    List<Document> all =
        new ArrayList<>(
            List.of(
                partnership(),
                Records.plan(),
                assessment(),
                edition(),
                actionPlan(),
                action(),
                measure()));
    all.addAll(List.of(changed));
    return Register.empty().with(1, all);
  }

  static Partnership partnership() {
    OutsidePlan plan =
        Made.of(
            OutsidePlan.class,
            "id",
            new OutsidePlan.Id("police-and-crime-plan"),
            "title",
            "Police and Crime Plan",
            "type",
            OutsidePlan.Type.POLICE_AND_CRIME_PLAN,
            "items",
            List.of(new OutsidePlan.Item(null, "Safer nights")));
    return Copy.with(Records.partnership(), "outsidePlans", List.of(plan));
  }

  static Assessment assessment() {
    Figure all = Made.of(Figure.class, "name", "All crime", "values", List.of(value("9,112")));
    Figure assaults =
        Made.of(
            Figure.class,
            "id",
            ASSAULTS,
            "name",
            "Assaults",
            "partOf",
            all.id(),
            "values",
            List.of(value("412")));
    Finding nights =
        Made.of(
            Finding.class,
            "id",
            NIGHTS,
            "words",
            "Most assaults happen at night",
            "serious",
            true,
            "figures",
            List.of(ASSAULTS));
    return Made.of(
        Assessment.class,
        "id",
        EVIDENCE,
        "title",
        "2017-18 Strategic Assessment",
        "figures",
        List.of(all, assaults),
        "findings",
        List.of(nights),
        "issues",
        List.of(nightIssue(), parking()));
  }

  static Issue nightIssue() {
    return Made.of(
        Issue.class,
        "name",
        "Night",
        "findings",
        List.of(NIGHTS),
        "outcome",
        Issue.Outcome.PRIORITY);
  }

  static Issue parking() {
    return Made.of(
        Issue.class,
        "name",
        "Parking",
        "outcome",
        Issue.Outcome.NOT_ADOPTED,
        "reasons",
        List.of(new Reason("It is for the county", List.of())));
  }

  private static Figure.Value value(String printed) {
    return Made.of(
        Figure.Value.class, "printed", printed, "unit", "offences", "sources", List.of(PAGE));
  }

  static Edition edition() {
    Theme young = Made.of(Theme.class, "id", YOUNG, "name", "Young people");
    Aim fewer =
        Made.of(
            Aim.class,
            "id",
            FEWER,
            "words",
            "Fewer assaults at night",
            "under",
            List.of(new Aim.Parent(NIGHT, null, null, null)));
    Edition plain = Records.edition("year", "2018-19 plan", "2018-04", "2019-03", null);
    return Copy.with(plain, "assessments", List.of(EVIDENCE))
        .withPriorities(List.of(night()))
        .withThemes(Stated.of(List.of(young)))
        .withAims(List.of(fewer));
  }

  static Priority night() {
    return Made.of(
        Priority.class,
        "id",
        NIGHT,
        "name",
        "Night-time economy",
        "parts",
        List.of(Made.of(Priority.Part.class, "name", "Bars")),
        "findings",
        List.of(new Finding.Ref(EVIDENCE, NIGHTS)),
        "issues",
        List.of(new Issue.Ref(EVIDENCE, nightIssue().id())),
        "supports",
        List.of(
            new OutsidePlan.Ref(
                new OutsidePlan.Id("police-and-crime-plan"),
                new OutsidePlan.Item.Id("safer-nights"))),
        "servedBy",
        Stated.of(List.of(Records.SUBGROUP)));
  }

  static ActionPlan actionPlan() {
    return Made.of(
        ActionPlan.class,
        "title",
        "Night plan",
        "body",
        Records.SUBGROUP,
        "edition",
        EDITION,
        "extent",
        ActionPlan.Extent.ACTIONS_ON_RECORD);
  }

  static Obligation action() {
    return Made.of(
        Obligation.class,
        "id",
        new Obligation.Id("light-underpass"),
        "what",
        "Light the underpass",
        "serves",
        Stated.of(List.of(Commitment.to(EDITION, FEWER))),
        "leads",
        List.of(Party.of(Records.SUBGROUP)),
        "due",
        Due.by(new PartialDate("2018-06-30")),
        "basis",
        List.of(new Basis.InActionPlan(actionPlan().id())),
        "updates",
        List.of(
            Made.of(
                Progress.class,
                "on",
                new PartialDate("2018-07-03"),
                "happened",
                "The lamps were ordered")));
  }

  static Measure measure() {
    return Made.of(
        Measure.class,
        "id",
        new Measure.Id("assaults"),
        "name",
        "Assaults at night",
        "of",
        List.of(Commitment.to(EDITION, NIGHT)),
        "actions",
        List.of(action().id()),
        "unit",
        "offences",
        "baseline",
        Stated.of(List.of(result("2017-04", "2018-03", 412, new Figure.Ref(EVIDENCE, ASSAULTS)))),
        "targets",
        List.of(
            Made.of(Target.class, "form", Target.Form.REDUCE_BY_PERCENT, "amount", BigDecimal.TEN)),
        "period",
        Records.period("2018-04", "2019-03"),
        "results",
        List.of(result("2018-04", "2018-06", 99, null)));
  }

  static Result result(String from, String to, int amount, Figure.Ref figure) {
    return Made.of(
        Result.class,
        "period",
        Records.period(from, to),
        "amount",
        BigDecimal.valueOf(amount),
        "figure",
        figure);
  }

  static GoldenThread thread(Document... changed) {
    return GoldenThread.of(with(changed), EDITION, DAY).orElseThrow();
  }
}
