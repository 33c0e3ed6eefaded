package org.saferplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PropertiesTest {

  @Test
  void shrinksAFailingSequenceToTheStepsThatMakeItFail() {
    assertThatThrownBy(
            () ->
                Properties.holdForSequences(
                    200,
                    40,
                    random -> random.nextInt(10),
                    steps -> assertThat(steps.contains(7) && steps.contains(3)).isFalse()))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("test.seed=")
        .hasMessageMatching("(?s).*\\[(7, 3|3, 7)\\].*");
  }

  @Test
  void saysWithWhichSeedAValueFailed() {
    assertThatThrownBy(
            () -> Properties.hold(50, random -> random.nextInt(), value -> fail("no " + value)))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("case 0 of -Dtest.seed=");
  }

  @Test
  void generatesTheSameCasesFromTheSameSeed() {
    List<Integer> first = new ArrayList<>();
    List<Integer> second = new ArrayList<>();

    Properties.hold(20, random -> random.nextInt(), first::add);
    Properties.hold(20, random -> random.nextInt(), second::add);

    assertThat(first).hasSize(20).isEqualTo(second);
    assertThat(first.stream().distinct().count()).isGreaterThan(15);
  }

  @Test
  void letsATrueClaimPass() {
    assertThatCode(
            () ->
                Properties.holdForSequences(
                    50, 9, random -> 1, steps -> assertThat(steps.size()).isLessThan(10)))
        .doesNotThrowAnyException();
  }

  private static void fail(String words) {
    throw new AssertionError(words);
  }
}
