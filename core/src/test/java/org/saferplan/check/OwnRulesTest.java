package org.saferplan.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.saferplan.check.Answer.MET;
import static org.saferplan.check.Answer.NOT_APPLICABLE;
import static org.saferplan.check.Answer.NOT_EVIDENCED;
import static org.saferplan.check.Answer.NOT_MET;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.saferplan.Records;
import org.saferplan.document.Document;
import org.saferplan.fact.Copy;
import org.saferplan.fact.PartialDate;
import org.saferplan.fact.Period;
import org.saferplan.fact.Stated;
import org.saferplan.obligation.Due;
import org.saferplan.obligation.Obligation;
import org.saferplan.partnership.OwnRule;
import org.saferplan.partnership.OwnRule.Requirement;
import org.saferplan.partnership.Partnership;
import org.saferplan.progress.Progress;

/** A partnership's own rules, each with what it answers. */
final class OwnRulesTest {
  private static void answers(Set<Answer> answers, Requirement asks, Document... instead) {
    answers(answers, asks, Period.UNKNOWN, instead);
  }

  private static void answers(
      Set<Answer> answers, Requirement asks, Period period, Document... instead) {
    Partnership ruled =
        Lawful.partnership()
            .withOwnRules(
                List.of(new OwnRule(new OwnRule.Id("ours"), "as agreed", null, period, asks)));
    new Example(
            "own/ours",
            asks.toString(),
            answers,
            Lawful.register(instead).with(3, List.of(ruled)),
            Lawful.DAY)
        .holds();
  }

  @Test
  void asksForWhatEveryPriorityHas() {
    for (OwnRule.PriorityNeed need : OwnRule.PriorityNeed.values()) {
      answers(Set.of(MET), new Requirement.EveryPriorityHas(need));
    }
    Requirement lead = new Requirement.EveryPriorityHas(OwnRule.PriorityNeed.LEAD);
    Requirement group = new Requirement.EveryPriorityHas(OwnRule.PriorityNeed.GROUP);
    Requirement measure = new Requirement.EveryPriorityHas(OwnRule.PriorityNeed.MEASURE);

    answers(Set.of(NOT_EVIDENCED), lead, Lawful.with("leads", List.of()));
    answers(Set.of(NOT_MET), group, Lawful.with("servedBy", Stated.none()));
    answers(Set.of(NOT_EVIDENCED), measure, Copy.with(Lawful.measure(), "of", List.of()));
  }

  @Test
  void asksForWhatEveryOpenActionHas() {
    Requirement due = new Requirement.EveryActionHas(OwnRule.ActionNeed.DUE);

    answers(Set.of(NOT_EVIDENCED), due);
    answers(
        Set.of(MET), due, Copy.with(Lawful.action(), "due", Due.by(new PartialDate("2018-09"))));
    answers(Set.of(NOT_APPLICABLE), due, Copy.with(Lawful.action(), "serves", Stated.none()));
  }

  @Test
  void tellsOnceWhatManyActionsLack() {
    Document[] many =
        IntStream.range(0, 25)
            .mapToObj(
                number ->
                    Copy.with(
                        Copy.with(Lawful.action(), "id", new Obligation.Id("action-" + number)),
                        "what",
                        "Step " + number))
            .toArray(Document[]::new);

    List<Finding> found =
        ruled(new Requirement.EveryActionHas(OwnRule.ActionNeed.DUE), many).stream()
            .map(Checks.Checked::finding)
            .toList();

    assertThat(found)
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.answer()).isEqualTo(NOT_EVIDENCED);
              assertThat(finding.words())
                  .startsWith("not on record: when it is due (26 of 26 open actions): “")
                  .contains("“Step 1”")
                  .endsWith(" and 6 more");
            });
  }

  @Test
  void countsManyThatMeetARuleAlike() {
    Document[] many =
        IntStream.range(0, 4)
            .mapToObj(
                number ->
                    Copy.with(
                        Copy.with(Lawful.action(), "id", new Obligation.Id("action-" + number)),
                        "due",
                        Due.by(new PartialDate("2018-09"))))
            .toArray(Document[]::new);

    assertThat(ruled(new Requirement.EveryActionHas(OwnRule.ActionNeed.DUE), many))
        .extracting(each -> each.finding().answer(), each -> each.finding().words())
        .contains(tuple(MET, "it is on record (4 of 5 open actions)"));
  }

  @Test
  void tellsOneByOneWhatAFewActionsLack() {
    Document another = Copy.with(Lawful.action(), "id", new Obligation.Id("another"));

    assertThat(ruled(new Requirement.EveryActionHas(OwnRule.ActionNeed.DUE), another)).hasSize(2);
  }

  private static List<Checks.Checked> ruled(Requirement asks, Document... instead) {
    Partnership ruled =
        Lawful.partnership()
            .withOwnRules(
                List.of(
                    new OwnRule(new OwnRule.Id("ours"), "as agreed", null, Period.UNKNOWN, asks)));
    return Checks.of(Lawful.register(instead).with(3, List.of(ruled)), Lawful.DAY)
        .ofRule("own/ours")
        .answers();
  }

  @Test
  void asksForUpdatesInTime() {
    Requirement monthly = new Requirement.ActionsUpdated(31);

    answers(Set.of(MET), monthly, Lawful.action().withUpdate(update("2018-05-01")));
    answers(Set.of(NOT_EVIDENCED), monthly, Lawful.action().withUpdate(update("2018-04-30")));
    answers(Set.of(NOT_EVIDENCED), monthly);
  }

  private static Progress update(String day) {
    return new Progress(
        new PartialDate(day),
        null,
        null,
        "marshals hired",
        null,
        null,
        null,
        null,
        null,
        null,
        List.of());
  }

  @Test
  void asksForWhatEveryLiveMeasureHas() {
    Requirement baseline = new Requirement.EveryMeasureHas(OwnRule.MeasureNeed.BASELINE);

    answers(Set.of(NOT_EVIDENCED), baseline);
    answers(Set.of(NOT_MET), baseline, Copy.with(Lawful.measure(), "baseline", Stated.none()));
    answers(Set.of(NOT_APPLICABLE), baseline, Copy.with(Lawful.measure(), "of", List.of()));
  }

  @Test
  void asksForABodyToMeet() {
    answers(Set.of(NOT_EVIDENCED), new Requirement.BodyMeets(Records.GROUP, 3));
    answers(Set.of(MET), new Requirement.BodyMeets(Records.COUNCIL, 3));
    answers(Set.of(NOT_EVIDENCED), new Requirement.BodyMeets(Records.SUBGROUP, 3));
  }

  @Test
  void doesNotApplyARuleOutsideItsTime() {
    Requirement lead = new Requirement.EveryPriorityHas(OwnRule.PriorityNeed.LEAD);

    answers(Set.of(NOT_APPLICABLE), lead, new Period(new PartialDate("2019"), null));
  }

  @Test
  void marksThemAsThePartnershipsOwn() {
    Partnership ruled =
        Lawful.partnership()
            .withOwnRules(
                List.of(
                    new OwnRule(
                        null,
                        "meet",
                        null,
                        Period.UNKNOWN,
                        new Requirement.BodyMeets(Records.GROUP, 1))));
    Checks checks = Checks.of(Lawful.register(ruled), Lawful.DAY).ofRule("own/meet");

    assertThat(checks.answers())
        .extracting(Checks.Checked::sure, Checks.Checked::citation)
        .containsExactly(tuple("the partnership's own rule", "the partnership's own rule"));
  }
}
