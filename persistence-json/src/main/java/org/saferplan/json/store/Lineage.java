package org.saferplan.json.store;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.saferplan.fact.ContentHash;

/**
 * Tells which parts that lie elsewhere are of this very record: another may be kept there that goes
 * by the same id. Each part names the commit that it follows by its hash, and the head the last.
 */
final class Lineage {
  private final Journal journal;

  /** The closing lines with which parts of the record end. */
  private final Set<ContentHash> ends = new HashSet<>();

  /** The closing lines of which what is known to be of the record goes on. */
  private final Set<ContentHash> followed = new HashSet<>();

  /** That of a journal, so far as its parts are in their places. */
  Lineage(Journal journal) throws IOException {
    this.journal = journal;
    journal
        .headFound()
        .filter(head -> journal.partnership().equals(head.partnership()))
        .ifPresent(head -> followed.add(head.chain()));
    for (Segment each : journal.segments()) {
      if (Header.isOwn(each, journal)) {
        note(each);
      }
    }
  }

  private void note(Segment part) throws IOException {
    List<ContentHash> closings = closings(part);
    if (!closings.isEmpty()) {
      ends.add(closings.get(closings.size() - 1));
    }
    Header.chain(part, journal).ifPresent(followed::add);
  }

  private List<ContentHash> closings(Segment part) throws IOException {
    List<ContentHash> closings = new ArrayList<>();
    try (InputStream stream = part.stream(journal.disk(), 0);
        Lines lines = new Lines(part.file(), stream, 0)) {
      for (byte[] line = lines.next(); line != null; line = lines.next()) {
        if (Closing.in(line, journal.language()).isPresent()) {
          closings.add(Seal.hash(line));
        }
      }
    } catch (DamagedException e) {
      // So far as it can be read.
      return closings;
    }
    return closings;
  }

  /** Those that go on from a part of the record, or from which one goes on, or from each other. */
  List<Segment> of(List<Segment> parts) throws IOException {
    List<Segment> open = new ArrayList<>(parts);
    List<Segment> own = new ArrayList<>();
    boolean isMore = true;
    while (isMore) {
      isMore = false;
      for (Segment each : List.copyOf(open)) {
        if (isOfThis(each)) {
          open.remove(each);
          own.add(each);
          note(each);
          isMore = true;
        }
      }
    }
    return own;
  }

  private boolean isOfThis(Segment part) throws IOException {
    Optional<ContentHash> before = Header.chain(part, journal);
    return before.filter(ends::contains).isPresent()
        || closings(part).stream().anyMatch(followed::contains);
  }
}
