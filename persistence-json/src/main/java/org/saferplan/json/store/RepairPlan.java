package org.saferplan.json.store;

import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
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

  /** What commits that are lost did, so that it can be done again. */
  List<Defect> toldOfCutOff(Path folder) {
    List<Defect> told = new ArrayList<>();
    for (Closing each : cutOff.stream().limit(Repair.TOLD).toList()) {
      told.add(
          Defect.lost(
              folder,
              0,
              "commit %d is lost, by which %s did %s at %s"
                  .formatted(
                      each.commit(),
                      each.actor().name(),
                      each.command(),
                      each.at().truncatedTo(ChronoUnit.SECONDS))));
    }
    if (cutOff.size() > Repair.TOLD) {
      told.add(
          Defect.lost(
              folder,
              0,
              "%d more commits are lost, of which set-aside holds what is left"
                  .formatted(cutOff.size() - Repair.TOLD)));
    }
    return told;
  }

  /** Whether a line is to say something else than was written. */
  boolean isChanged() {
    return segments.stream().anyMatch(each -> !each.changed().isEmpty());
  }
}
