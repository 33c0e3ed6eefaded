package org.saferplan.table;

import java.time.LocalDate;
import java.util.List;
import org.saferplan.command.Command;
import org.saferplan.register.Register;

/**
 * What a table that is sent is about: what its rows come to on a record, and which command takes
 * them in.
 *
 * @param <E> what a row comes to
 */
public sealed interface Subject<E> permits ActionPlanSent, RoundSent {

  /**
   * Looks whether what the table is about is on record.
   *
   * @throws org.saferplan.refusal.RefusedException where it is not
   */
  void require(Register register);

  /**
   * What the rows come to; nothing is written.
   *
   * @param today on which nothing later can have been said
   * @throws org.saferplan.refusal.RefusedException where no row could find its place
   */
  Placing<E> place(Register register, Table table, Columns columns, LocalDate today);

  /** The command that takes in these entries, all at once. */
  Command command(Register register, List<E> entries);
}
