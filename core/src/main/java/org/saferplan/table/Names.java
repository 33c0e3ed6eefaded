package org.saferplan.table;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What goes by which names. A name is matched whole, in capitals or not; what goes by a name that
 * others go by too is not guessed.
 *
 * @param <T> what is named
 */
final class Names<T> {
  /** A cell that lists more is no list. */
  private static final int MOST_LISTED = 40;

  private final Map<String, Set<T>> named = new LinkedHashMap<>();

  /** What a cell, or a part of it, names. */
  record Match<T>(String words, Set<T> found) {
    /** What is meant, if that is clear. */
    Optional<T> only() {
      return found.size() == 1 ? Optional.of(found.iterator().next()) : Optional.empty();
    }
  }

  /** Goes by this name; nothing is nobody's name. */
  void add(T thing, @Nullable String name) {
    if (name != null && !name.isBlank()) {
      named.computeIfAbsent(plain(name), absent -> new LinkedHashSet<>()).add(thing);
    }
  }

  private static String plain(String name) {
    return name.strip().toLowerCase(Locale.ROOT).replace('\u2019', '\'').replaceAll("\\s+", " ");
  }

  /** What goes by this name. */
  Match<T> match(String name) {
    return new Match<>(name.strip(), named.getOrDefault(plain(name), Set.of()));
  }

  /**
   * What a cell lists, divided by semicolons or lines; by commas, strokes and "and" only where
   * everything between them is a name. What goes by no name is in the list too.
   */
  List<Match<T>> list(String cell) {
    Match<T> whole = match(cell);
    if (!whole.found().isEmpty()) {
      return List.of(whole);
    }
    List<Match<T>> listed = new ArrayList<>();
    List<String> pieces = pieces(cell, "[;\\n]");
    for (int from = 0; from < pieces.size(); ) {
      int to = longestName(pieces, from);
      String words = String.join("; ", pieces.subList(from, to));
      listed.addAll(divided(words).orElseGet(() -> List.of(match(words))));
      from = to;
    }
    return listed;
  }

  /** A name can itself hold a semicolon. */
  private int longestName(List<String> pieces, int from) {
    for (int to = Math.min(pieces.size(), MOST_LISTED); to > from + 1; to--) {
      if (!match(String.join("; ", pieces.subList(from, to))).found().isEmpty()) {
        return to;
      }
    }
    return from + 1;
  }

  private Optional<List<Match<T>>> divided(String words) {
    if (!match(words).found().isEmpty()) {
      return Optional.empty();
    }
    for (String divider : List.of(",", "/", ",|/|&|\\band\\b")) {
      List<Match<T>> all = pieces(words, divider).stream().map(this::match).toList();
      if (all.size() > 1 && all.stream().noneMatch(each -> each.found().isEmpty())) {
        return Optional.of(all);
      }
    }
    return Optional.empty();
  }

  private static List<String> pieces(String cell, String divider) {
    List<String> pieces = new ArrayList<>();
    for (String piece : cell.split(divider, MOST_LISTED)) {
      if (!piece.isBlank()) {
        pieces.add(piece.strip());
      }
    }
    return pieces;
  }

  /** The first of these names by which nothing else goes, else the last. */
  String written(T thing, Collection<String> names) {
    String last = "";
    for (String name : names) {
      last = name;
      if (match(name).found().equals(Set.of(thing)) && list(name).size() == 1) {
        return name;
      }
    }
    return last;
  }

  /** What goes by these, in words. */
  static <T> String told(Set<T> found, Function<T, String> words) {
    return String.join(", ", found.stream().map(words).toList());
  }
}
