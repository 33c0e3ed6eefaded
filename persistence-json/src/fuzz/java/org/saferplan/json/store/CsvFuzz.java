package org.saferplan.json.store;

import java.util.List;
import org.saferplan.csv.Csv;
import org.saferplan.partnership.Vocabulary;
import org.saferplan.refusal.RefusedException;
import org.saferplan.register.Register;
import org.saferplan.table.Columns;
import org.saferplan.table.Headings;
import org.saferplan.table.Line;
import org.saferplan.table.Table;

/** Any bytes as a table: read or refused, and what was read comes back as it was. */
public final class CsvFuzz {
  private static final Headings HEADINGS = Headings.of(Vocabulary.of(Register.empty()));

  private CsvFuzz() {}

  /** Jazzer's entry. */
  public static void fuzzerTestOneInput(byte[] data) {
    List<Line> lines;
    try {
      lines = Csv.read(data).lines();
      Columns.of(Table.of(lines, HEADINGS), HEADINGS);
    } catch (RefusedException e) {
      return;
    }
    int width = lines.stream().mapToInt(line -> line.cells().size()).max().orElse(0);
    List<List<String>> cells =
        lines.stream()
            .filter(line -> line.cells().size() == width)
            .map(Line::cells)
            .toList();
    byte[] written = Csv.write(cells.get(0), cells.subList(1, cells.size()));
    List<List<String>> again = Csv.read(written).lines().stream().map(Line::cells).toList();
    if (!again.equals(cells)) {
      throw new AssertionError("%s came back as %s".formatted(cells, again));
    }
  }
}
