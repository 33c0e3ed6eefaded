package org.saferplan.ledger;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.saferplan.obligation.ActionPlan;
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

  /** For the actions of this record. */
  public Responsible(Register register) {
    this.register = register;
  }

  /** Who leads it; where nobody does, who leads what it serves; nobody where neither is known. */
  public List<Party> owners(Obligation action) {
    return action.leads().isEmpty()
        ? List.copyOf(all(served(action), Served::leads))
        : action.leads();
  }

  /**
   * The bodies that lead it or whose action plan it stands in; where there are none, those that
   * serve its priorities.
   */
  public List<Body.Id> groups(Obligation action) {
    List<Body.Id> own =
        Stream.concat(
                owners(action).stream().map(Party::body),
                plans(action).stream().map(ActionPlan::body))
            .flatMap(Stream::ofNullable)
            .distinct()
            .toList();
    return own.isEmpty() ? List.copyOf(all(served(action), Served::groups)) : own;
  }

  /** The bodies that serve the priorities of what is committed to. */
  public List<Body.Id> groups(List<Commitment> commitments) {
    return List.copyOf(all(commitments.stream().map(this::served).toList(), Served::groups));
  }

  /** The action plans in which it stands and that are on record. */
  List<ActionPlan> plans(Obligation action) {
    return action
        .actionPlans()
        .flatMap(id -> register.find(ActionPlan.class, id.key()).stream())
        .toList();
  }

  List<Served> served(Obligation action) {
    return action.serves().entries().stream().map(this::served).toList();
  }

  static <T> Set<T> all(Collection<Served> serves, Function<Served, List<T>> of) {
    Set<T> all = new LinkedHashSet<>();
    serves.forEach(each -> all.addAll(of.apply(each)));
    return all;
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
