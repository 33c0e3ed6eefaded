package org.saferplan.exception;

import static org.saferplan.exception.Words.quoted;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saferplan.document.Kind;
import org.saferplan.fact.PartialDate;
import org.saferplan.measure.Measure;
import org.saferplan.measure.MeasureReading;
import org.saferplan.measure.State;
import org.saferplan.partnership.Body;
import org.saferplan.partnership.Party;
import org.saferplan.plan.Edition;

/** Results that are owed, and measures that are not what they were. */
final class Measured {
  private final Cast cast;
  private final @Nullable Edition edition;
  private final LocalDate on;

  Measured(Cast cast, @Nullable Edition edition) {
    this.cast = cast;
    this.edition = edition;
    this.on = cast.on();
  }

  Stream<Exceptional> all() {
    List<Measure> ours =
        cast.register().list(Measure.class, Kind.MEASURE).stream().filter(this::isOurs).toList();
    Map<Optional<Party>, List<Measure>> owed = new LinkedHashMap<>();
    ours.stream()
        .filter(each -> owed(each).isPresent())
        .forEach(
            each ->
                owed.computeIfAbsent(
                        Optional.ofNullable(each.suppliedBy()), absent -> new ArrayList<>())
                    .add(each));
    return Stream.concat(
        owed.entrySet().stream().map(each -> owed(each.getKey(), each.getValue())),
        ours.stream().filter(this::isDropped).map(this::dropped));
  }

  /** What measures nothing of another edition alone. */
  private boolean isOurs(Measure measure) {
    return measure.of().isEmpty()
        || edition == null
        || measure.of().stream().anyMatch(each -> each.edition().equals(edition.id()));
  }

  /** The end of the first period that is over and has no result. */
  private Optional<LocalDate> owed(Measure measure) {
    return MeasureReading.wanted(cast.register(), measure, on).filter(on::isAfter);
  }

  private boolean isDropped(Measure measure) {
    State.What state = measure.state(on);
    return state == State.What.IN_ABEYANCE
        || state == State.What.REDEFINED
        || state == State.What.WITHDRAWN;
  }

  private Exceptional dropped(Measure measure) {
    return told(
        Concern.MEASURE_DROPPED,
        "the measure %s is %s"
            .formatted(
                quoted(measure.name()),
                MeasureReading.of(cast.register(), measure, on).stateWords()),
        "say what takes its place, or that nothing does",
        List.of(measure));
  }

  private Exceptional owed(Optional<Party> supplier, List<Measure> measures) {
    Measure first = measures.get(0);
    String from = supplier.map(each -> each.called(cast.partnership()) + ": ").orElse("");
    LocalDate period = owed(first).orElseThrow();
    return told(
        Concern.RESULT_OWED,
        measures.size() == 1
            ? "%sno result of %s for the period to %s"
                .formatted(from, quoted(first.name()), PartialDate.words(period))
            : "%sresults of %d measures are owed, such as %s for the period to %s"
                .formatted(from, measures.size(), quoted(first.name()), PartialDate.words(period)),
        "supply the result and record it",
        measures);
  }

  private Exceptional told(Concern concern, String words, String remedy, List<Measure> measures) {
    return new Exceptional(
        concern,
        words,
        remedy,
        measures.stream()
            .map(each -> new Exceptional.Item("measure", each.id().value(), each.name()))
            .toList(),
        measures.stream()
            .map(Measure::suppliedBy)
            .flatMap(Stream::ofNullable)
            .distinct()
            .map(cast::called)
            .toList(),
        measures.stream().flatMap(each -> groups(each).stream()).collect(Collectors.toSet()),
        null);
  }

  private Set<Body.Id> groups(Measure measure) {
    Edition found = edition;
    return found == null
        ? Set.of()
        : measure.of().stream()
            .filter(each -> each.edition().equals(found.id()))
            .flatMap(each -> found.prioritiesOf(each).stream())
            .flatMap(each -> found.priority(each).stream())
            .flatMap(each -> each.servedBy().entries().stream())
            .collect(Collectors.toSet());
  }
}
