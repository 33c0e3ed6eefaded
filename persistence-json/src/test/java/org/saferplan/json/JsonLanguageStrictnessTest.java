package org.saferplan.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.saferplan.json.Samples.LANGUAGE;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.saferplan.fact.Period;
import org.saferplan.json.Samples.Hall;
import org.saferplan.refusal.Fault;
import org.saferplan.refusal.Kind;
import org.saferplan.refusal.RefusedException;

class JsonLanguageStrictnessTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "  \n",
        "{",
        "{\"from\"",
        "{\"from\":}",
        "{\"from\":\"2018\",}",
        "{\"from\" \"2018\"}",
        "{'from':\"2018\"}",
        "{from:\"2018\"}",
        "{\"from\":\"2018\"} {}",
        "{\"from\":\"2018\"}]",
        "{\"from\":\"2018\"}x",
        "{\"from\":NaN}",
        "{\"from\":Infinity}",
        "{\"from\":+1}",
        "{\"from\":01}",
        "{\"from\":.5}",
        "{\"from\":1.}",
        "{\"from\":1e99999999999}",
        "{\"from\":\"20\u000018\"}",
        "{\"from\":\"20\n18\"}",
        "{\"from\":\"\\x\"}",
        "{\"from\":\"\\u12\"}",
        "{/* from */}",
        "{} // nothing",
        "# nothing\n{}",
        "\uFEFF{}",
        "nul",
        "[1,]",
        "[,1]",
        "[1 2]",
        "]",
        "}"
      })
  void refusesWhatIsNoJson(String json) {
    Read<Period> read = LANGUAGE.read(json, Period.class);

    assertThat(read.unreadable()).isTrue();
    assertThat(read.value()).isNull();
    assertThat(read.faults()).hasSize(1);
    assertThat(LANGUAGE.read(json.getBytes(StandardCharsets.UTF_8), Period.class)).isEqualTo(read);
    assertThatThrownBy(read::getOrRefuse)
        .isInstanceOfSatisfying(
            RefusedException.class, e -> assertThat(e.kind()).isEqualTo(Kind.UNREADABLE));
  }

  @Test
  void saysInWhichLineAndColumn() {
    assertThat(fault("{\n  \"from\": \"2018\"\n  \"to\": 1\n}"))
        .isEqualTo(
            new Fault("", "malformed", "this is not well-formed JSON: line 3, column 3", ""));
    assertThat(fault("{\n  \"from\": \"2018\"\n"))
        .isEqualTo(new Fault("", "malformed", "the JSON ends too early: line 3, column 1", ""));
    assertThat(fault("{}\n{}"))
        .isEqualTo(
            new Fault("", "malformed", "the JSON goes on after its end: line 2, column 1", ""));
  }

  @Test
  void saysThatAByteOrderMarkIsInTheWay() {
    assertThat(fault("\uFEFF{}").words())
        .isEqualTo("the text starts with a byte order mark: save it as UTF-8 without one");
  }

  @Test
  void refusesBytesThatAreNoUtf8() {
    byte[] bytes = "{\n\"from\": \"caf?\"}".getBytes(StandardCharsets.ISO_8859_1);
    bytes[15] = (byte) 0xE9;

    assertThat(LANGUAGE.read(bytes, Period.class).faults())
        .containsExactly(
            new Fault(
                "",
                "malformed",
                "the text is not in UTF-8: line 2, column 14",
                "save it as UTF-8"));
    assertThat(LANGUAGE.read(new byte[] {'"', (byte) 0xC3}, Period.class).unreadable()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{\"rooms\":[", "{\"a\":"})
  void refusesAMegabyteOfNesting(String opening) {
    String json = opening.repeat(1_000_000 / opening.length());

    assertThat(LANGUAGE.read(json, Hall.class).faults())
        .singleElement()
        .satisfies(
            fault -> {
              assertThat(fault.rule()).isEqualTo("too-deep");
              assertThat(fault.message())
                  .startsWith("the JSON is nested more than 100 levels deep: line 1, column");
            });
  }

  @Test
  void readsAHundredLevels() {
    assertThat(
            LANGUAGE
                .parse(("[".repeat(100) + "]".repeat(100)).getBytes(StandardCharsets.UTF_8))
                .faults())
        .isEmpty();
    assertThat(LANGUAGE.read("[".repeat(101) + "]".repeat(101), Hall.class).faults())
        .extracting(Fault::rule)
        .containsExactly("too-deep");
  }

  @Test
  void refusesWhatIsTooLong() {
    JsonLanguage small = new JsonLanguage(Map.of(), 20);

    assertThat(small.read("{\"from\":\"2018\"}", Period.class).faults()).isEmpty();
    assertThat(small.read("{\"from\":\"2018\"}       ", Period.class).faults())
        .containsExactly(
            new Fault("", "too-long", "the text is longer than the 20 bytes that are read", ""));
  }

  @Test
  void refusesANumberOfAThousandDigits() {
    assertThat(fault("1".repeat(1_000)).rule()).isEqualTo("too-long");
  }

  @Test
  void notesEveryNameThatStandsTwice() {
    Read<Period> read =
        LANGUAGE.read(
            "{\"from\":\"2018\",\"from\":\"2019\",\"to\":\"2019\",\"to\":1}", Period.class);

    assertThat(read.unreadable()).isFalse();
    assertThat(read.faults()).extracting(Fault::pointer).containsExactly("/from", "/to");
  }

  @Test
  void doesNotChokeOnHalfACharacterOrAControlCharacter() {
    assertThat(LANGUAGE.read("\"\\ud800\\u0000\\u001b\"", String.class).getOrRefuse())
        .isEqualTo("\ud800\u0000\u001b");
  }

  private static Fault fault(String json) {
    return LANGUAGE.read(json, Period.class).faults().get(0);
  }
}
