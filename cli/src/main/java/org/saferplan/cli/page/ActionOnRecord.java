package org.saferplan.cli.page;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saferplan.document.Kind;
import org.saferplan.ledger.ActionStanding;
import org.saferplan.measure.Measure;
import org.saferplan.obligation.Obligation;
import org.saferplan.register.Register;

/**
 * One action, and what else on record concerns it.
 *
 * @param parts the actions that are parts of it
 * @param partOf the action of which it is a part
 * @param carriesOn the action of an earlier plan that it carries on
 * @param carriedOnBy the actions that carry it on
 * @param measures those that show its success
 */
public record ActionOnRecord(
    LocalDate on,
    Obligation action,
    ActionStanding standing,
    List<Named<Obligation.Id>> parts,
    @Nullable Named<Obligation.Id> partOf,
    @Nullable Named<Obligation.Id> carriesOn,
    List<Named<Obligation.Id>> carriedOnBy,
    List<Named<Measure.Id>> measures) {

  /** Something by its id and what it is called. */
  public record Named<I>(I id, String name) {}

  /** Takes copies. */
  public ActionOnRecord {
    parts = List.copyOf(parts);
    carriedOnBy = List.copyOf(carriedOnBy);
    measures = List.copyOf(measures);
  }

  /** All of it; the standing is that of the day. */
  public static ActionOnRecord of(Register register, Obligation action, LocalDate on) {
    List<Obligation> all = register.list(Obligation.class, Kind.OBLIGATION);
    return new ActionOnRecord(
        on,
        action,
        ActionStanding.of(register, action, on),
        named(all.stream().filter(each -> action.id().equals(each.partOf())).toList()),
        named(register, action.partOf()),
        named(register, action.carriedOverFrom()),
        named(all.stream().filter(each -> each.comesFrom(action)).toList()),
        register.list(Measure.class, Kind.MEASURE).stream()
            .filter(measure -> measure.actions().contains(action.id()))
            .map(measure -> new Named<>(measure.id(), measure.name()))
            .toList());
  }

  private static List<Named<Obligation.Id>> named(List<Obligation> actions) {
    return actions.stream().map(each -> new Named<>(each.id(), each.what())).toList();
  }

  private static @Nullable Named<Obligation.Id> named(
      Register register, Obligation.@Nullable Id id) {
    return id == null
        ? null
        : new Named<>(
            id,
            register
                .find(Obligation.class, id.key())
                .map(Obligation::what)
                .orElse("not on record"));
  }
}
