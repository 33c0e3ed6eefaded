package org.saferplan.document;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which entry of a later list is which of an earlier one: by id where entries have one, else by
 * equality. The order of entries makes no difference.
 *
 * @param pairs places of the same entry in either list, in the order of the later one
 * @param removed places in the earlier list of what is gone
 * @param added places in the later list of what is new
 */
record Alignment(List<Pair> pairs, List<Integer> removed, List<Integer> added) {

  /** Places of the same entry. */
  record Pair(int earlier, int later) {}

  static Alignment of(List<?> before, List<?> after, InWords words) {
    Map<Object, Deque<Integer>> open = new HashMap<>();
    for (int index = 0; index < before.size(); index++) {
      open.computeIfAbsent(key(before.get(index), words), absent -> new ArrayDeque<>()).add(index);
    }
    List<Pair> pairs = new ArrayList<>();
    List<Integer> added = new ArrayList<>();
    for (int index = 0; index < after.size(); index++) {
      Integer earlier = open.getOrDefault(key(after.get(index), words), new ArrayDeque<>()).poll();
      if (earlier == null) {
        added.add(index);
      } else {
        pairs.add(new Pair(earlier, index));
      }
    }
    List<Integer> removed = open.values().stream().flatMap(Deque::stream).sorted().toList();
    return alone(before, after, new Alignment(pairs, removed, added));
  }

  /** One that is gone and one that is new, neither with an id, are the same one changed. */
  private static Alignment alone(List<?> before, List<?> after, Alignment found) {
    if (found.removed.size() != 1 || found.added.size() != 1) {
      return found;
    }
    Pair pair = new Pair(found.removed.get(0), found.added.get(0));
    if (InWords.id(before.get(pair.earlier)) != null || InWords.id(after.get(pair.later)) != null) {
      return found;
    }
    List<Pair> pairs = new ArrayList<>(found.pairs);
    pairs.add(pair);
    return new Alignment(pairs, List.of(), List.of());
  }

  private static Object key(Object entry, InWords words) {
    Object id = InWords.id(entry);
    return id == null ? words.told(entry) : id;
  }
}
