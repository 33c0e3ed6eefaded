package org.saferplan.thread;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.saferplan.fund.Fund;
import org.saferplan.ledger.ActionStanding;
import org.saferplan.obligation.ActionPlan;
import org.saferplan.obligation.Basis;
import org.saferplan.obligation.Obligation;
import org.saferplan.obligation.Occasion;
import org.saferplan.obligation.Resource;
import org.saferplan.partnership.Party;
import org.saferplan.plan.Edition;
import org.saferplan.plan.Priority;

/**
 * Who delivers the edition: groups, action plans, actions with their owners and their money.
 * Groups, owners, action plans and funds are ends: the thread does not run on through them from one
 * priority to another.
 */
final class DeliveryDrawing {
  private final Material material;
  private final Edition edition;
  private final Drawing drawing;
  private final OwnerNodes nodes;
  private final Owners owners;
  private final SourceNodes sources;
  private final Set<Obligation.Id> ours;

  DeliveryDrawing(Material material, Drawing drawing) {
    this.material = material;
    this.edition = material.edition();
    this.drawing = drawing;
    this.nodes = new OwnerNodes(material.partnership(), drawing);
    this.owners = new Owners(edition);
    this.sources = new SourceNodes(material.partnership(), drawing);
    this.ours = material.actions().stream().map(Obligation::id).collect(Collectors.toSet());
  }

  void draw() {
    for (Priority priority : edition.priorities()) {
      priority
          .servedBy()
          .entries()
          .forEach(
              body ->
                  drawing.edge(
                      Ids.of(edition.id(), priority.id()), Relation.SERVED_BY, nodes.drawn(body)));
    }
    material.actionPlans().forEach(this::actionPlan);
    material.actions().forEach(this::action);
  }

  private void actionPlan(ActionPlan plan) {
    String id =
        drawing.node(
            Ids.of(plan.id()),
            Node.Kind.ACTION_PLAN,
            plan.title(),
            plan.key(),
            "",
            switch (plan.extent()) {
              case ACTIONS_ON_RECORD -> new Drawing.State("actions-on-record", "actions on record");
              case ACTIONS_NOT_ON_RECORD ->
                  new Drawing.State("actions-not-on-record", "actions not on record");
              case NONE_MADE -> new Drawing.State("none-made", "none made");
            });
    if (plan.body() == null) {
      drawing.edge(Ids.of(edition.id()), Relation.DELIVERED_BY, id);
    } else {
      drawing.edge(nodes.drawn(plan.body()), Relation.HAS_PLAN, id);
    }
  }

  private void action(Obligation action) {
    String id = node(action);
    action.serves().entries().stream()
        .filter(each -> each.edition().equals(edition.id()))
        .forEach(each -> drawing.edge(Ids.of(each), Relation.SERVED_BY, id));
    action
        .actionPlans()
        .filter(each -> !isOfAnotherEdition(each))
        .forEach(each -> drawing.edge(id, Relation.STANDS_IN, Ids.of(each)));
    List<Party> owing = owners.of(action);
    for (int index = 0; index < owing.size(); index++) {
      drawing.edge(
          id, Relation.OWED_BY, nodes.drawn(owing.get(index), action.key(), "/leads/" + index));
    }
    if (action.partOf() != null && ours.contains(action.partOf())) {
      drawing.edge(Ids.of(action.partOf()), Relation.MADE_OF, id);
    }
    if (action.carriedOverFrom() != null) {
      material
          .register()
          .find(Obligation.class, action.carriedOverFrom().key())
          .ifPresent(before -> drawing.edge(node(before), Relation.CARRIED_ON_BY, id));
    }
    action.arisingFrom().forEach(each -> occasion(each, id));
    funds(action).distinct().forEach(each -> fund(each, id));
  }

  /** Decisions are no nodes of the thread. */
  private void occasion(Occasion occasion, String action) {
    if (occasion.consultation() != null) {
      drawing.edge(Ids.of(occasion.consultation()), Relation.GAVE_RISE_TO, action);
    } else if (occasion.source() != null) {
      drawing.edge(sources.drawn(occasion.source().source()), Relation.GAVE_RISE_TO, action);
    }
  }

  private boolean isOfAnotherEdition(ActionPlan.Id plan) {
    return !drawing.holds(Ids.of(plan)) && material.register().holds(plan.key());
  }

  private String node(Obligation action) {
    ActionStanding stands = material.stands(action);
    return drawing.node(
        Ids.of(action.id()),
        Node.Kind.ACTION,
        action.what(),
        action.key(),
        "",
        new Drawing.State(stands.state().words().replace(' ', '-'), stands.words()));
  }

  private static Stream<Fund.Id> funds(Obligation action) {
    return Stream.concat(
            action.takes().stream().map(Resource::fund),
            action.basis().stream()
                .filter(Basis.Grant.class::isInstance)
                .map(each -> ((Basis.Grant) each).fund()))
        .flatMap(Stream::ofNullable);
  }

  private void fund(Fund.Id fund, String action) {
    String id = "fund/" + fund.value();
    drawing.edge(action, Relation.PAID_FROM, id);
    material
        .register()
        .find(Fund.class, fund.key())
        .ifPresent(
            found ->
                drawing.node(
                    id,
                    Node.Kind.FUND,
                    found.title(),
                    found.key(),
                    "",
                    Drawing.State.of(found.period().words())));
  }
}
