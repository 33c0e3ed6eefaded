package org.saferplan.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saferplan.json.Samples.LANGUAGE;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.saferplan.document.Document;
import org.saferplan.json.Samples.Fair;
import org.saferplan.json.Samples.OpenFair;

class JsonLanguageDamageTest {
  private static final String MARKS = "{}[]\",:0-.eE\\/\u0000\u00E9 nt";

  static LongStream seeds() {
    return JsonLanguageRoundTripTest.seeds().limit(20);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void neverThrowsWhateverIsSent(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    byte[] page = LANGUAGE.write(new FairMaker(seed).fair()).getBytes(StandardCharsets.UTF_8);

    for (int round = 0; round < 200; round++) {
      byte[] damaged = page.clone();
      for (int hits = 1 + random.nextInt(3); hits > 0; hits--) {
        damaged[random.nextInt(damaged.length)] =
            (byte) MARKS.charAt(random.nextInt(MARKS.length()));
      }
      Read<Document> read = LANGUAGE.read(damaged, Document.class);

      assertThat(read.value() == null).isEqualTo(!read.faults().isEmpty());
      LANGUAGE.read(damaged, OpenFair.class);
    }
  }

  @Test
  void refusesAPageThatIsCutOffAnywhere() {
    byte[] page = LANGUAGE.writeLine(new FairMaker(11).fair()).getBytes(StandardCharsets.UTF_8);

    for (int length = 0; length < page.length; length++) {
      assertThat(LANGUAGE.read(Arrays.copyOf(page, length), Fair.class).unreadable())
          .as("cut off after %d bytes", length)
          .isTrue();
    }
  }
}
