package org.saferplan.partnership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.saferplan.fact.InvalidValueException;
import org.saferplan.partnership.Route.Step.Taker;

final class TakerTest {
  private static final Body.Id COUNCIL = new Body.Id("council");
  private static final Post.Id LEADER = new Post.Id("leader");

  @Test
  void isABodyOrAPost() {
    assertThat(Taker.of(COUNCIL).party()).isEqualTo(Party.of(COUNCIL));
    assertThat(Taker.of(LEADER).party()).isEqualTo(Party.of(LEADER));
  }

  @Test
  void refusesNobodyAndBoth() {
    assertThatThrownBy(() -> new Taker(null, null, null)).isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> new Taker(COUNCIL, LEADER, null))
        .isInstanceOf(InvalidValueException.class);
  }

  @Test
  void refusesAPostInACapacity() {
    assertThatThrownBy(() -> new Taker(null, LEADER, Capacity.CABINET))
        .isInstanceOf(InvalidValueException.class);
  }
}
