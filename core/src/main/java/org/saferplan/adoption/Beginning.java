package org.saferplan.adoption;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saferplan.decision.Decision;
import org.saferplan.fact.PartialDate;
import org.saferplan.fact.Period;

/** When a document whose route is complete comes into force. */
final class Beginning {
  private Beginning() {}

  /**
   * The latest of: route complete, any window that suspends effect closed, period begun, and the
   * day a decision names. Only decisions that agreed count, and none that came after the route was
   * complete: what is in force is not undone by a later window.
   */
  static Optional<LocalDate> of(List<StepStanding> needed, Trail trail, @Nullable Period period) {
    return needed.stream()
        .flatMap(step -> step.bodies().stream())
        .map(StepStanding.BodyStanding::on)
        .flatMap(Stream::ofNullable)
        .map(PartialDate::latest)
        .max(Comparator.naturalOrder())
        .flatMap(
            complete ->
                Stream.of(
                        Stream.of(complete),
                        decisions(trail, complete).flatMap(Beginning::afterItsWindows),
                        decisions(trail, complete)
                            .map(Decision::effectiveFrom)
                            .flatMap(Stream::ofNullable),
                        Stream.ofNullable(period)
                            .map(Period::from)
                            .flatMap(Stream::ofNullable)
                            .map(PartialDate::earliest))
                    .flatMap(days -> days)
                    .max(Comparator.naturalOrder()));
  }

  private static Stream<Decision> decisions(Trail trail, LocalDate complete) {
    return trail.acts().stream()
        .filter(act -> act.effect().isCarried())
        .filter(act -> !act.meeting().date().latest().isAfter(complete))
        .map(Trail.Act::decision)
        .flatMap(Stream::ofNullable)
        .distinct();
  }

  private static Stream<LocalDate> afterItsWindows(Decision decision) {
    return decision.windows().stream()
        .filter(window -> Boolean.TRUE.equals(window.suspends()))
        .map(window -> window.until().latest().plusDays(1));
  }
}
