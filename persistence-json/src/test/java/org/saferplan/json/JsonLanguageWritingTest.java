package org.saferplan.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.saferplan.json.Samples.LANGUAGE;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.saferplan.Saferplan;
import org.saferplan.document.Document;
import org.saferplan.document.Key;
import org.saferplan.document.Kind;
import org.saferplan.document.Version;
import org.saferplan.fact.Content;
import org.saferplan.fact.Period;
import org.saferplan.fact.Stated;
import org.saferplan.json.Samples.Colour;
import org.saferplan.json.Samples.Fair;
import org.saferplan.json.Samples.Hall;
import org.saferplan.json.Samples.Id;
import org.saferplan.json.Samples.OpenFair;
import org.saferplan.json.Samples.Raffle;
import org.saferplan.json.Samples.TeaTent;
import org.saferplan.partnership.Governance;

class JsonLanguageWritingTest {
  private static final Fair SMALL =
      new Fair(
          new Id("may"),
          "May fair",
          null,
          LocalDate.of(2018, 5, 7),
          null,
          null,
          null,
          3,
          4L,
          false,
          null,
          Colour.SKY_BLUE,
          Set.of(),
          List.of(),
          Stated.notOnRecord(),
          List.of(),
          Map.of(),
          null);

  private static final Fair FULL =
      new Fair(
          new Id("may"),
          "May fair",
          "Rain or \"shine\"",
          LocalDate.of(2018, 5, 7),
          LocalTime.of(14, 30),
          java.time.Instant.parse("2018-04-11T17:30:00Z"),
          new BigDecimal("8.50"),
          3,
          4L,
          true,
          false,
          Colour.RED,
          Set.of(Colour.AMBER, Colour.SKY_BLUE, Colour.RED),
          List.of("dry"),
          Stated.of(List.of(new Id("cake"))),
          List.of(
              new TeaTent(2, List.of(new Raffle(new BigDecimal("1E+3")))),
              new Raffle(BigDecimal.ONE)),
          Map.of(new Id("b"), Period.UNKNOWN, new Id("a"), Period.UNKNOWN),
          Version.key(new Key(Kind.EDITION, "2018-19"), 1));

  @Test
  void leavesOutARecordOfWhichEverythingIsBlank() {
    JsonLanguage language = new JsonLanguage(Saferplan.documents());
    Governance governance = new Governance(Governance.Mode.EXECUTIVE, Period.UNKNOWN, List.of());

    String written = language.writeLine(governance);

    assertThat(written).isEqualTo("{\"mode\":\"executive\"}");
    assertThat(language.read(written, Governance.class).value()).isEqualTo(governance);
  }

  @Test
  void leavesOutWhatIsBlank() {
    assertThat(LANGUAGE.write(SMALL))
        .isEqualTo(
            """
            {
              "kind": "meeting",
              "id": "may",
              "name": "May fair",
              "on": "2018-05-07",
              "visitors": 3,
              "steps": 4,
              "wet": false,
              "colour": "sky-blue"
            }
            """);
  }

  @Test
  void writesEverythingInOneOrderAndForm() {
    assertThat(LANGUAGE.write(FULL))
        .isEqualTo(
            """
            {
              "kind": "meeting",
              "id": "may",
              "name": "May fair",
              "motto": "Rain or \\"shine\\"",
              "on": "2018-05-07",
              "opens": "14:30",
              "announced": "2018-04-11T17:30:00Z",
              "takings": 8.50,
              "visitors": 3,
              "steps": 4,
              "wet": true,
              "repeated": false,
              "colour": "red",
              "bunting": [
                "amber",
                "red",
                "sky-blue"
              ],
              "notes": [
                "dry"
              ],
              "prizes": [
                "cake"
              ],
              "stalls": [
                {
                  "kind": "tea-tent",
                  "cups": 2,
                  "beside": [
                    {
                      "kind": "raffle",
                      "value": 1000
                    }
                  ]
                },
                {
                  "kind": "raffle",
                  "value": 1
                }
              ],
              "shifts": {
                "a": {},
                "b": {}
              },
              "follows": "version/edition.2018-19.v1"
            }
            """);
  }

  @Test
  void writesALineWithoutItsEnd() {
    assertThat(
            LANGUAGE.writeLine(
                new Hall(new Id("town"), List.of(new Hall(new Id("side"), List.of())))))
        .isEqualTo(
            "{\"kind\":\"plan\",\"id\":\"town\",\"rooms\":[{\"kind\":\"plan\",\"id\":\"side\"}]}");
  }

  @Test
  void writesNothingAsAnEmptyList() {
    assertThat(LANGUAGE.write(List.of())).isEqualTo("[]\n");
  }

  @Test
  void writesWhatHasNoTypeOfItsOwn() {
    Map<String, Object> answer = new TreeMap<>();
    answer.put("ids", List.of(new Id("a")));
    answer.put("colour", Colour.RED);
    answer.put("tree", LANGUAGE.parse("{}".getBytes(UTF_8)).getOrRefuse());

    assertThat(LANGUAGE.writeLine(answer))
        .isEqualTo("{\"colour\":\"red\",\"ids\":[\"a\"],\"tree\":{}}");
  }

  @Test
  void keepsContentOutOfTheHistory() {
    Content poster = Content.of("poster".getBytes(StandardCharsets.UTF_8));
    OpenFair command = new OpenFair("May", Period.UNKNOWN, null, List.of(), poster);

    assertThat(LANGUAGE.writeLine(command))
        .isEqualTo("{\"name\":\"May\",\"period\":{},\"poster\":\"cG9zdGVy\"}");
    assertThat(new String(LANGUAGE.writeHistory(command), UTF_8))
        .isEqualTo(
            "{\"name\":\"May\",\"period\":{},\"poster\":\"sha256:" + poster.hash().value() + "\"}");
  }

  @Test
  void refusesADocumentItWasNotMadeFor() {
    JsonLanguage without = new JsonLanguage(Map.<Kind, Class<? extends Document>>of());

    assertThatThrownBy(() -> without.write(SMALL)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void refusesATypeThatHasNoPlaceInTheLanguage() {
    assertThatThrownBy(() -> LANGUAGE.write(Arrays.asList(1.5d)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("java.lang.Double");
  }
}
