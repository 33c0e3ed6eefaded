package org.saferplan.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.saferplan.fact.InvalidValueException;

final class VoteTest {

  @Test
  void tellsTheCountsThatTheMinuteGives() {
    assertThat(new Vote(23, 4, 2, null).told()).isEqualTo("23 for, 4 against, 2 abstained");
    assertThat(new Vote(23, 0, null, null).told()).isEqualTo("23 for, 0 against");
  }

  @Test
  void tellsTheMinutesWordsBeforeItsCounts() {
    assertThat(new Vote(null, null, null, "unanimous").told()).isEqualTo("unanimous");
    assertThat(new Vote(6, 6, null, "by the chair\u2019s casting vote").told())
        .isEqualTo("by the chair\u2019s casting vote (6 for, 6 against)");
  }

  @Test
  void refusesFewerVotesThanNone() {
    assertThatThrownBy(() -> new Vote(3, -1, null, null))
        .isInstanceOf(InvalidValueException.class)
        .hasMessage("votes are counted from none upwards");
  }

  @Test
  void refusesAVoteThatSaysNothing() {
    assertThatThrownBy(() -> new Vote(null, null, null, null))
        .isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> new Vote(1, null, null, " "))
        .isInstanceOf(InvalidValueException.class);
  }
}
