package org.saferplan;

import static org.saferplan.Records.ASSESSMENT;
import static org.saferplan.Records.COMMITTEE;
import static org.saferplan.Records.COUNCIL;
import static org.saferplan.Records.GROUP;
import static org.saferplan.Records.MANAGER;
import static org.saferplan.Records.PAPER;
import static org.saferplan.Records.REFRESH;
import static org.saferplan.Records.SUBGROUP;
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

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
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
import org.saferplan.assessment.RecordSeriesBreak;
import org.saferplan.assessment.ReviseAssessment;
import org.saferplan.assessment.Score;
import org.saferplan.assessment.ScoreIssue;
import org.saferplan.assessment.SeriesBreak;
import org.saferplan.command.Command;
import org.saferplan.consultation.Consultation;
import org.saferplan.consultation.RecordConsultation;
import org.saferplan.consultation.ReviseConsultation;
import org.saferplan.decision.Amendment;
import org.saferplan.decision.Decision;
import org.saferplan.decision.Effect;
import org.saferplan.decision.MeetCondition;
import org.saferplan.decision.Meeting;
import org.saferplan.decision.PutReport;
import org.saferplan.decision.RecordDecision;
import org.saferplan.decision.RecordMeeting;
import org.saferplan.decision.ReviseMeeting;
import org.saferplan.decision.SettleAmendment;
import org.saferplan.document.Document;
import org.saferplan.document.Kind;
import org.saferplan.due.Ask;
import org.saferplan.exchange.ImportPartnership;
import org.saferplan.fact.Content;
import org.saferplan.fact.Copy;
import org.saferplan.fact.PartialDate;
import org.saferplan.fact.Period;
import org.saferplan.fact.Stated;
import org.saferplan.fund.AddFund;
import org.saferplan.fund.Fund;
import org.saferplan.fund.Movement;
import org.saferplan.fund.RecordMovement;
import org.saferplan.fund.ReviseFund;
import org.saferplan.measure.AddMeasure;
import org.saferplan.measure.ChangeMeasure;
import org.saferplan.measure.Measure;
import org.saferplan.measure.RecordResult;
import org.saferplan.measure.ReportOnMeasure;
import org.saferplan.measure.Result;
import org.saferplan.measure.ReviseMeasure;
import org.saferplan.measure.State;
import org.saferplan.obligation.ActionPlan;
import org.saferplan.obligation.AddAction;
import org.saferplan.obligation.CompleteAction;
import org.saferplan.obligation.Completion;
import org.saferplan.obligation.Due;
import org.saferplan.obligation.EndAction;
import org.saferplan.obligation.Ending;
import org.saferplan.obligation.HandOverActions;
import org.saferplan.obligation.MoveAction;
import org.saferplan.obligation.Obligation;
import org.saferplan.obligation.RecordActionPlan;
import org.saferplan.obligation.ReportProgress;
import org.saferplan.obligation.ReportRound;
import org.saferplan.obligation.ReviseAction;
import org.saferplan.obligation.ReviseActionPlan;
import org.saferplan.obligation.TakeInActionPlan;
import org.saferplan.partnership.AddArea;
import org.saferplan.partnership.AddBody;
import org.saferplan.partnership.AddDataset;
import org.saferplan.partnership.AddOrganisation;
import org.saferplan.partnership.AddOutsidePlan;
import org.saferplan.partnership.AddOwnRule;
import org.saferplan.partnership.AddPost;
import org.saferplan.partnership.AddRetentionPeriod;
import org.saferplan.partnership.AddRoute;
import org.saferplan.partnership.AddSource;
import org.saferplan.partnership.Area;
import org.saferplan.partnership.AttachFile;
import org.saferplan.partnership.Body;
import org.saferplan.partnership.Dataset;
import org.saferplan.partnership.Holds;
import org.saferplan.partnership.KnownHeading;
import org.saferplan.partnership.Organisation;
import org.saferplan.partnership.OutsidePlan;
import org.saferplan.partnership.OwnRule;
import org.saferplan.partnership.Party;
import org.saferplan.partnership.Post;
import org.saferplan.partnership.Practice;
import org.saferplan.partnership.RecordVacancy;
import org.saferplan.partnership.RememberHeadings;
import org.saferplan.partnership.RetentionPeriod;
import org.saferplan.partnership.RevisePartnership;
import org.saferplan.partnership.Route;
import org.saferplan.partnership.SetPractice;
import org.saferplan.partnership.SetUpPartnership;
import org.saferplan.partnership.SetVocabulary;
import org.saferplan.partnership.Source;
import org.saferplan.partnership.Vocabulary;
import org.saferplan.plan.AddAim;
import org.saferplan.plan.AddPriority;
import org.saferplan.plan.Aim;
import org.saferplan.plan.BringInPlan;
import org.saferplan.plan.Change;
import org.saferplan.plan.Commitment;
import org.saferplan.plan.DraftEdition;
import org.saferplan.plan.Edition;
import org.saferplan.plan.Priority;
import org.saferplan.plan.RecordChange;
import org.saferplan.plan.RecordPublication;
import org.saferplan.plan.RecordUse;
import org.saferplan.plan.ReportOnPlan;
import org.saferplan.plan.ReviseEdition;
import org.saferplan.plan.RevisePlan;
import org.saferplan.plan.StartPlan;
import org.saferplan.progress.Progress;
import org.saferplan.refresh.OpenRefresh;
import org.saferplan.refresh.SettleRefresh;
import org.saferplan.reminder.Level;
import org.saferplan.reminder.MarkDelivered;
import org.saferplan.reminder.RecordReminders;
import org.saferplan.reminder.Reminder;
import org.saferplan.reminder.Step;
import org.saferplan.report.IssuePaper;
import org.saferplan.report.PaperKind;

/** One of each command, fit for Exampleshire's record with {@link #MORE} in it. */
final class Samples {
  private static final Meeting MET =
      meeting(
          COMMITTEE,
          "2018-02-13",
          decision(
              "d1",
              Copy.with(
                  matter(REFRESH, "approve", Effect.CARRIED_SUBJECT_TO_AMENDMENTS, askedFor("a1")),
                  "conditions",
                  List.of("that the grant is confirmed"))));
  private static final ActionPlan ACTION_PLAN = actionPlan("action-plan");
  private static final Obligation ACTION = action("action");
  private static final Obligation LATE =
      Copy.with(action("late"), "due", Due.by(new PartialDate("2018-04")));

  private static final Consultation CONSULTATION = consultation("consultation");
  private static final Measure MEASURE = measure("measure");
  private static final Fund FUND = fund("fund");
  private static final Reminder REMINDER =
      Made.of(
          Reminder.class,
          "id",
          new Reminder.Id("2018-05-01-post-manager"),
          "to",
          Party.of(MANAGER),
          "on",
          LocalDate.of(2018, 5, 1),
          "subject",
          "1 thing to do",
          "text",
          "Light the street",
          "steps",
          List.of(
              new Step(
                  Made.of(Ask.class, "what", Ask.What.ACTION, "action", ACTION.id()),
                  Level.OWNER,
                  -7)));

  /** What must be on record besides Exampleshire's beginning. */
  static final List<Document> MORE =
      List.of(MET, ACTION_PLAN, ACTION, LATE, CONSULTATION, MEASURE, FUND, REMINDER);

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
        new AddOrganisation(Made.of(Organisation.class, "name", "Police")),
        new AddPost(new Post(null, "Clerk", null, null, List.of())),
        new AddBody(Made.of(Body.class, "id", new Body.Id("board"), "name", "Board")),
        new AddRoute(route()),
        new AddSource(Made.of(Source.class, "title", "Agenda", "access", Source.Access.OPEN)),
        new AttachFile(
            PAPER,
            "paper.pdf",
            "application/pdf",
            Content.of("paper".getBytes(StandardCharsets.UTF_8))),
        new AddArea(Made.of(Area.class, "name", "Town centre")),
        new AddDataset(Made.of(Dataset.class, "name", "Police recorded crime")),
        new AddOutsidePlan(
            Made.of(
                OutsidePlan.class,
                "title",
                "County agreement",
                "type",
                OutsidePlan.Type.COUNTY_AGREEMENT)),
        new AddOwnRule(
            Made.of(
                OwnRule.class,
                "text",
                "Every priority has a lead",
                "asks",
                new OwnRule.Requirement.EveryPriorityHas(OwnRule.PriorityNeed.LEAD))),
        new AddRetentionPeriod(Made.of(RetentionPeriod.class, "of", Kind.CONSULTATION, "years", 3)),
        new SetVocabulary(
            new Vocabulary(
                List.of(new Vocabulary.Term(Vocabulary.Thing.PRIORITY, "aim", "aims", null, null)),
                List.of(),
                List.of(),
                List.of(Records.scheme()),
                List.of(),
                List.of())),
        new SetPractice(Practice.USUAL),
        new RecordVacancy(MANAGER, Records.period("2018-06", "2018-09")),
        new RememberHeadings(List.of(new KnownHeading("Owner", Holds.LEADS))),
        new DraftAssessment(assessment().withId("another")),
        new ReviseAssessment(assessment()),
        new RecordFigure(assessment, Made.of(Figure.class, "name", "Burglary")),
        new RecordFinding(
            assessment, Made.of(Finding.class, "id", new Finding.Id("f"), "words", "It fell")),
        new ConsiderIssue(assessment, Made.of(Issue.class, "name", "Gangs")),
        new ScoreIssue(
            assessment,
            new Issue.Id("nights"),
            Made.of(Score.class, "scheme", Records.scheme().id(), "total", new BigDecimal("12"))),
        new RecordSeriesBreak(
            assessment,
            Made.of(SeriesBreak.class, "what", "Recorded crime", "cause", "Recorded otherwise")),
        new RecordConsultation(consultation("another")),
        new ReviseConsultation(CONSULTATION),
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
        new AddAim(edition, Made.of(Aim.class, "words", "Fewer assaults")),
        new RecordChange(edition, kept()),
        new OpenRefresh(edition, null, null, null),
        new SettleRefresh(edition, List.of(kept()), List.of(), List.of()),
        new RecordPublication(
            edition,
            Made.of(Edition.Publication.class, "extent", Edition.Publication.Extent.SUMMARY)),
        new ReportOnPlan(edition, null, progress()),
        new RecordUse(edition, use()),
        new RecordMeeting(meeting(COUNCIL, "2018-04-11")),
        new ReviseMeeting(MET),
        new PutReport(MET.id(), Records.put(COMMITTEE, "2018-02-13").reports().get(0)),
        new RecordDecision(MET.id(), decision("d2", matter(ASSESSMENT, null, Effect.NOTED))),
        new SettleAmendment(
            new Decision.Ref(MET.id(), new Decision.Id("d1")),
            new Amendment.Id("a1"),
            new Amendment.Settlement(new PartialDate("2018-03"), null, null, List.of())),
        new IssuePaper(PaperKind.GROUP_PACK, SUBGROUP.value(), null),
        new MeetCondition(
            new Decision.Ref(MET.id(), new Decision.Id("d1")),
            "that the grant is confirmed",
            new PartialDate("2018-05"),
            List.of()),
        new FreezeVersion(ASSESSMENT, "Assessment"),
        new RecordVersion(REFRESH, "Draft", null),
        new RecordActionPlan(actionPlan("another")),
        new ReviseActionPlan(ACTION_PLAN),
        new AddAction(action("another")),
        new ReviseAction(ACTION),
        new ReportProgress(ACTION.id(), progress()),
        new ReportRound(
            List.of(
                new ReportRound.Line(ACTION.id(), progress(), null),
                new ReportRound.Line(
                    ACTION.id(),
                    null,
                    Made.of(
                        Completion.class, "on", new PartialDate("2018-04"), "achieved", "Lit")))),
        new TakeInActionPlan(null, ACTION_PLAN.id(), List.of(action("another"))),
        new MoveAction(
            ACTION.id(),
            Due.by(new PartialDate("2018-12")),
            new PartialDate("2018-06"),
            "The grant came late",
            null,
            List.of()),
        new HandOverActions(
            Party.of(MANAGER),
            List.of(Party.of(SUBGROUP)),
            new PartialDate("2018-06"),
            "The post is vacant",
            List.of(),
            List.of()),
        new EndAction(
            ACTION.id(),
            Made.of(Ending.class, "on", new PartialDate("2018-06"), "how", Ending.How.WITHDRAWN)),
        new AddMeasure(measure("another")),
        new ReviseMeasure(MEASURE),
        new RecordResult(
            MEASURE.id(),
            Made.of(
                Result.class,
                "amount",
                new BigDecimal("12"),
                "period",
                Records.period("2018-04", "2018-06"))),
        new ChangeMeasure(
            MEASURE.id(),
            Made.of(State.class, "what", State.What.WITHDRAWN, "on", new PartialDate("2018-09"))),
        new ReportOnMeasure(MEASURE.id(), progress()),
        new AddFund(fund("another")),
        new ReviseFund(FUND),
        new RecordMovement(
            FUND.id(),
            Made.of(
                Movement.class, "what", Movement.What.SPENT, "amount", new BigDecimal("10.50"))),
        new RecordReminders(LocalDate.of(2018, 5, 1)),
        new MarkDelivered(List.of(REMINDER.id()), LocalDate.of(2018, 5, 1)),
        new CompleteAction(
            ACTION.id(),
            Made.of(Completion.class, "on", new PartialDate("2018-04"), "achieved", "Lit")));
  }

  private static Route route() {
    return new Route(
        null,
        "Short",
        List.of(),
        Period.UNKNOWN,
        List.of(
            new Route.Step(
                new Route.Step.Id("agree"), List.of(Route.Step.Taker.of(GROUP)), null, null)),
        List.of());
  }

  private static Change kept() {
    Priority.Id night = new Priority.Id("night");
    return new Change(
        Change.Kind.KEPT,
        List.of(Made.of(Change.Before.class, "priority", night)),
        List.of(Made.of(Change.After.class, "priority", night)),
        Stated.notOnRecord(),
        List.of());
  }

  private static Edition.Use use() {
    return new Edition.Use(new PartialDate("2018-09"), List.of());
  }

  private static Progress progress() {
    return Made.of(
        Progress.class, "on", new PartialDate("2018-05"), "happened", "Begun", "onTrack", true);
  }

  private static Consultation consultation(String id) {
    return Made.of(Consultation.class, "id", new Consultation.Id(id), "title", "Survey");
  }

  private static Measure measure(String id) {
    return Made.of(Measure.class, "id", new Measure.Id(id), "name", "Assaults", "unit", "offences");
  }

  private static Fund fund(String id) {
    return Made.of(Fund.class, "id", new Fund.Id(id), "title", "Grant", "unit", "GBP");
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
    return Made.of(
        Obligation.class,
        "id",
        new Obligation.Id(id),
        "what",
        "Light the underpass",
        "serves",
        Stated.of(List.of(Commitment.to(refresh().id(), new Priority.Id("night")))),
        "leads",
        List.of(Made.of(Party.class, "post", MANAGER)));
  }
}
