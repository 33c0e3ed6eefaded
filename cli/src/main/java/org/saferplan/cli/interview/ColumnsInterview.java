package org.saferplan.cli.interview;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.saferplan.cli.page.Page;
import org.saferplan.cli.page.TablePage;
import org.saferplan.partnership.Holds;
import org.saferplan.partnership.KnownHeading;
import org.saferplan.table.Column;
import org.saferplan.table.Columns;

/** Shows what is thought to stand in the columns of a table, and asks whether that is so. */
public final class ColumnsInterview {
  private final Interview interview;

  /** An interview that has not begun. */
  public ColumnsInterview(PrintWriter out, Keyboard keyboard) {
    this.interview = new Interview(out, keyboard);
  }

  /**
   * What stands in the columns of which it was not sure.
   *
   * @throws StoppedException if the person stops
   */
  public List<KnownHeading> ask(Columns columns) {
    interview.begin(TablePage.columns(columns.columns()));
    List<Column> unsure =
        columns.columns().stream()
            .filter(column -> column.isUnsure() && !column.heading().isBlank())
            .toList();
    if (interview.yes("Is this what stands in the columns?")) {
      return unsure.stream()
          .map(column -> new KnownHeading(column.heading(), column.holds()))
          .toList();
    }
    interview.tell(new Page().text("A column can hold: " + words() + "."));
    List<KnownHeading> said = new ArrayList<>();
    for (Column column : unsure) {
      String word =
          interview.text(
              "“%s” holds".formatted(column.name()), column.holds().word(), this::isKnown);
      Holds.of(word).ifPresent(holds -> said.add(new KnownHeading(column.heading(), holds)));
    }
    return said;
  }

  private Optional<String> isKnown(String word) {
    return Holds.of(word).isPresent()
        ? Optional.empty()
        : Optional.of("one of these words is needed: " + words());
  }

  private static String words() {
    return Stream.of(Holds.values()).map(Holds::word).collect(Collectors.joining(", "));
  }
}
