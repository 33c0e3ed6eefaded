package org.saferplan.json.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A text is the same text however its accents and white space are typed, and no other. */
final class WordingTest {
  private static final Wording NAME = Wording.of("Ren\u00e9e Nguy\u1ec5n");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ren\u00e9e Nguy\u1ec5n",
        "Rene\u0301e Nguye\u0302\u0303n",
        "Ren\u00e9e Nguy\u00ea\u0303n",
        "Ren\u00e9e\r\n    Nguy\u1ec5n",
        "Ren\u00e9e\u00a0Nguy\u1ec5n",
        "Ren\u00e9e \u2028\tNguy\u1ec5n"
      })
  void isFoundHoweverItIsTyped(String typed) {
    assertThat(NAME.isIn(typed)).isTrue();
    assertThat(NAME.replacedIn("to " + typed + ",\n\n so", "[x]")).isEqualTo("to [x],\n\n so");
    assertThat(Wording.of(typed).replacedIn("Ren\u00e9e Nguy\u1ec5n", "[x]")).isEqualTo("[x]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ren\u00e9e nguy\u1ec5n",
        "Renee Nguyen",
        "Ren\u00e9eNguy\u1ec5n",
        "Ren\u00e9e\\nNguyen",
        "Ren\u00e9e Nguy\u1ec5n\u0323"
      })
  void isNoOtherText(String other) {
    assertThat(NAME.isIn(other)).isFalse();
    assertThat(NAME.replacedIn(other, "[x]")).isSameAs(other);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ren\\u00e9e Nguy\\u1EC5n",
        "\\u0052\\u0065\\u006E\\u00e9\\u0065\\u0020\\u004e\\u0067\\u0075\\u0079\\u1ec5\\u006e",
        "Rene\\u0301e\\r\\nNguye\\u0302\\u0303n",
        "Ren\u00e9e\\tNguy\u1ec5n"
      })
  void isFoundAsJsonWritesIt(String escaped) {
    assertThat(NAME.isIn("{\"x\":\"" + escaped + "\"}")).isTrue();
    assertThat(Wording.of("\"a\\b\"/").isIn("\"\\\"a\\\\b\\\"\\/\"")).isTrue();
    assertThat(Wording.of("\"a\\b\"/").isIn("\"a\\b\"/")).isTrue();
  }

  @Test
  void isFoundInWhateverSignsItIsWritten() {
    assertThat(Wording.of("K\u00c5").isIn("\u212a\u212b")).isTrue();
    assertThat(Wording.of("\u0416\u0436").isIn("\u0416\u0436")).isTrue();
  }

  /** Nothing but the text goes, and no accent is left without its letter. */
  @Test
  void leavesWhatStandsBesideIt() {
    String words = "Rene\u0301 \u212b\r\n\r\nRene, Rene;\u0301 e\u0301";

    assertThat(Wording.of("Rene").replacedIn(words, "[x]"))
        .isEqualTo("Rene\u0301 \u212b\r\n\r\n[x], [x];\u0301 e\u0301");
    assertThat(Wording.of(" Rene").replacedIn(words, "[x]"))
        .isEqualTo("Rene\u0301 \u212b\r\n\r[x],[x];\u0301 e\u0301");
    assertThat(Wording.of("Rene,  ").replacedIn("Rene,\n\nA", "[x]")).isEqualTo("[x]\nA");
    assertThat(Wording.of("\u1112\u1161\u11ab").replacedIn("\ud55c \ud558", "[x]"))
        .isEqualTo("[x] \ud558");
    assertThat(Wording.of("aa").replacedIn("aaaaa \ud83d\ude00", "[x]"))
        .isEqualTo("[x][x]a \ud83d\ude00");
  }

  @Test
  void knowsThatWhiteSpaceIsNoText() {
    assertThat(Wording.of(" \u00a0\u2003\n").isBlank()).isTrue();
    assertThat(NAME.isBlank()).isFalse();
  }

  /** A whole statement may have to go. */
  @Test
  void takesATextOfAnyLength() {
    String statement = "What was said of it, word for word. ".repeat(20_000);

    assertThat(Wording.of(statement).replacedIn("a " + statement + "z", "[x]")).isEqualTo("a [x]z");
  }
}
