package org.saferplan.csv;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.saferplan.Properties;
import org.saferplan.refusal.Kind;
import org.saferplan.refusal.RefusedException;
import org.saferplan.table.Line;
import org.saferplan.table.Table;

/** CSV as spreadsheets write it, and as nobody should. */
final class CsvTest {
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  private static List<List<String>> cells(byte[] bytes) {
    return Csv.read(bytes).lines().stream().map(Line::cells).toList();
  }

  private static RefusedException refused(byte[] bytes) {
    RefusedException refused = catchThrowableOfType(RefusedException.class, () -> Csv.read(bytes));
    assertThat(refused).isNotNull();
    assertThat(refused.kind()).isEqualTo(Kind.UNREADABLE);
    return refused;
  }

  private static byte[] marked(int[] mark, byte[] text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int each : mark) {
      bytes.write(each);
    }
    bytes.writeBytes(text);
    return bytes.toByteArray();
  }

  @Test
  void whatIsInACellIsTakenForNoSeparator() {
    List<String> headings = List.of("What; how", "Who");
    List<List<String>> rows = List.of(List.of("a;b;c", "d|e"), List.of("f\tg", "h"));

    List<List<String>> again =
        Csv.read(Csv.write(headings, rows)).lines().stream().map(Line::cells).toList();

    assertThat(again).containsExactly(headings, rows.get(0), rows.get(1));
    assertThat(Csv.read(Csv.write(List.of(";"), List.of())).lines())
        .extracting(Line::cells)
        .containsExactly(List.of(";"));
  }

  @Test
  void readsEveryEncodingThatSpreadsheetsWrite() {
    String text = "Ref,Action\r\n1,Pay £5 – “now” to Tŷ\r\n";
    List<List<String>> expected =
        List.of(List.of("Ref", "Action"), List.of("1", "Pay £5 – “now” to Tŷ"));

    assertThat(cells(text.getBytes(UTF_8))).isEqualTo(expected);
    assertThat(cells(marked(new int[] {0xEF, 0xBB, 0xBF}, text.getBytes(UTF_8))))
        .isEqualTo(expected);
    assertThat(cells(marked(new int[] {0xFF, 0xFE}, text.getBytes(UTF_16LE)))).isEqualTo(expected);
    assertThat(cells(marked(new int[] {0xFE, 0xFF}, text.getBytes(UTF_16BE)))).isEqualTo(expected);
  }

  @Test
  void takesWhatIsNotUtf8ForWindows1252AndSaysSo() {
    Csv.Read read = Csv.read("Ref,Action\n1,Pay £5 – “now”\n".getBytes(WINDOWS));

    assertThat(read.isEncodingGuessed()).isTrue();
    assertThat(read.lines().get(1).cells()).containsExactly("1", "Pay £5 – “now”");
    assertThat(Csv.read("Ref,Action\n".getBytes(UTF_8)).isEncodingGuessed()).isFalse();
  }

  @Test
  void refusesWhatIsNoTextAndSaysWhatToDo() {
    assertThat(refused(new byte[] {'P', 'K', 3, 4, 0, 0}).getMessage())
        .contains("a workbook or a document, not CSV")
        .contains("save the sheet as CSV UTF-8");
    assertThat(refused(marked(new int[] {0xD0, 0xCF, 0x11, 0xE0}, new byte[9])).getMessage())
        .contains("a workbook or a document");
    assertThat(refused("%PDF-1.7".getBytes(UTF_8)).getMessage()).contains("a PDF");
    assertThat(refused("a,b\0c".getBytes(UTF_8)).getMessage()).contains("bytes that are no text");
    assertThat(refused("Ref,Action".getBytes(UTF_16LE)).getMessage())
        .contains("bytes that are no text");
    assertThat(refused(new byte[] {'a', ',', (byte) 0x81, (byte) 0xC3}).getMessage())
        .contains("neither in UTF-8 nor in Windows-1252");
    assertThat(refused(marked(new int[] {0xEF, 0xBB, 0xBF}, new byte[] {(byte) 0xC3})).getMessage())
        .contains("says that it is UTF-8");
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t", "|"})
  void findsTheSeparator(String separator) {
    String text =
        String.join(
            "\n",
            String.join(separator, "Ref", "Action", "Lead"),
            String.join(separator, "1", "\"Walk, then; run\tand | sit\"", "All"),
            String.join(separator, "2", "Sit", "Police"));

    assertThat(cells(text.getBytes(UTF_8)).get(1))
        .containsExactly("1", "Walk, then; run\tand | sit", "All");
  }

  @Test
  void takesTheSeparatorThatTheFileTells() {
    Csv.Read read = Csv.read("sep=;\r\nA, b;C\r\n1, 2;3\r\n".getBytes(UTF_8));

    assertThat(read.lines())
        .containsExactly(new Line(2, List.of("A, b", "C")), new Line(3, List.of("1, 2", "3")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void readsWhateverEndsItsLines(String end) {
    String row = "1;\"two" + end + "lines; and a \"\"word\"\"\";12\" by 9\", 3, 4" + end;

    Csv.Read read =
        Csv.read(("sep=;" + end + "A;B;12\"" + end + row.repeat(3_000)).getBytes(UTF_8));

    assertThat(read.lines()).hasSize(3_001);
    assertThat(read.lines().get(3_000))
        .isEqualTo(
            new Line(6_001, List.of("1", "two\nlines; and a \"word\"", "12\" by 9\", 3, 4")));
  }

  @Test
  void findsTheSeparatorWhateverStandsInCells() {
    String text = "Size;Note\r" + "12\" screen, old;a, b\r".repeat(3) + "1;\"a,\rb,\rc,\"\r";

    assertThat(cells(text.getBytes(UTF_8)).get(4)).containsExactly("1", "a,\nb,\nc,");
  }

  @Test
  void tellsTheLineOnWhichARowBegins() {
    Csv.Read read = Csv.read("A,B\n\"two\nlines\",x\n\n,,\nlast,y\n".getBytes(UTF_8));

    assertThat(read.lines()).extracting(Line::number).containsExactly(1, 2, 6);
    assertThat(read.lines().get(1).cells()).containsExactly("two\nlines", "x");
  }

  @ParameterizedTest
  @CsvSource({
    "'A,B\n1,\"never ended\n2,x\n3,y\n',2",
    "'A,B\n1,2\n3,\"ended\" too early,4\n',3",
    "'A,B\n1,2\n\"',3"
  })
  void refusesQuotationMarksThatDoNotPairAndSaysWhere(String text, int line) {
    assertThat(refused(text.getBytes(UTF_8)).getMessage())
        .startsWith("line %d: a cell begins with a quotation mark".formatted(line));
  }

  @Test
  void refusesWhatIsOutOfBounds() {
    String long1 = "x".repeat(Table.LONGEST_CELL + 1);

    assertThat(refused(new byte[Csv.LONGEST + 1]).getMessage())
        .contains("longer than the 8,388,608");
    assertThat(refused(("A,B\n1," + long1).getBytes(UTF_8)).getMessage())
        .contains("line 2: cell 2 is longer than 20,000 characters");
    assertThat(refused("A,B\n1,2\n".repeat(50_000).getBytes(UTF_8)).getMessage())
        .contains("more than 10,000 rows");
    assertThat(refused(("A,B\n" + ",".repeat(2_000_000)).getBytes(UTF_8)).getMessage())
        .contains("line 2 has more than 2,000 cells");
    assertThat(refused(("sep=,\rA,B\r12\" x" + ",".repeat(2_000)).getBytes(UTF_8)).getMessage())
        .contains("line 3 has more than 2,000 cells");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+44 1234",
        "-5",
        "@SUM(A1)",
        "\t=1",
        "＝1",
        "'=1",
        "''=1",
        "'quoted'",
        "'",
        "a=1",
        ""
      })
  void keepsTheSpreadsheetFromRunningATextAndGivesItBackAsItWas(String text) {
    String cell = FormulaCells.neutral(text);

    assertThat(cell).doesNotMatch("(?s)[=+\\-@\\t\\r＝＋－＠].*");
    assertThat(FormulaCells.original(cell)).isEqualTo(text);
  }

  @Test
  void readsWhatItWrites() {
    Properties.hold(
        500,
        CsvTest::rows,
        rows -> {
          byte[] written = Csv.write(rows.get(0), rows.subList(1, rows.size()));

          assertThat(cells(written)).isEqualTo(rows);
          assertThat(written).startsWith(0xEF, 0xBB, 0xBF);
        });
  }

  private static List<List<String>> rows(SplittableRandom random) {
    List<List<String>> rows = new ArrayList<>();
    int width = random.nextInt(2, 6);
    for (int row = random.nextInt(1, 6); row >= 0; row--) {
      List<String> cells =
          new ArrayList<>(
              IntStream.range(1, width)
                  .mapToObj(at -> Properties.text(random, 8, "ab ,;|\t\"'\n=+-@£ŷ—"))
                  .toList());
      cells.add(0, "row");
      rows.add(cells);
    }
    return rows;
  }

  @Test
  void answersOrRefusesWhateverTheBytes() {
    Properties.hold(
        3_000,
        random -> {
          byte[] bytes = new byte[random.nextInt(60)];
          for (int at = 0; at < bytes.length; at++) {
            bytes[at] =
                random.nextInt(4) == 0
                    ? (byte) random.nextInt()
                    : (byte) "a,;\"\n\r'=\t".charAt(random.nextInt(9));
          }
          return bytes;
        },
        bytes -> {
          try {
            Csv.read(bytes);
          } catch (RefusedException e) {
            assertThat(e.kind()).isEqualTo(Kind.UNREADABLE);
          }
        });
  }

  @Test
  void writesWideTablesToo() {
    List<String> headings = Collections.nCopies(Table.MOST_COLUMNS, "x");

    assertThat(cells(Csv.write(headings, List.of()))).containsExactly(headings);
  }
}
