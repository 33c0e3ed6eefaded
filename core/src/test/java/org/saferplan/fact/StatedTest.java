package org.saferplan.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class StatedTest {

  @Test
  void keepsNoneNotApplicableAndSilenceApart() {
    assertThat(List.of(Stated.none(), Stated.notApplicable(), Stated.notOnRecord()))
        .doesNotHaveDuplicates()
        .allSatisfy(stated -> assertThat(stated.entries()).isEmpty());
    assertThat(Stated.notOnRecord().isNotOnRecord()).isTrue();
    assertThat(Stated.none().isNotOnRecord()).isFalse();
  }

  @Test
  void refusesAnEmptyListForItCouldMeanEither() {
    assertThatExceptionOfType(InvalidValueException.class).isThrownBy(() -> Stated.of(List.of()));
  }

  @Test
  void refusesEntriesWhereItSaysThereAreNone() {
    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> new Stated<>(Stated.Said.NONE, List.of("one")));
  }

  @Test
  void takesACopy() {
    List<String> entries = new ArrayList<>(List.of("one"));
    Stated<String> stated = Stated.of(entries);

    entries.add("two");

    assertThat(stated.entries()).containsExactly("one");
  }
}
