package org.saferplan.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.saferplan.Made;
import org.saferplan.fact.InvalidValueException;
import org.saferplan.fact.PartialDate;

final class DueTest {
  private static final PartialDate JULY = new PartialDate("2018-07");
  private static final PartialDate SEPTEMBER = new PartialDate("2018-09");

  private static final Repeats YEARLY = new Repeats(1, Repeats.Unit.YEAR, null);

  private static Due due(Object... said) {
    return Made.of(Due.class, said);
  }

  @Test
  void isSaidAsPeopleSayIt() {
    assertThat(Due.by(new PartialDate("2018-07-03")).words()).isEqualTo("3 July 2018");
    assertThat(due("from", JULY, "by", SEPTEMBER).words()).isEqualTo("July 2018 to September 2018");
    assertThat(due("from", JULY, "by", SEPTEMBER, "printed", "Q2").words()).isEqualTo("Q2");
    assertThat(due("ongoing", true).words()).isEqualTo("ongoing");
    assertThat(due("from", JULY, "ongoing", true).words()).isEqualTo("from July 2018, ongoing");
    assertThat(due("event", "when the plan is written").words())
        .isEqualTo("when the plan is written");
    assertThat(
            due("by", JULY, "repeats", new Repeats(1, Repeats.Unit.YEAR, null), "provisional", true)
                .words())
        .isEqualTo("July 2018, then every year (provisional)");
  }

  @Test
  void saysItsConditionUntilThatIsMet() {
    Due.Condition open = new Due.Condition("the grant is confirmed", null, List.of());
    Due.Condition met = new Due.Condition("the grant is confirmed", JULY, List.of());

    assertThat(due("by", SEPTEMBER, "condition", open).words())
        .isEqualTo("September 2018, if the grant is confirmed");
    assertThat(due("by", SEPTEMBER, "condition", met).words()).isEqualTo("September 2018");
  }

  @Test
  void refusesTimesThatSayNothingOrCannotBe() {
    assertThatThrownBy(DueTest::due).isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> due("provisional", true)).isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> due("from", SEPTEMBER, "by", JULY))
        .isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> due("from", JULY)).isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> due("by", JULY, "also", List.of(new Due.Rhythm(null, YEARLY))))
        .isInstanceOf(InvalidValueException.class);
  }

  @Test
  void repeatsFromADayThatIsNotOnRecord() {
    Repeats quarterly = new Repeats(1, Repeats.Unit.QUARTER, null);

    assertThat(due("repeats", quarterly).words())
        .isEqualTo("every quarter, first day not on record");
    assertThat(due("repeats", quarterly, "printed", "Quarterly").words())
        .isEqualTo("Quarterly (every quarter, first day not on record)");
  }

  @Test
  void repeatsInTwoRhythmsAtOnce() {
    Repeats monthly = new Repeats(1, Repeats.Unit.MONTH, null);

    assertThat(
            due(
                    "by",
                    JULY,
                    "repeats",
                    monthly,
                    "also",
                    List.of(new Due.Rhythm(new PartialDate("2019-03-31"), YEARLY)))
                .words())
        .isEqualTo("July 2018, then every month; and every year from 31 March 2019");
    assertThat(due("repeats", monthly, "also", List.of(new Due.Rhythm(null, YEARLY))).words())
        .isEqualTo("every month, first day not on record; and every year, first day not on record");
  }
}
