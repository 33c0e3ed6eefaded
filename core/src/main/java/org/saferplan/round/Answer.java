package org.saferplan.round;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.saferplan.fact.Period;
import org.saferplan.progress.Progress;

/** Whether an action was reported on in a round. */
public enum Answer {
  /** An update that counts for the round was said in time. */
  GIVEN,
  /** An update was said, and after the last day on which it was owed. */
  GIVEN_LATE,
  /** The last day on which it was owed has gone, and nothing was said since the round opened. */
  MISSING,
  /** The period is over, and its update is not said yet. */
  ASKED,
  /** The period runs still. */
  NOT_ASKED_YET;

  /** As people write it: "not asked yet". */
  public String words() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** To the round that was owed last; nothing where the action was not owed yet when it ended. */
  static Optional<Answer> toLast(Rounds all, Round round, Reports.Told told) {
    if (told.binds().isAfter(round.last())) {
      return Optional.empty();
    } else if (isInTime(all, round, told)) {
      return Optional.of(GIVEN);
    }
    boolean isLate =
        told.said().stream()
            .anyMatch(each -> isNamed(each) ? round.takes(each) : each.on().isAfter(round.owed()));
    return Optional.of(isLate ? GIVEN_LATE : MISSING);
  }

  /** To the round that is running. */
  static Answer toRunning(Rounds all, Round round, Reports.Told told, LocalDate on) {
    if (isInTime(all, round, told)) {
      return GIVEN;
    }
    return on.isBefore(round.asked()) ? NOT_ASKED_YET : ASKED;
  }

  /**
   * Whether one of the updates counts for the round and was said in time. In the first half of its
   * time, the first that names no period answers the round before, if nobody has: one update that
   * is late does not answer two rounds.
   */
  private static boolean isInTime(Rounds all, Round round, Reports.Told told) {
    LocalDate halfway = round.halfway();
    int early = 0;
    for (Progress each : told.said()) {
      if (!round.takes(each)) {
        continue;
      }
      boolean isNamed = isNamed(each);
      if (isNamed ? !each.on().isAfter(round.owed()) : !each.on().canBeBefore(halfway)) {
        return true;
      }
      early += isNamed ? 0 : 1;
    }
    return early > 1 || (early == 1 && isAnsweredBefore(all, round, told));
  }

  private static boolean isAnsweredBefore(Rounds all, Round round, Reports.Told told) {
    return Optional.ofNullable(round.opens())
        .flatMap(opens -> all.at(opens.minusDays(1)))
        .filter(before -> !told.binds().isAfter(before.last()))
        .map(before -> isInTime(all, before, told) || isNamedLater(before, told))
        .orElse(true);
  }

  private static boolean isNamedLater(Round round, Reports.Told told) {
    return told.said().stream().anyMatch(each -> isNamed(each) && round.takes(each));
  }

  private static boolean isNamed(Progress update) {
    Period period = update.period();
    return period != null && (period.from() != null || period.to() != null);
  }
}
