package org.saferplan.cli.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.saferplan.document.Kind;
import org.saferplan.fact.PartialDate;
import org.saferplan.fact.Stated;
import org.saferplan.obligation.ActionPlan;
import org.saferplan.obligation.Basis;
import org.saferplan.obligation.Completion;
import org.saferplan.obligation.Due;
import org.saferplan.obligation.Obligation;
import org.saferplan.partnership.Sharing;
import org.saferplan.plan.Commitment;
import org.saferplan.plan.Edition;

/** The actions of the invented district: every shape that published plans have, on a fixed day. */
final class InventedActionsTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 10, 14);
  private static final Edition.Id THIS_YEAR = new Edition.Id("this-year");

  private static Example example;
  private static List<Obligation> actions;

  @BeforeAll
  static void takeItIn() {
    example = Example.invented(TODAY);
    actions = example.register().list(Obligation.class, Kind.OBLIGATION);
  }

  @AfterAll
  static void close() {
    example.close();
  }

  /** What published plans hold: the list is that of the domain, not of the example. */
  private enum Shape {
    ON_A_DAY(due(by -> by.by() != null && by.by().value().length() == 10)),
    IN_A_MONTH(due(by -> by.by() != null && by.by().value().length() == 7)),
    IN_A_QUARTER(due(by -> by.from() != null && Objects.equals(by.printed(), "Q2"))),
    ON_AN_EVENT(due(by -> by.event() != null)),
    ONGOING(due(by -> Boolean.TRUE.equals(by.ongoing()))),
    REPEATED(Obligation::isRepeated),
    PROVISIONAL(due(by -> Boolean.TRUE.equals(by.provisional()))),
    CONDITIONAL(due(by -> by.condition() != null && by.condition().met() == null)),
    CONDITION_MET(due(by -> by.condition() != null && by.condition().met() != null)),
    CARRIED_OVER(each -> each.carriedOverFrom() != null),
    PART_OF_ANOTHER(each -> each.partOf() != null),
    SEVERAL_LEADS_EACH(each -> each.owing() == Sharing.EACH),
    SEVERAL_LEADS_TOGETHER(each -> each.owing() == Sharing.TOGETHER),
    LEAD_MISSING(each -> each.leads().isEmpty() && !each.serves().entries().isEmpty()),
    LED_BY_ALL(each -> each.leads().stream().anyMatch(lead -> "All".equals(lead.words()))),
    DELIVERED_OUTSIDE(each -> !each.delivers().isEmpty()),
    IN_PLACES(each -> each.places().size() > 1),
    SERVES_A_PART(serves(each -> each.part() != null)),
    SERVES_AN_AIM(serves(each -> each.aim() != null)),
    SERVES_A_THEME(serves(each -> each.theme() != null)),
    SERVES_TWO(
        each -> each.serves().entries().stream().filter(to -> to.priority() != null).count() == 2),
    SERVES_NOTHING(each -> each.serves().said() == Stated.Said.NONE),
    OVERDUE(each -> isOverdue(each)),
    SLIPPED_TWICE(each -> each.moves().size() == 2 && each.moves().get(0).by() == null),
    DEFERRED(each -> each.moves().stream().anyMatch(move -> move.by() != null)),
    UNANSWERED(each -> isOverdue(each) && each.updates().isEmpty()),
    DONE_ON_TIME(each -> isDone(each) && !isLate(each)),
    DONE_LATE(each -> isDone(each) && isLate(each)),
    ENDED(each -> each.ended() != null),
    RESTRICTED(each -> each.restricted() != null),
    FROM_THE_LOG(basis(Basis.Minute.class)),
    FROM_THE_LAW(basis(Basis.Law.class)),
    FROM_A_DECISION(basis(Basis.ByDecision.class)),
    FROM_A_GRANT(basis(Basis.Grant.class)),
    FROM_SCRUTINY(each -> each.origin() == Obligation.Origin.SCRUTINY),
    FROM_CONSULTATION(each -> each.origin() == Obligation.Origin.CONSULTATION),
    FROM_A_CALL_FOR_ACTION(each -> each.origin() == Obligation.Origin.CALL_FOR_ACTION),
    TWO_RATERS(each -> schemes(each) > 1);

    private final Predicate<Obligation> is;

    Shape(Predicate<Obligation> is) {
      this.is = is;
    }
  }

  @ParameterizedTest
  @EnumSource
  void hasAnActionOfThisShape(Shape shape) {
    assertThat(actions).anyMatch(shape.is);
  }

  @Test
  void hasAboutSixtyActionsInSixActionPlans() {
    List<ActionPlan> plans =
        example.register().list(ActionPlan.class, Kind.ACTION_PLAN).stream()
            .filter(plan -> plan.edition().equals(THIS_YEAR))
            .toList();

    assertThat(plans).hasSize(6).extracting(ActionPlan::body).doesNotHaveDuplicates();
    assertThat(plans)
        .allSatisfy(
            plan ->
                assertThat(actions.stream().flatMap(Obligation::actionPlans))
                    .filteredOn(plan.id()::equals)
                    .hasSizeGreaterThan(6));
    assertThat(actions).hasSizeBetween(58, 66);
  }

  @Test
  void printsSomeReferencesTwice() {
    assertThat(
            actions.stream()
                .filter(each -> each.reference() != null)
                .collect(Collectors.groupingBy(Obligation::reference, Collectors.counting()))
                .values())
        .contains(2L);
  }

  @Test
  void servesEveryPriorityOfThePlan() {
    Edition edition = example.get(Edition.class, THIS_YEAR.key());

    assertThat(edition.priorities())
        .allSatisfy(
            priority ->
                assertThat(actions)
                    .filteredOn(
                        each ->
                            each.serves().entries().stream()
                                .filter(to -> to.edition().equals(THIS_YEAR))
                                .anyMatch(to -> edition.prioritiesOf(to).contains(priority.id())))
                    .hasSizeGreaterThan(5));
  }

  @Test
  void tellsInOrderWhatHappened() {
    assertThat(actions)
        .allSatisfy(
            each -> {
              assertThat(each.updates().stream().map(update -> update.on().earliest())).isSorted();
              assertThat(each.completions().stream().map(Completion::on).map(PartialDate::earliest))
                  .isSorted();
              assertThat(each.moves().stream().map(move -> move.on().earliest())).isSorted();
            });
  }

  private static Predicate<Obligation> due(Predicate<Due> is) {
    return each -> each.due() != null && is.test(each.due());
  }

  private static Predicate<Obligation> serves(Predicate<Commitment> is) {
    return each -> each.serves().entries().stream().anyMatch(is);
  }

  private static Predicate<Obligation> basis(Class<? extends Basis> kind) {
    return each -> each.basis().stream().anyMatch(kind::isInstance);
  }

  private static boolean isOverdue(Obligation each) {
    Due due = each.due();
    return due != null
        && due.by() != null
        && !each.isRepeated()
        && due.by().latest().isBefore(TODAY)
        && each.completions().isEmpty()
        && each.ended() == null;
  }

  private static boolean isDone(Obligation each) {
    return !each.isRepeated() && !each.completions().isEmpty();
  }

  private static boolean isLate(Obligation each) {
    return each.completions().get(0).on().earliest().isAfter(each.due().by().latest());
  }

  private static long schemes(Obligation each) {
    return each.updates().stream()
        .map(update -> update.rating())
        .filter(Objects::nonNull)
        .map(rating -> rating.scheme())
        .distinct()
        .count();
  }
}
