package org.saferplan.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.saferplan.csv.Csv;
import org.saferplan.ledger.Ledger;
import org.saferplan.ledger.Row;
import org.saferplan.register.Register;
import org.saferplan.table.ActionSheet;
import org.saferplan.table.TableRows;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes actions as a table to be filled in. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = {
      "Write actions as a table, in the partnership's own columns, with blank columns for what is"
          + " to be said of each: filled in, it comes back with 'saferplan action update'.",
      ""
    })
final class ActionExportCommand implements Callable<Integer> {
  private final Session session;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Mixin private final FilterOptions asked = new FilterOptions();
  @Mixin private final DayOption on = new DayOption();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Where to; else it is printed. As JSON if its name ends in .json.")
  private @Nullable Path output;

  @Option(names = "--json", description = "As JSON: a list of rows, each with its cells.")
  private boolean json;

  @Option(
      names = "--all-columns",
      description = "All that a table can say of an action, not only your own columns.")
  private boolean allColumns;

  ActionExportCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Register register = session.register();
    List<Row> rows = Ledger.of(register, on.day(session), asked.filter(register)).rows();
    ActionSheet sheet = ActionSheet.of(register, rows, allColumns);
    new Destination(spec.commandLine(), output)
        .write(
            isJson()
                ? session.language().write(TableRows.of(sheet)).getBytes(UTF_8)
                : Csv.write(sheet.headings(), sheet.rows()));
    long restricted = rows.stream().filter(row -> row.restricted() != null).count();
    if (restricted > 0) {
      spec.commandLine()
          .getErr()
          .println("saferplan: not for everybody: %d of these".formatted(restricted));
    }
    return ExitCode.OK.code();
  }

  private boolean isJson() {
    return json || (output != null && output.toString().toLowerCase(Locale.ROOT).endsWith(".json"));
  }
}
