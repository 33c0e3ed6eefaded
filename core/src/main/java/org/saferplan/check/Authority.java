package org.saferplan.check;

import static org.saferplan.partnership.OrganisationType.CLINICAL_COMMISSIONING_GROUP;
import static org.saferplan.partnership.OrganisationType.COMMUNITY_REHABILITATION_COMPANY;
import static org.saferplan.partnership.OrganisationType.COUNTY_COUNCIL;
import static org.saferplan.partnership.OrganisationType.DISTRICT_COUNCIL;
import static org.saferplan.partnership.OrganisationType.FIRE_AND_RESCUE;
import static org.saferplan.partnership.OrganisationType.INTEGRATED_CARE_BOARD;
import static org.saferplan.partnership.OrganisationType.LOCAL_HEALTH_BOARD;
import static org.saferplan.partnership.OrganisationType.NATIONAL_PROBATION_SERVICE;
import static org.saferplan.partnership.OrganisationType.POLICE_FORCE;
import static org.saferplan.partnership.OrganisationType.PRIMARY_CARE_TRUST;
import static org.saferplan.partnership.OrganisationType.PROBATION_SERVICE;
import static org.saferplan.partnership.OrganisationType.PROBATION_TRUST;
import static org.saferplan.partnership.OrganisationType.UNITARY_COUNCIL;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.saferplan.document.Key;
import org.saferplan.partnership.Membership;
import org.saferplan.partnership.Nation;
import org.saferplan.partnership.Organisation;
import org.saferplan.partnership.OrganisationType;
import org.saferplan.partnership.Tier;

/**
 * A type of responsible authority that a partnership has on a day: Crime and Disorder Act 1998,
 * section 5(1), and the bodies that were it by turns.
 *
 * @param called such as "the police"
 * @param types of organisation, any one of which it can be on the day
 */
record Authority(String called, Set<OrganisationType> types) {
  private static final String FIELD = "/organisations";

  static List<Authority> of(Case at) {
    List<Authority> asked = new ArrayList<>();
    if (at.partnership().tier(at.on()) == Tier.DISTRICT) {
      asked.add(new Authority("the district council", Set.of(DISTRICT_COUNCIL)));
      asked.add(new Authority("the county council", Set.of(COUNTY_COUNCIL)));
    } else {
      asked.add(new Authority("the council", Set.of(UNITARY_COUNCIL)));
    }
    asked.add(new Authority("the police", Set.of(POLICE_FORCE)));
    asked.add(new Authority("fire and rescue", Set.of(FIRE_AND_RESCUE)));
    asked.add(
        new Authority(
            "the health body",
            at.partnership().nation() == Nation.WALES
                ? Set.of(LOCAL_HEALTH_BOARD)
                : Set.of(PRIMARY_CARE_TRUST, CLINICAL_COMMISSIONING_GROUP, INTEGRATED_CARE_BOARD)));
    asked.add(
        new Authority(
            "probation",
            Set.of(
                PROBATION_TRUST,
                COMMUNITY_REHABILITATION_COMPANY,
                NATIONAL_PROBATION_SERVICE,
                PROBATION_SERVICE)));
    return asked;
  }

  static boolean wasEver(Organisation organisation) {
    return organisation.memberships().stream().anyMatch(Authority::isOne);
  }

  Finding finding(Case at) {
    Key document = at.partnership().key();
    List<Organisation> ofType =
        at.partnership().organisations().stream()
            .filter(each -> each.type() != null && types.contains(each.type()))
            .filter(each -> each.type() != null && each.type().existed(at.on()))
            .toList();
    List<Organisation> members = ofType.stream().filter(each -> isShown(each, at.on())).toList();
    if (isHalfOfProbation(members)) {
      return Finding.notEvidenced(
          document,
          FIELD,
          called
              + ": only %s is on record, and the company and the national service shared it"
                  .formatted(members.get(0).name()),
          "record the other as a responsible authority too");
    }
    if (!members.isEmpty()) {
      List<String> names = members.stream().map(Organisation::name).toList();
      return Finding.met(document, FIELD, called + ": " + Words.joined(names));
    }
    return ofType.stream()
        .filter(each -> hasLeft(each, at.on()))
        .findFirst()
        .map(
            each ->
                Finding.notMet(
                    document,
                    FIELD,
                    "%s: %s is no longer a member".formatted(called, each.name()),
                    "bring it back, or record who took its place"))
        .orElseGet(() -> missing(at, document));
  }

  private Finding missing(Case at, Key document) {
    boolean isAnyUnsorted =
        at.partnership().organisations().stream()
            .anyMatch(each -> each.type() == null && isShown(each, at.on()));
    return isAnyUnsorted
        ? Finding.notEvidenced(
            document,
            FIELD,
            called + ": the record does not say which responsible authority this is",
            "say of each responsible authority which type of public body it is")
        : Finding.notEvidenced(
            document,
            FIELD,
            called + ": not on record among the responsible authorities",
            "record it as a responsible authority, with its type");
  }

  private static boolean isHalfOfProbation(List<Organisation> members) {
    return members.size() == 1
        && (members.get(0).type() == COMMUNITY_REHABILITATION_COMPANY
            || members.get(0).type() == NATIONAL_PROBATION_SERVICE);
  }

  private static Stream<Membership> memberships(Organisation organisation) {
    return organisation.memberships().stream().filter(Authority::isOne);
  }

  private static boolean isOne(Membership membership) {
    return membership.inLaw() == Membership.InLaw.RESPONSIBLE_AUTHORITY;
  }

  /** A list of members shows nothing of the days before its own. */
  static boolean isShown(Organisation organisation, LocalDate on) {
    return memberships(organisation)
        .filter(each -> each.period().covers(on))
        .anyMatch(
            each ->
                each.period().from() != null
                    || each.listedOn() == null
                    || !each.listedOn().earliest().isAfter(on));
  }

  private static boolean hasLeft(Organisation organisation, LocalDate on) {
    return wasEver(organisation)
        && memberships(organisation).allMatch(each -> each.period().hasEnded(on));
  }
}
