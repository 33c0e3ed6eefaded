package org.saferplan.json.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.saferplan.document.Document;
import org.saferplan.document.Key;
import org.saferplan.fact.ContentHash;
import org.saferplan.json.Read;
import org.saferplan.register.Register;

/**
 * What a journal says, as far as it has been read. Immutable.
 *
 * @param register everything on record
 * @param end just after the last whole commit
 * @param seen the size of the journal when it was read, whatever is unfinished at its end included;
 *     -1 if there was none
 * @param files the attached files
 */
record Contents(Register register, Position end, long seen, Set<ContentHash> files) {

  /** Of a journal that does not exist. */
  static final Contents NONE = new Contents(Register.empty(), Position.START, -1, Set.of());

  /** Whether bytes follow the last whole commit. */
  boolean hasUnfinishedEnd() {
    return seen > end.bytes();
  }

  /** The line in which a document was last written. */
  private record Written(long revision, int number, ContentLine line) {}

  /**
   * With what the journal has more than this, if anything.
   *
   * <p>Of a document that was written many times only the last content is understood; all are
   * checked by their hashes.
   */
  Contents further(Journal journal) throws IOException {
    long size = journal.size();
    if (size == seen) {
      return this;
    }
    if (size < end.bytes()) {
      throw DamagedException.in(journal.file(), 0, "it is shorter than when it was last read");
    }
    Map<Key, Written> latest = new HashMap<>();
    Set<ContentHash> attached = new HashSet<>(files);
    Position reached;
    try (JournalReader reader = journal.after(end)) {
      for (var entry = reader.next(); entry.isPresent(); entry = reader.next()) {
        Closing closing = entry.get().closing();
        attached.addAll(closing.files());
        for (int index = 0; index < closing.documents().size(); index++) {
          latest.put(
              closing.documents().get(index).document(),
              new Written(
                  closing.commit(),
                  entry.get().firstLine() + index,
                  entry.get().documents().get(index)));
        }
      }
      reached = reader.position();
    }
    return new Contents(
        with(latest, reached, journal),
        reached,
        Math.max(size, reached.bytes()),
        Set.copyOf(attached));
  }

  private Register with(Map<Key, Written> latest, Position reached, Journal journal)
      throws IOException {
    if (reached.revision() == register.revision()) {
      return register;
    }
    Map<Long, List<Document>> byRevision = new TreeMap<>();
    for (Map.Entry<Key, Written> each : latest.entrySet()) {
      byRevision
          .computeIfAbsent(each.getValue().revision(), revision -> new ArrayList<>())
          .add(document(each.getKey(), each.getValue(), journal));
    }
    Register changed = register;
    for (Map.Entry<Long, List<Document>> commit : byRevision.entrySet()) {
      changed = changed.with(commit.getKey(), commit.getValue());
    }
    return changed.with(reached.revision(), List.of());
  }

  private static Document document(Key key, Written written, Journal journal) throws IOException {
    Read<Document> read = journal.language().read(written.line().content(), Document.class);
    Document document = read.value();
    if (document == null || !read.faults().isEmpty()) {
      throw DamagedException.in(
          journal.file(),
          written.number(),
          "%s cannot be understood (%s %s)"
              .formatted(key, read.faults().get(0).pointer(), read.faults().get(0).words()));
    }
    if (!document.key().equals(key)) {
      throw DamagedException.in(
          journal.file(), written.number(), "%s holds %s".formatted(key, document.key()));
    }
    return document;
  }
}
