package org.saferplan.obligation;

import org.jspecify.annotations.Nullable;
import org.saferplan.decision.Decision;
import org.saferplan.decision.Meeting;
import org.saferplan.fact.InvalidValueException;
import org.saferplan.fund.Fund;

/** Why something is owed. One thing can be owed for several reasons. */
public sealed interface Basis {
  /**
   * A duty in law.
   *
   * @param duty with its citation
   */
  record Law(String duty) implements Basis {
    /** Refuses a duty without words. */
    public Law {
      duty = InvalidValueException.requireText(duty, "the duty");
    }
  }

  /** A decision. */
  record ByDecision(Decision.Ref decision) implements Basis {}

  /**
   * The terms of a grant.
   *
   * @param fund the grant; blank where it is not on record which
   */
  record Grant(Fund.@Nullable Id fund) implements Basis {}

  /**
   * An action plan.
   *
   * @param actionPlan blank where it is not on record which
   */
  record InActionPlan(ActionPlan.@Nullable Id actionPlan) implements Basis {}

  /**
   * The minutes of a meeting, or its log of actions.
   *
   * @param meeting blank where it is not on record which
   * @param number in the log, as printed; it lives on from meeting to meeting
   */
  record Minute(Meeting.@Nullable Id meeting, @Nullable String number) implements Basis {}
}
