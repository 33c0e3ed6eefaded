package org.saferplan.csv;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.QuoteMode;
import org.saferplan.refusal.Fault;
import org.saferplan.refusal.Kind;
import org.saferplan.refusal.RefusedException;
import org.saferplan.table.Line;
import org.saferplan.table.Table;

/**
 * Reads and writes CSV. What it writes opens in a spreadsheet as it is: UTF-8 with its mark, lines
 * ended as RFC 4180 says, and no cell that would run as a formula.
 */
public final class Csv {
  /** The longest file that is read, in bytes. */
  public static final int LONGEST = 8 * 1024 * 1024;

  private static final char MARK = '\uFEFF';

  private Csv() {}

  /**
   * What was read.
   *
   * @param lines that are not blank
   * @param isEncodingGuessed whether it is in no encoding that it says, and was taken for
   *     Windows-1252
   */
  public record Read(List<Line> lines, boolean isEncodingGuessed) {
    /** Takes a copy. */
    public Read {
      lines = List.copyOf(lines);
    }
  }

  /**
   * Reads a table. Nothing larger than {@link #LONGEST} bytes and {@link Table#MOST_ROWS} rows is
   * looked at to its end.
   *
   * @throws RefusedException of kind {@code UNREADABLE}, naming the line where there is one
   */
  public static Read read(byte[] bytes) {
    if (bytes.length > LONGEST) {
      throw refused(
          "too-long",
          "the file is longer than the %,d bytes that are read".formatted(LONGEST),
          "split it into several files");
    }
    Encoding encoding = Encoding.of(bytes);
    Layout layout = Layout.of(encoding.text());
    layout.requireBounds(encoding.text());
    return new Read(lines(encoding.text(), layout), encoding.isGuessed());
  }

  private static List<Line> lines(String text, Layout layout) {
    CSVFormat format =
        CSVFormat.RFC4180
            .builder()
            .setDelimiter(layout.separator())
            .setIgnoreEmptyLines(false)
            .setTrailingData(false)
            .get();
    long before = layout.start() == 0 ? 0 : 1;
    long started = 1 + before;
    List<Line> lines = new ArrayList<>();
    try (CSVParser parser = format.parse(new StringReader(text.substring(layout.start())))) {
      Iterator<CSVRecord> records = parser.iterator();
      while (hasNext(records, started)) {
        Line line = line((int) started, records.next());
        started = parser.getCurrentLineNumber() + 1 + before;
        if (!line.isBlank()) {
          lines.add(line);
        }
        if (lines.size() > Table.MOST_ROWS) {
          throw Table.tooManyRows();
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return lines;
  }

  /** The parser stops where quotation marks do not pair; all after that could be anything. */
  private static boolean hasNext(Iterator<CSVRecord> records, long line) {
    try {
      return records.hasNext();
    } catch (UncheckedIOException | IllegalStateException e) {
      throw new RefusedException(
          Kind.UNREADABLE,
          List.of(
              new Fault(
                  "",
                  "quotation-mark",
                  ("line %d: a cell begins with a quotation mark, and it does not end with one"
                          + " before the next cell")
                      .formatted(line),
                  "end it, or write every quotation mark within it twice")),
          e);
    }
  }

  private static Line line(int number, CSVRecord cells) {
    List<String> read = new ArrayList<>(cells.size());
    for (String cell : cells) {
      if (cell.length() > Table.LONGEST_CELL) {
        throw refused(
            "cell-too-long",
            "line %d: cell %d is longer than %,d characters"
                .formatted(number, read.size() + 1, Table.LONGEST_CELL),
            "shorten it, or attach it as a source");
      }
      read.add(FormulaCells.original(cell.replace("\r\n", "\n").replace('\r', '\n')));
    }
    return new Line(number, read);
  }

  /**
   * Writes a table, its headings first. Cells are quoted where what is in them could be taken for a
   * separator by whoever reads it.
   */
  public static byte[] write(List<String> headings, List<List<String>> rows) {
    StringBuilder text = new StringBuilder().append(MARK);
    CSVFormat quoting = CSVFormat.RFC4180.builder().setQuoteMode(QuoteMode.ALL).get();
    try (CSVPrinter plain = new CSVPrinter(text, CSVFormat.RFC4180);
        CSVPrinter quoted = new CSVPrinter(text, quoting)) {
      for (List<String> row : Stream.concat(Stream.of(headings), rows.stream()).toList()) {
        CSVPrinter printer = row.stream().anyMatch(Layout::canSeparate) ? quoted : plain;
        printer.printRecord(row.stream().map(FormulaCells::neutral));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static RefusedException refused(String rule, String message, String remedy) {
    return RefusedException.because(Kind.UNREADABLE, rule, message, remedy);
  }
}
