package org.saferplan.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.ByteArrayBuilder;

/** What is copied is what the generator would have written, sign by sign. */
final class PlainTextsTest {
  private static final String BEFORE = "what people write";

  private static byte[] byTheGenerator(String text) {
    ByteArrayBuilder bytes = new ByteArrayBuilder();
    try (JsonGenerator out =
        new JsonFactory().createGenerator(ObjectWriteContext.empty(), bytes, JsonEncoding.UTF8)) {
      out.writeString(text);
    }
    return bytes.toByteArray();
  }

  private static void assertSame(String text) {
    assertThat(Printer.line(out -> out.writeString(text))).isEqualTo(byTheGenerator(text));
  }

  /** Halves of characters too. */
  @Test
  void writesEveryCharacterInEveryPlace() {
    for (int sign = 0; sign <= Character.MAX_VALUE; sign++) {
      String text = BEFORE + "12345678".substring(sign % 8) + (char) sign + "and so on";
      assertSame(text);
    }
  }

  @Test
  void writesWhateverComesTogether() {
    SplittableRandom random = new SplittableRandom(1);
    String signs = "aé–\uD83D\uDE00\uD83D\"\\?\n\u0000\u001F\u007F\u2028 z";
    for (int tried = 0; tried < 20_000; tried++) {
      StringBuilder text = new StringBuilder();
      for (int left = random.nextInt(60); left > 0; left--) {
        text.append(random.nextInt(4) > 0 ? 'a' : signs.charAt(random.nextInt(signs.length())));
      }
      assertSame(text.toString());
    }
  }

  @Test
  void copiesWhatNeedsNoEscape() {
    assertThat(PlainTexts.isPlain("Reduce anti-social behaviour by 10%, £5".getBytes(UTF_8)))
        .isTrue();
  }
}
