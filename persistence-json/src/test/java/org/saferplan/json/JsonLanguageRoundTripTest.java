package org.saferplan.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.saferplan.json.Samples.LANGUAGE;

import java.nio.charset.StandardCharsets;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.saferplan.document.Document;
import org.saferplan.document.Version;
import org.saferplan.json.Samples.Fair;

class JsonLanguageRoundTripTest {
  private static final int FAIRS = 200;

  static LongStream seeds() {
    long first = Long.getLong("test.seed", 1L);
    return LongStream.range(first, first + FAIRS);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void readsWhatItWrites(long seed) {
    Fair fair = new FairMaker(seed).fair();

    String page = LANGUAGE.write(fair);
    Read<Fair> read = LANGUAGE.read(page.getBytes(StandardCharsets.UTF_8), Fair.class);

    assertThat(read).isEqualTo(new Read<>(fair, false, java.util.List.of()));
    assertThat(LANGUAGE.write(read.getOrRefuse())).isEqualTo(page);
    String line = LANGUAGE.writeLine(fair);
    assertThat(LANGUAGE.read(line, Document.class).value()).isEqualTo(fair);
    assertThat(LANGUAGE.writeLineBytes(fair)).isEqualTo(line.getBytes(UTF_8));
  }

  @Test
  void readsAVersionOfADocument() {
    Fair fair = new FairMaker(7).fair();
    Version version = new Version(fair.key(), 2, "As put to Council", null, fair);

    String page = LANGUAGE.write(version);

    assertThat(page)
        .startsWith("{\n  \"kind\": \"version\",\n  \"of\": \"meeting/" + fair.id().value());
    assertThat(LANGUAGE.read(page, Version.class).getOrRefuse()).isEqualTo(version);
    assertThat(LANGUAGE.read(page, Document.class).getOrRefuse()).isEqualTo(version);
  }

  @Test
  void isFastEnoughForEveryRequest() {
    Fair fair = new FairMaker(3).fair();
    byte[] page = LANGUAGE.write(fair).getBytes(StandardCharsets.UTF_8);
    int rounds = 2_000;
    long started = 0;
    for (int round = 0; round < 2 * rounds; round++) {
      started = round == rounds ? System.nanoTime() : started;
      LANGUAGE.read(page, Fair.class).getOrRefuse();
    }
    long each = (System.nanoTime() - started) / rounds;

    assertThat(each).as("nanoseconds to read %d bytes", page.length).isLessThan(1_000_000);
  }
}
