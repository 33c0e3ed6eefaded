package org.saferplan.ledger;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.saferplan.obligation.ActionPlan;
import org.saferplan.obligation.Obligation;
import org.saferplan.partnership.Area;
import org.saferplan.partnership.Partnership;
import org.saferplan.partnership.Party;
import org.saferplan.register.Register;

/** Finds to what actions belong; what many share is looked up once. */
final class Belongings {
  private final Responsible responsible;
  private final Optional<Partnership> partnership;
  private final Map<Party, Heading> parties = new HashMap<>();
  private final Map<Area.Id, Heading> places = new HashMap<>();
  private final Map<ActionPlan.Id, Heading> plans = new HashMap<>();

  Belongings(Register register, Optional<Partnership> partnership) {
    this.responsible = new Responsible(register);
    this.partnership = partnership;
  }

  Belonging of(Obligation action) {
    List<Served> serves = responsible.served(action);
    List<ActionPlan> plans = responsible.plans(action);
    List<Party> owners = responsible.owners(action, serves);
    return new Belonging(
        Responsible.all(serves, Served::priorities),
        Responsible.all(serves, Served::themes),
        each(responsible.groups(owners, plans, serves), body -> party(Party.of(body))),
        each(owners, this::party),
        action.leads().isEmpty() && !owners.isEmpty(),
        each(action.places(), this::place),
        each(plans, this::plan));
  }

  private Heading plan(ActionPlan plan) {
    return plans.computeIfAbsent(
        plan.id(), absent -> new Heading(absent.value(), plan.title(), plan.edition()));
  }

  /** What each of them comes to, once. Most often there is none or one. */
  private static <T, R> List<R> each(Collection<T> of, Function<T, R> to) {
    return switch (of.size()) {
      case 0 -> List.of();
      case 1 -> List.of(to.apply(of.iterator().next()));
      default -> of.stream().map(to).distinct().toList();
    };
  }

  /** Somebody, as they are told. */
  Heading party(Party party) {
    return parties.computeIfAbsent(party, absent -> Heading.of(absent, partnership));
  }

  private Heading place(Area.Id area) {
    return places.computeIfAbsent(
        area,
        absent ->
            new Heading(
                absent.value(),
                partnership
                    .flatMap(found -> found.area(absent))
                    .map(Area::name)
                    .orElse(absent.value()),
                null));
  }
}
