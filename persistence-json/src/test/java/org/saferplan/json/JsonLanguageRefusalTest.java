package org.saferplan.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.saferplan.json.Samples.LANGUAGE;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saferplan.document.Document;
import org.saferplan.fact.Period;
import org.saferplan.json.Samples.Fair;
import org.saferplan.json.Samples.HoldFair;
import org.saferplan.json.Samples.OpenFair;
import org.saferplan.json.Samples.Stall;
import org.saferplan.json.Samples.TeaTent;
import org.saferplan.refusal.Fault;
import org.saferplan.refusal.Kind;
import org.saferplan.refusal.RefusedException;

class JsonLanguageRefusalTest {
  private static final String FAIR =
      """
      {"kind":"meeting","id":"may","name":"May","on":"2018-05-07","visitors":3,"steps":4,\
      "wet":false,"colour":"red"}""";

  @Test
  void namesEveryFaultAtOnceWithItsPlace() {
    String json =
        """
        {"kind": "meeting", "id": "../may", "nam": "May", "on": "31 May", "opens": "25:00",
         "takings": "8.50", "visitors": 3.0, "steps": 4, "wet": "no", "colour": "reed",
         "bunting": ["red", "red"], "prizes": [], "motto": null,
         "stalls": [{"kind": "tea-tent", "cups": 0},
                    {"kind": "tea-tent", "cups": 1, "beside": [{"kind": "tombola"}, {}]}, 7],
         "shifts": {"a/b~c": {"from": "2018-06", "to": "2018-05"}}, "follows": "papyrus/x"}""";

    List<Fault> faults = LANGUAGE.read(json, Fair.class).faults();

    assertThat(faults)
        .extracting(Fault::pointer, Fault::rule)
        .containsExactlyInAnyOrder(
            tuple("/id", "invalid-value"),
            tuple("/nam", "unknown-property"),
            tuple("/name", "required"),
            tuple("/on", "form"),
            tuple("/opens", "form"),
            tuple("/takings", "type"),
            tuple("/visitors", "type"),
            tuple("/wet", "type"),
            tuple("/colour", "word"),
            tuple("/bunting/1", "duplicate"),
            tuple("/prizes", "invalid-value"),
            tuple("/motto", "type"),
            tuple("/stalls/0", "invalid-value"),
            tuple("/stalls/1/beside/0/kind", "kind"),
            tuple("/stalls/1/beside/1/kind", "required"),
            tuple("/stalls/2", "type"),
            tuple("/shifts/a~1b~0c", "invalid-value"),
            tuple("/shifts/a~1b~0c", "invalid-value"),
            tuple("/follows", "invalid-value"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"name\":\"May\"   |                        | /name     | is missing",
        "\"wet\":false      | \"wet\":0              | /wet      | must be true or false, and is a number",
        "\"name\":\"May\"   | \"name\":5             | /name     | must be a text, and is a number",
        "\"name\":\"May\"   | \"name\":null          | /name     | must be a text, and is null: leave out what is not known",
        "\"colour\":\"red\" | \"colour\":\"rad\"     | /colour   | \"rad\" is not known here: did you mean \"red\"? known are sky-blue, red, amber",
        "\"colour\":\"red\" | \"colour\":\"RED\"     | /colour   | \"RED\" is not known here: did you mean \"red\"? known are sky-blue, red, amber",
        "\"visitors\":3     | \"visitors\":3000000000 | /visitors | is too large",
        "\"visitors\":3     | \"visitors\":3e0       | /visitors | must be a whole number, without a point or an exponent",
        "\"visitors\":3     | \"visitors\":\"3\"     | /visitors | must be a whole number, and is a text",
        "2018-05-07         | 2018-5-7               | /on       | \"2018-5-7\" is not a date, such as \"2018-03-31\"",
        "2018-05-07         | 2018-02-30             | /on       | there is no \"2018-02-30\": look it up in a calendar",
        "\"2018-05-07\"     | 17658                  | /on       | must be a date, such as \"2018-03-31\", and is a number",
        "\"2018-05-07\"     | [2018,5,7]             | /on       | must be a date, such as \"2018-03-31\", and is a list",
        "\"wet\":false      | \"wet\":false,\"takings\":1e400 | /takings | is not written out: write every digit, without an exponent",
        "\"wet\":false      | \"wet\":false,\"prizes\":\"non\" | /prizes | \"non\" is not a list of entries, \"none\" or \"not applicable\"",
        "\"wet\":false      | \"wet\":false,\"prizes\":[] | /prizes | an empty list says nothing: write \"none\", \"not applicable\", or leave it out",
        "\"wet\":false      | \"wet\":false,\"wet\":true | /wet   | \"wet\" is there twice: say it once",
        "meeting            | plan                   | /kind     | must be \"meeting\"",
        "\"kind\":\"meeting\", |                     | /kind     | is missing: write \"meeting\"",
      })
  void saysWhatIsWrongInWords(String from, String to, String pointer, String words) {
    String json = FAIR.replace(from, to == null ? "" : to).replace(",,", ",");

    List<Fault> faults = LANGUAGE.read(json, Fair.class).faults();

    assertThat(faults)
        .extracting(Fault::pointer, Fault::words)
        .containsExactly(tuple(pointer, words));
  }

  @Test
  void saysWhatAnObjectHoldsWhereSomethingElseStands() {
    assertThat(LANGUAGE.read("7", Fair.class).faults())
        .singleElement()
        .extracting(Fault::words)
        .asString()
        .startsWith("must be an object, and is a number: it holds kind, id, name, motto, on,");
  }

  @Test
  void saysWhatTheEntriesOfAListHoldWhereSomethingElseStands() {
    assertThat(LANGUAGE.read("{\"stalls\": {}}", Fair.class).faults())
        .extracting(Fault::words)
        .anyMatch(
            words ->
                words.startsWith(
                    "must be a list, and is an object: each entry is an object that holds kind, which is one of "));
  }

  @Test
  void saysWhatIsKnownWhereSomethingIsNot() {
    List<Fault> faults = LANGUAGE.read("{\"form\":\"2018\"}", Period.class).faults();

    assertThat(faults)
        .containsExactly(
            new Fault(
                "/form",
                "unknown-property",
                "\"form\" is not known here",
                "did you mean \"from\"? known are from, to"));
  }

  @Test
  void quotesNothingThatCouldHarmTheReader() {
    String json = "{\"\\u001b[31m\\n" + "x".repeat(5_000) + "\":1}";

    List<Fault> faults = LANGUAGE.read(json.replace("xxxxx", "x"), Period.class).faults();

    assertThat(faults).extracting(Fault::rule).containsExactly("too-long");
    assertThat(
            LANGUAGE.read(json.substring(0, 90) + "\":1}", Period.class).faults().get(0).message())
        .isEqualTo("\"\uFFFD[31m\uFFFD" + "x".repeat(34) + "…\" is not known here");
  }

  @Test
  void dropsTheFaultOfAParentWhereAChildHasOne() {
    List<Fault> faults =
        LANGUAGE.read("{\"kind\":\"tea-tent\",\"cups\":0,\"beside\":[3]}", Stall.class).faults();

    assertThat(faults).extracting(Fault::pointer).containsExactly("/beside/0");
  }

  @Test
  void looksForTheFaultsOfAValueThatHasMoreThanItShould() {
    List<Fault> faults =
        LANGUAGE.read("{\"kind\":\"tea-tent\",\"cups\":0,\"milk\":true}", TeaTent.class).faults();

    assertThat(faults)
        .extracting(Fault::pointer, Fault::rule)
        .containsExactly(tuple("/milk", "unknown-property"), tuple("", "invalid-value"));
  }

  @Test
  void answersTheCommandThatCouldBeReadAlongWithTheFaults() {
    Read<OpenFair> read =
        LANGUAGE.read(
            "{\"name\":\"May\",\"period\":{\"from\":1},\"visitors\":\"x\"}", OpenFair.class);

    assertThat(read.value()).isEqualTo(new OpenFair("May", null, null, List.of(), null));
    assertThat(read.faults())
        .extracting(Fault::pointer)
        .containsExactly("/period/from", "/visitors");
    assertThatThrownBy(read::getOrRefuse)
        .isInstanceOfSatisfying(
            RefusedException.class, e -> assertThat(e.kind()).isEqualTo(Kind.INVALID));
  }

  @Test
  void leavesWhatACommandLacksToItsConstraints() {
    assertThat(LANGUAGE.read("{}", OpenFair.class))
        .isEqualTo(Read.of(new OpenFair(null, null, null, List.of(), null)));
  }

  @Test
  void readsACommandThatIsADocumentAsThatDocument() {
    assertThat(LANGUAGE.read(FAIR, HoldFair.class).getOrRefuse())
        .isEqualTo(new HoldFair(LANGUAGE.read(FAIR, Fair.class).getOrRefuse()));
    assertThat(LANGUAGE.read(FAIR.replace("May", "\\u0020").replace("red", "x"), HoldFair.class))
        .satisfies(
            read -> {
              assertThat(read.value()).isEqualTo(new HoldFair(null));
              assertThat(read.faults()).extracting(Fault::pointer).containsExactly("/colour");
            });
  }

  @Test
  void tellsAThousandFaultsAndThatThereAreMore() {
    String wrong = "{\"kind\":\"tea-tent\",\"cups\":1,\"beside\":[" + "1,".repeat(4_000) + "1]}";

    List<Fault> faults = LANGUAGE.read(wrong, Stall.class).faults();

    assertThat(faults).hasSize(1_000);
    assertThat(faults.get(998)).extracting(Fault::rule).isEqualTo("type");
    assertThat(faults.get(999))
        .extracting(Fault::pointer, Fault::rule)
        .containsExactly("/beside/999", "more-faults");
  }

  @Test
  void refusesBase64ThatIsNone() {
    assertThat(LANGUAGE.read("{\"poster\":\"?\"}", OpenFair.class).faults())
        .extracting(Fault::pointer, Fault::rule)
        .containsExactly(tuple("/poster", "form"));
  }

  @Test
  void refusesADocumentOfAKindItDoesNotKnow() {
    assertThat(LANGUAGE.read("{\"kind\":\"meting\"}", Document.class).faults())
        .extracting(Fault::words)
        .containsExactly(
            "\"meting\" is not known here: did you mean \"meeting\"? known are plan, meeting, version");
  }

  @Test
  void neverSpeaksOfItsOwnInsides() {
    String everything =
        List.of(
                "",
                "{",
                "[1,]",
                "{\"a\":01}",
                "nul",
                "\"\u0001\"",
                FAIR.replace('r', 's'),
                "[]",
                "7")
            .stream()
            .flatMap(json -> LANGUAGE.read(json, Fair.class).faults().stream())
            .map(Fault::words)
            .collect(Collectors.joining("\n"));

    assertThat(everything)
        .doesNotContainIgnoringCase("jackson", "saferplan", "token", "java.", "record");
  }
}
