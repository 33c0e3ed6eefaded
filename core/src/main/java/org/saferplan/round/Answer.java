package org.saferplan.round;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.saferplan.obligation.Obligation;
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

  /** Of the round that was owed last; nothing where the action was not owed yet when it ended. */
  static Optional<Answer> toLast(Round round, Obligation action, LocalDate binds, LocalDate on) {
    if (binds.isAfter(round.last())) {
      return Optional.empty();
    }
    List<Progress> said = said(action, on);
    boolean isInTime =
        said.stream()
            .filter(round::takes)
            .anyMatch(each -> !each.on().earliest().isAfter(round.owed()));
    boolean isLate =
        said.stream()
            .anyMatch(each -> round.takes(each) || each.on().earliest().isAfter(round.owed()));
    return Optional.of(isInTime ? GIVEN : isLate ? GIVEN_LATE : MISSING);
  }

  /** Of the round that is running. */
  static Answer toRunning(Round round, Obligation action, LocalDate on) {
    if (said(action, on).stream().anyMatch(round::takes)) {
      return GIVEN;
    }
    return on.isBefore(round.asked()) ? NOT_ASKED_YET : ASKED;
  }

  private static List<Progress> said(Obligation action, LocalDate on) {
    return action.standingUpdates().stream()
        .filter(each -> !each.on().earliest().isAfter(on))
        .toList();
  }
}
