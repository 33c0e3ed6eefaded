package org.saferplan;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.saferplan.assessment.Assessment;
import org.saferplan.assessment.Finding;
import org.saferplan.decision.Amendment;
import org.saferplan.decision.Decision;
import org.saferplan.decision.Effect;
import org.saferplan.decision.Matter;
import org.saferplan.decision.Meeting;
import org.saferplan.decision.Report;
import org.saferplan.decision.Subject;
import org.saferplan.decision.Window;
import org.saferplan.document.Document;
import org.saferplan.document.Key;
import org.saferplan.document.Kind;
import org.saferplan.document.Version;
import org.saferplan.fact.PartialDate;
import org.saferplan.fact.Period;
import org.saferplan.fact.Stated;
import org.saferplan.partnership.Area;
import org.saferplan.partnership.Body;
import org.saferplan.partnership.Capacity;
import org.saferplan.partnership.Citation;
import org.saferplan.partnership.Governance;
import org.saferplan.partnership.Nation;
import org.saferplan.partnership.Organisation;
import org.saferplan.partnership.Partnership;
import org.saferplan.partnership.Post;
import org.saferplan.partnership.Power;
import org.saferplan.partnership.Route;
import org.saferplan.partnership.Route.Step.Taker;
import org.saferplan.partnership.Source;
import org.saferplan.partnership.Tier;
import org.saferplan.plan.Edition;
import org.saferplan.plan.Plan;
import org.saferplan.plan.Priority;
import org.saferplan.register.Register;

/**
 * The record of Exampleshire, a district that does not exist: a strategy group, a committee that is
 * also the Crime and Disorder Committee, two councils, and a plan that is refreshed each year.
 */
public final class Records {
  public static final Partnership.Id EXAMPLESHIRE = new Partnership.Id("exampleshire");

  /** The strategy group: agrees. */
  public static final Body.Id GROUP = new Body.Id("group");

  /** Scrutiny, and in its other role the Crime and Disorder Committee: approves. */
  public static final Body.Id COMMITTEE = new Body.Id("committee");

  /** Of the older route: recommends. */
  public static final Body.Id CABINET = new Body.Id("cabinet");

  /** Full Council: adopts. */
  public static final Body.Id COUNCIL = new Body.Id("council");

  /** The other Full Council: adopts for the south. */
  public static final Body.Id SOUTH_COUNCIL = new Body.Id("south-council");

  /** A group that delivers for a priority. */
  public static final Body.Id SUBGROUP = new Body.Id("subgroup");

  public static final Post.Id MANAGER = new Post.Id("manager");
  public static final Source.Id MINUTES = new Source.Id("minutes");
  public static final Source.Id PAPER = new Source.Id("paper");
  public static final Area.Id NORTH = new Area.Id("north");
  public static final Area.Id SOUTH = new Area.Id("south");
  public static final Key REFRESH = new Key(Kind.EDITION, "refresh");
  public static final Key ASSESSMENT = new Key(Kind.ASSESSMENT, "assessment");

  private Records() {}

  /** Exampleshire's partnership, with its routes. */
  public static Partnership partnership() {
    return new Partnership(
        EXAMPLESHIRE,
        "Exampleshire Community Safety Partnership",
        "ECSP",
        "Exampleshire is invented.",
        Nation.ENGLAND,
        Tier.DISTRICT,
        List.of(new Area(NORTH, "North", null, null), new Area(SOUTH, "South", null, null)),
        List.of(
            new Organisation(
                new Organisation.Id("borough"),
                "Exampleshire Borough Council",
                null,
                null,
                List.of(),
                List.of(
                    new Governance(Governance.Mode.COMMITTEE_SYSTEM, from("2015-05"), List.of())),
                List.of())),
        List.of(new Post(MANAGER, "Community Safety Manager", null)),
        List.of(
            body(GROUP, "Strategy Group", Capacity.STRATEGY_GROUP),
            body(
                COMMITTEE,
                "the Committee",
                Capacity.OVERVIEW_AND_SCRUTINY,
                Capacity.CRIME_AND_DISORDER_COMMITTEE),
            body(CABINET, "Cabinet", Capacity.CABINET),
            body(COUNCIL, "Council", Capacity.FULL_COUNCIL),
            body(SOUTH_COUNCIL, "South Council", Capacity.FULL_COUNCIL),
            body(SUBGROUP, "Night-time Group", Capacity.SUBGROUP)),
        List.of(
            route(
                "committee-route",
                step("agree", Power.AGREES, GROUP),
                new Route.Step(
                    new Route.Step.Id("approve"),
                    List.of(new Taker(COMMITTEE, Capacity.CRIME_AND_DISORDER_COMMITTEE)),
                    Power.APPROVES,
                    null),
                step("adopt", Power.ADOPTS, COUNCIL)),
            route(
                "cabinet-route",
                step("agree", Power.AGREES, GROUP),
                step("recommend", Power.RECOMMENDS, CABINET),
                step("adopt", Power.ADOPTS, COUNCIL)),
            route(
                "joint-route",
                step("agree", Power.AGREES, GROUP, COMMITTEE),
                step("comment", Power.COMMENTS, CABINET),
                stepFor(NORTH, "adopt-north", COUNCIL),
                stepFor(SOUTH, "adopt-south", SOUTH_COUNCIL))),
        List.of(source(MINUTES, "Minutes"), source(PAPER, "Paper")));
  }

  /** The plan of which there are editions. */
  public static Plan plan() {
    return new Plan(
        new Plan.Id("plan"), "Plan", "2013-18", null, Period.UNKNOWN, null, List.of(), null);
  }

  /** The edition before the refresh: three priorities, one of them in two parts. */
  public static Edition before() {
    return edition("before", "2017-18 edition", "2017-04", "2018-03", null)
        .withPriorities(
            List.of(
                priority("night", "Night-time economy"),
                new Priority(
                    new Priority.Id("violence"),
                    "Domestic abuse and other violence",
                    List.of(part("abuse", "Domestic abuse"), part("other", "Other violence")),
                    List.of(),
                    Stated.notOnRecord(),
                    List.of(),
                    null),
                priority("roads", "Safer roads")));
  }

  /** The refresh: begins in April 2018 and takes the committee's route. */
  public static Edition refresh() {
    return edition("refresh", "2018-19 refresh", "2018-04", "2019-03", "before")
        .withPriorities(
            List.of(priority("night", "Night-time economy"), priority("abuse", "Domestic abuse")));
  }

  /** The assessment that the refresh rests on, with one finding. */
  public static Assessment assessment() {
    return new Assessment(
            new Assessment.Id("assessment"),
            "2018-19 Strategic Assessment",
            period("2018-04", "2019-03"),
            new Route.Id("committee-route"),
            null,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            null)
        .withFindings(
            List.of(
                new Finding(
                    new Finding.Id("nights"),
                    "Most assaults happen at night",
                    null,
                    List.of(),
                    List.of(new Citation(PAPER, "page 4")))));
  }

  /** All of that, and nothing put before any body. */
  public static List<Document> beginning() {
    return List.of(partnership(), assessment(), plan(), before(), refresh());
  }

  /** The register of the beginning and these documents. */
  public static Register register(Document... more) {
    return Register.empty().with(1, beginning()).with(2, List.of(more));
  }

  /** An edition that takes the committee's route; it follows another, if that is named. */
  public static Edition edition(String id, String title, String from, String to, String follows) {
    return new Edition(
        new Edition.Id(id),
        plan().id(),
        title,
        period(from, to),
        follows == null ? null : new Edition.Id(follows),
        new Route.Id("committee-route"),
        List.of(),
        List.of(),
        Stated.notOnRecord(),
        List.of(),
        List.of(),
        List.of(),
        null);
  }

  /** The same edition under another route and period. */
  public static Edition taking(Edition edition, String route, Period period) {
    return new Edition(
        edition.id(),
        edition.plan(),
        edition.title(),
        period,
        edition.follows(),
        new Route.Id(route),
        edition.assessments(),
        edition.priorities(),
        edition.themes(),
        edition.changes(),
        edition.uses(),
        edition.sources(),
        edition.note());
  }

  /** A priority that nothing more is known of. */
  public static Priority priority(String id, String name) {
    return new Priority(
        new Priority.Id(id), name, List.of(), List.of(), Stated.notOnRecord(), List.of(), null);
  }

  /** A meeting of the body on the day; the Committee meets as Crime and Disorder Committee. */
  public static Meeting meeting(Body.Id body, String date, Decision... decisions) {
    return new Meeting(
        null,
        body,
        null,
        body.equals(COMMITTEE) ? Capacity.CRIME_AND_DISORDER_COMMITTEE : null,
        new PartialDate(date),
        null,
        List.of(),
        List.of(decisions),
        List.of(),
        null);
  }

  /** A meeting at which the refresh took, or failed to take, this step. */
  public static Meeting meeting(Body.Id body, String date, String step, Effect effect) {
    return meeting(body, date, decision("d1", matter(REFRESH, step, effect)));
  }

  /** The same meeting, where it is on record that this version of each document lay before it. */
  public static Meeting before(Meeting meeting, int version) {
    return meeting.withDecisions(
        meeting.decisions().stream()
            .map(
                each ->
                    each.withMatters(
                        each.matters().stream()
                            .map(
                                matter ->
                                    new Matter(
                                        new Subject(matter.subject().document(), version),
                                        matter.about(),
                                        matter.step(),
                                        matter.words(),
                                        matter.effect(),
                                        matter.amendments(),
                                        matter.conditions(),
                                        matter.until(),
                                        matter.accounts()))
                            .toList()))
            .toList());
  }

  /** A post deciding on the day. */
  public static Meeting post(String date, Decision... decisions) {
    return new Meeting(
        null,
        null,
        MANAGER,
        null,
        new PartialDate(date),
        null,
        List.of(),
        List.of(decisions),
        List.of(),
        null);
  }

  /** A meeting to which a report about the refresh was put, and of which no more is known. */
  public static Meeting put(Body.Id body, String date) {
    return meeting(body, date)
        .withReports(
            List.of(
                new Report(
                    new Report.Id("report"),
                    "Plan refresh",
                    null,
                    null,
                    null,
                    null,
                    null,
                    List.of(new Subject(REFRESH, null)),
                    List.of(),
                    Stated.notOnRecord(),
                    Stated.notOnRecord(),
                    List.of(),
                    null)));
  }

  /** A decision on these matters and nothing more. */
  public static Decision decision(String id, Matter... matters) {
    return new Decision(
        new Decision.Id(id),
        null,
        null,
        List.of(matters),
        List.of(),
        List.of(),
        Stated.notOnRecord(),
        List.of(),
        List.of(),
        null,
        null,
        List.of(),
        null);
  }

  /** The same decision, with windows and the day it names for itself. */
  public static Decision decision(Decision plain, LocalDate effectiveFrom, Window... windows) {
    return new Decision(
        plain.id(),
        plain.minute(),
        plain.report(),
        plain.matters(),
        plain.reasons(),
        plain.observations(),
        plain.alternatives(),
        plain.delegations(),
        List.of(windows),
        effectiveFrom,
        plain.corrects(),
        plain.sources(),
        plain.note());
  }

  /** The same decision, as a correction of another. */
  public static Decision correcting(String corrected, Decision plain) {
    return new Decision(
        plain.id(),
        plain.minute(),
        plain.report(),
        plain.matters(),
        plain.reasons(),
        plain.observations(),
        plain.alternatives(),
        plain.delegations(),
        plain.windows(),
        plain.effectiveFrom(),
        new Decision.Id(corrected),
        plain.sources(),
        plain.note());
  }

  /** What a decision did with a document at a step; off the route where the step is blank. */
  public static Matter matter(Key document, String step, Effect effect, Amendment... amendments) {
    return new Matter(
        new Subject(document, null),
        "the " + document.id(),
        step == null ? null : new Route.Step.Id(step),
        null,
        effect,
        List.of(amendments),
        List.of(),
        null,
        List.of());
  }

  /** A decision off the route that gives the document its last day. */
  public static Matter until(Key document, String day) {
    return new Matter(
        new Subject(document, null),
        "the " + document.id(),
        null,
        null,
        Effect.CARRIED,
        List.of(),
        List.of(),
        new PartialDate(day),
        List.of());
  }

  /** An amendment that is asked for. */
  public static Amendment askedFor(String id) {
    return new Amendment(
        new Amendment.Id(id), "section 3", "plain bullets", Amendment.Manner.ASKED_FOR, null);
  }

  /** An amendment that the decision makes. */
  public static Amendment made(String id) {
    return new Amendment(
        new Amendment.Id(id), "section 3", "plain bullets", Amendment.Manner.MADE, null);
  }

  /** A window in which the matter may go to Cabinet, which holds the decision up, or does not. */
  public static Window window(String until, boolean suspends) {
    return new Window(
        new Window.Id("referral"),
        Window.Kind.REFERRAL,
        "three councillors",
        CABINET,
        new PartialDate(until),
        suspends);
  }

  /** The text of a document as its version of this number. */
  public static Version version(Document text, int number) {
    return new Version(text.key(), number, "draft " + number, null, text);
  }

  /** The days from one date to another. */
  public static Period period(String from, String to) {
    return new Period(new PartialDate(from), new PartialDate(to));
  }

  private static Period from(String date) {
    return new Period(new PartialDate(date), null);
  }

  private static Body body(Body.Id id, String name, Capacity... capacities) {
    return new Body(
        id,
        name,
        null,
        null,
        null,
        null,
        Stream.of(capacities)
            .map(capacity -> new Body.ActingAs(capacity, from("2010"), List.of()))
            .toList(),
        List.of());
  }

  private static Route route(String id, Route.Step... steps) {
    return new Route(
        new Route.Id(id),
        id.replace('-', ' '),
        List.of(Kind.EDITION, Kind.ASSESSMENT),
        Period.UNKNOWN,
        List.of(steps),
        List.of());
  }

  private static Route.Step step(String id, Power power, Body.Id... bodies) {
    return new Route.Step(
        new Route.Step.Id(id),
        Arrays.stream(bodies).map(body -> new Taker(body, null)).toList(),
        power,
        null);
  }

  private static Route.Step stepFor(Area.Id area, String id, Body.Id body) {
    return new Route.Step(
        new Route.Step.Id(id), List.of(new Taker(body, null)), Power.ADOPTS, area);
  }

  private static Priority.Part part(String id, String name) {
    return new Priority.Part(new Priority.Part.Id(id), name);
  }

  private static Source source(Source.Id id, String title) {
    return new Source(id, title, null, null, Source.Access.OPEN, null, null);
  }
}
