package org.saferplan.table;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A table as JSON has it: each row with its cells by their headings; a cell may be left out.
 *
 * @param value the rows
 */
public record TableRows(List<Map<String, String>> value) {
  /** Takes a copy. */
  public TableRows {
    value = List.copyOf(value);
  }

  /** The rows of a sheet. */
  public static TableRows of(ActionSheet sheet) {
    return new TableRows(sheet.rows().stream().map(row -> cells(sheet.headings(), row)).toList());
  }

  private static Map<String, String> cells(List<String> headings, List<String> row) {
    Map<String, String> cells = new LinkedHashMap<>();
    IntStream.range(0, headings.size())
        .forEach(at -> cells.putIfAbsent(headings.get(at), row.get(at)));
    return cells;
  }

  /** As lines: the headings first; each row is of the number that it has in the list, from 1. */
  public List<Line> lines() {
    Set<String> headings = new LinkedHashSet<>();
    value.forEach(row -> headings.addAll(row.keySet()));
    return Stream.concat(
            Stream.of(new Line(0, List.copyOf(headings))),
            IntStream.range(0, value.size())
                .mapToObj(
                    at ->
                        new Line(
                            at + 1,
                            headings.stream()
                                .map(heading -> value.get(at).getOrDefault(heading, ""))
                                .toList())))
        .toList();
  }
}
