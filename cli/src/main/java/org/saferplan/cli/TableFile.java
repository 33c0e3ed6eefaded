package org.saferplan.cli;

import java.util.List;
import org.saferplan.csv.Csv;
import org.saferplan.json.JsonLanguage;
import org.saferplan.table.Line;
import org.saferplan.table.TableRows;

/**
 * A table that was sent, as CSV or as JSON: a list of rows, each an object of texts by heading.
 *
 * @param isEncodingGuessed whether it was taken for Windows-1252, because it is not in UTF-8
 */
record TableFile(List<Line> lines, boolean isEncodingGuessed) {

  /** Reads a file, or what is piped in for {@code -}. JSON begins as JSON does. */
  static TableFile read(String from, Environment environment, JsonLanguage language) {
    byte[] bytes = Input.read(from, environment, Csv.LONGEST);
    if (isJson(bytes)) {
      return new TableFile(
          language.readingUpTo(Csv.LONGEST).read(bytes, TableRows.class).getOrRefuse().lines(),
          false);
    }
    Csv.Read read = Csv.read(bytes);
    return new TableFile(read.lines(), read.isEncodingGuessed());
  }

  private static boolean isJson(byte[] bytes) {
    for (byte each : bytes) {
      if (!Character.isWhitespace(each)) {
        return each == '[';
      }
    }
    return false;
  }
}
