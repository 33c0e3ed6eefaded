package org.saferplan.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saferplan.fact.PartialDate;
import org.saferplan.obligation.Obligation;
import org.saferplan.partnership.RatingScheme;
import org.saferplan.partnership.RatingScheme.When;
import org.saferplan.progress.Progress;

/**
 * How an action is rated on a day by the rule of a scheme: as the first of its ratings that fits.
 */
public final class RatingByRule {
  private final ActionStanding standing;
  private final List<Progress> updates;

  private RatingByRule(ActionStanding standing, List<Progress> updates) {
    this.standing = standing;
    this.updates = updates;
  }

  /**
   * The rating; nothing where the scheme has no rule that fits.
   *
   * @param standing where the action stands on the day
   */
  public static Optional<RatingScheme.Rating> of(
      RatingScheme scheme, Obligation action, ActionStanding standing, LocalDate on) {
    RatingByRule rule =
        new RatingByRule(
            standing,
            action.standingUpdates().stream().filter(each -> Known.isBy(each.on(), on)).toList());
    return scheme.ratings().stream()
        .filter(rating -> rating.when().stream().anyMatch(rule::fits))
        .findFirst();
  }

  private boolean fits(When when) {
    return switch (when.what()) {
      case COMPLETED -> standing.state().isCompleted();
      case OVERDUE -> standing.state() == State.OVERDUE && isOver(standing.days(), when);
      case EXPECTED_LATE -> isOver(expectedLateBy(), when);
      case SAID_OFF_TRACK -> last().map(Progress::onTrack).filter(each -> !each).isPresent();
      case NO_UPDATE -> updates.isEmpty();
      case NOT_BEGUN ->
          updates.isEmpty()
              && (standing.state() == State.UPCOMING || standing.state() == State.NOT_YET_BINDING);
      case OTHERWISE -> true;
    };
  }

  private static boolean isOver(@Nullable Integer days, When when) {
    BigDecimal over = when.over() == null ? BigDecimal.ZERO : when.over();
    return days != null && BigDecimal.valueOf(days).compareTo(over) > 0;
  }

  /** By how many days the last forecast lies after the date agreed; blank without one. */
  private @Nullable Integer expectedLateBy() {
    PartialDate due = standing.due();
    return last()
        .flatMap(each -> Optional.ofNullable(each.forecast()))
        .filter(forecast -> due != null)
        .map(
            forecast ->
                Math.toIntExact(
                    ChronoUnit.DAYS.between(
                        Stream.ofNullable(due).findFirst().orElseThrow().latest(),
                        forecast.latest())))
        .orElse(null);
  }

  private Optional<Progress> last() {
    return updates.stream()
        .reduce((one, next) -> next.on().earliest().isBefore(one.on().earliest()) ? one : next);
  }
}
