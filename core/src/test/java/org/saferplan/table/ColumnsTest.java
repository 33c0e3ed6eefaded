package org.saferplan.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saferplan.Made;
import org.saferplan.partnership.Holds;
import org.saferplan.partnership.KnownHeading;
import org.saferplan.partnership.Vocabulary;
import org.saferplan.refusal.Fault;
import org.saferplan.refusal.RefusedException;
import org.saferplan.register.Register;
import org.saferplan.table.Column.How;

/** What is thought to stand in columns. */
final class ColumnsTest {

  private static List<Column> columns(
      Vocabulary vocabulary, String headings, KnownHeading... said) {
    Register register = Sheets.register(vocabulary);
    Table table = Sheets.table(register, headings, headings.replaceAll("[^|]+", "x"));
    return Sheets.columns(register, table, said).columns();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Lead officer                | LEADS
          Lead Officer / Agency       | LEADS
          Deadline                    | DUE
          Target date for completion  | DUE
          RAG                         | RATING
          R.A.G. (status)             | RATING
          Progress                    | HAPPENED
          Progress update Q1          | HAPPENED
          What we will do             | ACTION
          Strategic priority          | SERVES
          Success measures            | SUCCESS
          Cynnydd                     | HAPPENED
          Swyddog arweiniol           | LEADS
          Erbyn pryd                  | DUE
          """)
  void guessesWhatPeopleCallThem(String heading, Holds holds) {
    assertThat(columns(Vocabulary.NONE, heading))
        .extracting(Column::holds, Column::how)
        .containsExactly(tuple(holds, How.GUESSED));
  }

  @Test
  void guessesNothingOfWhatItDoesNotKnow() {
    assertThat(columns(Vocabulary.NONE, "Action|Cabinet member|Who cares"))
        .extracting(Column::holds)
        .containsExactly(Holds.ACTION, Holds.NOTHING, Holds.NOTHING);
  }

  @Test
  void relyFirstOnWhatIsSaidThenOnThePartnershipThenOnWhatIsUsual() {
    Vocabulary own =
        Made.of(
            Vocabulary.class,
            "columns",
            List.of(new Vocabulary.Column(Vocabulary.Shows.HELPS, "Lead")),
            "headings",
            List.of(
                new KnownHeading("Note", Holds.SUCCESS),
                new KnownHeading("OWNER  dept.", Holds.LEADS)));

    assertThat(
            columns(
                own,
                "Lead|Note|Owner Dept|Action|Deadline",
                new KnownHeading("deadline", Holds.NOTE)))
        .extracting(Column::holds, Column::how)
        .containsExactly(
            tuple(Holds.HELPS, How.OWN),
            tuple(Holds.SUCCESS, How.REMEMBERED),
            tuple(Holds.LEADS, How.REMEMBERED),
            tuple(Holds.ACTION, How.STANDARD),
            tuple(Holds.NOTE, How.SAID));
  }

  @Test
  void holdOneThingOnceAndAskAboutTheOther() {
    assertThat(columns(Vocabulary.NONE, "Owner|Lead|Action|Responsible"))
        .extracting(Column::holds, Column::how)
        .containsExactly(
            tuple(Holds.NOTHING, How.UNKNOWN),
            tuple(Holds.LEADS, How.STANDARD),
            tuple(Holds.ACTION, How.STANDARD),
            tuple(Holds.NOTHING, How.UNKNOWN));
  }

  @Test
  void readWhatIsNewWhereItIsAskedForAndNotWhatThePartnershipShows() {
    Vocabulary own =
        Made.of(
            Vocabulary.class,
            "columns",
            List.of(new Vocabulary.Column(Vocabulary.Shows.UPDATE, "Progress")));

    assertThat(columns(own, "Action|Progress|What happened"))
        .extracting(Column::holds, Column::how)
        .containsExactly(
            tuple(Holds.ACTION, How.STANDARD),
            tuple(Holds.NOTHING, How.OWN),
            tuple(Holds.HAPPENED, How.STANDARD));
    assertThat(columns(own, "Action|Progress"))
        .extracting(Column::holds)
        .containsExactly(Holds.ACTION, Holds.HAPPENED);
  }

  @Test
  void areRememberedAsTheyWereConfirmed() {
    Register register = Sheets.register();
    Table table = Sheets.table(register, "Action|Owner|Cost code|", "x|x|x|x");

    assertThat(Sheets.columns(register, table).toRemember())
        .containsExactly(
            new KnownHeading("Cost code", Holds.TAKES), new KnownHeading("Owner", Holds.LEADS));
  }

  @Test
  void standBelowATitle() {
    Register register = Sheets.register();

    Table table =
        Sheets.table(register, "Action plan 2018-19||", "||", "Ref|Action|Lead", "1|Walk|All");

    assertThat(table.headings()).containsExactly("Ref", "Action", "Lead");
    assertThat(table.headingLine()).isEqualTo(3);
    assertThat(table.rows()).extracting(Line::number).containsExactly(4);
  }

  @Test
  void holdWhatStandsAboveABlankCellWhereThatIsSaid() {
    Register register = Sheets.register();
    Table table =
        Sheets.table(
            register,
            "Action|Priority|Lead",
            "One|Night|Anna",
            "Two||",
            "Three|Day|",
            "Four| |Ben");

    Table carried = table.carriedDown(List.of("priority"));

    assertThat(carried.rows())
        .extracting(Line::cells)
        .containsExactly(
            List.of("One", "Night", "Anna"),
            List.of("Two", "Night", ""),
            List.of("Three", "Day", ""),
            List.of("Four", "Day", "Ben"));
    assertThat(
            Sheets.table(register, "Action|Priority|Lead", "One|Night|A", "Two|Day", "Three||B")
                .carriedDown(List.of("Priority"))
                .rows())
        .extracting(line -> line.cells().get(1))
        .containsExactly("Night", "");
    assertThatThrownBy(() -> table.carriedDown(List.of(" "))).isInstanceOf(RefusedException.class);
    assertThatThrownBy(() -> table.carriedDown(List.of("Theme")))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("no column is headed “Theme”")
        .hasMessageContaining("“Priority”");
  }

  @Test
  void areNoRowWhoseWordsAreThoseOfHeadings() {
    Register register = Sheets.register();

    Table table =
        Sheets.table(
            register,
            "Ref|Action|Contact",
            "Progress update due|Lead officer appointed|Partner agencies told",
            "done|complete|closed");

    assertThat(table.headingLine()).isEqualTo(1);
    assertThat(table.rows()).hasSize(2);
  }

  @Test
  void areGuessedWhereNoneIsKnownForSure() {
    Table table =
        Sheets.table(
            Sheets.register(), "Our plan|", "Lead Officer / Agency|Target date for us", "x|y");

    assertThat(table.headingLine()).isEqualTo(2);
  }

  @Test
  void areThoseThatTheRowsOfJsonNameThemselves() {
    TableRows rows =
        new TableRows(List.of(Map.of("Quoi", "Action"), Map.of("Quoi", "Light the underpass")));

    Table table = Table.of(rows.lines(), Headings.of(Vocabulary.NONE));

    assertThat(table.headings()).containsExactly("Quoi");
    assertThat(table.rows()).hasSize(2);
  }

  @Test
  void areThoseThatAreSaid() {
    List<Line> lines = Sheets.lines("Wer|Was|Wann", "Walk|Done|Budget");
    Headings said =
        Headings.of(Vocabulary.NONE)
            .saying(
                List.of(
                    new KnownHeading("Wer", Holds.LEADS),
                    new KnownHeading("Was", Holds.ACTION),
                    new KnownHeading("Wann", Holds.DUE)));

    assertThat(Table.of(lines, said).headings()).containsExactly("Wer", "Was", "Wann");
  }

  @Test
  void areSaidWithoutContradiction() {
    Table table = Sheets.table(Sheets.register(), "Owner|Head|Note|What|#", "x|x|x|x|x");

    assertThat(
            Columns.faults(
                table,
                List.of(
                    new KnownHeading("Owner", Holds.LEADS),
                    new KnownHeading("head", Holds.LEADS),
                    new KnownHeading("What", Holds.ACTION),
                    new KnownHeading("WHAT", Holds.NOTE),
                    new KnownHeading("%", Holds.NOTHING),
                    new KnownHeading("#", Holds.NOTHING),
                    new KnownHeading("Note", Holds.NOTHING))))
        .extracting(Fault::words)
        .containsExactly(
            "no column is headed “%”: there is “Owner”, “Head”, “Note”, “What”, “#”",
            "“owner”, “head” are each said to hold lead: say it of one alone",
            "“what” is said to hold several things, action, note: say one");
  }

  @Test
  void rowsOfOtherWidthsAreSetAside() {
    Register register = Sheets.register();

    Table table =
        Sheets.table(
            register, "Ref|Action|Lead", "1|Walk", "2|Run|All|", "3|Sit|All|too much", "|||");

    assertThat(table.rows()).extracting(Line::number).containsExactly(3);
    assertThat(table.ragged()).extracting(Remark::line).containsExactly(2, 4);
    assertThat(table.ragged().get(1).told())
        .startsWith("line 4: it has 4 cells and there are 3 headings");
  }

  @Test
  void refusesATableOutOfBounds() {
    Headings headings = Headings.of(Vocabulary.NONE);
    List<Line> many =
        IntStream.rangeClosed(1, Table.MOST_ROWS + 1)
            .mapToObj(number -> new Line(number, List.of("Action")))
            .toList();
    List<Line> wide = List.of(new Line(1, Collections.nCopies(Table.MOST_COLUMNS + 1, "x")));

    assertThatThrownBy(() -> Table.of(many, headings))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("more than 10,000 rows");
    assertThatThrownBy(() -> Table.of(wide, headings))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("101 columns");
    assertThatThrownBy(() -> Table.of(List.of(), headings))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("holds no table");
  }
}
