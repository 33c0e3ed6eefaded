package org.saferplan.document;

import static org.saferplan.document.InWords.isSilent;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saferplan.fact.Stated;

/**
 * Compares two texts of one kind, component by component: any two documents, or any two records.
 *
 * <p>Places follow the conventions of {@link Tree}. Entries of a list are the same where they have
 * the same id, or are equal where they have none; their order makes no difference, nor do ids. A
 * component that speaks in one text only is a difference, but for a {@link Stated}: where that is
 * not on record in one of the texts, nothing is known to differ.
 */
public final class TextComparison {
  private final InWords words;

  private TextComparison(InWords words) {
    this.words = words;
  }

  /** Says values in this wording. */
  public static TextComparison in(Wording wording) {
    return new TextComparison(new InWords(wording, component -> false));
  }

  /** The same, which leaves out these components wherever they stand. */
  public TextComparison without(Predicate<RecordComponent> components) {
    return new TextComparison(new InWords(words.wording(), words.leftOut().or(components)));
  }

  /**
   * Where the later text reads otherwise, in the order of its components.
   *
   * @throws IllegalArgumentException if they are not of the same kind
   */
  public <T extends Record> List<TextDifference> of(T earlier, T later) {
    if (!earlier.getClass().equals(later.getClass())) {
      throw new IllegalArgumentException("texts of two kinds cannot be compared");
    }
    List<TextDifference> found = new ArrayList<>();
    if (!earlier.equals(later)) {
      components(Place.WHOLE, earlier, later, found);
    }
    return found;
  }

  private void components(Place place, Object before, Object after, List<TextDifference> found) {
    for (Component component : Component.of(before.getClass())) {
      if (words.isTold(component)) {
        Object older = component.in(before);
        Object newer = component.in(after);
        compare(place.at(component, isSeveral(older) || isSeveral(newer)), older, newer, found);
      }
    }
  }

  private void compare(
      Place place, @Nullable Object before, @Nullable Object after, List<TextDifference> found) {
    if (Objects.equals(before, after)) {
      return;
    }
    if (before instanceof Stated<?> older && after instanceof Stated<?> newer) {
      stated(place, older, newer, found);
    } else if (isList(before) && isList(after) && isToldOneByOne(before, after)) {
      entries(place, list(before), list(after), found);
    } else if (isMap(before) && isMap(after)) {
      keyed(place, map(before), map(after), found);
    } else if (before == null || after == null || isSilent(before) || isSilent(after)) {
      oneSided(place, before, after).ifPresent(found::add);
    } else {
      values(place, before, after, found);
    }
  }

  private Optional<TextDifference> oneSided(
      Place place, @Nullable Object before, @Nullable Object after) {
    if (isSilent(before)) {
      return isSilent(after) ? Optional.empty() : Optional.of(place.added(words.each(after)));
    }
    return Optional.of(place.removed(words.each(before)));
  }

  /** Where all of a list is new or gone, it is told at once, unless its entries have names. */
  private static boolean isToldOneByOne(@Nullable Object before, @Nullable Object after) {
    List<?> older = list(before);
    List<?> newer = list(after);
    return older.isEmpty() == newer.isEmpty()
        || Stream.of(older, newer).flatMap(List::stream).allMatch(each -> InWords.id(each) != null);
  }

  private void stated(Place place, Stated<?> before, Stated<?> after, List<TextDifference> found) {
    if (before.isNotOnRecord() || after.isNotOnRecord()) {
      return;
    }
    if (before.said() == after.said()) {
      entries(place, before.entries(), after.entries(), found);
    } else {
      found.add(place.changed(words.each(before), words.each(after)));
    }
  }

  private void values(Place place, Object before, Object after, List<TextDifference> found) {
    boolean isSaidWhole = words.ready(before) != null && !words.of(before).equals(words.of(after));
    if (hasParts(before, after) && !isSaidWhole) {
      components(place, before, after, found);
    } else {
      found.add(changed(place, before, after));
    }
  }

  /** Two things can go by one name; then only what is written tells them apart. */
  private TextDifference changed(Place place, Object before, Object after) {
    InWords told =
        words.of(before).equals(words.of(after))
            ? new InWords(Wording.AS_WRITTEN, words.leftOut())
            : words;
    return place.changed(told.each(before), told.each(after));
  }

  /** Whether they are the same thing, so that it can be told which of its parts changed. */
  private static boolean hasParts(Object before, Object after) {
    return before instanceof Record
        && before.getClass().equals(after.getClass())
        && !Component.isThatValue(before.getClass())
        && Objects.equals(InWords.id(before), InWords.id(after));
  }

  private void entries(Place place, List<?> before, List<?> after, List<TextDifference> found) {
    Alignment alignment = Alignment.of(before, after, words);
    for (Alignment.Pair pair : alignment.pairs()) {
      Object older = before.get(pair.earlier());
      Object newer = after.get(pair.later());
      if (!older.equals(newer)) {
        entry(place.entry(pair.earlier(), pair.later()), older, newer, found);
      }
    }
    for (int index : alignment.removed()) {
      Object entry = before.get(index);
      found.add(place.entry(index, index).named(name(entry)).entryRemoved(words.of(entry)));
    }
    for (int index : alignment.added()) {
      Object entry = after.get(index);
      found.add(
          place.entry(index, index).named(name(entry)).entryAdded(words.of(entry), more(entry)));
    }
  }

  /** The same entry in other words, part by part where it has an id, else as a whole. */
  private void entry(Place place, Object before, Object after, List<TextDifference> found) {
    boolean hasId = InWords.id(after) != null;
    if (!hasId || !before.getClass().equals(after.getClass())) {
      if (!words.told(before).equals(words.told(after))) {
        found.add(changed(place, before, after));
      }
      return;
    }
    Component label = InWords.label(after).orElse(null);
    List<TextDifference> inside = new ArrayList<>();
    components(place.named(name(after)), before, after, inside);
    if (label != null && words.isTold(label) && !name(before).equals(name(after))) {
      String pointer = place.later() + label.step();
      inside.removeIf(each -> each.pointer().equals(pointer));
      found.add(place.named(name(before)).renamed(label, name(before), name(after)));
    }
    found.addAll(inside);
  }

  private void keyed(Place place, Map<?, ?> before, Map<?, ?> after, List<TextDifference> found) {
    Set<Object> keys = new LinkedHashSet<>(before.keySet());
    keys.addAll(after.keySet());
    for (Object key : keys) {
      String step = Tree.escaped(key.toString());
      compare(place.entry(step, step).named(words.of(key)), before.get(key), after.get(key), found);
    }
  }

  private String name(Object entry) {
    String name = InWords.id(entry) == null ? null : words.name(entry);
    return name == null ? words.of(entry) : name;
  }

  private String more(Object entry) {
    return InWords.id(entry) == null ? "" : words.more(entry);
  }

  private static boolean isSeveral(@Nullable Object value) {
    return value instanceof Stated || value instanceof List || value instanceof Map;
  }

  private static boolean isList(@Nullable Object value) {
    return value == null || value instanceof List;
  }

  private static boolean isMap(@Nullable Object value) {
    return value == null || value instanceof Map;
  }

  private static List<?> list(@Nullable Object value) {
    return value instanceof List<?> list ? list : List.of();
  }

  private static Map<?, ?> map(@Nullable Object value) {
    return value instanceof Map<?, ?> map ? map : Map.of();
  }
}
