package org.saferplan.cli;

import java.util.ArrayList;
import java.util.List;
import org.saferplan.TakingIn;
import org.saferplan.cli.interview.ColumnsInterview;
import org.saferplan.cli.interview.Keyboard;
import org.saferplan.cli.page.Page;
import org.saferplan.cli.page.TablePage;
import org.saferplan.csv.Csv;
import org.saferplan.csv.TableFile;
import org.saferplan.json.JsonLanguage;
import org.saferplan.partnership.KnownHeading;
import org.saferplan.partnership.Vocabulary;
import org.saferplan.refusal.Fault;
import org.saferplan.refusal.Kind;
import org.saferplan.refusal.RefusedException;
import org.saferplan.store.Commit;
import org.saferplan.table.Columns;
import org.saferplan.table.Subject;
import org.saferplan.table.TableRows;
import picocli.CommandLine.Mixin;

/**
 * Takes in a table: all of its rows in one commit, or, unless it is told to leave some out, none.
 *
 * @param <E> what a row comes to
 */
abstract class TableCommand<E> extends ReadCommand<TakenIn> {
  @Mixin private final TableOptions options = new TableOptions();

  private boolean areColumnsShown;

  TableCommand(Session session) {
    super(session);
  }

  /** What the table is about. */
  abstract Subject<E> subject();

  /** What a row comes to, in words. */
  abstract TablePage.Words words(Vocabulary vocabulary);

  @Override
  final TakenIn answer() {
    session().past().requireNotAsked();
    byte[] bytes = Input.read(options.from(), session().environment(), Csv.LONGEST);
    JsonLanguage language = session().language().readingUpTo(Csv.LONGEST);
    TableFile file =
        TableFile.read(bytes, json -> language.read(json, TableRows.class).getOrRefuse());
    TakingIn.Taken taken =
        new TakingIn(session().saferplan(), session().actor(), session().partnership())
            .take(
                subject(),
                file.lines(),
                new TakingIn.Wanted(
                    options.said(),
                    options.carryDown(),
                    options.dryRun(),
                    options.leaveOut(),
                    this::confirmed));
    Commit commit = taken.commit();
    return new TakenIn(
        taken.outcome(),
        file.isEncodingGuessed(),
        options.dryRun(),
        commit == null ? null : Done.of(commit));
  }

  /** What stands in columns that are unsure, as somebody at the terminal says. */
  private List<KnownHeading> confirmed(Columns columns) {
    if (options.yes()) {
      return List.of();
    }
    Keyboard keyboard = session().environment().keyboard();
    if (keyboard == null) {
      List<Fault> faults = new ArrayList<>(columns.doubts());
      faults.add(
          new Fault(
              "",
              "columns-unsure",
              "what stands in the columns was guessed, and there is nobody to ask",
              "say --yes if it is right, or --column \"HEADING=WHAT\" where it is not"));
      throw new RefusedException(Kind.INVALID, faults);
    }
    areColumnsShown = true;
    return new ColumnsInterview(out(), keyboard).ask(columns);
  }

  @Override
  final Page page(TakenIn taken) {
    return taken.page(areColumnsShown, words(session().onRecord().vocabulary()));
  }

  @Override
  final ExitCode code(TakenIn taken) {
    return taken.outcome().whole() ? ExitCode.OK : ExitCode.INVALID;
  }
}
