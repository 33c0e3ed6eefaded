package org.saferplan.partnership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.saferplan.Made;
import org.saferplan.fact.InvalidValueException;
import org.saferplan.partnership.ScoringScheme.Criterion;

final class FormulaTest {
  private static final Criterion.Id HARM = new Criterion.Id("harm");
  private static final Criterion.Id CAPACITY = new Criterion.Id("capacity");
  private static final Formula MARK = new Formula.Mark(HARM);
  private static final Formula DIVIDED = new Formula.Quotient(MARK, new Formula.Mark(CAPACITY));

  private static Formula number(String number) {
    return new Formula.Constant(new BigDecimal(number));
  }

  private static Map<Criterion.Id, BigDecimal> marks(String harm, String capacity) {
    return Map.of(HARM, new BigDecimal(harm), CAPACITY, new BigDecimal(capacity));
  }

  @Test
  void addsMultipliesAndTakesTheHighest() {
    Map<Criterion.Id, BigDecimal> marks = marks("3", "2");

    assertThat(new Formula.Sum(List.of(MARK, number("2"))).of(marks)).contains(new BigDecimal("5"));
    assertThat(new Formula.Product(List.of(MARK, number("1.5"))).of(marks))
        .contains(new BigDecimal("4.5"));
    assertThat(new Formula.Highest(List.of(MARK, number("7"))).of(marks))
        .contains(new BigDecimal("7"));
    assertThat(DIVIDED.of(marks)).contains(new BigDecimal("1.5"));
  }

  @Test
  void answersNothingWhereAMarkIsMissingOrItWouldDivideByNothing() {
    assertThat(DIVIDED.of(Map.of(HARM, BigDecimal.ONE))).isEmpty();
    assertThat(DIVIDED.of(marks("3", "0"))).isEmpty();
    assertThat(new Formula.Sum(List.of(MARK, DIVIDED)).of(marks("3", "0.00"))).isEmpty();
  }

  @Test
  void refusesToDivideByNoughtAndToAddUpNothing() {
    Formula nought = number("0.0");

    assertThatThrownBy(() -> new Formula.Quotient(MARK, nought))
        .isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> new Formula.Sum(List.of())).isInstanceOf(InvalidValueException.class);
  }

  @Test
  void isRefusedByASchemeThatHasNoSuchCriterion() {
    assertThatThrownBy(
            () ->
                Made.of(
                    ScoringScheme.class,
                    "name",
                    "Matrix",
                    "criteria",
                    List.of(new Criterion(HARM, "Harm", null)),
                    "formula",
                    DIVIDED))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining("capacity");
  }

  @Test
  void refusesAScaleUpsideDown() {
    assertThatThrownBy(
            () ->
                Made.of(
                    ScoringScheme.class,
                    "name",
                    "Matrix",
                    "lowest",
                    BigDecimal.TEN,
                    "highest",
                    BigDecimal.ONE))
        .isInstanceOf(InvalidValueException.class);
  }
}
