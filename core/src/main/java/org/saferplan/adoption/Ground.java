package org.saferplan.adoption;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saferplan.partnership.Area;
import org.saferplan.partnership.Partnership;

/**
 * For which areas the steps of a route count on a day.
 *
 * <p>What was adopted for an area holds for it after it went into another, until the other's own
 * steps are taken; from then on those alone count.
 *
 * @param partnership blank where it is not on record
 * @param steps every step of the route
 */
record Ground(@Nullable Partnership partnership, List<StepStanding> steps, LocalDate on) {

  /** The steps that concern an area; every step where none is asked for. */
  List<StepStanding> concerning(Area.@Nullable Id area) {
    return area == null ? steps : ordered(concerning(speaker(area), new LinkedHashSet<>()));
  }

  /** Those of them that something waits for. */
  List<StepStanding> needed(Area.@Nullable Id area) {
    Set<StepStanding> found = new LinkedHashSet<>();
    Stream<Area.Id> asked = area == null ? ends() : Stream.of(speaker(area));
    asked.forEach(each -> found.addAll(needed(each, new LinkedHashSet<>())));
    return ordered(found).stream().filter(step -> !step.isComment()).toList();
  }

  /**
   * The areas for which it is to be told apart: each that has steps of its own, and each that was
   * formed of such areas.
   */
  List<Area.Id> toldApart(Area.@Nullable Id area) {
    if (area != null) {
      return parts(area);
    }
    Stream<Area.Id> formed =
        areas()
            .filter(each -> each.period().hasBegun(on) && !parts(each.id()).isEmpty())
            .map(Area::id);
    Stream<Area.Id> taking = withSteps().filter(each -> hasBegun(each) || parts(each).isEmpty());
    return Stream.concat(taking, formed)
        .filter(each -> speaker(each).equals(each))
        .distinct()
        .toList();
  }

  /**
   * The areas of which it was formed, and whose steps count for it still; nothing once it speaks
   * for itself, and where it was formed of none.
   */
  List<Area.Id> parts(Area.Id area) {
    return speaks(area) ? List.of() : parts(area, new LinkedHashSet<>());
  }

  private List<Area.Id> parts(Area.Id area, Set<Area.Id> seen) {
    List<Area.Id> found = new ArrayList<>();
    for (Area.Id from : formedFrom(area)) {
      if (seen.add(from)) {
        found.addAll(own(from).isEmpty() ? parts(from, seen) : List.of(from));
      }
    }
    return found;
  }

  private List<Area.Id> formedFrom(Area.Id area) {
    return find(area).map(Area::formedFrom).orElse(List.of());
  }

  private Set<StepStanding> concerning(Area.Id area, Set<Area.Id> seen) {
    Set<StepStanding> found = new LinkedHashSet<>(own(area));
    if (seen.add(area)) {
      parts(area).forEach(part -> found.addAll(concerning(part, seen)));
    }
    return found;
  }

  private Set<StepStanding> needed(Area.Id area, Set<Area.Id> seen) {
    List<Area.Id> parts = parts(area);
    if (parts.isEmpty() || !seen.add(area)) {
      return new LinkedHashSet<>(own(area));
    }
    Set<StepStanding> found = new LinkedHashSet<>();
    parts.forEach(part -> found.addAll(needed(part, seen)));
    return found;
  }

  /** With the steps for all areas, in the order of the route. */
  private List<StepStanding> ordered(Set<StepStanding> wanted) {
    return steps.stream().filter(step -> step.area() == null || wanted.contains(step)).toList();
  }

  /** Whether its own steps count, and no longer those of the areas it was formed of. */
  private boolean speaks(Area.Id area) {
    List<StepStanding> own = own(area).stream().filter(step -> !step.isComment()).toList();
    boolean isTaken = !own.isEmpty() && own.stream().allMatch(StepStanding::isTaken);
    boolean isFirst =
        !own.stream().allMatch(StepStanding::isUntouched)
            && parts(area, new LinkedHashSet<>()).stream()
                .flatMap(part -> own(part).stream())
                .allMatch(StepStanding::isUntouched);
    return hasBegun(area) && (isTaken || isFirst);
  }

  /** The area that speaks for this one: itself, or the one it went into. */
  private Area.Id speaker(Area.Id area) {
    return areas()
        .map(Area::id)
        .filter(each -> !own(each).isEmpty() && wentInto(area, each, new LinkedHashSet<>()))
        .filter(this::speaks)
        .findFirst()
        .orElse(area);
  }

  /** The areas with steps that went into no other with steps. */
  private Stream<Area.Id> ends() {
    return withSteps()
        .filter(
            area -> withSteps().noneMatch(other -> wentInto(area, other, new LinkedHashSet<>())));
  }

  /** Whether one area went into another, in a merger or as a whole. */
  private boolean wentInto(Area.Id area, Area.Id other, Set<Area.Id> seen) {
    List<Area.Id> formedFrom = formedFrom(other);
    return seen.add(other)
        && formedFrom.stream()
            .filter(from -> formedFrom.size() > 1 || hasEnded(from))
            .anyMatch(from -> from.equals(area) || wentInto(area, from, seen));
  }

  private boolean hasBegun(Area.Id area) {
    return find(area).map(found -> found.period().hasBegun(on)).orElse(true);
  }

  private boolean hasEnded(Area.Id area) {
    return find(area).map(found -> found.period().hasEnded(on)).orElse(false);
  }

  private Stream<Area.Id> withSteps() {
    return steps.stream().map(StepStanding::area).filter(Objects::nonNull).distinct();
  }

  private List<StepStanding> own(Area.Id area) {
    return steps.stream().filter(step -> area.equals(step.area())).toList();
  }

  private Stream<Area> areas() {
    return Stream.ofNullable(partnership).flatMap(found -> found.areas().stream());
  }

  private Optional<Area> find(Area.Id area) {
    return Optional.ofNullable(partnership).flatMap(found -> found.area(area));
  }

  /**
   * ", which are now part of Great Vale": what became of the areas of which it was formed; nothing
   * before it was.
   */
  Optional<String> became(Area.Id area, List<Area.Id> parts) {
    return find(area)
        .filter(found -> found.period().hasBegun(on))
        .map(
            found ->
                found.formedFrom().size() < 2
                    ? ", from which %s was formed".formatted(found.name())
                    : ", which %s now part of %s"
                        .formatted(parts.size() > 1 ? "are" : "is", found.name()));
  }

  String named(Area.Id area) {
    return find(area).map(Area::name).orElse(area.value());
  }
}
