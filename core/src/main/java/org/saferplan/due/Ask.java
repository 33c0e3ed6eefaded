package org.saferplan.due;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.saferplan.fact.InvalidValueException;
import org.saferplan.fact.Period;
import org.saferplan.measure.Measure;
import org.saferplan.obligation.Obligation;
import org.saferplan.partnership.Post;

/**
 * One thing that is asked for by a day: the same thing at another day is asked anew. It names one
 * of an action, a measure, a post and a period.
 *
 * @param action that is due, or is expected by a day that has gone
 * @param measure whose result is wanted
 * @param post that is vacant
 * @param round the period on which updates are wanted
 * @param by the day; blank where it is not on record
 */
public record Ask(
    What what,
    Obligation.@Nullable Id action,
    Measure.@Nullable Id measure,
    Post.@Nullable Id post,
    @Nullable Period round,
    @Nullable LocalDate by) {

  /** What can be asked for. */
  public enum What {
    /** An action is to be done. */
    ACTION,
    /** An action was expected to be done by now. */
    FORECAST,
    /** Actions are to be reported on. */
    UPDATE,
    /** A result of a measure is to be supplied. */
    RESULT,
    /** What a vacant post owes is to be handed over. */
    VACANCY;

    /** Whether an update on an action, or that it was done, answers it. */
    public boolean isOfActions() {
      return this == ACTION || this == FORECAST || this == UPDATE;
    }

    /** Whether somebody can be told of it before the day. */
    public boolean isToldBefore() {
      return this == ACTION || this == UPDATE;
    }
  }

  /** Refuses what asks for nothing, and for several things at once. */
  public Ask {
    if (count(action) + count(measure) + count(post) + count(round) != 1) {
      throw new InvalidValueException("name one of action, measure, post and round");
    }
  }

  private static int count(@Nullable Object named) {
    return named == null ? 0 : 1;
  }

  static Ask ofAction(Obligation.Id action, @Nullable LocalDate by) {
    return new Ask(What.ACTION, action, null, null, null, by);
  }

  static Ask ofForecast(Obligation.Id action, LocalDate by) {
    return new Ask(What.FORECAST, action, null, null, null, by);
  }

  static Ask ofUpdate(Period round, LocalDate by) {
    return new Ask(What.UPDATE, null, null, null, round, by);
  }

  static Ask ofResult(Measure.Id measure, LocalDate by) {
    return new Ask(What.RESULT, null, measure, null, null, by);
  }

  static Ask ofVacancy(Post.Id post, @Nullable LocalDate since) {
    return new Ask(What.VACANCY, null, null, post, null, since);
  }
}
