package org.saferplan.json.store;

import java.util.List;
import java.util.Set;

/**
 * What a repair could do.
 *
 * @param segments the files that are to be written
 * @param damaged what is damaged and can be mended
 * @param cutOff the commits that cannot be read any more
 * @param ofAnotherCopy what commits of another copy wrote that stand in this one's place
 * @param last the last commit that can be read then
 * @param isWhole whether the journal is whole then, as far as its head says that it goes
 * @param isEmpty whether it says nothing of any document then
 */
record RepairPlan(
    List<MendedSegment> segments,
    List<Damaged> damaged,
    List<Closing> cutOff,
    Set<Closing.Written> ofAnotherCopy,
    long last,
    boolean isWhole,
    boolean isEmpty) {

  /** Whether a line is to say something else than was written. */
  boolean isChanged() {
    return segments.stream().anyMatch(each -> !each.changed().isEmpty());
  }
}
