package org.saferplan.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.saferplan.Records;
import org.saferplan.document.Shapes.Entry;
import org.saferplan.document.Shapes.Grade;
import org.saferplan.document.Shapes.Inner;
import org.saferplan.document.Shapes.Mark;
import org.saferplan.document.Shapes.Text;
import org.saferplan.fact.PartialDate;
import org.saferplan.fact.Period;
import org.saferplan.fact.Stated;

final class TextComparisonTest {
  private static final Mark PAGE = new Mark("paper", "page 3");
  private static final Entry FIRST =
      new Entry(new Entry.Id("first"), "First", null, List.of(PAGE), List.of());
  private static final Entry SECOND =
      new Entry(new Entry.Id("second"), "Second", "seen", List.of(), List.of(FIRST));
  private static final Text TEXT =
      new Text(
          "Plan",
          null,
          Records.period("2017-04", "2018-03"),
          Grade.VERY_HIGH,
          true,
          new Inner("inner", 3),
          List.of(FIRST, SECOND),
          List.of("one", "two"),
          Stated.of(List.of(FIRST)),
          Map.of("a/b", "keyed"));

  private static List<TextDifference> between(Text earlier, Text later) {
    return TextComparison.in(Wording.AS_WRITTEN).of(earlier, later);
  }

  private static TextDifference only(Text later) {
    List<TextDifference> found = between(TEXT, later);
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  @Test
  void tellsBeforeAndAfterInWordsACouncillorReads() {
    assertThat(
            between(
                TEXT,
                TEXT.with("period", new Period(new PartialDate("2018-04"), null))
                    .with("grade", Grade.LOW)
                    .with("ranked", false)))
        .extracting(
            TextDifference::pointer,
            TextDifference::field,
            TextDifference::before,
            TextDifference::after)
        .containsExactly(
            tuple("/period", "period", "April 2017 to March 2018", "from April 2018"),
            tuple("/grade", "grade", "very high", "low"),
            tuple("/ranked", "ranked", "yes", "no"));
  }

  @Test
  void tellsWhyTextsDifferThatLookAlike() {
    Text composed = TEXT.with("longNote", "Ren\u00e9e Nunn");
    for (String other :
        List.of("Rene\u0301e Nunn", "Ren\u00e9e\u00a0Nunn", "Ren\u00e9e Nu\u200bnn")) {
      assertThat(between(composed, TEXT.with("longNote", other)))
          .singleElement()
          .satisfies(
              each ->
                  assertThat(each.words())
                      .endsWith(
                          "(they look alike: spaces, signs that are not seen or the writing of accents differ)"));
    }
    assertThat(between(composed, TEXT.with("longNote", "Renee Nunn")))
        .singleElement()
        .satisfies(each -> assertThat(each.words()).endsWith("now reads \u201cRenee Nunn\u201d"));
  }

  @Test
  void tellsWhatIsSaidInOneTextOnly() {
    Text noted = TEXT.with("longNote", "odd");

    assertThat(between(TEXT, noted))
        .containsExactly(
            new TextDifference(
                "/longNote", "long note", null, "odd", "the long note is new: \u201codd\u201d"));
    assertThat(between(noted, TEXT))
        .containsExactly(
            new TextDifference(
                "/longNote",
                "long note",
                "odd",
                null,
                "the long note was taken out: \u201codd\u201d"));
  }

  @Test
  void tellsWhichPartOfARecordChanged() {
    assertThat(only(TEXT.with("inner", new Inner("inner", 4))))
        .isEqualTo(
            new TextDifference(
                "/inner/count",
                "inner: count",
                "3",
                "4",
                "in the inner, the count was \u201c3\u201d; it now reads \u201c4\u201d"));
  }

  @Test
  void findsEntriesAgainByTheirIdsWhereverTheyStand() {
    Entry reworded = new Entry(SECOND.id(), "Second", "heard", SECOND.marks(), SECOND.entries());

    assertThat(between(TEXT, TEXT.with("entries", List.of(SECOND, FIRST)))).isEmpty();
    assertThat(only(TEXT.with("entries", List.of(reworded, FIRST))))
        .isEqualTo(
            new TextDifference(
                "/entries/0/note",
                "entry \u201cSecond\u201d: note",
                "seen",
                "heard",
                "in entry \u201cSecond\u201d, the note was \u201cseen\u201d;"
                    + " it now reads \u201cheard\u201d"));
  }

  @Test
  void tellsAnEntryThatGoesByAnotherName() {
    Entry renamed = new Entry(FIRST.id(), "Foremost", null, FIRST.marks(), List.of());

    assertThat(only(TEXT.with("entries", List.of(renamed, SECOND))))
        .isEqualTo(
            new TextDifference(
                "/entries/0/name",
                "entry \u201cFirst\u201d: name",
                "First",
                "Foremost",
                "the entry \u201cFirst\u201d now reads \u201cForemost\u201d"));
  }

  @Test
  void tellsEntriesThatAreNewAndThatAreGone() {
    assertThat(only(TEXT.with("entries", List.of(SECOND))))
        .isEqualTo(
            new TextDifference(
                "/entries/0",
                "entry \u201cFirst\u201d",
                "First (marks: source: paper; place: page 3)",
                null,
                "the entry \u201cFirst\u201d was taken out"));
    assertThat(between(TEXT.with("entries", List.of()), TEXT))
        .extracting(TextDifference::pointer, TextDifference::words)
        .containsExactly(
            tuple(
                "/entries/0",
                "the entry \u201cFirst\u201d is new (marks: source: paper; place: page 3)"),
            tuple(
                "/entries/1",
                "the entry \u201cSecond\u201d is new"
                    + " (note: seen; entries: First (marks: source: paper; place: page 3))"));
  }

  @Test
  void comparesEntriesWithoutIdsByWhatTheySay() {
    assertThat(between(TEXT, TEXT.with("words", List.of("two", "one")))).isEmpty();
    assertThat(only(TEXT.with("words", List.of("one", "three"))).words())
        .isEqualTo("the word was \u201ctwo\u201d; it now reads \u201cthree\u201d");
    assertThat(between(TEXT, TEXT.with("words", List.of("three", "four"))))
        .extracting(TextDifference::pointer, TextDifference::words)
        .containsExactly(
            tuple("/words/0", "the word \u201cone\u201d was taken out"),
            tuple("/words/1", "the word \u201ctwo\u201d was taken out"),
            tuple("/words/0", "the word \u201cthree\u201d is new"),
            tuple("/words/1", "the word \u201cfour\u201d is new"));
    assertThat(only(TEXT.with("words", List.of("one", "two", "two"))).pointer())
        .isEqualTo("/words/2");
    assertThat(only(TEXT.with("words", List.of())).words())
        .isEqualTo("the words were taken out: \u201cone\u201d; \u201ctwo\u201d");
  }

  @Test
  void looksIntoEntriesOfEntries() {
    Entry deeper = new Entry(FIRST.id(), "First", "new", FIRST.marks(), List.of());
    Entry changed = new Entry(SECOND.id(), "Second", "seen", List.of(), List.of(deeper));

    assertThat(only(TEXT.with("entries", List.of(FIRST, changed))))
        .isEqualTo(
            new TextDifference(
                "/entries/1/entries/0/note",
                "entry \u201cSecond\u201d, entry \u201cFirst\u201d: note",
                null,
                "new",
                "in entry \u201cSecond\u201d, entry \u201cFirst\u201d, the note is new:"
                    + " \u201cnew\u201d"));
  }

  @Test
  void keepsNoneApartFromNotApplicableAndSilenceFromBoth() {
    Text none = TEXT.with("themes", Stated.none());

    assertThat(between(none, TEXT.with("themes", Stated.notApplicable())))
        .extracting(TextDifference::words)
        .containsExactly(
            "the themes were \u201cnone\u201d; they now read \u201cnot applicable\u201d");
    assertThat(between(none, TEXT))
        .extracting(TextDifference::pointer, TextDifference::before)
        .containsExactly(tuple("/themes", "none"));
    assertThat(between(TEXT, TEXT.with("themes", Stated.of(List.of(FIRST, SECOND)))))
        .extracting(TextDifference::pointer, TextDifference::field)
        .containsExactly(tuple("/themes/1", "theme \u201cSecond\u201d"));
    assertThat(between(TEXT.with("themes", Stated.notOnRecord()), TEXT)).isEmpty();
    assertThat(between(none, TEXT.with("themes", Stated.notOnRecord()))).isEmpty();
  }

  @Test
  void comparesWhatIsKeptUnderNames() {
    assertThat(only(TEXT.with("columns", Map.of("a/b", "other"))).words())
        .isEqualTo(
            "the column \u201ca/b\u201d was \u201ckeyed\u201d; it now reads \u201cother\u201d");
    assertThat(only(TEXT.with("columns", Map.of("a/b", "keyed", "c", "more"))).pointer())
        .isEqualTo("/columns/c");
  }

  @Test
  void leavesOutWhatItIsToldToWhereverItStands() {
    TextComparison comparison =
        TextComparison.in(Wording.AS_WRITTEN)
            .without(component -> component.getName().equals("place"));
    Entry moved =
        new Entry(FIRST.id(), "First", null, List.of(new Mark("paper", "page 4")), List.of());

    assertThat(comparison.of(TEXT, TEXT.with("entries", List.of(moved, SECOND)))).isEmpty();
    assertThat(only(TEXT.with("entries", List.of(moved, SECOND))).before())
        .isEqualTo("source: paper; place: page 3");
  }

  @Test
  void saysWhatValuesNameAndFallsBackOnWhatIsWrittenWhereNamesAreTheSame() {
    TextComparison named =
        TextComparison.in(
            value -> value instanceof Entry.Id id ? "the " + id.value().charAt(0) : null);

    assertThat(
            named.of(new Mark(new Entry.Id("first"), null), new Mark(new Entry.Id("second"), null)))
        .extracting(TextDifference::before, TextDifference::after)
        .containsExactly(tuple("the f", "the s"));
    assertThat(
            named.of(new Mark(new Entry.Id("first"), null), new Mark(new Entry.Id("fifth"), null)))
        .extracting(TextDifference::before, TextDifference::after)
        .containsExactly(tuple("first", "fifth"));
  }

  @Test
  void refusesTextsOfTwoKinds() {
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> TextComparison.in(Wording.AS_WRITTEN).<Record>of(TEXT, FIRST));
  }

  @Test
  void findsNothingBetweenADocumentAndItself() {
    List<Document> record = new ArrayList<>(Records.beginning());

    assertThat(record)
        .allSatisfy(
            each ->
                assertThat(TextComparison.in(Wording.AS_WRITTEN).of((Record) each, (Record) each))
                    .isEmpty());
    assertThat(between(TEXT, TEXT.with("period", Period.UNKNOWN).with("period", TEXT.period())))
        .isEmpty();
  }
}
