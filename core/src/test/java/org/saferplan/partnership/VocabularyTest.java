package org.saferplan.partnership;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saferplan.partnership.Vocabulary.Level;
import org.saferplan.partnership.Vocabulary.Term;
import org.saferplan.partnership.Vocabulary.Thing;

final class VocabularyTest {
  private static final Vocabulary OWN =
      new Vocabulary(
          List.of(
              new Term(Thing.PRIORITY, "outcome", "outcomes", "canlyniad", "canlyniadau"),
              new Term(Thing.ACTION, "project", "projects", null, null),
              new Term(Thing.MEASURE, "indicator", "indicators", null, null),
              new Term(Thing.PLAN, "strategy", "strategies", null, null)),
          List.of(new Level(null, "objective", "objectives", "amcan", null)),
          List.of(),
          List.of(),
          List.of(),
          List.of());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Priorities, and who delivers them|Outcomes, and who delivers them
          a priority without an action|an outcome without a project
          An action serves the aim|A project serves the objective
          no action plan made|no action plan made
          the plan is on record|the strategy is on record
          name the action that it measures|name the project that it measures
          none of the 3 measures has a target|none of the 3 indicators has a target
          the priority “Action on the plan” has no action|the outcome “Action on the plan” has no project
          the priority “The “plan” of action” is new|the outcome “The “plan” of action” is new
          see action/plan and priority-evidence|see action/plan and priority-evidence
          reactions and planning|reactions and planning
          """)
  void putsThePartnershipsWordsIntoAFixedPhrase(String phrase, String said) {
    assertThat(OWN.said(phrase)).isEqualTo(said);
    assertThat(Vocabulary.NONE.said(phrase)).isEqualTo(phrase);
  }

  @Test
  void callsAThingByThePartnershipsWordElseByEverybodys() {
    assertThat(OWN.one(Thing.PRIORITY)).isEqualTo("outcome");
    assertThat(OWN.many(Thing.THEME)).isEqualTo("themes");
    assertThat(OWN.counted(1, Thing.ACTION)).isEqualTo("1 project");
    assertThat(OWN.counted(2, Thing.ACTION_PLAN)).isEqualTo("2 action plans");
  }

  @Test
  void keepsTheWordAimWherePlansHaveSeveralLevelsOfThem() {
    Level outcome = new Level(null, "outcome", "outcomes", null, null);
    Vocabulary levels =
        new Vocabulary(
            List.of(),
            List.of(outcome, new Level(null, "step", "steps", null, null)),
            List.of(),
            List.of(),
            List.of(),
            List.of());

    assertThat(levels.said("no aims")).isEqualTo("no aims");
    assertThat(levels.called(outcome.id())).isEqualTo("outcome");
  }

  @Test
  void isInWelshAsFarAsItsWordsAreOnRecordInWelsh() {
    Vocabulary welsh = OWN.inWelsh();

    assertThat(welsh.many(Thing.PRIORITY)).isEqualTo("canlyniadau");
    assertThat(welsh.one(Thing.ACTION)).isEqualTo("project");
    assertThat(welsh.levels())
        .containsExactly(
            new Level(new Level.Id("objective"), "amcan", "objectives", "amcan", null));
  }
}
