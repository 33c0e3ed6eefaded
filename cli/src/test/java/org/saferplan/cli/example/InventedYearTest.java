package org.saferplan.cli.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.saferplan.assessment.Assessment;
import org.saferplan.assessment.Figure;
import org.saferplan.assessment.Issue;
import org.saferplan.assessment.Score;
import org.saferplan.document.Document;
import org.saferplan.document.Kind;
import org.saferplan.fund.Balance;
import org.saferplan.fund.Fund;
import org.saferplan.fund.Movement;
import org.saferplan.measure.Measure;
import org.saferplan.measure.State;
import org.saferplan.measure.Target;
import org.saferplan.partnership.Body;
import org.saferplan.partnership.Capacity;
import org.saferplan.partnership.Formula;
import org.saferplan.partnership.Partnership;
import org.saferplan.partnership.ScoringScheme;
import org.saferplan.partnership.Source;
import org.saferplan.plan.Change;
import org.saferplan.plan.Edition;
import org.saferplan.plan.Head;
import org.saferplan.plan.Priority;

/** The plan of the invented district, its evidence, its measures, its money, on a fixed day. */
final class InventedYearTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 10, 14);
  private static final Edition.Id THIS_YEAR = new Edition.Id("this-year");

  private static Example example;

  @BeforeAll
  static void takeItIn() {
    example = Example.invented(TODAY);
  }

  @AfterAll
  static void close() {
    example.close();
  }

  @Test
  void saysThatItIsInvented() {
    Partnership partnership = example.partnership();

    assertThat(partnership.notice()).startsWith("Invented.");
    assertThat(partnership.name()).contains("Nowhere");
    assertThat(partnership.organisations().stream().filter(each -> !each.memberships().isEmpty()))
        .allMatch(each -> each.name().contains("Nowhere"));
    assertThat(partnership.sources().stream().map(Source::title))
        .filteredOn(title -> title.contains("return") || title.contains("survey"))
        .allMatch(title -> title.startsWith("Invented"));
  }

  @Test
  void hasPrioritiesOfEveryShape() {
    Edition edition = edition();

    assertThat(edition.priorities()).hasSize(5);
    assertThat(edition.themes().entries()).hasSize(2);
    assertThat(edition.priorities()).anyMatch(each -> each.parts().size() > 2);
    assertThat(edition.priorities()).anyMatch(each -> !each.places().isEmpty());
    assertThat(edition.priorities().stream().map(Priority::grade).distinct()).hasSize(2);
    assertThat(edition.priorities()).allMatch(each -> each.supports().size() > 0);
    assertThat(edition.priorities().stream().flatMap(each -> each.supports().stream()).distinct())
        .hasSizeGreaterThan(5);
    assertThat(
            Stream.concat(
                    edition.priorities().stream().flatMap(each -> each.heads().stream()),
                    edition.themes().entries().stream().flatMap(each -> each.heads().stream()))
                .distinct())
        .containsExactlyInAnyOrder(Head.values());
    assertThat(edition.aims()).anyMatch(each -> each.under().size() > 1);
    assertThat(edition.aims().stream().map(each -> each.level().value()).distinct())
        .containsExactlyInAnyOrder("outcome", "objective");
  }

  @Test
  void hasSixGroupsOneOfThemOutsideAndOneServingAll() {
    List<Body> groups =
        example.partnership().bodies().stream()
            .filter(each -> each.actedAs(Capacity.SUBGROUP, TODAY))
            .toList();

    assertThat(groups).hasSize(6);
    assertThat(groups).filteredOn(each -> Boolean.TRUE.equals(each.outside())).hasSize(1);
    assertThat(groups)
        .filteredOn(
            group -> edition().priorities().stream().allMatch(each -> each.isServedBy(group.id())))
        .hasSize(1);
  }

  @Test
  void tellsWhatBecameOfLastYearsPriorities() {
    assertThat(edition().changes().stream().map(Change::kind).distinct())
        .containsExactlyInAnyOrder(
            Change.Kind.WIDENED,
            Change.Kind.KEPT,
            Change.Kind.BECAME_PRIORITY,
            Change.Kind.BECAME_THEME,
            Change.Kind.REMOVED,
            Change.Kind.ADDED);
    assertThat(edition().changes()).anyMatch(each -> each.reasons().entries().size() > 1);
  }

  @Test
  void printsFiguresAsTheirSourcesDo() {
    Assessment assessment = assessment();
    List<Figure.Value> values =
        assessment.figures().stream().flatMap(each -> each.values().stream()).toList();

    assertThat(values).allMatch(each -> !each.sources().isEmpty());
    assertThat(values).anyMatch(each -> each.qualifier() != null);
    assertThat(values).anyMatch(each -> each.amount() == null);
    assertThat(assessment.figures()).anyMatch(each -> each.partOf() != null);
    assertThat(assessment.breaks()).hasSize(1);
    assertThat(values.stream().map(Figure.Value::area).distinct()).hasSizeGreaterThan(5);
    assertThat(assessment.findings())
        .anyMatch(each -> Boolean.TRUE.equals(each.serious()))
        .anyMatch(each -> Boolean.FALSE.equals(each.serious()));
  }

  @Test
  void showsWhatWasScoredAndNotAdoptedAndTheOtherWayRound() {
    List<Issue> issues = assessment().issues();

    assertThat(issues)
        .anyMatch(
            each ->
                !each.scores().isEmpty()
                    && each.outcome() == Issue.Outcome.NOT_ADOPTED
                    && !each.reasons().isEmpty());
    assertThat(issues)
        .anyMatch(
            each ->
                each.scores().isEmpty()
                    && each.raised() != null
                    && each.outcome() == Issue.Outcome.PRIORITY);
    assertThat(issues).anyMatch(each -> each.outcome() == null && each.raised() != null);
    assertThat(issues).anyMatch(each -> each.scores().size() > 1);
  }

  /** The totals as printed are what the scheme's own formula makes of the marks. */
  @Test
  void addsItsScoresUpRightly() {
    ScoringScheme scheme = example.partnership().vocabulary().scoringSchemes().get(0);
    Formula formula = Objects.requireNonNull(scheme.formula());

    List<Score> scores =
        assessment().issues().stream().flatMap(each -> each.scores().stream()).toList();

    assertThat(scores)
        .hasSizeGreaterThan(8)
        .allSatisfy(
            score ->
                assertThat(formula.of(score.byCriterion()).orElseThrow())
                    .isEqualByComparingTo(score.total()));
  }

  @Test
  void measuresInEveryWay() {
    List<Measure> measures = all(Measure.class, Kind.MEASURE);

    assertThat(measures).hasSize(12);
    assertThat(measures.stream().map(each -> each.state(TODAY)))
        .contains(
            State.What.LIVE, State.What.REDEFINED, State.What.IN_ABEYANCE, State.What.WITHDRAWN);
    assertThat(measures.stream().map(Measure::good))
        .contains(Measure.Good.LOWER, Measure.Good.HIGHER, Measure.Good.NEITHER);
    assertThat(measures.stream().map(each -> each.baseline().said()).distinct()).hasSize(2);
    assertThat(
            measures.stream().flatMap(each -> each.targets().stream()).map(Target::form).distinct())
        .hasSizeGreaterThan(6);
    assertThat(measures).anyMatch(each -> Boolean.TRUE.equals(each.cumulative()));
    assertThat(measures).anyMatch(each -> each.targets().size() > 1);
  }

  @Test
  void accountsForItsMoney() {
    List<Fund> funds = all(Fund.class, Kind.FUND);
    List<Movement> movements = funds.stream().flatMap(each -> each.movements().stream()).toList();

    assertThat(movements.stream().map(Movement::what).distinct())
        .containsExactlyInAnyOrder(Movement.What.values());
    assertThat(movements)
        .filteredOn(each -> each.what() == Movement.What.MOVED)
        .allMatch(each -> each.by() != null);
    assertThat(funds).anyMatch(each -> each.paidBy().size() > 1);
    assertThat(funds).anyMatch(each -> Boolean.TRUE.equals(each.ringFenced()));
    assertThat(funds).anyMatch(each -> each.unit().equals("hours"));
    assertThat(funds.stream().flatMap(each -> each.conditions().stream()))
        .anyMatch(each -> each.met() == null);
    assertThat(funds).allMatch(each -> Balance.of(example.register(), each).left().signum() >= 0);
  }

  @Test
  void keepsItsPapersFromThoseWhoMayNotSeeThem() {
    assertThat(example.partnership().sources().stream().map(Source::access).distinct())
        .containsExactlyInAnyOrder(Source.Access.values());
    assertThat(example.partnership().sources())
        .filteredOn(each -> each.access() == Source.Access.EXEMPT)
        .allMatch(each -> each.exemption() != null && each.exemption().publicInterest() != null);
  }

  private static Edition edition() {
    return example.get(Edition.class, THIS_YEAR.key());
  }

  private static Assessment assessment() {
    return example.get(Assessment.class, new Assessment.Id("this-year").key());
  }

  private static <T extends Document> List<T> all(Class<T> type, Kind kind) {
    return example.register().list(type, kind);
  }
}
