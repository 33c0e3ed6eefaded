package org.saferplan.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class CopyTest {
  private static final Period YEAR =
      new Period(new PartialDate("2018-04"), new PartialDate("2019-03"));

  @Test
  void differsInTheOneComponent() {
    assertThat(Copy.with(YEAR, "to", new PartialDate("2019-12")))
        .isEqualTo(new Period(new PartialDate("2018-04"), new PartialDate("2019-12")));
    assertThat(Copy.with(YEAR, "from", null))
        .isEqualTo(new Period(null, new PartialDate("2019-03")));
  }

  @Test
  void isRefusedByTheRecordsOwnConstructor() {
    assertThatThrownBy(() -> Copy.with(YEAR, "to", new PartialDate("2017")))
        .isInstanceOf(InvalidValueException.class);
  }

  @Test
  void knowsTheComponentsThereAre() {
    assertThatThrownBy(() -> Copy.with(YEAR, "until", null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("until");
  }
}
