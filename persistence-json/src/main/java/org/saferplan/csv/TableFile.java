package org.saferplan.csv;

import java.util.List;
import java.util.function.Function;
import org.saferplan.refusal.RefusedException;
import org.saferplan.table.Line;
import org.saferplan.table.TableRows;

/**
 * A table that was sent, as CSV or as JSON: a list of rows, each an object of texts by heading.
 *
 * @param isEncodingGuessed whether it was taken for Windows-1252, because it is not in UTF-8
 */
public record TableFile(List<Line> lines, boolean isEncodingGuessed) {
  /** What is told of a file whose encoding was guessed. */
  public static final String GUESSED =
      "The file is not in UTF-8 and was read as Windows-1252: look whether £ and apostrophes are"
          + " right.";

  /** Takes a copy. */
  public TableFile {
    lines = List.copyOf(lines);
  }

  /**
   * Reads a file of up to {@link Csv#LONGEST} bytes. JSON begins as JSON does.
   *
   * @param json reads JSON
   * @throws RefusedException of kind {@code UNREADABLE}, naming the line where there is one
   */
  public static TableFile read(byte[] bytes, Function<byte[], TableRows> json) {
    if (isJson(bytes)) {
      return new TableFile(json.apply(bytes).lines(), false);
    }
    Csv.Read read = Csv.read(bytes);
    return new TableFile(read.lines(), read.isEncodingGuessed());
  }

  private static boolean isJson(byte[] bytes) {
    for (byte each : bytes) {
      if (!Character.isWhitespace(each)) {
        return each == '[' || each == '{';
      }
    }
    return false;
  }
}
