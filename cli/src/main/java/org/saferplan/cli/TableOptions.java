package org.saferplan.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.saferplan.partnership.Holds;
import org.saferplan.partnership.KnownHeading;
import org.saferplan.refusal.Fault;
import org.saferplan.refusal.Kind;
import org.saferplan.refusal.RefusedException;
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
    List<Fault> faults = new ArrayList<>();
    List<KnownHeading> said = new ArrayList<>();
    for (String column : columns) {
      int at = column.lastIndexOf('=');
      String heading = at < 0 ? "" : column.substring(0, at).strip();
      Optional<Holds> holds = Holds.of(column.substring(at + 1).strip());
      if (heading.isEmpty() || holds.isEmpty()) {
        faults.add(
            new Fault(
                "",
                "column",
                "--column " + column + " says not what stands under a heading",
                "write HEADING=WHAT, where WHAT is one of " + words()));
      } else {
        said.add(new KnownHeading(heading, holds.get()));
      }
    }
    if (!faults.isEmpty()) {
      throw new RefusedException(Kind.INVALID, faults);
    }
    return said;
  }

  private static String words() {
    return Stream.of(Holds.values()).map(Holds::word).collect(Collectors.joining(", "));
  }
}
