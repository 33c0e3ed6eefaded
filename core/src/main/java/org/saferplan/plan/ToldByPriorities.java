package org.saferplan.plan;

import java.lang.reflect.RecordComponent;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saferplan.document.TextComparison;
import org.saferplan.document.TextDifference;

/**
 * Leaves out of two editions' differences what the changes of priorities tell already.
 *
 * <p>Where a recorded change says that one priority became one other, the two are compared,
 * although their ids differ.
 */
final class ToldByPriorities {
  private static final Pattern PRIORITY = Pattern.compile("/priorities/\\d+");
  private static final Set<Change.Kind> NAMELESS = Set.of(Change.Kind.KEPT, Change.Kind.REGRADED);

  private final Edition older;
  private final Edition newer;
  private final List<Change> changes;
  private final Set<String> gone = new HashSet<>();
  private final Set<String> here = new HashSet<>();

  ToldByPriorities(Edition older, Edition newer) {
    this.older = older;
    this.newer = newer;
    this.changes = older.id().equals(newer.follows()) ? newer.changes() : List.of();
  }

  List<TextDifference> differences(TextComparison comparison) {
    changes.forEach(this::tellParts);
    changes.forEach(this::tellThemesAndAims);
    newer.priorities().forEach(this::tellName);
    return comparison.without(this::isToldElsewhere).of(aligned(), newer).stream()
        .filter(each -> !isTold(each))
        .toList();
  }

  private boolean isToldElsewhere(RecordComponent component) {
    boolean isOfTheEdition = component.getDeclaringRecord().equals(Edition.class);
    boolean isItsPlace = component.getName().equals("follows") && !older.id().equals(newer.id());
    return isOfTheEdition && (component.getName().equals("changes") || isItsPlace);
  }

  private boolean isTold(TextDifference difference) {
    return difference.after() == null
        ? gone.contains(difference.pointer()) || isPriority(difference)
        : here.contains(difference.pointer())
            || (difference.before() == null && isPriority(difference));
  }

  private static boolean isPriority(TextDifference difference) {
    return PRIORITY.matcher(difference.pointer()).matches();
  }

  /** The earlier edition, its priorities under the ids of what they became. */
  private Edition aligned() {
    return older.withPriorities(
        older.priorities().stream()
            .map(
                before ->
                    successor(before)
                        .map(after -> before.withId(after.id().value()))
                        .orElse(before))
            .toList());
  }

  /** What alone it became, under another id. */
  private Optional<Priority> successor(Priority before) {
    boolean isGone = newer.priority(before.id()).isEmpty();
    List<Priority> found =
        changes.stream()
            .filter(change -> isOfWholes(change) && comesFrom(change, before))
            .flatMap(change -> Stream.ofNullable(change.to().get(0).priority()))
            .flatMap(after -> newer.priority(after).stream())
            .filter(after -> older.priority(after.id()).isEmpty() && isFromOne(after))
            .toList();
    return isGone && found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  private boolean isFromOne(Priority after) {
    return changes.stream().filter(change -> isOfWholes(change) && leadsTo(change, after)).count()
        == 1;
  }

  private static boolean isOfWholes(Change change) {
    return change.from().size() == 1
        && change.to().size() == 1
        && change.from().get(0).part() == null
        && change.to().get(0).part() == null
        && change.from().get(0).priority() != null
        && change.to().get(0).priority() != null;
  }

  private static boolean comesFrom(Change change, Priority priority) {
    return change.from().stream().anyMatch(item -> priority.id().equals(item.priority()));
  }

  private static boolean leadsTo(Change change, Priority priority) {
    return change.to().stream().anyMatch(item -> priority.id().equals(item.priority()));
  }

  /** That one became another tells both names, and so do the two texts where no change is told. */
  private void tellName(Priority after) {
    boolean isInAChange =
        changes.stream().anyMatch(each -> leadsTo(each, after) || comesFrom(each, after));
    if (!isInAChange || changes.stream().anyMatch(each -> tellsNames(each, after))) {
      here.add("/priorities/%d/name".formatted(newer.priorities().indexOf(after)));
    }
  }

  private static boolean tellsNames(Change change, Priority after) {
    return !NAMELESS.contains(change.kind())
        && change.from().stream().anyMatch(item -> item.part() == null)
        && change.to().stream()
            .anyMatch(item -> item.part() == null && after.id().equals(item.priority()));
  }

  /** Parts that are named in the change, and one that the whole goes by now. */
  private void tellParts(Change change) {
    change
        .from()
        .forEach(
            item ->
                gone.addAll(parts(older, item.priority(), each -> each.id().equals(item.part()))));
    change
        .to()
        .forEach(
            item ->
                here.addAll(parts(newer, item.priority(), each -> each.id().equals(item.part()))));
    if (isOfWholes(change)) {
      Optional.ofNullable(change.to().get(0).priority())
          .flatMap(newer::priority)
          .map(Priority::name)
          .ifPresent(
              name ->
                  gone.addAll(
                      parts(
                          older,
                          change.from().get(0).priority(),
                          each -> each.name().equals(name))));
    }
  }

  /** Of a theme or an aim that a change names, that it is gone, is there, and how it reads now. */
  private void tellThemesAndAims(Change change) {
    change.from().forEach(item -> gone.addAll(themeOrAim(older, item.theme(), item.aim())));
    change.to().stream()
        .flatMap(item -> themeOrAim(newer, item.theme(), item.aim()).stream())
        .flatMap(place -> Stream.of(place, place + "/name", place + "/words"))
        .forEach(here::add);
  }

  private static List<String> themeOrAim(
      Edition edition, Theme.@Nullable Id theme, Aim.@Nullable Id aim) {
    Stream<String> themes =
        Stream.ofNullable(theme)
            .flatMap(id -> edition.theme(id).stream())
            .map(found -> "/themes/" + edition.themes().entries().indexOf(found));
    Stream<String> aims =
        Stream.ofNullable(aim)
            .flatMap(id -> edition.aim(id).stream())
            .map(found -> "/aims/" + edition.aims().indexOf(found));
    return Stream.concat(themes, aims).toList();
  }

  /** Where such parts of the priority stand in the edition. */
  private static List<String> parts(
      Edition edition, Priority.@Nullable Id priority, Predicate<Priority.Part> wanted) {
    return Optional.ofNullable(priority).flatMap(edition::priority).stream()
        .flatMap(
            found ->
                IntStream.range(0, found.parts().size())
                    .filter(index -> wanted.test(found.parts().get(index)))
                    .mapToObj(
                        index ->
                            "/priorities/%d/parts/%d"
                                .formatted(edition.priorities().indexOf(found), index)))
        .toList();
  }
}
