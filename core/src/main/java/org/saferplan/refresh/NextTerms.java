package org.saferplan.refresh;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saferplan.document.Key;
import org.saferplan.document.Kind;
import org.saferplan.fact.Identifier;
import org.saferplan.fact.Stated;
import org.saferplan.obligation.ActionPlan;
import org.saferplan.obligation.Basis;
import org.saferplan.obligation.Obligation;
import org.saferplan.partnership.Body;
import org.saferplan.partnership.Partnership;
import org.saferplan.plan.Commitment;
import org.saferplan.plan.Edition;
import org.saferplan.refusal.Fault;
import org.saferplan.register.Register;

/**
 * What an action that is carried over serves in the new edition, and why it is owed there. An
 * action plan under the new edition is begun for the first action that is to stand in it.
 */
final class NextTerms {
  private final Register register;
  private final Edition older;
  private final Edition newer;
  private final Successors successors;
  private final Map<String, ActionPlan> begun = new LinkedHashMap<>();

  NextTerms(Register register, Edition older, Edition newer) {
    this.register = register;
    this.older = older;
    this.newer = newer;
    this.successors = new Successors(older, newer);
  }

  /** The action plans that had to be begun. */
  List<ActionPlan> begun() {
    return List.copyOf(begun.values());
  }

  /** What all of them served. */
  Stated<Commitment> serves(List<Obligation> from, String place, List<Fault> faults) {
    List<Commitment> was = from.stream().flatMap(each -> each.serves().entries().stream()).toList();
    if (was.isEmpty()) {
      return from.get(0).serves();
    }
    List<Commitment> now =
        was.stream()
            .flatMap(
                each ->
                    each.edition().equals(older.id())
                        ? successors.of(each).stream()
                        : Stream.of(each))
            .distinct()
            .toList();
    if (!now.isEmpty()) {
      return Stated.of(now);
    }
    faults.add(
        new Fault(
            place + "/from/0",
            "serves-nothing",
            "nothing that it serves has a place in " + newer.id().named(),
            "say first what became of that, or add the action that carries it on and name it in"
                + " \"into\""));
    return Stated.notOnRecord();
  }

  List<Basis> basis(Obligation like, ActionFate fate, String place, List<Fault> faults) {
    List<Basis> basis = new ArrayList<>();
    boolean isPlaced = fate.actionPlan() != null;
    if (isPlaced) {
      basis.add(new Basis.InActionPlan(given(fate.actionPlan(), place, faults)));
    }
    for (Basis each : like.basis()) {
      Optional<ActionPlan> plan = planUnderOlder(each);
      if (plan.isEmpty()) {
        basis.add(each);
      } else if (!isPlaced) {
        basis.add(new Basis.InActionPlan(next(plan.get().body(), place, faults)));
      }
    }
    return basis.stream().distinct().toList();
  }

  private Optional<ActionPlan> planUnderOlder(Basis basis) {
    return basis instanceof Basis.InActionPlan in && in.actionPlan() != null
        ? register
            .find(ActionPlan.class, in.actionPlan().key())
            .filter(plan -> plan.edition().equals(older.id()))
        : Optional.empty();
  }

  private ActionPlan.@Nullable Id given(
      ActionPlan.@Nullable Id asked, String place, List<Fault> faults) {
    Optional.ofNullable(asked)
        .flatMap(id -> register.find(ActionPlan.class, id.key()))
        .filter(plan -> !plan.edition().equals(newer.id()))
        .ifPresent(
            plan ->
                faults.add(
                    new Fault(
                        place + "/actionPlan",
                        "of-another-edition",
                        "it delivers %s, not %s"
                            .formatted(plan.edition().named(), newer.id().named()),
                        "name an action plan of the new edition, or leave it out")));
    return asked;
  }

  private ActionPlan.Id next(Body.@Nullable Id body, String place, List<Fault> faults) {
    List<ActionPlan> there =
        register.list(ActionPlan.class, Kind.ACTION_PLAN).stream()
            .filter(plan -> plan.edition().equals(newer.id()) && Objects.equals(plan.body(), body))
            .toList();
    if (there.isEmpty()) {
      return begun.computeIfAbsent(body == null ? "" : body.value(), id -> begin(body)).id();
    }
    ActionPlan plan = there.get(0);
    if (plan.extent() == ActionPlan.Extent.NONE_MADE) {
      faults.add(
          new Fault(
              place + "/from/0",
              "no-action-plan",
              "it is on record that %s is not made".formatted(plan.id().named()),
              "revise that, or name the action plan in which it is to stand"));
    }
    return plan.id();
  }

  private ActionPlan begin(Body.@Nullable Id body) {
    String whose =
        body == null
            ? "Combined action plan"
            : "Action plan of "
                + Partnership.of(register)
                    .map(partnership -> partnership.called(body))
                    .orElse(body.value());
    String title = "%s, %s".formatted(whose, newer.title());
    String id =
        Identifier.unique(
            title,
            each ->
                register.holds(new Key(Kind.ACTION_PLAN, each))
                    || begun.values().stream().anyMatch(plan -> plan.id().value().equals(each)));
    return new ActionPlan(
        new ActionPlan.Id(id),
        title,
        body,
        newer.id(),
        ActionPlan.Extent.ACTIONS_ON_RECORD,
        newer.period(),
        List.of(),
        null);
  }
}
