package org.saferplan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.saferplan.assessment.Assessment;
import org.saferplan.assessment.Finding;
import org.saferplan.assessment.Issue;
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
import org.saferplan.fact.Copy;
import org.saferplan.fact.PartialDate;
import org.saferplan.fact.Period;
import org.saferplan.partnership.Area;
import org.saferplan.partnership.Body;
import org.saferplan.partnership.Capacity;
import org.saferplan.partnership.Citation;
import org.saferplan.partnership.Formula;
import org.saferplan.partnership.Governance;
import org.saferplan.partnership.Nation;
import org.saferplan.partnership.Organisation;
import org.saferplan.partnership.Partnership;
import org.saferplan.partnership.Post;
import org.saferplan.partnership.Power;
import org.saferplan.partnership.Route;
import org.saferplan.partnership.Route.Step.Taker;
import org.saferplan.partnership.ScoringScheme;
import org.saferplan.partnership.Source;
import org.saferplan.partnership.Tier;
import org.saferplan.partnership.Vocabulary;
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
    return Made.of(
        Partnership.class,
        "id",
        EXAMPLESHIRE,
        "name",
        "Exampleshire Community Safety Partnership",
        "shortName",
        "ECSP",
        "notice",
        "Exampleshire is invented.",
        "nation",
        Nation.ENGLAND,
        "tier",
        Tier.DISTRICT,
        "areas",
        List.of(
            Made.of(Area.class, "id", NORTH, "name", "North"),
            Made.of(Area.class, "id", SOUTH, "name", "South")),
        "organisations",
        List.of(
            Made.of(
                Organisation.class,
                "id",
                new Organisation.Id("borough"),
                "name",
                "Exampleshire Borough Council",
                "governance",
                List.of(
                    new Governance(Governance.Mode.COMMITTEE_SYSTEM, from("2015-05"), List.of())))),
        "posts",
        List.of(new Post(MANAGER, "Community Safety Manager", null, null, List.of())),
        "bodies",
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
        "routes",
        List.of(
            route(
                "committee-route",
                step("agree", Power.AGREES, GROUP),
                new Route.Step(
                    new Route.Step.Id("approve"),
                    List.of(new Taker(COMMITTEE, null, Capacity.CRIME_AND_DISORDER_COMMITTEE)),
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
        "sources",
        List.of(source(MINUTES, "Minutes"), source(PAPER, "Paper")),
        "vocabulary",
        new Vocabulary(List.of(), List.of(), List.of(), List.of(scheme()), List.of(), List.of()));
  }

  /** The plan of which there are editions. */
  public static Plan plan() {
    return Made.of(Plan.class, "id", new Plan.Id("plan"), "title", "Plan", "label", "2013-18");
  }

  /** The edition before the refresh: three priorities, one of them in two parts. */
  public static Edition before() {
    return edition("before", "2017-18 edition", "2017-04", "2018-03", null)
        .withPriorities(
            List.of(
                priority("night", "Night-time economy"),
                Made.of(
                    Priority.class,
                    "id",
                    new Priority.Id("violence"),
                    "name",
                    "Domestic abuse and other violence",
                    "parts",
                    List.of(part("abuse", "Domestic abuse"), part("other", "Other violence"))),
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
    return Made.of(
            Assessment.class,
            "id",
            new Assessment.Id("assessment"),
            "title",
            "2018-19 Strategic Assessment",
            "period",
            period("2018-04", "2019-03"),
            "route",
            new Route.Id("committee-route"))
        .withFindings(
            List.of(
                Made.of(
                    Finding.class,
                    "id",
                    new Finding.Id("nights"),
                    "words",
                    "Most assaults happen at night",
                    "sources",
                    List.of(new Citation(PAPER, "page 4")))))
        .withIssues(
            List.of(
                Made.of(Issue.class, "id", new Issue.Id("nights"), "name", "Assaults at night")));
  }

  /** How Exampleshire scores its issues: harm by likelihood, each from 1 to 5. */
  public static ScoringScheme scheme() {
    ScoringScheme.Criterion.Id harm = new ScoringScheme.Criterion.Id("harm");
    ScoringScheme.Criterion.Id likelihood = new ScoringScheme.Criterion.Id("likelihood");
    return Made.of(
        ScoringScheme.class,
        "id",
        new ScoringScheme.Id("matrix"),
        "name",
        "Matrix",
        "lowest",
        BigDecimal.ONE,
        "highest",
        new BigDecimal("5"),
        "criteria",
        List.of(
            new ScoringScheme.Criterion(harm, "Harm", null),
            new ScoringScheme.Criterion(likelihood, "Likelihood", null)),
        "formula",
        new Formula.Product(List.of(new Formula.Mark(harm), new Formula.Mark(likelihood))));
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
    return Made.of(
        Edition.class,
        "id",
        new Edition.Id(id),
        "plan",
        plan().id(),
        "title",
        title,
        "period",
        period(from, to),
        "follows",
        follows == null ? null : new Edition.Id(follows),
        "route",
        new Route.Id("committee-route"));
  }

  /** The same edition under another route and period. */
  public static Edition taking(Edition edition, String route, Period period) {
    return Made.of(
        Edition.class,
        "id",
        edition.id(),
        "plan",
        edition.plan(),
        "title",
        edition.title(),
        "period",
        period,
        "follows",
        edition.follows(),
        "route",
        new Route.Id(route),
        "assessments",
        edition.assessments(),
        "priorities",
        edition.priorities(),
        "themes",
        edition.themes(),
        "changes",
        edition.changes(),
        "uses",
        edition.uses(),
        "sources",
        edition.sources(),
        "note",
        edition.note());
  }

  /** A priority that nothing more is known of. */
  public static Priority priority(String id, String name) {
    return Made.of(Priority.class, "id", new Priority.Id(id), "name", name);
  }

  /** A meeting of the body on the day; the Committee meets as Crime and Disorder Committee. */
  public static Meeting meeting(Body.Id body, String date, Decision... decisions) {
    return Made.of(
        Meeting.class,
        "body",
        body,
        "actingAs",
        body.equals(COMMITTEE) ? Capacity.CRIME_AND_DISORDER_COMMITTEE : null,
        "date",
        new PartialDate(date),
        "decisions",
        List.of(decisions));
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
                                    Copy.with(
                                        matter,
                                        "subject",
                                        new Subject(matter.subject().document(), version)))
                            .toList()))
            .toList());
  }

  /** A post deciding on the day. */
  public static Meeting post(String date, Decision... decisions) {
    return Made.of(
        Meeting.class,
        "post",
        MANAGER,
        "date",
        new PartialDate(date),
        "decisions",
        List.of(decisions));
  }

  /** A meeting to which a report about the refresh was put, and of which no more is known. */
  public static Meeting put(Body.Id body, String date) {
    return meeting(body, date)
        .withReports(
            List.of(
                Made.of(
                    Report.class,
                    "id",
                    new Report.Id("report"),
                    "title",
                    "Plan refresh",
                    "about",
                    List.of(new Subject(REFRESH, null)))));
  }

  /** A decision on these matters and nothing more. */
  public static Decision decision(String id, Matter... matters) {
    return Made.of(Decision.class, "id", new Decision.Id(id), "matters", List.of(matters));
  }

  /** The same decision, with windows and the day it names for itself. */
  public static Decision decision(Decision plain, LocalDate effectiveFrom, Window... windows) {
    return Made.of(
        Decision.class,
        "id",
        plain.id(),
        "minute",
        plain.minute(),
        "report",
        plain.report(),
        "matters",
        plain.matters(),
        "reasons",
        plain.reasons(),
        "observations",
        plain.observations(),
        "alternatives",
        plain.alternatives(),
        "delegations",
        plain.delegations(),
        "windows",
        List.of(windows),
        "effectiveFrom",
        effectiveFrom,
        "corrects",
        plain.corrects(),
        "sources",
        plain.sources(),
        "note",
        plain.note());
  }

  /** The same decision, as a correction of another. */
  public static Decision correcting(String corrected, Decision plain) {
    return Made.of(
        Decision.class,
        "id",
        plain.id(),
        "minute",
        plain.minute(),
        "report",
        plain.report(),
        "matters",
        plain.matters(),
        "reasons",
        plain.reasons(),
        "observations",
        plain.observations(),
        "alternatives",
        plain.alternatives(),
        "delegations",
        plain.delegations(),
        "windows",
        plain.windows(),
        "effectiveFrom",
        plain.effectiveFrom(),
        "corrects",
        new Decision.Id(corrected),
        "sources",
        plain.sources(),
        "note",
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
        List.of(),
        null,
        List.of(),
        null);
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
        List.of(),
        new PartialDate(day),
        List.of(),
        null);
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
    return Made.of(
        Body.class,
        "id",
        id,
        "name",
        name,
        "actsAs",
        Stream.of(capacities)
            .map(capacity -> new Body.ActingAs(capacity, from("2010"), List.of()))
            .toList());
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
        new Route.Step.Id(id), Arrays.stream(bodies).map(Taker::of).toList(), power, null);
  }

  private static Route.Step stepFor(Area.Id area, String id, Body.Id body) {
    return new Route.Step(new Route.Step.Id(id), List.of(Taker.of(body)), Power.ADOPTS, area);
  }

  private static Priority.Part part(String id, String name) {
    return Made.of(Priority.Part.class, "id", new Priority.Part.Id(id), "name", name);
  }

  private static Source source(Source.Id id, String title) {
    return Made.of(Source.class, "id", id, "title", title, "access", Source.Access.OPEN);
  }
}
