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
import org.saferplan.json.JsonLanguage;
import org.saferplan.json.Read;
import org.saferplan.register.Register;

/**
 * What a journal says, as far as it has been read. Immutable.
 *
 * @param register everything on record
 * @param end just after the last whole commit
 * @param files the attached files
 * @param grown how many bytes of commits were read after the state, or from the beginning where
 *     there is none
 */
record Contents(Register register, Position end, Set<ContentHash> files, long grown) {

  /** Of a journal of which nothing has been read. */
  static final Contents NONE = new Contents(Register.empty(), Position.START, Set.of(), 0);

  /** The line in which a document was last written. */
  private record Written(long revision, Segment segment, int number, ContentLine line) {}

  /** The same, the next commit to be written elsewhere. */
  Contents at(Position place) {
    return new Contents(register, place, files, grown);
  }

  /** The same, what it was then standing in the state. */
  Contents afterState(Contents then) {
    return new Contents(register, end, files, Math.max(0, grown - then.grown));
  }

  /** The same without these files. */
  Contents without(List<ContentHash> deleted) {
    Set<ContentHash> left = new HashSet<>(files);
    left.removeAll(deleted);
    return new Contents(register, end, left, grown);
  }

  /** With what the reader finds after this. */
  Contents further(JournalReader reader, JsonLanguage language) throws IOException {
    return further(reader, language, Long.MAX_VALUE);
  }

  /**
   * With what the reader finds after this, up to a commit.
   *
   * <p>Of a document that was written many times only the last content is understood; all are
   * checked by their hashes.
   */
  Contents further(JournalReader reader, JsonLanguage language, long last) throws IOException {
    Map<Key, Written> latest = new HashMap<>();
    Set<ContentHash> attached = new HashSet<>(files);
    long before = reader.bytes();
    while (reader.position().revision() < last) {
      var entry = reader.next();
      if (entry.isEmpty()) {
        break;
      }
      Closing closing = entry.get().closing();
      attached.addAll(closing.files());
      attached.removeAll(redacted(entry.get(), language));
      for (int index = 0; index < closing.documents().size(); index++) {
        latest.put(
            closing.documents().get(index).document(),
            new Written(
                closing.commit(),
                entry.get().segment(),
                entry.get().firstLine() + index,
                entry.get().documents().get(index)));
      }
    }
    Position reached = reader.position();
    return new Contents(
        with(latest, reached, language),
        reached,
        Set.copyOf(attached),
        grown + reader.bytes() - before);
  }

  /** The files that a commit deleted, which only a redaction does. */
  static List<ContentHash> redacted(JournalReader.Entry entry, JsonLanguage language) {
    return Redaction.in(entry.command(), language).map(Redaction::files).orElse(List.of());
  }

  private Register with(Map<Key, Written> latest, Position reached, JsonLanguage language)
      throws IOException {
    if (reached.revision() == register.revision()) {
      return register;
    }
    Map<Long, List<Document>> byRevision = new TreeMap<>();
    for (Map.Entry<Key, Written> each : latest.entrySet()) {
      Written written = each.getValue();
      byRevision
          .computeIfAbsent(written.revision(), revision -> new ArrayList<>())
          .add(
              understood(
                  each.getKey(), written.line(), written.segment(), written.number(), language));
    }
    Register changed = register;
    for (Map.Entry<Long, List<Document>> commit : byRevision.entrySet()) {
      changed = changed.with(commit.getKey(), commit.getValue());
    }
    return changed.with(reached.revision(), List.of());
  }

  private static Document understood(
      Key key, ContentLine line, Segment segment, int number, JsonLanguage language)
      throws IOException {
    Read<Document> read = language.read(line.content(), Document.class);
    Document document = read.value();
    if (document == null || !read.faults().isEmpty()) {
      throw DamagedException.in(
          segment.file(),
          number,
          "%s cannot be understood (%s %s)"
              .formatted(key, read.faults().get(0).pointer(), read.faults().get(0).words()));
    }
    if (!document.key().equals(key)) {
      throw DamagedException.in(
          segment.file(), number, "%s holds %s".formatted(key, document.key()));
    }
    return document;
  }
}
