package org.saferplan.json.bench;

import java.util.List;

/**
 * Everything that was measured in one run.
 *
 * @param at when it began, as a text
 * @param java which JDK ran it
 * @param fileSystem of the folder in which the stores stood
 * @param rounds of each row
 */
public record Report(
    String at, String java, int processors, String fileSystem, int rounds, List<Row> rows) {
  /** Takes a copy. */
  public Report {
    rows = List.copyOf(rows);
  }
}
