package org.saferplan.check;

import java.util.List;
import java.util.stream.Stream;

/**
 * The rules of law and of good record, in the order in which a year meets them. The table in {@code
 * rules.md} of the documentation says the same, and a test holds the two together.
 */
final class Rules {
  static final List<Rule> ALL =
      Stream.of(
              PartnershipRules.ALL,
              AssessmentRules.ALL,
              ConsultationRules.ALL,
              PlanRules.ALL,
              PriorityRules.ALL,
              AdoptionRules.ALL,
              ScrutinyRules.ALL,
              PolicingBodyRules.ALL,
              PublicationRules.ALL,
              MeetingRules.ALL,
              RecordsRules.ALL,
              RetentionRules.ALL)
          .flatMap(List::stream)
          .toList();

  private Rules() {}
}
