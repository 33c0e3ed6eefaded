package org.saferplan.json.store;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.saferplan.fact.ContentHash;

/**
 * Tells commits of another copy of a record from its own, where the lines of both stand in one
 * segment: as where a version-control system merged two copies that had gone separate ways.
 */
final class AnotherCopy {
  private AnotherCopy() {}

  /**
   * The commits whose numbers others have that lead to what follows, or that are beyond that, and
   * what was built on them.
   *
   * @param commits of a segment, in the order of their numbers
   * @param after what follows; if it does not tell the last commit, the one with the highest number
   *     is the one to which the others are to lead
   */
  static List<FoundCommit> in(List<FoundCommit> commits, Follows after) {
    long limit = after.commit().orElse(Long.MAX_VALUE);
    Map<ContentHash, FoundCommit> byHash = new LinkedHashMap<>();
    for (FoundCommit each : commits) {
      if (each.isAsWritten() && each.closing().commit() <= limit) {
        byHash.putIfAbsent(each.hash(), each);
      }
    }
    Map<Long, FoundCommit> leading = leading(byHash, after.chain().map(byHash::get).orElse(null));
    List<FoundCommit> others = new ArrayList<>();
    Set<ContentHash> theirs = new HashSet<>();
    for (FoundCommit each : commits) {
      long number = each.closing().commit();
      boolean isOther = number > limit || leading.getOrDefault(number, each) != each;
      if (isOther || theirs.contains(each.closing().previous())) {
        others.add(each);
        if (each.isAsWritten()) {
          theirs.add(each.hash());
        }
      }
    }
    return others;
  }

  /** The longest way through the commit that what follows names: a head may be an older one. */
  private static Map<Long, FoundCommit> leading(
      Map<ContentHash, FoundCommit> byHash, @Nullable FoundCommit through) {
    Map<Long, FoundCommit> longest = new TreeMap<>();
    for (FoundCommit each : byHash.values()) {
      boolean isLonger =
          longest.isEmpty() || each.closing().commit() > Collections.max(longest.keySet());
      if (isLonger) {
        Map<Long, FoundCommit> way = way(byHash, each);
        if (through == null || way.containsValue(through)) {
          longest = way;
        }
      }
    }
    return longest;
  }

  private static Map<Long, FoundCommit> way(
      Map<ContentHash, FoundCommit> byHash, FoundCommit last) {
    Map<Long, FoundCommit> way = new TreeMap<>();
    FoundCommit next = last;
    while (next != null && way.putIfAbsent(next.closing().commit(), next) == null) {
      next = byHash.get(next.closing().previous());
    }
    return way;
  }
}
