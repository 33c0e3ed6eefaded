package org.saferplan.cli;

import java.util.ArrayList;
import java.util.List;
import org.saferplan.partnership.KnownHeading;
import org.saferplan.table.Columns;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What is asked with every table that is taken in. */
final class TableOptions {
  @Parameters(
      paramLabel = "FILE|-",
      description = "The table, as CSV or as JSON; - reads what is piped in.")
  @SuppressWarnings("NullAway.Init")
  private String from;

  @Option(
      names = "--column",
      paramLabel = "HEADING=WHAT",
      description = {
        "What stands under a heading, where it is not what would be thought, such as"
            + " \"Owner=leads\" or \"Cost code=nothing\". It is remembered."
      })
  private List<String> columns = new ArrayList<>();

  @Option(
      names = "--carry-down",
      paramLabel = "HEADING",
      description =
          "A blank cell under this heading holds what stands above it, as merged cells of a"
              + " spreadsheet come out.")
  private List<String> carryDown = new ArrayList<>();

  @Option(
      names = "--yes",
      description = "The columns are what they are taken for. It is remembered.")
  private boolean yes;

  @Option(names = "--dry-run", description = "Only say what would come of it; write nothing.")
  private boolean dryRun;

  @Option(
      names = "--leave-out",
      description = "Leave out the rows that find no place, and take the others.")
  private boolean leaveOut;

  String from() {
    return from;
  }

  List<String> carryDown() {
    return carryDown;
  }

  boolean yes() {
    return yes;
  }

  boolean dryRun() {
    return dryRun;
  }

  boolean leaveOut() {
    return leaveOut;
  }

  /** What was said of the columns; refused with everything that is wrong with it. */
  List<KnownHeading> said() {
    return Columns.said(columns);
  }
}
