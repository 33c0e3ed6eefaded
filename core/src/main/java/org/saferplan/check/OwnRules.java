package org.saferplan.check;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.saferplan.partnership.Body;
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
        at -> own.asks().fold(new Look(at)));
  }

  /** What each kind of rule finds. */
  private record Look(Case at) implements OwnRule.Cases<List<Finding>> {
    @Override
    public List<Finding> everyPriorityHas(OwnRule.PriorityNeed what) {
      return OwnPriorityRules.everyPriorityHas(at, what);
    }

    @Override
    public List<Finding> everyActionHas(OwnRule.ActionNeed what) {
      return OwnActionRules.everyActionHas(at, what);
    }

    @Override
    public List<Finding> everyMeasureHas(OwnRule.MeasureNeed what) {
      return OwnMeasureRules.everyMeasureHas(at, what);
    }

    @Override
    public List<Finding> bodyMeets(Body.Id body, int everyMonths) {
      return OwnMeetingRules.bodyMeets(at, body, everyMonths);
    }

    @Override
    public List<Finding> actionsUpdated(int withinDays) {
      return OwnActionRules.actionsUpdated(at, withinDays);
    }
  }
}
