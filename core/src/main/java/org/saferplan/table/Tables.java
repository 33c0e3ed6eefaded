package org.saferplan.table;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.saferplan.document.Kind;
import org.saferplan.fact.PartialDate;
import org.saferplan.ledger.Filter;
import org.saferplan.ledger.Ledger;
import org.saferplan.ledger.Row;
import org.saferplan.obligation.ActionPlan;
import org.saferplan.obligation.Obligation;
import org.saferplan.obligation.ReportRound;
import org.saferplan.partnership.Body;
import org.saferplan.partnership.Partnership;
import org.saferplan.partnership.Party;
import org.saferplan.partnership.Vocabulary;
import org.saferplan.plan.Edition;
import org.saferplan.refusal.RefusedException;
import org.saferplan.register.Register;

/** What the rows of a table come to on a record. Nothing is written here. */
public final class Tables {
  private Tables() {}

  /**
   * Reads updates on the actions of a group, or on any.
   *
   * @param group blank for the actions of all
   * @param today on which nothing later can have been said
   * @param on when it was said, where a row does not say
   * @param by who said it, where a row does not say; blank where that is not on record
   * @throws org.saferplan.refusal.RefusedException where no row could find its place
   */
  public static Placing<ReportRound.Line> updates(
      Register register,
      Body.@Nullable Id group,
      Table table,
      Columns columns,
      LocalDate today,
      PartialDate on,
      @Nullable Party by) {
    String actions = Vocabulary.of(register).many(Vocabulary.Thing.ACTION);
    String among =
        group == null
            ? "the %s on record".formatted(actions)
            : "the %s of %s".formatted(actions, called(register, group));
    return new Updates(
            register,
            actions(register, group, today),
            among,
            columns,
            new Said.Round(today, on, by))
        .place(table);
  }

  private static String called(Register register, Body.Id group) {
    return Partnership.of(register).map(each -> each.called(group)).orElse(group.value());
  }

  private static List<Obligation> actions(
      Register register, Body.@Nullable Id group, LocalDate today) {
    List<Obligation> all = register.list(Obligation.class, Kind.OBLIGATION);
    if (group == null) {
      return all;
    }
    Filter filter = new Filter(null, null, null, group, null, null, null, null);
    Set<Obligation.Id> asked =
        Ledger.of(register, today, filter).rows().stream()
            .map(Row::action)
            .collect(Collectors.toSet());
    return all.stream().filter(each -> asked.contains(each.id())).toList();
  }

  /**
   * Reads the actions of an action plan.
   *
   * @param plan in which they are to stand; blank for one that is not on record yet
   * @param edition in which what they serve is named
   * @param on when what is said of them was said, where a row does not say; blank if nobody knows
   * @throws org.saferplan.refusal.RefusedException where no row could find its place
   */
  public static Placing<Obligation> actions(
      Register register,
      ActionPlan.@Nullable Id plan,
      Edition.Id edition,
      Table table,
      Columns columns,
      LocalDate today,
      @Nullable PartialDate on) {
    List<Obligation> already =
        register.list(Obligation.class, Kind.OBLIGATION).stream()
            .filter(each -> each.actionPlans().anyMatch(id -> id.equals(plan)))
            .toList();
    return new Intake(register, edition, already, columns, new Said.Round(today, on, null))
        .place(table);
  }

  static RefusedException missing(String words, String remedy) {
    return RefusedException.because(
        org.saferplan.refusal.Kind.NOT_FOUND, "not-on-record", words, remedy);
  }

  /** Who goes by this id or name on record, if it is clear who. */
  public static Optional<Party> party(Register register, String name) {
    return new KnownNames(register).parties().match(name).only();
  }
}
