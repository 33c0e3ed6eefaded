package org.saferplan.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.saferplan.obligation.ActionPlan;
import org.saferplan.obligation.Basis;
import org.saferplan.obligation.Obligation;
import org.saferplan.partnership.Body;
import org.saferplan.partnership.Party;
import org.saferplan.plan.Commitment;
import org.saferplan.plan.Edition;
import org.saferplan.register.Register;

/**
 * Who answers for an action: who leads it and in which groups it stands. What many actions share is
 * looked up once; for one thread.
 */
public final class Responsible {
  private final Register register;
  private final Map<Commitment, Served> served = new HashMap<>();
  private final Map<ActionPlan.Id, Optional<ActionPlan>> plans = new HashMap<>();

  /** For the actions of this record. */
  public Responsible(Register register) {
    this.register = register;
  }

  /** Who leads it; where nobody does, who leads what it serves; nobody where neither is known. */
  public List<Party> owners(Obligation action) {
    return owners(action, served(action));
  }

  List<Party> owners(Obligation action, List<Served> serves) {
    return action.leads().isEmpty() ? all(serves, Served::leads) : action.leads();
  }

  /**
   * The bodies that lead it or whose action plan it stands in; where there are none, those that
   * serve its priorities.
   */
  public List<Body.Id> groups(Obligation action) {
    List<Served> serves = served(action);
    return groups(owners(action, serves), plans(action), serves);
  }

  List<Body.Id> groups(List<Party> owners, List<ActionPlan> plans, List<Served> serves) {
    Set<Body.Id> own = new LinkedHashSet<>(2);
    owners.forEach(each -> add(own, each.body()));
    plans.forEach(each -> add(own, each.body()));
    return own.isEmpty() ? all(serves, Served::groups) : List.copyOf(own);
  }

  private static void add(Set<Body.Id> to, Body.@Nullable Id body) {
    if (body != null) {
      to.add(body);
    }
  }

  /** The bodies that serve the priorities of what is committed to. */
  public List<Body.Id> groups(List<Commitment> commitments) {
    return all(commitments.stream().map(this::served).toList(), Served::groups);
  }

  /** The action plans in which it stands and that are on record. */
  List<ActionPlan> plans(Obligation action) {
    List<ActionPlan> found = new ArrayList<>(1);
    for (Basis each : action.basis()) {
      if (each instanceof Basis.InActionPlan in && in.actionPlan() != null) {
        plan(in.actionPlan()).ifPresent(found::add);
      }
    }
    return found;
  }

  private Optional<ActionPlan> plan(ActionPlan.Id id) {
    return plans.computeIfAbsent(id, absent -> register.find(ActionPlan.class, absent.key()));
  }

  List<Served> served(Obligation action) {
    List<Commitment> serves = action.serves().entries();
    return switch (serves.size()) {
      case 0 -> List.of();
      case 1 -> List.of(served(serves.get(0)));
      default -> serves.stream().map(this::served).distinct().toList();
    };
  }

  /** What each of them brings with it, once. Most often there is none or one of them. */
  static <T> List<T> all(List<Served> serves, Function<Served, List<T>> of) {
    return switch (serves.size()) {
      case 0 -> List.of();
      case 1 -> of.apply(serves.get(0));
      default -> serves.stream().flatMap(each -> of.apply(each).stream()).distinct().toList();
    };
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
}
