package org.saferplan.check;

import static org.saferplan.Records.GROUP;
import static org.saferplan.Records.MANAGER;
import static org.saferplan.Records.SUBGROUP;
import static org.saferplan.Records.period;
import static org.saferplan.partnership.Membership.InLaw.POLICING_BODY;
import static org.saferplan.partnership.Membership.InLaw.RESPONSIBLE_AUTHORITY;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saferplan.Made;
import org.saferplan.Records;
import org.saferplan.assessment.Assessment;
import org.saferplan.assessment.Finding;
import org.saferplan.consultation.Consultation;
import org.saferplan.document.Document;
import org.saferplan.fact.Copy;
import org.saferplan.fact.PartialDate;
import org.saferplan.fact.Period;
import org.saferplan.fact.Stated;
import org.saferplan.measure.Measure;
import org.saferplan.obligation.Obligation;
import org.saferplan.obligation.Resource;
import org.saferplan.partnership.Body;
import org.saferplan.partnership.Governance;
import org.saferplan.partnership.Membership;
import org.saferplan.partnership.Nation;
import org.saferplan.partnership.Organisation;
import org.saferplan.partnership.OrganisationType;
import org.saferplan.partnership.OutsidePlan;
import org.saferplan.partnership.Partnership;
import org.saferplan.partnership.Party;
import org.saferplan.partnership.Source;
import org.saferplan.plan.Commitment;
import org.saferplan.plan.Edition;
import org.saferplan.plan.Head;
import org.saferplan.plan.Priority;
import org.saferplan.register.Register;

/** Exampleshire as the law would have it: what the examples of each rule are a change from. */
final class Lawful {
  static final LocalDate DAY = LocalDate.parse("2018-06-01");
  static final Organisation.Id BOROUGH = new Organisation.Id("borough");
  static final Organisation.Id COMMISSIONER = new Organisation.Id("commissioner");
  static final OutsidePlan.Id POLICE_PLAN = new OutsidePlan.Id("police-plan");
  private static final Priority.Id NIGHT = new Priority.Id("night");

  private Lawful() {}

  /** The lawful record, with these documents instead of its own. */
  static Register register(Document... instead) {
    List<Document> all =
        new ArrayList<>(
            List.of(
                partnership(),
                assessment(),
                Records.plan(),
                Records.before(),
                edition(),
                consultation(),
                action(),
                measure(),
                LawfulMeetings.agreed(),
                LawfulMeetings.approved(),
                LawfulMeetings.adopted()));
    return Register.empty().with(1, all).with(2, List.of(instead));
  }

  static Partnership partnership() {
    Partnership plain = Records.partnership();
    Partnership peopled =
        plain
            .withOrganisations(
                List.of(
                    Copy.with(
                        authority("borough", OrganisationType.DISTRICT_COUNCIL),
                        "governance",
                        plain.organisations().get(0).governance()),
                    authority("county", OrganisationType.COUNTY_COUNCIL),
                    authority("police", OrganisationType.POLICE_FORCE),
                    authority("fire", OrganisationType.FIRE_AND_RESCUE),
                    authority("health", OrganisationType.CLINICAL_COMMISSIONING_GROUP),
                    authority("probation", OrganisationType.COMMUNITY_REHABILITATION_COMPANY),
                    authority("national-probation", OrganisationType.NATIONAL_PROBATION_SERVICE),
                    member("commissioner", OrganisationType.POLICING_BODY, POLICING_BODY)))
            .withOutsidePlans(
                List.of(
                    Made.of(
                        OutsidePlan.class,
                        "id",
                        POLICE_PLAN,
                        "title",
                        "Police and crime plan",
                        "type",
                        OutsidePlan.Type.POLICE_AND_CRIME_PLAN,
                        "period",
                        period("2017", "2021"))))
            .withSources(
                plain.sources().stream()
                    .map(source -> Copy.with(source, "keptUntil", new PartialDate("2030")))
                    .toList());
    return seated(
        peopled,
        seat(Party.of(MANAGER), "borough"),
        seat(new Party(null, null, null, "the district commander"), "police"));
  }

  /** The same under an executive. */
  static Partnership executive() {
    return governed(
        new Governance(
            Governance.Mode.EXECUTIVE, new Period(new PartialDate("2010"), null), List.of()));
  }

  static Partnership governed(Governance... governance) {
    return partnership()
        .withOrganisations(
            partnership().organisations().stream()
                .map(
                    each ->
                        each.id().equals(BOROUGH)
                            ? Copy.with(each, "governance", List.of(governance))
                            : each)
                .toList());
  }

  static Partnership seated(Partnership partnership, Body.Seat... seats) {
    return partnership.withBodies(
        partnership.bodies().stream()
            .map(body -> body.id().equals(GROUP) ? Copy.with(body, "seats", List.of(seats)) : body)
            .toList());
  }

  static Body.Seat seat(Party party, String appointedBy) {
    return new Body.Seat(party, new Organisation.Id(appointedBy), Period.UNKNOWN, List.of());
  }

  static Organisation authority(String id, OrganisationType type) {
    return member(id, type, RESPONSIBLE_AUTHORITY);
  }

  private static Organisation member(
      String id, OrganisationType type, Membership.InLaw membership) {
    return Made.of(
        Organisation.class,
        "id",
        new Organisation.Id(id),
        "name",
        "Exampleshire " + id,
        "type",
        type,
        "memberships",
        List.of(
            Made.of(
                Membership.class,
                "inLaw",
                membership,
                "period",
                new Period(new PartialDate("2010"), null))));
  }

  static Assessment assessment() {
    return Copy.with(
        Copy.with(
            Records.assessment(),
            "sections",
            List.of(
                new Assessment.Section(
                    "1",
                    "All of it",
                    List.of("crime by ward"),
                    List.of(Assessment.Coverage.values())))),
        "period",
        period("2017-11", "2018-10"));
  }

  static Edition edition() {
    Priority night =
        Made.of(
            Priority.class,
            "id",
            NIGHT,
            "name",
            "Night-time economy",
            "leads",
            List.of(Party.of(MANAGER)),
            "findings",
            List.of(new Finding.Ref(assessment().id(), new Finding.Id("nights"))),
            "heads",
            List.of(Head.CRIME_AND_DISORDER, Head.SUBSTANCE_MISUSE, Head.REOFFENDING),
            "servedBy",
            Stated.of(List.of(SUBGROUP)));
    Edition edition = Records.refresh().withPriorities(List.of(night));
    edition = Copy.with(edition, "assessments", List.of(assessment().id()));
    edition = Copy.with(edition, "horizon", new PartialDate("2021-03"));
    edition =
        Copy.with(
            edition,
            "regards",
            List.of(new Edition.Regard(POLICE_PLAN, "Its second aim became ours.", List.of())));
    return edition.withPublications(
        List.of(
            published(Edition.Publication.Extent.WHOLE, "2018-04-20", COMMISSIONER),
            published(Edition.Publication.Extent.SUMMARY, "2018-04-20", null)));
  }

  static Edition.Publication published(
      Edition.Publication.Extent extent, String on, Organisation.@Nullable Id to) {
    return new Edition.Publication(
        extent, new PartialDate(on), to, to == null ? "the council's website" : null, List.of());
  }

  /** The edition with one priority changed. */
  static Edition with(String component, Object value) {
    return edition()
        .withPriorities(List.of(Copy.with(edition().priorities().get(0), component, value)));
  }

  static Consultation consultation() {
    return Made.of(
        Consultation.class,
        "id",
        new Consultation.Id("survey"),
        "title",
        "Residents' survey",
        "period",
        period("2017-11", "2017-12"),
        "method",
        "a survey online",
        "asked",
        List.of(
            new Consultation.Asked("residents", false, 400, 120),
            new Consultation.Asked("students of the town centre", true, 50, 20)),
        "topics",
        List.of(Consultation.Topic.LEVELS_AND_PATTERNS, Consultation.Topic.PRIORITIES),
        "editions",
        List.of(edition().id()));
  }

  static Obligation action() {
    return Made.of(
        Obligation.class,
        "id",
        new Obligation.Id("patrols"),
        "what",
        "Run taxi marshals",
        "serves",
        Stated.of(List.of(Commitment.to(edition().id(), NIGHT))),
        "takes",
        List.of(new Resource("two marshals a night", null, null, null)));
  }

  static Measure measure() {
    return Made.of(
        Measure.class,
        "id",
        new Measure.Id("assaults"),
        "name",
        "Assaults at night",
        "unit",
        "offences",
        "of",
        List.of(Commitment.to(edition().id(), NIGHT)));
  }

  /** The same partnership in Wales. */
  static Partnership welsh() {
    return Copy.with(partnership(), "nation", Nation.WALES);
  }

  /** These sources beside those on record. */
  static Partnership withSources(Source... more) {
    return partnership()
        .withSources(Stream.concat(partnership().sources().stream(), Stream.of(more)).toList());
  }
}
