package org.saferplan.check;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.saferplan.partnership.Nation;
import org.saferplan.partnership.OwnRule;
import org.saferplan.partnership.Partnership;

/** A partnership's own rules, held against the record beside the law. */
final class OwnRules {
  private OwnRules() {}

  static List<Rule> of(Partnership partnership) {
    return partnership.ownRules().stream().map(own -> rule(own, partnership)).toList();
  }

  private static Rule rule(OwnRule own, Partnership partnership) {
    return new Rule(
        "own/" + own.id().value(),
        own.text(),
        Optional.ofNullable(own.citation())
            .map(partnership::cited)
            .orElse("the partnership's own rule"),
        EnumSet.allOf(Nation.class),
        Set.of(),
        own.period(),
        Certainty.OWN,
        List.of(),
        at -> look(own.asks(), at));
  }

  private static List<Finding> look(OwnRule.Requirement asks, Case at) {
    return asks.fold(
        priority -> OwnPriorityRules.everyPriorityHas(at, priority),
        action -> OwnActionRules.everyActionHas(at, action),
        measure -> OwnMeasureRules.everyMeasureHas(at, measure),
        (body, months) -> OwnMeetingRules.bodyMeets(at, body, months),
        days -> OwnActionRules.actionsUpdated(at, days));
  }
}
