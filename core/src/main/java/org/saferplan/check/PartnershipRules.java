package org.saferplan.check;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.saferplan.partnership.Body;
import org.saferplan.partnership.Capacity;
import org.saferplan.partnership.Tier;

/** Who is on the partnership. */
final class PartnershipRules {
  static final List<Rule> ALL =
      List.of(
          Rule.ofBoth(
              "responsible-authorities",
              "every type of responsible authority is on the partnership",
              "Crime and Disorder Act 1998, section 5(1)",
              Certainty.TEXT_READ,
              PartnershipRules::responsibleAuthorities),
          Rule.ofEngland(
                  "strategy-group",
                  "a strategy group of two or more people, appointed by responsible authorities",
                  "SI 2007/1830, regulation 3 (as substituted in 2011)",
                  Certainty.TEXT_READ,
                  PartnershipRules::strategyGroup)
              .since("2011"));

  private PartnershipRules() {}

  static List<Finding> responsibleAuthorities(Case at) {
    if (at.partnership().tier(at.on()) == Tier.COUNTY) {
      return List.of(
          Finding.notApplicable(
              at.partnership().key(),
              "/tier",
              "section 5 is about the partnership of a district or of a unitary area, and this one"
                  + " is a county's"));
    }
    return Authority.of(at).stream().map(each -> each.finding(at)).toList();
  }

  static List<Finding> strategyGroup(Case at) {
    List<Body> bodies = at.partnership().bodies();
    List<Integer> groups =
        IntStream.range(0, bodies.size())
            .filter(index -> bodies.get(index).actedAs(Capacity.STRATEGY_GROUP, at.on()))
            .boxed()
            .toList();
    if (groups.isEmpty()) {
      return List.of(
          Finding.notEvidenced(
              at.partnership().key(),
              "/bodies",
              "no body is on record as the strategy group",
              "say which body acts as the strategy group, and from when"));
    }
    return groups.stream().map(index -> seats(at, bodies.get(index), index)).toList();
  }

  private static Finding seats(Case at, Body group, int index) {
    List<Body.Seat> held =
        group.seats().stream().filter(seat -> seat.period().covers(at.on())).toList();
    List<String> appointed =
        held.stream()
            .filter(
                seat ->
                    Optional.ofNullable(seat.appointedBy())
                        .flatMap(at.partnership()::organisation)
                        .filter(each -> each.isResponsibleAuthority(at.on()))
                        .isPresent())
            .map(seat -> seat.party().called(at.partnership()))
            .toList();
    String field = "/bodies/%d/seats".formatted(index);
    if (appointed.size() > 1) {
      return Finding.met(
          at.partnership().key(),
          field,
          "%s has %d members appointed by responsible authorities: %s"
              .formatted(group.called(), appointed.size(), Words.joined(appointed)));
    }
    return Finding.notEvidenced(
        at.partnership().key(),
        field,
        "%s: %s on record, %d of them appointed by a responsible authority"
            .formatted(group.called(), Words.count(held.size(), "seat"), appointed.size()),
        "record who sits on it, and which responsible authority appointed them");
  }
}
