package org.saferplan.ledger;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saferplan.decision.Meeting;
import org.saferplan.fact.PartialDate;
import org.saferplan.fact.Period;
import org.saferplan.fund.Fund;
import org.saferplan.obligation.ActionPlan;
import org.saferplan.obligation.Basis;
import org.saferplan.obligation.Obligation;
import org.saferplan.plan.Commitment;
import org.saferplan.plan.Edition;
import org.saferplan.register.Register;

/**
 * From which day something is owed: the first on which one of its bases binds. A duty in law always
 * does; a decision from the day it names, else from its meeting; a minute from its meeting; a grant
 * from its period; an action plan from its own period, else its edition's. Where the record does
 * not say which meeting, grant or action plan it is, or gives no basis, the editions it serves
 * stand for one. What carries on another is owed from the day after that one ended. A beginning
 * that is not known holds nothing up. What many are owed under is looked up once.
 */
public final class Binding {
  private final Register register;
  private final Map<ActionPlan.Id, LocalDate> plans = new HashMap<>();
  private final Map<Edition.Id, LocalDate> editions = new HashMap<>();

  /** For the actions of this record. */
  public Binding(Register register) {
    this.register = register;
  }

  /** The day; {@link LocalDate#MIN} where nothing on record says that it begins. */
  public LocalDate from(Obligation action) {
    LocalDate first = null;
    for (Basis each : action.basis()) {
      LocalDate day = from(each).orElse(null);
      first = first == null || (day != null && day.isBefore(first)) ? day : first;
    }
    LocalDate binds = first == null ? served(action) : first;
    LocalDate over = action.carriedOverFrom() == null ? LocalDate.MIN : over(action);
    return over.isAfter(binds) ? over : binds;
  }

  /** The day after that on which the action it carries on was handed to it. */
  private LocalDate over(Obligation action) {
    return Optional.ofNullable(action.carriedOverFrom())
        .flatMap(id -> register.find(Obligation.class, id.key()))
        .flatMap(before -> Optional.ofNullable(before.ended()))
        .map(ended -> ended.on().latest().plusDays(1))
        .orElse(LocalDate.MIN);
  }

  private LocalDate served(Obligation action) {
    LocalDate first = null;
    for (Commitment each : action.serves().entries()) {
      LocalDate day = from(each.edition());
      first = first == null || day.isBefore(first) ? day : first;
    }
    return first == null ? LocalDate.MIN : first;
  }

  private Optional<LocalDate> from(Basis basis) {
    if (basis instanceof Basis.InActionPlan plan) {
      return Optional.ofNullable(plan.actionPlan()).map(this::from);
    } else if (basis instanceof Basis.Grant grant) {
      return Optional.ofNullable(grant.fund())
          .flatMap(fund -> register.find(Fund.class, fund.key()))
          .map(fund -> begins(fund.period()));
    } else if (basis instanceof Basis.ByDecision by) {
      return meeting(by.decision().meeting())
          .map(
              meeting ->
                  meeting
                      .decision(by.decision().decision())
                      .flatMap(decision -> Optional.ofNullable(decision.effectiveFrom()))
                      .orElse(meeting.date().earliest()));
    } else if (basis instanceof Basis.Minute minute) {
      return meeting(minute.meeting()).map(Meeting::date).map(PartialDate::earliest);
    }
    return Optional.of(LocalDate.MIN);
  }

  private LocalDate from(ActionPlan.Id id) {
    return plans.computeIfAbsent(
        id,
        absent ->
            register
                .find(ActionPlan.class, absent.key())
                .map(
                    plan ->
                        plan.period() == null || plan.period().from() == null
                            ? from(plan.edition())
                            : begins(plan.period()))
                .orElse(LocalDate.MIN));
  }

  private LocalDate from(Edition.Id id) {
    return editions.computeIfAbsent(
        id,
        absent ->
            register.find(Edition.class, absent.key()).map(Edition::begins).orElse(LocalDate.MIN));
  }

  private Optional<Meeting> meeting(Meeting.@Nullable Id id) {
    return Optional.ofNullable(id).flatMap(known -> register.find(Meeting.class, known.key()));
  }

  private static LocalDate begins(Period period) {
    return period.from() == null ? LocalDate.MIN : period.from().earliest();
  }
}
