package org.saferplan.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.saferplan.Doorway;
import org.saferplan.Made;
import org.saferplan.Records;
import org.saferplan.fact.InvalidValueException;
import org.saferplan.register.Register;

final class BalanceTest {
  private static final Fund.Id GRANT = new Fund.Id("grant");
  private static final Fund.Id RESERVE = new Fund.Id("reserve");

  private static Fund fund(Fund.Id id, Movement... movements) {
    return Made.of(
        Fund.class, "id", id, "title", id.value(), "unit", "GBP", "movements", List.of(movements));
  }

  private static Movement movement(Movement.What what, String amount) {
    return Made.of(Movement.class, "what", what, "amount", new BigDecimal(amount));
  }

  private static Movement moved(String amount, Fund.Id to) {
    return Made.of(
        Movement.class, "what", Movement.What.MOVED, "amount", new BigDecimal(amount), "to", to);
  }

  @Test
  void isExactToThePenny() {
    Fund grant =
        fund(
            GRANT,
            movement(Movement.What.ALLOCATED, "10000.00"),
            movement(Movement.What.EARMARKED, "2500.00"),
            movement(Movement.What.SPENT, "1234.56"),
            movement(Movement.What.SPENT, "0.01"),
            movement(Movement.What.RESERVED, "100.00"),
            moved("1000.10", RESERVE));
    Register register = Records.register(grant, fund(RESERVE));

    assertThat(Balance.of(register, grant))
        .isEqualTo(
            new Balance(
                GRANT,
                new BigDecimal("10000.00"),
                new BigDecimal("2500.00"),
                new BigDecimal("1234.57"),
                new BigDecimal("100.00"),
                new BigDecimal("1000.10"),
                new BigDecimal("7765.33")));
    assertThat(Balance.of(register, fund(RESERVE)).received()).isEqualByComparingTo("1000.10");
  }

  @Test
  void losesNothingBetweenFunds() {
    Fund grant = fund(GRANT, movement(Movement.What.ALLOCATED, "50"), moved("20", RESERVE));
    Fund reserve = fund(RESERVE, moved("5", GRANT));
    Register register = Records.register(grant, reserve);

    assertThat(Balance.of(register, grant).left().add(Balance.of(register, reserve).left()))
        .isEqualByComparingTo("50");
  }

  @Test
  void refusesLessThanNothingAndAMoveToNowhere() {
    assertThatThrownBy(() -> movement(Movement.What.SPENT, "-1"))
        .isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> movement(Movement.What.MOVED, "1"))
        .isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(
            () ->
                Made.of(
                    Movement.class,
                    "what",
                    Movement.What.SPENT,
                    "amount",
                    BigDecimal.ONE,
                    "to",
                    RESERVE))
        .isInstanceOf(InvalidValueException.class);
  }

  @Test
  void growsByWhatIsRecordedAndForgetsNothing() {
    try (Doorway doorway = Doorway.holding(fund(GRANT))) {
      doorway.does(new RecordMovement(GRANT, movement(Movement.What.ALLOCATED, "12.30")));

      assertThat(doorway.refuses(new ReviseFund(fund(GRANT))).faults())
          .extracting(org.saferplan.refusal.Fault::rule)
          .containsExactly("never-erased");
    }
  }
}
