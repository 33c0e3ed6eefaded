package org.saferplan.cli.page;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saferplan.consultation.Consultation;
import org.saferplan.decision.Decision;
import org.saferplan.decision.Meeting;
import org.saferplan.fund.Fund;
import org.saferplan.obligation.ActionPlan;
import org.saferplan.obligation.Basis;
import org.saferplan.obligation.Occasion;
import org.saferplan.partnership.Vocabulary;
import org.saferplan.register.Register;

/** What an action rests on and takes, by the names the record has for them. */
record ActionTerms(Register register, Phrases phrases) {

  String basis(Basis basis) {
    if (basis instanceof Basis.Law law) {
      return "law: " + law.duty();
    } else if (basis instanceof Basis.ByDecision by) {
      return decision(by.decision());
    } else if (basis instanceof Basis.Grant grant) {
      return "the terms of " + (grant.fund() == null ? "a grant" : fund(grant.fund()));
    } else if (basis instanceof Basis.InActionPlan plan) {
      return phrases.vocabulary().one(Vocabulary.Thing.ACTION_PLAN)
          + ": "
          + (plan.actionPlan() == null ? "not on record which" : plan(plan.actionPlan()));
    }
    Basis.Minute minute = (Basis.Minute) basis;
    return "minutes of %s%s"
        .formatted(
            minute.meeting() == null ? "a meeting" : meeting(minute.meeting()),
            minute.number() == null ? "" : ", number " + minute.number());
  }

  String occasion(Occasion occasion) {
    if (occasion.consultation() != null) {
      Consultation.Id id = occasion.consultation();
      return "consultation: "
          + register.find(Consultation.class, id.key()).map(Consultation::title).orElse(id.value());
    } else if (occasion.decision() != null) {
      return decision(occasion.decision());
    }
    return phrases.partnership().cited(Objects.requireNonNull(occasion.source()));
  }

  String decision(Decision.Ref ref) {
    String minute =
        find(ref.meeting())
            .flatMap(meeting -> meeting.decision(ref.decision()))
            .flatMap(decision -> Optional.ofNullable(decision.minute()))
            .map(number -> " (minute " + number + ")")
            .orElse("");
    return "decision of %s%s".formatted(meeting(ref.meeting()), minute);
  }

  private String meeting(Meeting.Id id) {
    return find(id)
        .map(meeting -> "%s, %s".formatted(who(meeting), meeting.date().words()))
        .orElse(id.value());
  }

  private String who(Meeting meeting) {
    if (meeting.body() != null) {
      return phrases.body(meeting.body(), meeting.actingAs());
    }
    return meeting.post() == null ? "a post" : phrases.post(meeting.post());
  }

  private Optional<Meeting> find(Meeting.@Nullable Id id) {
    return Optional.ofNullable(id).flatMap(known -> register.find(Meeting.class, known.key()));
  }

  private String fund(Fund.Id id) {
    return register.find(Fund.class, id.key()).map(Fund::title).orElse(id.value());
  }

  private String plan(ActionPlan.Id id) {
    return register.find(ActionPlan.class, id.key()).map(ActionPlan::title).orElse(id.value());
  }
}
