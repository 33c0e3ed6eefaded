package org.saferplan.retention;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.saferplan.assessment.Assessment;
import org.saferplan.consultation.Consultation;
import org.saferplan.decision.Meeting;
import org.saferplan.document.Document;
import org.saferplan.fact.PartialDate;
import org.saferplan.fact.Period;
import org.saferplan.fund.Fund;
import org.saferplan.measure.Measure;
import org.saferplan.obligation.ActionPlan;
import org.saferplan.obligation.Completion;
import org.saferplan.obligation.Obligation;
import org.saferplan.plan.Edition;
import org.saferplan.plan.Plan;
import org.saferplan.reminder.Reminder;
import org.saferplan.report.IssuedPaper;

/** The last day that a document is about. */
final class LastDay {
  private LastDay() {}

  /** That day, or nothing if it is not on record. */
  static @Nullable PartialDate of(Document document) {
    return switch (document.key().kind()) {
      case PARTNERSHIP, VERSION -> null;
      case ASSESSMENT -> end(((Assessment) document).period());
      case CONSULTATION -> end(((Consultation) document).period());
      case PLAN -> end(((Plan) document).term());
      case EDITION -> end(((Edition) document).period());
      case ACTION_PLAN -> end(((ActionPlan) document).period());
      case OBLIGATION -> closed((Obligation) document);
      case MEASURE -> end(((Measure) document).period());
      case FUND -> end(((Fund) document).period());
      case MEETING -> ((Meeting) document).date();
      case PAPER -> PartialDate.of(((IssuedPaper) document).on());
      case REMINDER -> PartialDate.of(((Reminder) document).on());
    };
  }

  private static @Nullable PartialDate end(@Nullable Period period) {
    return period == null ? null : period.to();
  }

  private static @Nullable PartialDate closed(Obligation action) {
    if (action.ended() != null) {
      return action.ended().on();
    }
    return action.isRepeated()
        ? null
        : action.completions().stream()
            .map(Completion::on)
            .max(Comparator.comparing(PartialDate::latest))
            .orElse(null);
  }
}
