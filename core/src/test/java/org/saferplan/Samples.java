package org.saferplan;

import static org.saferplan.Records.ASSESSMENT;
import static org.saferplan.Records.COMMITTEE;
import static org.saferplan.Records.COUNCIL;
import static org.saferplan.Records.GROUP;
import static org.saferplan.Records.MANAGER;
import static org.saferplan.Records.PAPER;
import static org.saferplan.Records.REFRESH;
import static org.saferplan.Records.askedFor;
import static org.saferplan.Records.assessment;
import static org.saferplan.Records.decision;
import static org.saferplan.Records.edition;
import static org.saferplan.Records.matter;
import static org.saferplan.Records.meeting;
import static org.saferplan.Records.partnership;
import static org.saferplan.Records.plan;
import static org.saferplan.Records.priority;
import static org.saferplan.Records.refresh;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.saferplan.adoption.FreezeVersion;
import org.saferplan.adoption.RecordVersion;
import org.saferplan.assessment.Assessment;
import org.saferplan.assessment.ConsiderIssue;
import org.saferplan.assessment.DraftAssessment;
import org.saferplan.assessment.Figure;
import org.saferplan.assessment.Finding;
import org.saferplan.assessment.Issue;
import org.saferplan.assessment.RecordFigure;
import org.saferplan.assessment.RecordFinding;
import org.saferplan.assessment.ReviseAssessment;
import org.saferplan.command.Command;
import org.saferplan.decision.Amendment;
import org.saferplan.decision.Decision;
import org.saferplan.decision.Effect;
import org.saferplan.decision.Meeting;
import org.saferplan.decision.PutReport;
import org.saferplan.decision.RecordDecision;
import org.saferplan.decision.RecordMeeting;
import org.saferplan.decision.ReviseMeeting;
import org.saferplan.decision.SettleAmendment;
import org.saferplan.document.Document;
import org.saferplan.exchange.ImportPartnership;
import org.saferplan.fact.Content;
import org.saferplan.fact.PartialDate;
import org.saferplan.fact.Period;
import org.saferplan.obligation.ActionPlan;
import org.saferplan.obligation.AddAction;
import org.saferplan.obligation.CompleteAction;
import org.saferplan.obligation.Obligation;
import org.saferplan.obligation.Party;
import org.saferplan.obligation.RecordActionPlan;
import org.saferplan.obligation.ReportProgress;
import org.saferplan.obligation.ReviseAction;
import org.saferplan.obligation.ReviseActionPlan;
import org.saferplan.partnership.AddBody;
import org.saferplan.partnership.AddOrganisation;
import org.saferplan.partnership.AddPost;
import org.saferplan.partnership.AddRoute;
import org.saferplan.partnership.AddSource;
import org.saferplan.partnership.AttachFile;
import org.saferplan.partnership.Body;
import org.saferplan.partnership.Organisation;
import org.saferplan.partnership.Post;
import org.saferplan.partnership.RevisePartnership;
import org.saferplan.partnership.Route;
import org.saferplan.partnership.SetUpPartnership;
import org.saferplan.partnership.Source;
import org.saferplan.plan.AddPriority;
import org.saferplan.plan.BringInPlan;
import org.saferplan.plan.Change;
import org.saferplan.plan.DraftEdition;
import org.saferplan.plan.Edition;
import org.saferplan.plan.Priority;
import org.saferplan.plan.RecordChange;
import org.saferplan.plan.RecordUse;
import org.saferplan.plan.ReviseEdition;
import org.saferplan.plan.RevisePlan;
import org.saferplan.plan.StartPlan;

/** One of each command, fit for Exampleshire's record with {@link #MORE} in it. */
final class Samples {
  private static final Meeting MET =
      meeting(
          COMMITTEE,
          "2018-02-13",
          decision(
              "d1",
              matter(REFRESH, "approve", Effect.CARRIED_SUBJECT_TO_AMENDMENTS, askedFor("a1"))));
  private static final ActionPlan ACTION_PLAN = actionPlan("action-plan");
  private static final Obligation ACTION = action("action");

  /** What must be on record besides Exampleshire's beginning. */
  static final List<Document> MORE = List.of(MET, ACTION_PLAN, ACTION);

  private Samples() {}

  /** Commands that begin a record. */
  static List<Command> founding() {
    return List.of(
        new SetUpPartnership(partnership()),
        new ImportPartnership(
            ImportPartnership.FORMAT, partnership(), List.of(assessment(), plan()), List.of()));
  }

  /** Commands that go on with one. */
  static List<Command> continuing() {
    Assessment.Id assessment = assessment().id();
    Edition.Id edition = refresh().id();
    return List.of(
        new RevisePartnership(partnership()),
        new AddOrganisation(
            new Organisation(null, "Police", null, null, List.of(), List.of(), List.of())),
        new AddPost(new Post(null, "Clerk", null)),
        new AddBody(
            new Body(new Body.Id("board"), "Board", null, null, null, null, List.of(), List.of())),
        new AddRoute(route()),
        new AddSource(new Source(null, "Agenda", null, null, Source.Access.OPEN, null, null)),
        new AttachFile(
            PAPER,
            "paper.pdf",
            "application/pdf",
            Content.of("paper".getBytes(StandardCharsets.UTF_8))),
        new DraftAssessment(assessment().withId("another")),
        new ReviseAssessment(assessment()),
        new RecordFigure(assessment, new Figure(null, "Burglary", null, null, List.of(), null)),
        new RecordFinding(
            assessment, new Finding(new Finding.Id("f"), "It fell", null, List.of(), List.of())),
        new ConsiderIssue(assessment, new Issue(null, "Gangs", null, List.of(), List.of())),
        new StartPlan(plan().withId("another")),
        new RevisePlan(plan()),
        new BringInPlan(
            plan().withId("older"),
            edition("older", "Older", "2012", "2013", null).withUses(List.of(use())),
            "As printed",
            null),
        new DraftEdition(edition("next", "2019-20", "2019-04", "2020-03", "refresh")),
        new ReviseEdition(refresh()),
        new AddPriority(edition, priority("gangs", "Gangs")),
        new RecordChange(edition, kept()),
        new RecordUse(edition, use()),
        new RecordMeeting(meeting(COUNCIL, "2018-04-11")),
        new ReviseMeeting(MET),
        new PutReport(MET.id(), Records.put(COMMITTEE, "2018-02-13").reports().get(0)),
        new RecordDecision(MET.id(), decision("d2", matter(ASSESSMENT, null, Effect.NOTED))),
        new SettleAmendment(
            new Decision.Ref(MET.id(), new Decision.Id("d1")),
            new Amendment.Id("a1"),
            new Amendment.Settlement(new PartialDate("2018-03"), null, null, List.of())),
        new FreezeVersion(ASSESSMENT, "Assessment"),
        new RecordVersion(REFRESH, "Draft", null),
        new RecordActionPlan(actionPlan("another")),
        new ReviseActionPlan(ACTION_PLAN),
        new AddAction(action("another")),
        new ReviseAction(ACTION),
        new ReportProgress(
            ACTION.id(),
            new Obligation.Update(new PartialDate("2018-05"), "Begun", true, null, List.of())),
        new CompleteAction(
            ACTION.id(), new Obligation.Completion(new PartialDate("2018-06"), "Lit", List.of())));
  }

  private static Route route() {
    return new Route(
        null,
        "Short",
        List.of(),
        Period.UNKNOWN,
        List.of(
            new Route.Step(
                new Route.Step.Id("agree"),
                List.of(new Route.Step.Taker(GROUP, null)),
                null,
                null)),
        List.of());
  }

  private static Change kept() {
    Priority.Id night = new Priority.Id("night");
    return new Change(
        Change.Kind.KEPT,
        List.of(new Change.Before(night, null)),
        List.of(new Change.After(night, null)),
        List.of(),
        List.of());
  }

  private static Edition.Use use() {
    return new Edition.Use(new PartialDate("2018-09"), List.of());
  }

  private static ActionPlan actionPlan(String id) {
    return new ActionPlan(
        new ActionPlan.Id(id),
        "Action plan",
        GROUP,
        refresh().id(),
        ActionPlan.Extent.ACTIONS_ON_RECORD,
        null,
        List.of(),
        null);
  }

  static Obligation action(String id) {
    return new Obligation(
        new Obligation.Id(id),
        "Light the underpass",
        List.of(new Priority.Ref(refresh().id(), new Priority.Id("night"))),
        List.of(new Party(MANAGER, null, null)),
        null,
        Obligation.Basis.ACTION_PLAN,
        null,
        null,
        List.of(),
        null,
        List.of(),
        null);
  }
}
