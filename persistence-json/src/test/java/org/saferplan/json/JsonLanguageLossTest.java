package org.saferplan.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.saferplan.json.Samples.LANGUAGE;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.saferplan.document.Document;
import org.saferplan.document.Version;
import org.saferplan.fact.Stated;
import org.saferplan.json.Samples.Fair;
import org.saferplan.json.Samples.Hall;
import org.saferplan.json.Samples.Id;
import org.saferplan.json.Samples.Raffle;
import org.saferplan.json.Samples.Stall;
import org.saferplan.json.Samples.TeaTent;

/** What would be lost by writing and reading, found without reading it all. */
class JsonLanguageLossTest {

  private static boolean isLost(Document document, @Nullable Document known) {
    return LANGUAGE.lost(document, LANGUAGE.writeLineBytes(document), known).isPresent();
  }

  private static boolean isReadBack(Document document) {
    return document.equals(LANGUAGE.read(LANGUAGE.writeLine(document), Document.class).value());
  }

  @ParameterizedTest
  @MethodSource("org.saferplan.json.JsonLanguageRoundTripTest#seeds")
  void losesNothingOfWhatIsReadBack(long seed) {
    Fair fair = new FairMaker(seed).fair();
    Fair another = new FairMaker(seed + 1).fair();

    assertThat(isReadBack(fair)).isTrue();
    assertThat(isLost(fair, null)).isFalse();
    assertThat(isLost(fair, another)).isFalse();
    assertThat(isLost(fair, fair)).isFalse();
    assertThat(isLost(new Version(fair.key(), 2, "as put", null, fair), null)).isFalse();
  }

  private static Fair fair(
      LocalDate on, @Nullable Instant announced, @Nullable BigDecimal takings, Stall... stalls) {
    return new Fair(
        new Id("fair"),
        "Fair",
        null,
        on,
        null,
        announced,
        takings,
        1,
        1,
        true,
        null,
        Samples.Colour.RED,
        Set.of(),
        List.of(),
        Stated.none(),
        List.of(stalls),
        Map.of(),
        null);
  }

  private static Hall deep(int levels) {
    Hall hall = new Hall(new Id("room"), List.of());
    for (int level = 1; level < levels; level++) {
      hall = new Hall(new Id("room"), List.of(hall));
    }
    return hall;
  }

  static Stream<Document> whatIsNotReadBack() {
    LocalDate day = LocalDate.of(2018, 4, 11);
    BigDecimal long101 = new BigDecimal("1".repeat(101));
    return Stream.of(
        fair(LocalDate.of(12_345, 1, 1), null, null),
        fair(day, Instant.MAX, null),
        fair(day, null, new BigDecimal("1E+3")),
        fair(day, null, long101),
        fair(day, null, null, new TeaTent(1, List.of(new Raffle(new BigDecimal("1E-101"))))),
        deep(51));
  }

  @ParameterizedTest
  @MethodSource("whatIsNotReadBack")
  void findsWhatWouldBeLost(Document document) {
    assertThat(isReadBack(document)).isFalse();
    assertThat(isLost(document, null)).isTrue();
    assertThat(isLost(document, fair(LocalDate.of(2018, 4, 11), null, null))).isTrue();
  }

  @Test
  void readsAsDeepAsItSays() {
    assertThat(isReadBack(deep(50))).isTrue();
    assertThat(isLost(deep(50), null)).isFalse();
  }

  /** What stands in a text is no bracket, no number and no end of a text. */
  @ParameterizedTest
  @ValueSource(strings = {"[{", "]}]}", "\\", "\"", "\\\"", "\":", "1", "\\\\", "é€\uD83C\uDFAA"})
  void losesNoTextWhateverStandsInIt(String part) {
    Fair fair = titled(part.repeat(1_500));

    assertThat(isReadBack(fair)).isTrue();
    assertThat(isLost(fair, null)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"[{", "]}]}", "\\", "\"", "\\\"", "\":", "1"})
  void findsWhatIsTooDeepWhateverStandsInATextBeforeIt(String part) {
    Hall hall = deep(50);
    Hall deeper = new Hall(hall.id(), List.of(hall));

    assertThat(
            LANGUAGE.lost(
                deeper,
                ("[\""
                        + part.replaceAll("[\"\\\\]", "\\\\$0")
                        + "\","
                        + LANGUAGE.writeLine(deeper)
                        + "]")
                    .getBytes(UTF_8),
                null))
        .isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\uD83C", "a\uDFAA", "\\\uD83Cb", "\uD83C\uD83C\uDFAA"})
  void findsHalfACharacter(String half) {
    assertThat(JsonLanguage.isOfWholeCharacters(LANGUAGE.writeLineBytes(titled(half)))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\uD83C\uDFAA", "\\uD83C", "\\\\uDFAA", "\u001d", "uD83C", "Ud83c"})
  void takesNothingElseForHalfACharacter(String whole) {
    assertThat(JsonLanguage.isOfWholeCharacters(LANGUAGE.writeLineBytes(titled(whole)))).isTrue();
  }

  private static Fair titled(String title) {
    Fair fair = fair(LocalDate.of(2018, 4, 11), null, null);
    return new Fair(
        fair.id(),
        title,
        null,
        fair.on(),
        null,
        null,
        null,
        1,
        1,
        true,
        null,
        fair.colour(),
        Set.of(),
        List.of(),
        Stated.none(),
        List.of(),
        Map.of(),
        null);
  }

  @Test
  void tellsTheReasonThatReadingWouldGive() {
    Fair fair = fair(LocalDate.of(2018, 4, 11), null, new BigDecimal("1E+3"));

    assertThat(LANGUAGE.lost(fair, LANGUAGE.writeLineBytes(fair), null))
        .hasValueSatisfying(
            fault -> {
              assertThat(fault.pointer()).isEqualTo("/takings");
              assertThat(fault.message()).isEqualTo("is not written out");
            });
  }

  /** What has changed is asked about even where most has not. */
  @Test
  void findsItInAListOfWhichTheRestIsKnown() {
    LocalDate day = LocalDate.of(2018, 4, 11);
    List<Stall> stalls =
        new ArrayList<>(List.of(new TeaTent(1, List.of()), new TeaTent(2, List.of())));
    Fair known = fair(day, null, null, stalls.toArray(Stall[]::new));
    stalls.add(new Raffle(new BigDecimal("1E+3")));
    Fair longer = fair(day, null, null, stalls.toArray(Stall[]::new));
    stalls.set(2, new Raffle(BigDecimal.ONE));
    stalls.set(0, new TeaTent(3, List.of(new Raffle(new BigDecimal("1E+3")))));
    Fair changed = fair(day, null, null, stalls.toArray(Stall[]::new));

    assertThat(isLost(known, null)).isFalse();
    assertThat(isLost(longer, known)).isTrue();
    assertThat(isLost(changed, known)).isTrue();
  }
}
