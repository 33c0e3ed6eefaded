package org.saferplan.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saferplan.Records.period;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.saferplan.Made;
import org.saferplan.Records;
import org.saferplan.fact.Copy;
import org.saferplan.fund.Movement.What;

final class FundReadingTest {
  private static final Fund GRANT =
      Made.of(
          Fund.class,
          "title",
          "Community safety grant",
          "unit",
          "GBP",
          "period",
          period("2018-04", "2019-03"),
          "movements",
          List.of(
              movement(What.ALLOCATED, "1000.10"),
              movement(What.EARMARKED, "400"),
              movement(What.SPENT, "300.25"),
              movement(What.RETURNED, "0.05")));

  @Test
  void addsUpToThePenny() {
    Fund other =
        Made.of(
            Fund.class,
            "title",
            "Reserve",
            "unit",
            "GBP",
            "movements",
            List.of(
                Made.of(
                    Movement.class,
                    "what",
                    What.MOVED,
                    "amount",
                    new BigDecimal("0.20"),
                    "to",
                    GRANT.id())));

    FundReading read =
        FundReading.of(Records.register(GRANT, other), GRANT, LocalDate.parse("2018-10-01"));

    assertThat(read.balance())
        .isEqualTo(
            new Balance(
                GRANT.id(),
                new BigDecimal("1000.30"),
                new BigDecimal("400"),
                new BigDecimal("300.25"),
                BigDecimal.ZERO,
                new BigDecimal("0.05"),
                new BigDecimal("700.00")));
    assertThat(read.words(read.balance().left())).isEqualTo("£700.00");
    assertThat(read.words(read.balance().received())).isEqualTo("£1,000.30");
    assertThat(read.remarks()).isEmpty();
  }

  @Test
  void saysThatMoreWentOutThanCameIn() {
    assertThat(remarks(GRANT.withMovement(movement(What.SPENT, "700")), "2018-10-01"))
        .containsExactly("£0.20 more went out than came in");
  }

  @Test
  void saysThatMoreIsPromisedThanThereIs() {
    assertThat(remarks(GRANT.withMovement(movement(What.RESERVED, "700")), "2018-10-01"))
        .containsExactly("more is earmarked and in reserve than was received");
  }

  @Test
  void saysWhichConditionsAreOpenOrNotMet() {
    Fund conditional =
        Copy.with(
            GRANT,
            "conditions",
            List.of(
                new Fund.Condition("the grant is confirmed", null, List.of()),
                new Fund.Condition("a report is made", false, List.of()),
                new Fund.Condition("a plan is sent", true, List.of())));

    assertThat(remarks(conditional, "2018-10-01"))
        .containsExactly(
            "a condition is open: the grant is confirmed",
            "a condition is not met: a report is made");
  }

  @Test
  void saysThatItsPeriodHasEnded() {
    assertThat(remarks(GRANT, "2019-03-31")).isEmpty();
    assertThat(remarks(GRANT, "2019-04-01"))
        .containsExactly("its period has ended (April 2018 to March 2019), and £699.80 is left");
  }

  private static List<String> remarks(Fund fund, String day) {
    return FundReading.of(Records.register(fund), fund, LocalDate.parse(day)).remarks();
  }

  private static Movement movement(What what, String amount) {
    return Made.of(Movement.class, "what", what, "amount", new BigDecimal(amount));
  }
}
