package org.saferplan;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.saferplan.adoption.FreezeVersion;
import org.saferplan.adoption.RecordVersion;
import org.saferplan.assessment.ConsiderIssue;
import org.saferplan.assessment.DraftAssessment;
import org.saferplan.assessment.RecordFigure;
import org.saferplan.assessment.RecordFinding;
import org.saferplan.assessment.RecordSeriesBreak;
import org.saferplan.assessment.ReviseAssessment;
import org.saferplan.assessment.ScoreIssue;
import org.saferplan.command.Actor;
import org.saferplan.command.Actor.Role;
import org.saferplan.command.Command;
import org.saferplan.command.Handler;
import org.saferplan.command.Ruling;
import org.saferplan.consultation.RecordConsultation;
import org.saferplan.consultation.ReviseConsultation;
import org.saferplan.decision.MeetCondition;
import org.saferplan.decision.PutReport;
import org.saferplan.decision.RecordDecision;
import org.saferplan.decision.RecordMeeting;
import org.saferplan.decision.ReviseMeeting;
import org.saferplan.decision.SettleAmendment;
import org.saferplan.exchange.ImportPartnership;
import org.saferplan.fund.AddFund;
import org.saferplan.fund.RecordMovement;
import org.saferplan.fund.ReviseFund;
import org.saferplan.measure.AddMeasure;
import org.saferplan.measure.ChangeMeasure;
import org.saferplan.measure.RecordResult;
import org.saferplan.measure.ReportOnMeasure;
import org.saferplan.measure.ReviseMeasure;
import org.saferplan.obligation.AddAction;
import org.saferplan.obligation.CompleteAction;
import org.saferplan.obligation.EndAction;
import org.saferplan.obligation.HandOverActions;
import org.saferplan.obligation.MoveAction;
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
import org.saferplan.partnership.AttachFile;
import org.saferplan.partnership.RecordVacancy;
import org.saferplan.partnership.RememberHeadings;
import org.saferplan.partnership.RevisePartnership;
import org.saferplan.partnership.SetPractice;
import org.saferplan.partnership.SetUpPartnership;
import org.saferplan.partnership.SetVocabulary;
import org.saferplan.plan.AddAim;
import org.saferplan.plan.AddPriority;
import org.saferplan.plan.BringInPlan;
import org.saferplan.plan.DraftEdition;
import org.saferplan.plan.RecordChange;
import org.saferplan.plan.RecordPublication;
import org.saferplan.plan.RecordUse;
import org.saferplan.plan.ReportOnPlan;
import org.saferplan.plan.ReviseEdition;
import org.saferplan.plan.RevisePlan;
import org.saferplan.plan.StartPlan;
import org.saferplan.refresh.OpenRefresh;
import org.saferplan.refresh.SettleRefresh;
import org.saferplan.refusal.Fault;
import org.saferplan.refusal.Kind;
import org.saferplan.reminder.MarkDelivered;
import org.saferplan.reminder.RecordReminders;
import org.saferplan.report.IssuePaper;

/**
 * Who may do what: one row for each command of saferplan. For a command that an embedding program
 * brought along, its handler says.
 */
final class Authorisation {
  private static final Set<Role> OFFICERS = Set.of(Role.OFFICER);

  static final Map<Class<? extends Command>, Set<Role>> TABLE =
      Map.ofEntries(
          entry(AddAction.class, OFFICERS),
          entry(AddAim.class, OFFICERS),
          entry(AddArea.class, OFFICERS),
          entry(AddBody.class, OFFICERS),
          entry(AddDataset.class, OFFICERS),
          entry(AddFund.class, OFFICERS),
          entry(AddMeasure.class, OFFICERS),
          entry(AddOrganisation.class, OFFICERS),
          entry(AddOutsidePlan.class, OFFICERS),
          entry(AddOwnRule.class, OFFICERS),
          entry(AddPost.class, OFFICERS),
          entry(AddPriority.class, OFFICERS),
          entry(AddRetentionPeriod.class, OFFICERS),
          entry(AddRoute.class, OFFICERS),
          entry(AddSource.class, OFFICERS),
          entry(AttachFile.class, OFFICERS),
          entry(BringInPlan.class, OFFICERS),
          entry(ChangeMeasure.class, OFFICERS),
          entry(CompleteAction.class, OFFICERS),
          entry(ConsiderIssue.class, OFFICERS),
          entry(DraftAssessment.class, OFFICERS),
          entry(DraftEdition.class, OFFICERS),
          entry(EndAction.class, OFFICERS),
          entry(FreezeVersion.class, OFFICERS),
          entry(ImportPartnership.class, OFFICERS),
          entry(IssuePaper.class, OFFICERS),
          entry(MeetCondition.class, OFFICERS),
          entry(MarkDelivered.class, OFFICERS),
          entry(MoveAction.class, OFFICERS),
          entry(OpenRefresh.class, OFFICERS),
          entry(PutReport.class, OFFICERS),
          entry(RecordActionPlan.class, OFFICERS),
          entry(RecordChange.class, OFFICERS),
          entry(RecordConsultation.class, OFFICERS),
          entry(RecordDecision.class, OFFICERS),
          entry(RecordFigure.class, OFFICERS),
          entry(RecordFinding.class, OFFICERS),
          entry(RecordMeeting.class, OFFICERS),
          entry(RecordMovement.class, OFFICERS),
          entry(RecordPublication.class, OFFICERS),
          entry(RecordReminders.class, OFFICERS),
          entry(RecordResult.class, OFFICERS),
          entry(RecordSeriesBreak.class, OFFICERS),
          entry(RecordUse.class, OFFICERS),
          entry(RecordVersion.class, OFFICERS),
          entry(RememberHeadings.class, OFFICERS),
          entry(ReportOnMeasure.class, OFFICERS),
          entry(ReportOnPlan.class, OFFICERS),
          entry(ReportProgress.class, OFFICERS),
          entry(ReportRound.class, OFFICERS),
          entry(ReviseAction.class, OFFICERS),
          entry(ReviseActionPlan.class, OFFICERS),
          entry(ReviseAssessment.class, OFFICERS),
          entry(ReviseConsultation.class, OFFICERS),
          entry(ReviseEdition.class, OFFICERS),
          entry(ReviseFund.class, OFFICERS),
          entry(ReviseMeasure.class, OFFICERS),
          entry(ReviseMeeting.class, OFFICERS),
          entry(RevisePartnership.class, OFFICERS),
          entry(RevisePlan.class, OFFICERS),
          entry(ScoreIssue.class, OFFICERS),
          entry(SetUpPartnership.class, OFFICERS),
          entry(SetVocabulary.class, OFFICERS),
          entry(SetPractice.class, OFFICERS),
          entry(RecordVacancy.class, OFFICERS),
          entry(HandOverActions.class, OFFICERS),
          entry(SettleAmendment.class, OFFICERS),
          entry(SettleRefresh.class, OFFICERS),
          entry(StartPlan.class, OFFICERS),
          entry(TakeInActionPlan.class, OFFICERS));

  private Authorisation() {}

  /** Why the actor may not do this, if so. */
  static Optional<Ruling> refusal(Actor actor, Handler<?> handler) {
    Set<Role> may = TABLE.getOrDefault(handler.command(), handler.roles());
    if (may.contains(actor.role())) {
      return Optional.empty();
    }
    String name = Command.nameOf(handler.command());
    return Optional.of(
        new Ruling.Refused(
            Kind.FORBIDDEN,
            List.of(
                new Fault(
                    "",
                    "not-allowed",
                    actor.name() + " may not " + name.replace('-', ' '),
                    "ask an officer"))));
  }
}
