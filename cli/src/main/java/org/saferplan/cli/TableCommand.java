package org.saferplan.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.saferplan.cli.interview.ColumnsInterview;
import org.saferplan.cli.interview.Keyboard;
import org.saferplan.cli.page.Page;
import org.saferplan.cli.page.TablePage;
import org.saferplan.command.Command;
import org.saferplan.command.Ruling;
import org.saferplan.fact.PartialDate;
import org.saferplan.partnership.KnownHeading;
import org.saferplan.partnership.RememberHeadings;
import org.saferplan.partnership.Vocabulary;
import org.saferplan.refusal.Fault;
import org.saferplan.refusal.Kind;
import org.saferplan.refusal.RefusedException;
import org.saferplan.register.Register;
import org.saferplan.table.Column;
import org.saferplan.table.Columns;
import org.saferplan.table.Headings;
import org.saferplan.table.Placing;
import org.saferplan.table.Remark;
import org.saferplan.table.Table;
import picocli.CommandLine.Mixin;

/**
 * Takes in a table: all of its rows in one commit, or, unless it is told to leave some out, none.
 *
 * @param <E> what a row comes to
 */
abstract class TableCommand<E> extends ReadCommand<TakenIn> {
  /** Where in the command the entry of a row stands. */
  private static final Pattern ENTRY = Pattern.compile("/(?:updates|actions)/(\\d+)(?:/.*)?");

  @Mixin private final TableOptions options = new TableOptions();

  private boolean areColumnsShown;

  TableCommand(Session session) {
    super(session);
  }

  /** What the rows come to on this record. */
  abstract Placing<E> place(Register register, Table table, Columns columns);

  /** The command that does it. */
  abstract Command command(Register register, List<E> entries);

  /** What a row comes to, in words. */
  abstract TablePage.Words words(Vocabulary vocabulary);

  @Override
  final TakenIn answer() {
    session().past().requireNotAsked();
    Register register = session().register();
    TableFile file = TableFile.read(options.from(), session().environment(), session().language());
    Headings known = Headings.of(Vocabulary.of(register)).saying(options.said());
    Table table = Table.of(file.lines(), known);
    Columns columns = columns(table, known);
    Placing<E> placing = rehearsed(register, place(register, table, columns));
    boolean isWritten =
        !options.dryRun()
            && !placing.placed().isEmpty()
            && (placing.unplaced().isEmpty() || options.leaveOut());
    return new TakenIn(
        columns.columns(),
        TakenIn.rows(placing),
        placing.unplaced(),
        placing.remarks(),
        placing.silent(),
        file.isEncodingGuessed(),
        options.dryRun(),
        options.leaveOut(),
        isWritten ? written(register, placing, columns) : null);
  }

  private Columns columns(Table table, Headings known) {
    List<Fault> faults = Columns.faults(table, options.said());
    if (!faults.isEmpty()) {
      throw new RefusedException(Kind.INVALID, faults);
    }
    Columns columns = Columns.of(table, known);
    if (!columns.areUnsure() || options.yes() || options.dryRun()) {
      return columns;
    }
    Keyboard keyboard = session().environment().keyboard();
    if (keyboard == null) {
      throw new RefusedException(Kind.INVALID, unsure(columns));
    }
    areColumnsShown = true;
    return Columns.of(table, known.saying(new ColumnsInterview(out(), keyboard).ask(columns)));
  }

  private static List<Fault> unsure(Columns columns) {
    List<Fault> faults = new ArrayList<>();
    for (Column column : columns.columns()) {
      if (column.isUnsure()) {
        faults.add(
            Fault.at(
                "",
                "column-unsure",
                "“%s” is taken for: %s (%s)"
                    .formatted(column.name(), column.holds().words(), column.how().words())));
      }
    }
    faults.add(
        new Fault(
            "",
            "columns-unsure",
            "what stands in the columns was guessed, and there is nobody to ask",
            "say --yes if it is right, or --column \"HEADING=WHAT\" where it is not"));
    return faults;
  }

  /** Rows that the record refuses find no place either, each with its reason. */
  private Placing<E> rehearsed(Register register, Placing<E> placing) {
    if (placing.placed().isEmpty()) {
      return placing;
    }
    Ruling ruling = session().rehearse(command(register, placing.entries()));
    return ruling.fold(accepted -> placing, refused -> withoutRefused(placing, refused));
  }

  private static <E> Placing<E> withoutRefused(Placing<E> placing, Ruling.Refused refused) {
    Set<Integer> indexes = new HashSet<>();
    List<Remark> reasons = new ArrayList<>();
    for (Fault fault : refused.faults()) {
      Matcher entry = ENTRY.matcher(fault.pointer());
      if (!entry.matches()) {
        throw new RefusedException(refused.kind(), refused.faults());
      }
      int index = Integer.parseInt(entry.group(1));
      indexes.add(index);
      reasons.add(new Remark(placing.placed().get(index).line(), "", fault.words()));
    }
    return placing.without(indexes, reasons);
  }

  private Done written(Register register, Placing<E> placing, Columns columns) {
    Done done = Done.of(session().execute(command(register, placing.entries())));
    List<KnownHeading> known = Vocabulary.of(register).headings();
    List<KnownHeading> learnt =
        columns.toRemember().stream().filter(each -> !known.contains(each)).toList();
    if (!learnt.isEmpty()) {
      session().execute(new RememberHeadings(learnt));
    }
    return done;
  }

  @Override
  final Page page(TakenIn taken) {
    return taken.page(areColumnsShown, words(session().onRecord().vocabulary()));
  }

  @Override
  final ExitCode code(TakenIn taken) {
    return taken.isWhole() ? ExitCode.OK : ExitCode.INVALID;
  }

  /** The day that was given, as a date. */
  static @Nullable PartialDate date(@Nullable LocalDate day) {
    return day == null ? null : PartialDate.of(day);
  }
}
