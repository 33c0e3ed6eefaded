package org.saferplan.partnership;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saferplan.fact.InvalidValueException;
import org.saferplan.fact.PartialDate;
import org.saferplan.register.Register;

/**
 * How the partnership works its plan: when its groups report, who may move an agreed date, what
 * closes an action, and whom it reminds when. What it leaves blank is done as by {@link #USUAL}.
 *
 * @param reporting when groups report; the first that is for a group counts, one for no group in
 *     particular is for all others
 * @param datesMovedBy who may move an agreed date; anybody if blank
 * @param closingNeedsEvidence whether an action is closed only with a source that shows what came
 *     of it; it is not if blank
 * @param reminding whom it reminds, and when
 */
public record Practice(
    List<Reporting> reporting,
    @Nullable MovedBy datesMovedBy,
    @Nullable Boolean closingNeedsEvidence,
    @Nullable Reminding reminding) {

  /**
   * What is done where a partnership says nothing else: an update each quarter of the plan's year,
   * within two weeks of its end; dates moved by anybody; actions closed without evidence.
   */
  public static final Practice USUAL = new Practice(List.of(), null, null, null);

  private static final int USUAL_MONTHS = 3;
  private static final int USUAL_DAYS = 14;
  private static final int YEAR = 12;

  /** Who may move an agreed date. */
  public enum MovedBy {
    /** Whoever keeps the record. */
    ANYBODY,
    /** Nobody but a decision on record. */
    A_DECISION
  }

  /**
   * When groups report on what they owe.
   *
   * @param group whose rhythm it is; blank for every group without one of its own
   * @param everyMonths so many months make a period that is reported on; a quarter if blank
   * @param from a first day of a period; if blank, that of the year of the plan
   * @param within so many days after the end of a period its update is owed; two weeks if blank
   * @param beforeMeeting if given, updates are owed so many days before each of the group's
   *     meetings instead
   */
  public record Reporting(
      Body.@Nullable Id group,
      @Nullable Integer everyMonths,
      @Nullable PartialDate from,
      @Nullable Integer within,
      @Nullable Integer beforeMeeting) {

    /** Refuses a rhythm without length, days that lie before, and two rhythms in one. */
    public Reporting {
      if (everyMonths != null && (everyMonths < 1 || YEAR % everyMonths != 0)) {
        throw new InvalidValueException(
            "a period of reporting is 1, 2, 3, 4, 6 or 12 months long: it divides a year");
      }
      if ((within != null && within < 0) || (beforeMeeting != null && beforeMeeting < 0)) {
        throw new InvalidValueException("days are counted from 0");
      }
      boolean isByMonths = everyMonths != null || from != null || within != null;
      if (beforeMeeting != null && isByMonths) {
        throw new InvalidValueException(
            "a group reports before its meetings or after so many months, not both");
      }
    }

    /** The months of a period. */
    public int months() {
      return everyMonths == null ? USUAL_MONTHS : everyMonths;
    }

    /** The days after the end of a period in which its update is owed. */
    public int days() {
      return within == null ? USUAL_DAYS : within;
    }
  }

  /**
   * Whom the partnership reminds, and when. Days are calendar days. On a day that is no working day
   * nothing goes out: what is said before a day goes out on the working day before, what is said
   * after it on the next.
   *
   * @param owners whether owners are reminded; they are if blank
   * @param chairs whether the chairs of their groups are, of what stays overdue; they are if blank
   * @param strategyGroup whether the strategy group is, in the end; it is if blank
   * @param daysBefore so many days before something is due; 30, 7 and 1 if empty
   * @param daysAfter so many days after it was due; 1, 7 and 30 if empty
   * @param chairsAfter so many days after it was due its group's chair is told; 30 if blank
   * @param strategyGroupAfter so many days after it was due the strategy group is told; 60 if blank
   */
  public record Reminding(
      @Nullable Boolean owners,
      @Nullable Boolean chairs,
      @Nullable Boolean strategyGroup,
      List<Integer> daysBefore,
      List<Integer> daysAfter,
      @Nullable Integer chairsAfter,
      @Nullable Integer strategyGroupAfter) {

    /** Takes copies; refuses days that are not counted from 0. */
    public Reminding {
      daysBefore = List.copyOf(daysBefore);
      daysAfter = List.copyOf(daysAfter);
      boolean isUpsideDown =
          daysBefore.stream().anyMatch(each -> each < 0)
              || daysAfter.stream().anyMatch(each -> each < 1)
              || (chairsAfter != null && chairsAfter < 1)
              || (strategyGroupAfter != null && strategyGroupAfter < 1);
      if (isUpsideDown) {
        throw new InvalidValueException(
            "days before are counted from 0, the day itself, and days after from 1");
      }
    }
  }

  /** Takes a copy; refuses two rhythms of one group. */
  public Practice {
    reporting = List.copyOf(reporting);
    long groups =
        reporting.stream().map(each -> Optional.ofNullable(each.group())).distinct().count();
    if (groups < reporting.size()) {
      throw new InvalidValueException("a group reports in one rhythm, not in two");
    }
  }

  /** How the partnership whose register this is works. */
  public static Practice of(Register register) {
    return Partnership.of(register).map(Partnership::practice).orElse(USUAL);
  }

  /** When this group reports. */
  public Reporting reporting(Body.@Nullable Id group) {
    return reporting.stream()
        .filter(each -> group != null && group.equals(each.group()))
        .findFirst()
        .or(() -> reporting.stream().filter(each -> each.group() == null).findFirst())
        .orElseGet(() -> new Reporting(null, null, null, null, null));
  }

  /** Whether an agreed date is moved by nobody but a decision. */
  public boolean onlyADecisionMovesDates() {
    return datesMovedBy == MovedBy.A_DECISION;
  }

  /** Whether an action is closed only with evidence. */
  public boolean asksForEvidence() {
    return Boolean.TRUE.equals(closingNeedsEvidence);
  }
}
