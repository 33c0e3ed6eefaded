package org.saferplan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.saferplan.adoption.FreezeVersion;
import org.saferplan.adoption.RecordVersion;
import org.saferplan.adoption.StepClaims;
import org.saferplan.assessment.Assessment;
import org.saferplan.assessment.ConsiderIssue;
import org.saferplan.assessment.DraftAssessment;
import org.saferplan.assessment.RecordFigure;
import org.saferplan.assessment.RecordFinding;
import org.saferplan.assessment.RecordSeriesBreak;
import org.saferplan.assessment.ReviseAssessment;
import org.saferplan.assessment.ScoreIssue;
import org.saferplan.assessment.Scores;
import org.saferplan.command.Handler;
import org.saferplan.consultation.Consultation;
import org.saferplan.consultation.RecordConsultation;
import org.saferplan.consultation.ReviseConsultation;
import org.saferplan.decision.MeetCondition;
import org.saferplan.decision.Meeting;
import org.saferplan.decision.PutReport;
import org.saferplan.decision.RecordDecision;
import org.saferplan.decision.RecordMeeting;
import org.saferplan.decision.ReviseMeeting;
import org.saferplan.decision.SettleAmendment;
import org.saferplan.decision.Settlements;
import org.saferplan.document.Document;
import org.saferplan.document.Kind;
import org.saferplan.document.Version;
import org.saferplan.exchange.ImportPartnership;
import org.saferplan.fund.AddFund;
import org.saferplan.fund.Fund;
import org.saferplan.fund.RecordMovement;
import org.saferplan.fund.ReviseFund;
import org.saferplan.measure.AddMeasure;
import org.saferplan.measure.ChangeMeasure;
import org.saferplan.measure.Measure;
import org.saferplan.measure.RecordResult;
import org.saferplan.measure.ReportOnMeasure;
import org.saferplan.measure.Results;
import org.saferplan.measure.ReviseMeasure;
import org.saferplan.obligation.ActionPlan;
import org.saferplan.obligation.AddAction;
import org.saferplan.obligation.CompleteAction;
import org.saferplan.obligation.EndAction;
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
import org.saferplan.partnership.AttachFile;
import org.saferplan.partnership.Partnership;
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
import org.saferplan.plan.Edition;
import org.saferplan.plan.Plan;
import org.saferplan.plan.RecordChange;
import org.saferplan.plan.RecordPublication;
import org.saferplan.plan.RecordUse;
import org.saferplan.plan.ReportOnPlan;
import org.saferplan.plan.ReviseEdition;
import org.saferplan.plan.RevisePlan;
import org.saferplan.plan.StartPlan;
import org.saferplan.refresh.OpenRefresh;
import org.saferplan.refresh.SettleRefresh;
import org.saferplan.register.Consistency;
import org.saferplan.register.References;
import org.saferplan.register.VersionOrder;
import org.saferplan.reminder.MarkDelivered;
import org.saferplan.reminder.RecordReminders;
import org.saferplan.reminder.Reminder;
import org.saferplan.report.IssuePaper;
import org.saferplan.report.IssuedPaper;

/**
 * All that saferplan itself knows of: its commands, what can never be on record, its kinds of
 * document. A new one is added here.
 */
final class Catalogue {
  static final List<Handler<?>> HANDLERS =
      List.of(
          SetUpPartnership.handler(),
          RevisePartnership.handler(),
          AddOrganisation.handler(),
          AddPost.handler(),
          AddBody.handler(),
          AddRoute.handler(),
          AddSource.handler(),
          AddArea.handler(),
          AddDataset.handler(),
          AddOutsidePlan.handler(),
          AddOwnRule.handler(),
          AddRetentionPeriod.handler(),
          SetVocabulary.handler(),
          SetPractice.handler(),
          RecordVacancy.handler(),
          RememberHeadings.handler(),
          AttachFile.handler(),
          DraftAssessment.handler(),
          ReviseAssessment.handler(),
          RecordFigure.handler(),
          RecordFinding.handler(),
          ConsiderIssue.handler(),
          ScoreIssue.handler(),
          RecordSeriesBreak.handler(),
          RecordConsultation.handler(),
          ReviseConsultation.handler(),
          StartPlan.handler(),
          RevisePlan.handler(),
          BringInPlan.handler(),
          DraftEdition.handler(),
          ReviseEdition.handler(),
          AddPriority.handler(),
          AddAim.handler(),
          RecordChange.handler(),
          RecordUse.handler(),
          RecordPublication.handler(),
          ReportOnPlan.handler(),
          OpenRefresh.handler(),
          SettleRefresh.handler(),
          RecordMeeting.handler(),
          ReviseMeeting.handler(),
          PutReport.handler(),
          RecordDecision.handler(),
          SettleAmendment.handler(),
          MeetCondition.handler(),
          FreezeVersion.handler(),
          RecordVersion.handler(),
          RecordActionPlan.handler(),
          ReviseActionPlan.handler(),
          AddAction.handler(),
          ReviseAction.handler(),
          ReportProgress.handler(),
          MoveAction.handler(),
          CompleteAction.handler(),
          HandOverActions.handler(),
          EndAction.handler(),
          ReportRound.handler(),
          TakeInActionPlan.handler(),
          AddMeasure.handler(),
          ReviseMeasure.handler(),
          RecordResult.handler(),
          ChangeMeasure.handler(),
          ReportOnMeasure.handler(),
          AddFund.handler(),
          ReviseFund.handler(),
          RecordMovement.handler(),
          IssuePaper.handler(),
          RecordReminders.handler(),
          MarkDelivered.handler(),
          ImportPartnership.handler());

  static final List<Consistency> CONSISTENCY =
      List.of(
          new References(),
          new VersionOrder(),
          new org.saferplan.partnership.NoCircles(),
          new org.saferplan.assessment.NoCircles(),
          new org.saferplan.plan.NoCircles(),
          new org.saferplan.obligation.NoCircles(),
          new Scores(),
          new Results(),
          new StepClaims(),
          new Settlements());

  private Catalogue() {}

  static Map<Kind, Class<? extends Document>> documents() {
    Map<Kind, Class<? extends Document>> classes = new LinkedHashMap<>();
    for (Kind kind : Kind.values()) {
      classes.put(kind, classOf(kind));
    }
    return classes;
  }

  private static Class<? extends Document> classOf(Kind kind) {
    return switch (kind) {
      case PARTNERSHIP -> Partnership.class;
      case ASSESSMENT -> Assessment.class;
      case CONSULTATION -> Consultation.class;
      case PLAN -> Plan.class;
      case EDITION -> Edition.class;
      case ACTION_PLAN -> ActionPlan.class;
      case OBLIGATION -> Obligation.class;
      case MEASURE -> Measure.class;
      case FUND -> Fund.class;
      case MEETING -> Meeting.class;
      case PAPER -> IssuedPaper.class;
      case REMINDER -> Reminder.class;
      case VERSION -> Version.class;
    };
  }
}
