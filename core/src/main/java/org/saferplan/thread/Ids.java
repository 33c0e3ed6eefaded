package org.saferplan.thread;

import org.jspecify.annotations.Nullable;
import org.saferplan.assessment.Assessment;
import org.saferplan.assessment.Figure;
import org.saferplan.assessment.Finding;
import org.saferplan.assessment.Issue;
import org.saferplan.consultation.Consultation;
import org.saferplan.fact.Identifier;
import org.saferplan.obligation.ActionPlan;
import org.saferplan.obligation.Obligation;
import org.saferplan.partnership.Body;
import org.saferplan.partnership.OutsidePlan;
import org.saferplan.partnership.Party;
import org.saferplan.plan.Aim;
import org.saferplan.plan.Commitment;
import org.saferplan.plan.Edition;
import org.saferplan.plan.Priority;
import org.saferplan.plan.Theme;

/** The ids of nodes: what it is, and the ids under which it is on record, one within the other. */
final class Ids {
  private Ids() {}

  static String of(Assessment.Id assessment) {
    return "assessment/" + assessment.value();
  }

  static String of(Figure.Ref ref) {
    return "figure/" + ref.assessment().value() + "/" + ref.figure().value();
  }

  static String of(Finding.Ref ref) {
    return "finding/" + ref.assessment().value() + "/" + ref.finding().value();
  }

  static String of(Issue.Ref ref) {
    return "issue/" + ref.assessment().value() + "/" + ref.issue().value();
  }

  static String of(Consultation.Id consultation) {
    return "consultation/" + consultation.value();
  }

  static String of(Edition.Id edition) {
    return "edition/" + edition.value();
  }

  static String of(Edition.Id edition, Priority.Id priority) {
    return "priority/" + edition.value() + "/" + priority.value();
  }

  static String of(Edition.Id edition, Priority.Id priority, Priority.Part.Id part) {
    return "part/" + edition.value() + "/" + priority.value() + "/" + part.value();
  }

  static String of(Edition.Id edition, Theme.Id theme) {
    return "theme/" + edition.value() + "/" + theme.value();
  }

  static String of(Edition.Id edition, Aim.Id aim) {
    return "aim/" + edition.value() + "/" + aim.value();
  }

  static String of(Commitment commitment) {
    Edition.Id edition = commitment.edition();
    Priority.Id priority = commitment.priority();
    if (commitment.theme() != null) {
      return of(edition, commitment.theme());
    } else if (commitment.aim() != null) {
      return of(edition, commitment.aim());
    } else if (priority == null) {
      throw new IllegalArgumentException("a commitment names one of priority, theme and aim");
    }
    return commitment.part() == null
        ? of(edition, priority)
        : of(edition, priority, commitment.part());
  }

  static String of(OutsidePlan.Id plan, OutsidePlan.Item.@Nullable Id item) {
    return "outside-plan/" + plan.value() + (item == null ? "" : "/" + item.value());
  }

  static String of(Body.Id body) {
    return "group/" + body.value();
  }

  static String of(ActionPlan.Id plan) {
    return "action-plan/" + plan.value();
  }

  static String of(Obligation.Id action) {
    return "action/" + action.value();
  }

  /** Whoever is only named in words has an id of the words. */
  static String of(Party party) {
    if (party.body() != null) {
      return of(party.body());
    } else if (party.post() != null) {
      return "post/" + party.post().value();
    } else if (party.organisation() != null) {
      return "organisation/" + party.organisation().value();
    }
    String words = String.valueOf(party.words());
    return "owner/" + (Identifier.derives(words) ? Identifier.from(words) : "unnamed");
  }
}
