package org.saferplan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.saferplan.command.Actor;
import org.saferplan.command.Ruling;
import org.saferplan.partnership.KnownHeading;
import org.saferplan.partnership.Partnership;
import org.saferplan.partnership.RememberHeadings;
import org.saferplan.partnership.Vocabulary;
import org.saferplan.refusal.Fault;
import org.saferplan.refusal.Kind;
import org.saferplan.refusal.RefusedException;
import org.saferplan.register.Register;
import org.saferplan.store.Commit;
import org.saferplan.table.Columns;
import org.saferplan.table.Headings;
import org.saferplan.table.Line;
import org.saferplan.table.Outcome;
import org.saferplan.table.Placing;
import org.saferplan.table.Remark;
import org.saferplan.table.Subject;
import org.saferplan.table.Table;

/**
 * Takes in tables: all rows of one in one commit, or, unless rows that find no place are to be left
 * out, none. What was said of its columns is remembered for the next one.
 *
 * @param actor who sends them
 * @param partnership whose record it is
 */
public record TakingIn(Saferplan saferplan, Actor actor, Partnership.Id partnership) {
  private static final int ATTEMPTS = 3;

  /** Where in the command the entry of a row stands. */
  private static final Pattern ENTRY = Pattern.compile("/(?:updates|actions)/(\\d+)(?:/.*)?");

  /**
   * What whoever sends a table wants done with it.
   *
   * @param said what stands in its columns, where it is not what would be thought
   * @param carryDown headings under which a blank cell holds what stands above it
   * @param dryRun only to be told what would come of it
   * @param leaveOut to leave out the rows that find no place, and take the others
   * @param confirming asked of columns that are unsure, unless nothing is written anyway: answers
   *     what stands in them where they are not right, or refuses
   */
  public record Wanted(
      List<KnownHeading> said,
      List<String> carryDown,
      boolean dryRun,
      boolean leaveOut,
      Function<Columns, List<KnownHeading>> confirming) {
    /** Takes copies. */
    public Wanted {
      said = List.copyOf(said);
      carryDown = List.copyOf(carryDown);
    }
  }

  /**
   * What became of a table.
   *
   * @param commit that took its rows in; blank where nothing was written
   */
  public record Taken(Outcome outcome, @Nullable Commit commit) {}

  /**
   * Takes in a table.
   *
   * @param lines of the file
   * @throws RefusedException where what it is about is not on record, it is no table, its columns
   *     contradict, are unsure and nobody confirmed them, or no row could find its place
   */
  public <E> Taken take(Subject<E> subject, List<Line> lines, Wanted wanted) {
    Register register = saferplan.register(partnership);
    subject.require(register);
    Headings known = Headings.of(Vocabulary.of(register)).saying(wanted.said());
    Table table = Table.of(lines, known).carriedDown(wanted.carryDown());
    Columns columns = columns(table, known, wanted);
    for (int attempt = 1; ; attempt++) {
      Placing<E> placing =
          rehearsed(subject, register, subject.place(register, table, columns, saferplan.today()));
      boolean isAny = !placing.placed().isEmpty();
      boolean isWhole = placing.unplaced().isEmpty() || (wanted.leaveOut() && isAny);
      Outcome outcome = Outcome.of(columns, placing, isWhole);
      if (!isWhole || !isAny || wanted.dryRun()) {
        return new Taken(outcome, null);
      }
      try {
        return new Taken(outcome, written(subject, register, placing, columns));
      } catch (RefusedException e) {
        // Somebody else has just written: what it comes to now is told row by row.
        if (attempt == ATTEMPTS) {
          throw e;
        }
        register = saferplan.register(partnership);
      }
    }
  }

  private static Columns columns(Table table, Headings known, Wanted wanted) {
    List<Fault> faults = Columns.faults(table, wanted.said());
    if (!faults.isEmpty()) {
      throw new RefusedException(Kind.INVALID, faults);
    }
    Columns columns = Columns.of(table, known);
    return columns.areUnsure() && !wanted.dryRun()
        ? Columns.of(table, known.saying(wanted.confirming().apply(columns)))
        : columns;
  }

  /** Rows that the record refuses find no place either, each with its reason. */
  private <E> Placing<E> rehearsed(Subject<E> subject, Register register, Placing<E> placing) {
    if (placing.placed().isEmpty()) {
      return placing;
    }
    Ruling ruling =
        saferplan
            .as(actor)
            .rehearse(partnership, Request.of(subject.command(register, placing.entries())));
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

  private <E> Commit written(
      Subject<E> subject, Register register, Placing<E> placing, Columns columns) {
    List<KnownHeading> known = Vocabulary.of(register).headings();
    List<KnownHeading> learnt =
        columns.toRemember().stream().filter(each -> !known.contains(each)).toList();
    if (!learnt.isEmpty()) {
      saferplan.as(actor).execute(partnership, new RememberHeadings(learnt));
    }
    return saferplan.as(actor).execute(partnership, subject.command(register, placing.entries()));
  }
}
