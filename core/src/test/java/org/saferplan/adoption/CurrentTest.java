package org.saferplan.adoption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saferplan.Records.assessment;
import static org.saferplan.Records.refresh;
import static org.saferplan.Records.register;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.saferplan.Made;
import org.saferplan.assessment.Assessment;
import org.saferplan.fact.Period;
import org.saferplan.plan.Edition;
import org.saferplan.register.Register;

final class CurrentTest {
  private static final LocalDate DAY = LocalDate.parse("2018-05-01");

  private static Edition restingOn(Assessment assessment) {
    Edition plain = refresh();
    return Made.of(
        Edition.class,
        "id",
        plain.id(),
        "plan",
        plain.plan(),
        "title",
        plain.title(),
        "period",
        plain.period(),
        "follows",
        plain.follows(),
        "route",
        plain.route(),
        "assessments",
        List.of(assessment.id()),
        "priorities",
        plain.priorities(),
        "themes",
        plain.themes(),
        "changes",
        plain.changes(),
        "uses",
        plain.uses(),
        "sources",
        plain.sources(),
        "note",
        plain.note());
  }

  private static Assessment of(String id, Period period) {
    Assessment plain = assessment();
    return Made.of(
        Assessment.class,
        "id",
        new Assessment.Id(id),
        "title",
        plain.title(),
        "period",
        period,
        "route",
        plain.route(),
        "method",
        plain.method(),
        "sections",
        plain.sections(),
        "figures",
        plain.figures(),
        "breaks",
        plain.breaks(),
        "findings",
        plain.findings(),
        "issues",
        plain.issues(),
        "sources",
        plain.sources(),
        "note",
        plain.note());
  }

  @Test
  void takesTheAssessmentThatTheEditionRestsOn() {
    Assessment earlier = of("earlier", org.saferplan.Records.period("2016-04", "2017-03"));

    assertThat(Current.assessment(register(earlier, restingOn(earlier)), DAY)).contains(earlier);
  }

  @Test
  void takesTheLatestAssessmentWhereTheEditionNamesNone() {
    Assessment latest = of("aa", org.saferplan.Records.period("2019-04", "2020-03"));

    assertThat(Current.assessment(register(latest, of("zz", null)), DAY)).contains(latest);
    assertThat(Current.assessment(Register.empty(), DAY)).isEmpty();
  }
}
