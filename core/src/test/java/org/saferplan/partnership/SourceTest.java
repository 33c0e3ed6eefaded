package org.saferplan.partnership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.saferplan.fact.InvalidValueException;

/** Schedule 12A of the Local Government Act 1972 as it stands since SI 2006/88 and WSI 2007/969. */
final class SourceTest {
  @Test
  void knowsTheParagraphsOfEnglandAndOfWales() {
    List<Integer> there =
        IntStream.concat(IntStream.rangeClosed(1, 7), IntStream.rangeClosed(12, 18))
            .boxed()
            .toList();

    assertThat(new Source.Exemption(there, null).paragraphs()).isEqualTo(there);
  }

  @Test
  void refusesAParagraphThatExemptsNothing() {
    for (int number : List.of(0, 8, 11, 19)) {
      List<Integer> paragraphs = List.of(number);

      assertThatThrownBy(() -> new Source.Exemption(paragraphs, null))
          .isInstanceOf(InvalidValueException.class)
          .hasMessageContaining("in Wales 12 to 18");
    }
  }
}
