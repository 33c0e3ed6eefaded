package org.saferplan.check;

import static org.saferplan.partnership.Nation.ENGLAND;
import static org.saferplan.partnership.Nation.WALES;

import java.util.List;
import java.util.Set;
import org.saferplan.partnership.Governance;

/** The rules, in the order in which a year meets them. */
final class Rules {
  static final List<Rule> ALL =
      List.of(
          new Rule(
              "yearly-assessment",
              "the plan rests on a strategic assessment of the year",
              "SI 2007/1830, regulation 5",
              Set.of(ENGLAND),
              Certainty.SECONDARY_SOURCE,
              EvidenceRules::yearlyAssessment),
          new Rule(
              "priority-evidence",
              "every priority cites a finding of the assessment",
              "SI 2007/1830, regulations 6-7 and 10-11",
              Set.of(ENGLAND),
              Certainty.TEXT_READ_IN_PART,
              EvidenceRules::priorityEvidence),
          new Rule(
              "change-reasons",
              "every priority that was not simply kept has a reason on record",
              "good record",
              Set.of(ENGLAND, WALES),
              Certainty.GOOD_RECORD,
              EvidenceRules::changeReasons),
          new Rule(
              "scrutiny-committee",
              "a crime and disorder committee meets in that role at least every twelve months",
              "Police and Justice Act 2006, section 19(1); SI 2009/942, regulation 4",
              Set.of(ENGLAND, WALES),
              Certainty.SECONDARY_SOURCE,
              AdoptionRules::scrutinyCommittee),
          new Rule(
              "route-in-order",
              "every step of the route is on record, in order, with its amendments settled",
              "good record",
              Set.of(ENGLAND, WALES),
              Certainty.GOOD_RECORD,
              AdoptionRules::routeInOrder),
          new Rule(
              "council-adopts-committee",
              "in a committee system, full council adopts the plan",
              "SI 2012/1020, regulation 3",
              Set.of(ENGLAND),
              Certainty.TEXT_READ_IN_PART,
              at -> AdoptionRules.councilAdopts(at, Governance.Mode.COMMITTEE_SYSTEM)),
          new Rule(
              "council-adopts-executive",
              "with an executive, full council adopts the plan",
              "SI 2000/2853, regulation 4 and Schedule 3",
              Set.of(ENGLAND),
              Certainty.SECONDARY_SOURCE,
              at -> AdoptionRules.councilAdopts(at, Governance.Mode.EXECUTIVE)),
          new Rule(
              "priority-delivery",
              "every priority has a group and an action plan",
              "SI 2007/1830, regulations 10-11",
              Set.of(ENGLAND),
              Certainty.TEXT_READ_IN_PART,
              DeliveryRules::priorityDelivery));

  private Rules() {}
}
