package org.saferplan.check;

import static org.saferplan.check.Answer.MET;
import static org.saferplan.check.Answer.NOT_APPLICABLE;
import static org.saferplan.check.Answer.NOT_COVERED;
import static org.saferplan.check.Answer.NOT_EVIDENCED;
import static org.saferplan.check.Answer.NOT_MET;

import java.util.List;
import java.util.Set;
import org.saferplan.Made;
import org.saferplan.Records;
import org.saferplan.fact.Copy;
import org.saferplan.fact.PartialDate;
import org.saferplan.fact.Period;
import org.saferplan.partnership.Membership;
import org.saferplan.partnership.Organisation;
import org.saferplan.partnership.OrganisationType;
import org.saferplan.partnership.Partnership;
import org.saferplan.partnership.Party;
import org.saferplan.partnership.Tier;

/** Who is on the partnership. */
final class PartnershipExamples {
  private static final String AUTHORITIES = "responsible-authorities";
  private static final String GROUP = "strategy-group";

  static final List<Example> ALL =
      List.of(
          Example.of(AUTHORITIES, "each type is there", Set.of(MET)),
          Example.of(
              AUTHORITIES,
              "the police left in 2016",
              Set.of(MET, NOT_MET),
              with("police", member(new Period(null, new PartialDate("2016")), null))),
          Example.of(
              AUTHORITIES,
              "no type is said of the health body",
              Set.of(MET, NOT_EVIDENCED),
              changed("health", "type", null)),
          Example.of(
              AUTHORITIES,
              "of probation's two bodies one alone is there",
              Set.of(MET, NOT_EVIDENCED),
              changed("national-probation", "memberships", List.of())),
          Example.of(
              AUTHORITIES,
              "the fire service is listed later than the day",
              Set.of(MET, NOT_EVIDENCED),
              with("fire", member(Period.UNKNOWN, new PartialDate("2018-09")))),
          Example.of(
              AUTHORITIES,
              "the health body is of another time",
              Set.of(MET, NOT_EVIDENCED),
              changed("health", "type", OrganisationType.INTEGRATED_CARE_BOARD)),
          Example.of(
              AUTHORITIES,
              "a unitary area has one council, and it is not there",
              Set.of(MET, NOT_EVIDENCED),
              Copy.with(Lawful.partnership(), "tier", Tier.UNITARY)),
          Example.of(
              AUTHORITIES,
              "the partnership is a county's",
              Set.of(NOT_APPLICABLE),
              Copy.with(Lawful.partnership(), "tier", Tier.COUNTY)),
          Example.of(GROUP, "two authorities appointed one each", Set.of(MET)),
          Example.of(
              GROUP,
              "one of two seats is appointed by somebody else",
              Set.of(NOT_EVIDENCED),
              Lawful.seated(
                  Lawful.partnership(),
                  Lawful.seat(Party.of(Records.MANAGER), "borough"),
                  Lawful.seat(Party.of(Records.MANAGER), "commissioner"))),
          Example.of(
              GROUP,
              "no body is said to be the strategy group",
              Set.of(NOT_EVIDENCED),
              Lawful.partnership().withBodies(List.of())),
          Example.of(GROUP, "it is in Wales", Set.of(NOT_COVERED), Lawful.welsh()));

  private PartnershipExamples() {}

  private static Membership member(Period period, PartialDate listedOn) {
    return Made.of(
        Membership.class,
        "inLaw",
        Membership.InLaw.RESPONSIBLE_AUTHORITY,
        "period",
        period,
        "listedOn",
        listedOn);
  }

  private static Partnership with(String organisation, Membership membership) {
    return changed(organisation, "memberships", List.of(membership));
  }

  private static Partnership changed(String organisation, String component, Object value) {
    return Lawful.partnership()
        .withOrganisations(
            Lawful.partnership().organisations().stream()
                .map(
                    each ->
                        each.id().equals(new Organisation.Id(organisation))
                            ? Copy.with(each, component, value)
                            : each)
                .toList());
  }
}
