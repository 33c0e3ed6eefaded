package org.saferplan.json.store;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
   * @param after the hash of the last closing line, as what follows tells it; if it does not, the
   *     commit with the highest number is the one to which the others are to lead
   * @param isLast whether no segment follows; then whole commits may stand behind that one
   */
  static List<FoundCommit> in(
      List<FoundCommit> commits, Optional<ContentHash> after, boolean isLast) {
    Map<Long, FoundCommit> leading = leading(commits, after);
    long last = isLast || leading.isEmpty() ? Long.MAX_VALUE : Collections.max(leading.keySet());
    List<FoundCommit> others = new ArrayList<>();
    Set<ContentHash> theirs = new HashSet<>();
    for (FoundCommit each : commits) {
      long number = each.closing().commit();
      boolean isOther = number > last || leading.getOrDefault(number, each) != each;
      if (isOther || theirs.contains(each.closing().previous())) {
        others.add(each);
        theirs.add(each.hash());
      }
    }
    return others;
  }

  private static Map<Long, FoundCommit> leading(
      List<FoundCommit> commits, Optional<ContentHash> after) {
    Map<ContentHash, FoundCommit> byHash = new HashMap<>();
    for (FoundCommit each : commits) {
      if (each.isAsWritten()) {
        byHash.putIfAbsent(each.hash(), each);
      }
    }
    FoundCommit last =
        commits.stream()
            .filter(FoundCommit::isAsWritten)
            .max(Comparator.comparingLong(each -> each.closing().commit()))
            .orElse(null);
    Map<Long, FoundCommit> leading = new HashMap<>();
    FoundCommit next = after.map(byHash::get).orElse(last);
    while (next != null && leading.putIfAbsent(next.closing().commit(), next) == null) {
      next = byHash.get(next.closing().previous());
    }
    return leading;
  }
}
