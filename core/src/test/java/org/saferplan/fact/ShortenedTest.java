package org.saferplan.fact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ShortenedTest {
  @Test
  void leavesWhatIsShort() {
    assertThat(Shortened.of("All crime", 9)).isEqualTo("All crime");
  }

  @Test
  void endsAfterAWholeWord() {
    assertThat(Shortened.of("All crime in the borough", 12)).isEqualTo("All crime in\u2026");
  }

  @Test
  void cutsAWordThatIsTooLongItselfAndNoCharacterInTwo() {
    assertThat(Shortened.of("\ud83d\ude93".repeat(10), 6))
        .isEqualTo("\ud83d\ude93".repeat(3) + "\u2026");
  }
}
