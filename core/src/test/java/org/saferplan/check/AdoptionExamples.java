package org.saferplan.check;

import static org.saferplan.Records.COMMITTEE;
import static org.saferplan.Records.COUNCIL;
import static org.saferplan.check.Answer.MET;
import static org.saferplan.check.Answer.NOT_APPLICABLE;
import static org.saferplan.check.Answer.NOT_COVERED;
import static org.saferplan.check.Answer.NOT_EVIDENCED;
import static org.saferplan.check.Answer.NOT_MET;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.saferplan.Records;
import org.saferplan.decision.Decision;
import org.saferplan.decision.Delegation;
import org.saferplan.decision.Effect;
import org.saferplan.decision.Meeting;
import org.saferplan.document.Document;
import org.saferplan.fact.Copy;
import org.saferplan.partnership.Body;
import org.saferplan.partnership.Organisation;
import org.saferplan.partnership.OrganisationType;
import org.saferplan.partnership.Partnership;
import org.saferplan.partnership.Party;
import org.saferplan.partnership.Power;
import org.saferplan.partnership.Route;

/** Who must see the plan, in what order, and who adopts it. */
final class AdoptionExamples {
  private static final String ROUTE = "route-in-order";
  private static final String COMMITTEE_SYSTEM = "council-adopts-committee";
  private static final String EXECUTIVE = "council-adopts-executive";
  private static final String OBJECTION = "council-objection";

  static final List<Example> ALL =
      List.of(
          Example.of(ROUTE, "every step is there, of one text", Set.of(MET), versioned()),
          Example.of(
              ROUTE,
              "it was adopted although the committee refused it",
              Set.of(NOT_MET, NOT_EVIDENCED),
              took(COMMITTEE, "2018-03-20", "approve", Effect.REFUSED)),
          Example.of(
              ROUTE,
              "what the committee did is not on record",
              Set.of(NOT_EVIDENCED),
              took(COMMITTEE, "2018-03-20", null, Effect.NOT_ON_RECORD)),
          Example.of(ROUTE, "it was put to nobody", Set.of(NOT_APPLICABLE)).on("2018-01-01"),
          Example.of(COMMITTEE_SYSTEM, "full council adopted it", Set.of(MET)),
          Example.of(
              COMMITTEE_SYSTEM,
              "full council refused it",
              Set.of(NOT_MET),
              took(COUNCIL, "2018-04-11", "adopt", Effect.REFUSED)),
          Example.of(
              COMMITTEE_SYSTEM,
              "a committee adopted it",
              Set.of(NOT_MET),
              delegated(Lawful.partnership())),
          Example.of(
              COMMITTEE_SYSTEM,
              "a post adopted it under a power that council gave",
              Set.of(NOT_MET),
              passedOn()),
          Example.of(
              COMMITTEE_SYSTEM,
              "the council that it took over from adopted it",
              Set.of(MET),
              succeeded("borough")),
          Example.of(
              COMMITTEE_SYSTEM, "another council adopted it", Set.of(NOT_MET), succeeded("county")),
          Example.of(COMMITTEE_SYSTEM, "council has not met yet", Set.of(NOT_EVIDENCED))
              .on("2018-04-01"),
          Example.of(
              COMMITTEE_SYSTEM,
              "how the council governs itself is not on record",
              Set.of(NOT_EVIDENCED),
              Lawful.governed()),
          Example.of(
              COMMITTEE_SYSTEM, "it has an executive", Set.of(NOT_APPLICABLE), Lawful.executive()),
          Example.of(COMMITTEE_SYSTEM, "it is in Wales", Set.of(NOT_COVERED), Lawful.welsh()),
          Example.of(EXECUTIVE, "full council adopted it", Set.of(MET), Lawful.executive()),
          Example.of(
              EXECUTIVE,
              "full council refused it",
              Set.of(NOT_MET),
              Lawful.executive(),
              took(COUNCIL, "2018-04-11", "adopt", Effect.REFUSED)),
          Example.of(
              EXECUTIVE,
              "what council did is not on record",
              Set.of(NOT_EVIDENCED),
              Lawful.executive(),
              took(COUNCIL, "2018-04-11", "adopt", Effect.NOT_ON_RECORD)),
          Example.of(EXECUTIVE, "it has committees", Set.of(NOT_APPLICABLE)),
          Example.of(
              OBJECTION,
              "five working days lay between, with two bank holidays",
              Set.of(MET),
              Lawful.executive(),
              took(COUNCIL, "2018-03-29", "adopt", Effect.REFERRED_BACK)),
          Example.of(
              OBJECTION,
              "four working days lay between",
              Set.of(NOT_MET),
              Lawful.executive(),
              took(COUNCIL, "2018-04-04", "adopt", Effect.REFERRED_BACK)),
          Example.of(
              OBJECTION,
              "it has not been adopted since",
              Set.of(NOT_EVIDENCED),
              Lawful.executive(),
              took(COUNCIL, "2018-04-11", "adopt", Effect.REFERRED_BACK)),
          Example.of(
              OBJECTION, "council did not object", Set.of(NOT_APPLICABLE), Lawful.executive()));

  private AdoptionExamples() {}

  private static Meeting took(Body.Id body, String date, String step, Effect effect) {
    return LawfulMeetings.held(body, date, step, effect);
  }

  /** The same meetings, where it is on record which version lay before them. */
  private static Document[] versioned() {
    return new Document[] {
      Records.version(Lawful.edition(), 1),
      Records.before(LawfulMeetings.agreed(), 1),
      Records.before(LawfulMeetings.approved(), 1),
      Records.before(LawfulMeetings.adopted(), 1)
    };
  }

  /** Council gave the power to adopt it to the manager, who did. */
  private static Document[] passedOn() {
    Meeting adopted = LawfulMeetings.adopted();
    Decision gave =
        Copy.with(
            Records.decision("d1", Records.matter(Records.REFRESH, null, Effect.CARRIED)),
            "delegations",
            List.of(
                new Delegation(
                    "to adopt it", List.of(Party.of(Records.MANAGER)), null, List.of())));
    return new Document[] {
      adopted.withDecisions(List.of(gave)),
      Records.post(
          "2018-04-12",
          Copy.with(
              Records.decision("d1", Records.matter(Records.REFRESH, "adopt", Effect.CARRIED)),
              "under",
              new Decision.Ref(adopted.id(), gave.id())))
    };
  }

  /** The same, where the council is of the borough, and another took over from this one. */
  private static Partnership succeeded(String former) {
    Partnership plain = Lawful.partnership();
    Organisation borough = plain.organisations().get(0);
    Organisation successor =
        Copy.with(
            Copy.with(
                Lawful.authority("successor", OrganisationType.DISTRICT_COUNCIL),
                "governance",
                borough.governance()),
            "successorOf",
            List.of(new Organisation.Succession(new Organisation.Id(former), null)));
    return plain
        .withOrganisations(
            Stream.concat(
                    plain.organisations().stream()
                        .map(each -> Copy.with(each, "governance", List.of())),
                    Stream.of(successor))
                .toList())
        .withBodies(
            plain.bodies().stream()
                .map(
                    each ->
                        each.id().equals(COUNCIL)
                            ? Copy.with(each, "organisation", borough.id())
                            : each)
                .toList());
  }

  /** The route's last step taken by the committee. */
  private static Partnership delegated(Partnership partnership) {
    Route route = partnership.routes().get(0);
    Route.Step last = route.steps().get(1);
    Route shorter =
        new Route(
            route.id(),
            route.name(),
            route.documents(),
            route.period(),
            List.of(
                route.steps().get(0), new Route.Step(last.id(), last.bodies(), Power.ADOPTS, null)),
            route.sources());
    return partnership.withRoutes(List.of(shorter));
  }
}
