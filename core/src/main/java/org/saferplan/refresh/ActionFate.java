package org.saferplan.refresh;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saferplan.decision.Decision;
import org.saferplan.fact.Called;
import org.saferplan.fact.InvalidValueException;
import org.saferplan.fact.PartialDate;
import org.saferplan.fact.Stated;
import org.saferplan.obligation.ActionPlan;
import org.saferplan.obligation.Due;
import org.saferplan.obligation.Ending;
import org.saferplan.obligation.Obligation;
import org.saferplan.partnership.Citation;
import org.saferplan.partnership.Reason;
import org.saferplan.plan.Change;

/**
 * What is to become of an action in the refresh.
 *
 * <p>Kept, reworded, merged, split or replaced, it goes into actions of the new edition: into those
 * that are named, and into new ones made like it, that carry it on. Completed or removed, it goes
 * into none. What several are merged into is like the first, and serves what all of them served.
 *
 * @param kind one of these seven; kept is carried over as it is
 * @param from the actions: one, or several that are merged
 * @param into actions of the new edition that are on record and carry it on or take its place
 * @param reads what each new action that is made says; left out, what is kept or merged is made
 *     once in the words of the first
 * @param due when what is made is due; as before if left out
 * @param actionPlan where what is made stands; in that of the same group under the new edition,
 *     which is begun where there is none, if left out
 * @param on when it was done or given up, or from when on the new one takes over; the day of the
 *     command, or of what is carried on the last day of the older edition if that is to come, if
 *     left out
 * @param achieved what came of it, where it is completed
 * @param lapsed of what is removed: whether its occasion passed; else it is withdrawn
 * @param reasons why; none where no reason is given
 * @param by the decision behind it
 */
public record ActionFate(
    Change.Kind kind,
    List<Obligation.Id> from,
    List<Obligation.Id> into,
    @Called(value = "texts of new actions", one = "text of a new action") List<String> reads,
    @Nullable Due due,
    ActionPlan.@Nullable Id actionPlan,
    @Nullable PartialDate on,
    @Nullable String achieved,
    @Nullable Boolean lapsed,
    Stated<Reason> reasons,
    Decision.@Nullable Ref by,
    List<Citation> sources) {

  private static final Set<Change.Kind> KINDS =
      Set.of(
          Change.Kind.KEPT,
          Change.Kind.REWORDED,
          Change.Kind.MERGED,
          Change.Kind.SPLIT,
          Change.Kind.REPLACED,
          Change.Kind.COMPLETED,
          Change.Kind.REMOVED);

  /** Refuses a fate that no action can have, such as a split into one. */
  public ActionFate {
    from = List.copyOf(from);
    into = List.copyOf(into);
    reads = reads.stream().map(each -> InvalidValueException.requireText(each, "it")).toList();
    sources = List.copyOf(sources);
    if (!KINDS.contains(kind)) {
      throw new InvalidValueException(
          "an action is kept, reworded, merged, split, replaced, completed or removed");
    }
    if (from.size() != 1 && (kind != Change.Kind.MERGED || from.isEmpty())) {
      throw new InvalidValueException("name one action; several only where they are merged");
    }
    if (kind == Change.Kind.MERGED && from.size() < 2) {
      throw new InvalidValueException("name the actions that are merged: two or more");
    }
    String fault = fault(kind, into.size() + reads.size());
    if (!fault.isEmpty()) {
      throw new InvalidValueException(fault);
    }
    if ((kind == Change.Kind.COMPLETED) != (achieved != null)) {
      throw new InvalidValueException(
          achieved == null ? "say what was achieved" : "only what is completed achieved something");
    }
  }

  /** The fate of one action, by no decision on record, that goes into no other but new ones. */
  public static ActionFate of(
      Change.Kind kind,
      Obligation.Id from,
      List<String> reads,
      @Nullable Due due,
      @Nullable PartialDate on,
      @Nullable String achieved,
      Stated<Reason> reasons) {
    return new ActionFate(
        kind,
        List.of(from),
        List.of(),
        reads,
        due,
        null,
        on,
        achieved,
        null,
        reasons,
        null,
        List.of());
  }

  private static String fault(Change.Kind kind, int next) {
    return switch (kind) {
      case KEPT, MERGED -> next > 1 ? "it goes into one action" : "";
      case REWORDED -> next == 1 ? "" : "say what it reads now, or name the action it goes into";
      case SPLIT -> next > 1 ? "" : "say into which actions it is split: two or more";
      case COMPLETED, REMOVED -> next == 0 ? "" : "what is done or dropped goes into no action";
      default -> "";
    };
  }

  /** Whether it goes on in other actions. */
  boolean goesOn() {
    return kind != Change.Kind.COMPLETED && kind != Change.Kind.REMOVED;
  }

  /** Whether somebody will ask why. */
  boolean wantsReason() {
    return kind != Change.Kind.KEPT && kind != Change.Kind.COMPLETED;
  }

  /** The texts of the actions to be made. */
  List<String> made(Obligation first) {
    boolean isCarried = kind == Change.Kind.KEPT || kind == Change.Kind.MERGED;
    return reads.isEmpty() && into.isEmpty() && isCarried ? List.of(first.what()) : reads;
  }

  Ending ending(PartialDate day, List<Obligation.Id> next) {
    Ending.How how =
        switch (kind) {
          case REPLACED -> Ending.How.SUPERSEDED;
          case REMOVED -> Boolean.TRUE.equals(lapsed) ? Ending.How.LAPSED : Ending.How.WITHDRAWN;
          default -> Ending.How.CARRIED_OVER;
        };
    return new Ending(day, how, next, reasons, by, sources);
  }
}
