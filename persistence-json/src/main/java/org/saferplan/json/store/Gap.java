package org.saferplan.json.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saferplan.command.Actor;
import org.saferplan.document.Document;
import org.saferplan.document.Key;
import org.saferplan.fact.ContentHash;
import org.saferplan.json.Read;

/**
 * Commits that are lost between two that are not: in their places stand as many that say so. The
 * last of them writes what is known of the documents that were written meanwhile.
 */
final class Gap {
  /** The name of the command of a commit that is lost. */
  static final String LOST = "lost";

  /** More than that are not made up for: whoever wrote such a number may not have counted. */
  private static final long MOST = 100_000;

  /** Who did what is lost. */
  private static final Actor NOT_KNOWN = Actor.officer("not known");

  private static final byte[] NOTHING = "{}".getBytes(UTF_8);

  private final Journal journal;
  private final @Nullable Contents state;
  private final Map<Key, byte[]> strays = new LinkedHashMap<>();
  private final Set<ContentHash> attached = new HashSet<>();

  /**
   * In a journal.
   *
   * @param head its head, if it has one
   */
  Gap(Journal journal, @Nullable Head head) throws IOException {
    this.journal = journal;
    State read = new State(journal);
    // A state from before a redaction says what was taken out.
    int least = head == null ? 0 : head.rewritten();
    this.state = read.written(Math.max(least, read.rewritten()), Long.MAX_VALUE).orElse(null);
  }

  /** Notes what can be read of a commit that cannot be read as a whole. */
  void stray(List<ContentHash> files, List<byte[]> lines) {
    attached.addAll(files);
    for (byte[] line : lines) {
      ContentLine.read(line)
          .filter(each -> each.isWhole() && each.isDocument())
          .ifPresent(this::stray);
    }
  }

  /** What was redacted in it stays so, and the line is one of another commit's. */
  private void stray(ContentLine line) {
    Read<Document> read = journal.language().read(line.content(), Document.class);
    Document document = read.value();
    if (document != null && read.faults().isEmpty()) {
      strays.put(document.key(), withoutEnd(ContentLine.document(document.key(), line.content())));
    }
  }

  /**
   * Whether in a mended journal a commit of this number stands in the place of one that is lost.
   */
  static boolean isFilled(long commit, Journal journal) throws IOException {
    try (JournalReader reader = journal.untilTorn(Position.START)) {
      var entry = reader.next();
      while (entry.isPresent() && entry.get().closing().commit() < commit) {
        entry = reader.next();
      }
      return entry.filter(each -> each.closing().command().equals(LOST)).isPresent();
    }
  }

  /** Whether so many can be lost between two that are not, or at the end. */
  static boolean isLikely(long first, long last) {
    return last - first < MOST;
  }

  /** Forgets them, since the commits after them are read. */
  void forget() {
    strays.clear();
    attached.clear();
  }

  /**
   * Adds them.
   *
   * @param to the segment
   * @param first the number of the first
   * @param last the number of the last
   * @param at the moment of the commit before them, or else of the one after
   * @param previous what the first one follows
   * @param named the hash that the commit after them names
   */
  void addTo(
      MendedSegment to,
      long first,
      long last,
      Instant at,
      ContentHash previous,
      ContentHash named) {
    ContentHash chain = previous;
    for (long commit = first; commit < last; commit++) {
      byte[] closing = closing(commit, at, List.of(), chain, null);
      chain = Seal.hash(closing);
      to.add(List.of(command(), closing), Map.of());
    }
    List<byte[]> lines = new ArrayList<>();
    List<Closing.Written> written = new ArrayList<>();
    documents(first, last)
        .forEach(
            (document, line) -> {
              lines.add(line);
              written.add(
                  new Closing.Written(document, ContentLine.read(line).orElseThrow().hash()));
            });
    byte[] closing = closing(last, at, written, chain, named);
    lines.add(command());
    lines.add(closing);
    to.add(
        lines,
        Map.of(lines.size() - 1, new LostLine(last, LostLine.Written.closing(named), closing)));
  }

  private static byte[] command() {
    return withoutEnd(ContentLine.command(LOST, NOTHING));
  }

  private static byte[] withoutEnd(ContentLine line) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    line.writeTo(bytes);
    return Arrays.copyOf(bytes.toByteArray(), bytes.size() - 1);
  }

  /**
   * What commits of these numbers left, as far as the state or the lines tell: the state, if it was
   * written after all of them.
   */
  private Map<Key, byte[]> documents(long first, long last) {
    Map<Key, byte[]> found = new LinkedHashMap<>(strays);
    if (state != null) {
      boolean isLater = state.register().revision() >= last;
      state
          .register()
          .documents()
          .filter(each -> isBetween(state.register().revisionOf(each.key()), first, last))
          .filter(each -> isLater || !strays.containsKey(each.key()))
          .forEach(each -> found.put(each.key(), line(each)));
    }
    return found;
  }

  private static boolean isBetween(long revision, long first, long last) {
    return revision >= first && revision <= last;
  }

  private byte[] line(Document document) {
    return withoutEnd(
        ContentLine.document(document.key(), journal.language().writeLineBytes(document)));
  }

  private byte[] closing(
      long commit,
      Instant at,
      List<Closing.Written> documents,
      ContentHash previous,
      @Nullable ContentHash was) {
    Set<ContentHash> files = new HashSet<>();
    if (was != null) {
      files.addAll(attached);
      files.addAll(state == null ? Set.of() : state.files());
    }
    return Seal.seal(
        journal
            .language()
            .writeLineBytes(
                new Closing(
                    commit,
                    at,
                    NOT_KNOWN,
                    LOST,
                    null,
                    ContentHash.of(NOTHING),
                    documents.size(),
                    documents,
                    files.stream().sorted(Comparator.comparing(ContentHash::value)).toList(),
                    previous,
                    commit - 1,
                    was)));
  }
}
