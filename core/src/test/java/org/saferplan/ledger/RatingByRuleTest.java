package org.saferplan.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.saferplan.ledger.Actions.action;
import static org.saferplan.ledger.Actions.by;
import static org.saferplan.ledger.Actions.done;
import static org.saferplan.ledger.Actions.update;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.saferplan.Made;
import org.saferplan.Records;
import org.saferplan.fact.Copy;
import org.saferplan.fact.InvalidValueException;
import org.saferplan.fact.PartialDate;
import org.saferplan.obligation.Obligation;
import org.saferplan.partnership.RatingScheme;
import org.saferplan.partnership.RatingScheme.When;
import org.saferplan.partnership.RatingScheme.When.What;
import org.saferplan.partnership.Vocabulary;

/** The first rating of a scheme counts of which the rule is met. */
final class RatingByRuleTest {
  private static final RatingScheme SCHEME =
      Made.of(
          RatingScheme.class,
          "id",
          new RatingScheme.Id("delivery"),
          "name",
          "Delivery",
          "ratings",
          List.of(
              rating("Blue", new When(What.COMPLETED, null)),
              rating("Red", new When(What.OVERDUE, new BigDecimal("30"))),
              rating(
                  "Amber",
                  new When(What.OVERDUE, null),
                  new When(What.EXPECTED_LATE, null),
                  new When(What.SAID_OFF_TRACK, null)),
              rating("White", new When(What.NOT_BEGUN, null)),
              rating("Grey", new When(What.NO_UPDATE, null)),
              rating("Green", new When(What.OTHERWISE, null))));

  private static RatingScheme.Rating rating(String word, When... when) {
    return Made.of(
        RatingScheme.Rating.class,
        "word",
        word,
        "says",
        RatingScheme.Says.NOT_RATED,
        "when",
        List.of(when));
  }

  private static String rated(Obligation action, String on) {
    return Ledger.of(
            Records.register(
                Records.partnership()
                    .withVocabulary(Copy.with(Vocabulary.NONE, "ratingSchemes", List.of(SCHEME))),
                action),
            LocalDate.parse(on))
        .rows()
        .get(0)
        .ratedByRule();
  }

  @Test
  void ratesByWhereAnActionStandsAndWhatWasSaidOfIt() {
    Obligation lights = action(by("2018-06-30"), "updates", List.of(update("2018-05-01")));

    assertThat(rated(lights, "2018-06-01")).isEqualTo("Green");
    assertThat(rated(lights, "2018-07-01")).isEqualTo("Amber");
    assertThat(rated(lights, "2018-07-30")).isEqualTo("Amber");
    assertThat(rated(lights, "2018-07-31")).isEqualTo("Red");
    assertThat(rated(action(by("2018-06-30")), "2018-06-01")).isEqualTo("White");
    assertThat(rated(action(by("2018-06-30")), "2018-06-30")).isEqualTo("Grey");
    assertThat(
            rated(
                action(by("2018-06-30"), "completions", List.of(done("2018-06-01"))), "2018-07-31"))
        .isEqualTo("Blue");
  }

  @Test
  void ratesByTheLastForecastAndTheLastWord() {
    assertThat(
            rated(
                action(
                    by("2018-06-30"),
                    "updates",
                    List.of(
                        Copy.with(
                            update("2018-05-01"), "forecast", new PartialDate("2018-07-01")))),
                "2018-06-01"))
        .isEqualTo("Amber");
    assertThat(
            rated(
                action(
                    by("2018-06-30"),
                    "updates",
                    List.of(
                        Copy.with(update("2018-05-01"), "onTrack", false), update("2018-05-20"))),
                "2018-06-01"))
        .isEqualTo("Green");
  }

  @Test
  void isNothingWhereNoSchemeHasARule() {
    assertThat(
            Ledger.of(Records.register(action(by("2018-06-30"))), LocalDate.parse("2018-06-01"))
                .rows()
                .get(0)
                .ratedByRule())
        .isNull();
  }

  @Test
  void countsDaysWhereSomethingIsLateAndNowhereElse() {
    assertThatThrownBy(() -> new When(What.NO_UPDATE, BigDecimal.ONE))
        .isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> new When(What.OVERDUE, new BigDecimal("-1")))
        .isInstanceOf(InvalidValueException.class);
  }
}
