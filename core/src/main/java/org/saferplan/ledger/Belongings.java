package org.saferplan.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saferplan.obligation.ActionPlan;
import org.saferplan.obligation.Basis;
import org.saferplan.obligation.Obligation;
import org.saferplan.partnership.Area;
import org.saferplan.partnership.Body;
import org.saferplan.partnership.Partnership;
import org.saferplan.partnership.Party;
import org.saferplan.plan.Commitment;
import org.saferplan.plan.Edition;
import org.saferplan.register.Register;

/** Finds to what actions belong; what many share is looked up once. */
final class Belongings {
  private final Register register;
  private final Optional<Partnership> partnership;
  private final Map<Commitment, Served> served = new HashMap<>();
  private final Map<Party, Heading> parties = new HashMap<>();
  private final Map<Area.Id, Heading> places = new HashMap<>();
  private final Map<ActionPlan.Id, Optional<Planned>> plans = new HashMap<>();

  Belongings(Register register, Optional<Partnership> partnership) {
    this.register = register;
    this.partnership = partnership;
  }

  /** An action plan, as it is told and whose it is. */
  private record Planned(Heading heading, Body.@Nullable Id body) {
    static Planned of(ActionPlan plan) {
      return new Planned(new Heading(plan.id().value(), plan.title(), plan.edition()), plan.body());
    }
  }

  Belonging of(Obligation action) {
    List<Served> serves = each(action.serves().entries(), this::served);
    List<Planned> plans = plans(action);
    boolean isLed = !action.leads().isEmpty();
    List<Party> owners = isLed ? action.leads() : all(serves, Served::leads);
    return new Belonging(
        all(serves, Served::priorities),
        all(serves, Served::themes),
        groups(owners, plans, serves),
        each(owners, this::party),
        !isLed && !owners.isEmpty(),
        each(action.places(), this::place),
        plans.stream().map(Planned::heading).toList());
  }

  /** What each of them comes to, once. Most often there is none or one. */
  private static <T, R> List<R> each(Collection<T> of, Function<T, R> to) {
    return switch (of.size()) {
      case 0 -> List.of();
      case 1 -> List.of(to.apply(of.iterator().next()));
      default -> of.stream().map(to).distinct().toList();
    };
  }

  private static <T> List<T> all(List<Served> serves, Function<Served, List<T>> of) {
    return switch (serves.size()) {
      case 0 -> List.of();
      case 1 -> of.apply(serves.get(0));
      default -> serves.stream().flatMap(each -> of.apply(each).stream()).distinct().toList();
    };
  }

  private List<Planned> plans(Obligation action) {
    List<Planned> found = new ArrayList<>(1);
    for (Basis each : action.basis()) {
      if (each instanceof Basis.InActionPlan in && in.actionPlan() != null) {
        plan(in.actionPlan()).ifPresent(found::add);
      }
    }
    return found;
  }

  private List<Heading> groups(List<Party> owners, List<Planned> plans, List<Served> serves) {
    Set<Body.Id> own = new LinkedHashSet<>(2);
    owners.forEach(each -> add(own, each.body()));
    plans.forEach(each -> add(own, each.body()));
    return each(own.isEmpty() ? all(serves, Served::groups) : own, body -> party(Party.of(body)));
  }

  private static void add(Set<Body.Id> to, Body.@Nullable Id body) {
    if (body != null) {
      to.add(body);
    }
  }

  private Optional<Planned> plan(ActionPlan.Id id) {
    return plans.computeIfAbsent(
        id, absent -> register.find(ActionPlan.class, absent.key()).map(Planned::of));
  }

  private Served served(Commitment commitment) {
    return served.computeIfAbsent(
        commitment,
        absent ->
            register
                .find(Edition.class, absent.edition().key())
                .map(edition -> Served.of(edition, absent))
                .orElse(Served.NOTHING));
  }

  /** Somebody, as they are told. */
  Heading party(Party party) {
    return parties.computeIfAbsent(
        party,
        absent -> {
          String id =
              Stream.of(absent.post(), absent.body(), absent.organisation())
                  .filter(Objects::nonNull)
                  .map(each -> each.value())
                  .findFirst()
                  .orElseGet(() -> Objects.requireNonNull(absent.words()));
          return new Heading(id, partnership.map(absent::called).orElse(id), null);
        });
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
