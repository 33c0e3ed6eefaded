package org.saferplan.json.store;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.saferplan.document.Document;
import org.saferplan.fact.ContentHash;
import org.saferplan.fact.InvalidValueException;
import tools.jackson.databind.JsonNode;

/**
 * Finds what a damaged journal said.
 *
 * <p>A commit's closing line tells the hash of everything that the commit wrote, and the next one
 * tells the closing line's. So a line is put back as it was where the same content stands anywhere
 * else, or all but one bit of it is there; nothing can be put back that was not written. Where it
 * is lost, what can be read of it takes its place, or what the document said before, and the line
 * says since which commit: the history goes on behind it.
 *
 * <p>Writes nothing.
 */
final class Healing {
  private final Journal journal;
  private final @Nullable Head head;
  private final Elsewhere elsewhere;
  private final List<Mended> mended = new ArrayList<>();
  private final List<Damaged> damaged = new ArrayList<>();
  private final List<Closing> cutOff = new ArrayList<>();
  private ContentHash chain = Position.START.chain();
  private long last;
  private boolean isBroken;

  /** Of a journal with this head, if it has one. */
  Healing(Journal journal, @Nullable Head head) {
    this.journal = journal;
    this.head = head;
    this.elsewhere = new Elsewhere(journal.language());
  }

  /**
   * A segment as it is to be written.
   *
   * @param lines of it, without their ends
   * @param lost what is to stand instead of some of these lines, by their place among them
   */
  private record Mended(DamagedSegment from, List<byte[]> lines, Map<Integer, LostLine> lost) {
    Rewritten written(long repair) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      for (int at = 0; at < lines.size(); at++) {
        LostLine instead = lost.get(at);
        bytes.writeBytes(instead == null ? lines.get(at) : instead.line(repair));
        bytes.write('\n');
      }
      return new Rewritten(
          from.segment(),
          bytes.toByteArray(),
          lost.isEmpty() && from.size() == lines.size() && !from.isCutOff());
    }
  }

  /** A segment's file as it is to be written. */
  static final class Rewritten {
    private final Segment segment;
    private final byte[] bytes;
    private final boolean isAsItWas;

    private Rewritten(Segment segment, byte[] bytes, boolean isAsItWas) {
      this.segment = segment;
      this.bytes = bytes;
      this.isAsItWas = isAsItWas;
    }

    Segment segment() {
      return segment;
    }

    byte[] bytes() {
      return bytes;
    }

    /** Whether nothing goes that stands there, but for what is put right. */
    boolean isAsItWas() {
      return isAsItWas;
    }
  }

  /**
   * What could be done.
   *
   * @param segments the files that are to be written
   * @param damaged what is damaged and can be mended
   * @param changed the lines of which something else takes the place, for a commit that tells of
   *     them
   * @param cutOff the commits that cannot be read for what is damaged before them
   * @param last the last commit that can be read then
   */
  record Plan(
      List<Rewritten> segments,
      List<Damaged> damaged,
      List<Redaction.Line> changed,
      List<Closing> cutOff,
      long last) {

    /** Whether the journal is whole then, as far as its head says that it goes. */
    boolean isWhole(@Nullable Head head) {
      return cutOff.isEmpty() && head != null && last >= head.commit();
    }
  }

  /**
   * Something that is damaged and can be mended.
   *
   * @param subject what is damaged, in words
   * @param instead what takes its place, in words; blank if it is put back as it was
   */
  record Damaged(Path file, int line, String subject, String instead) {

    /** As it is told before the repair. */
    Defect found() {
      return instead.isEmpty()
          ? new Defect(
              file,
              line,
              subject + " is not what was written",
              "have it repaired: it is put back as it was")
          : new Defect(
              file,
              line,
              subject + " is not what was written (its hash differs), and that stands nowhere else",
              DamagedException.ONLY_FROM_BACKUP
                  + ", or have it repaired: then a commit tells that "
                  + instead);
    }

    /** As it is told after the repair. */
    Defect mended() {
      return instead.isEmpty()
          ? new Defect(
              file, line, subject + " was damaged, and is put back as it was", Repair.NOTHING_MORE)
          : new Defect(file, line, subject + " is lost: " + instead, Repair.LOST);
    }
  }

  /** Takes a document's file as a place where a content may stand. */
  void lookInto(Document document) {
    elsewhere.lookInto(document);
  }

  /** Looks through the whole journal. */
  Plan plan() throws IOException {
    lookIntoState();
    List<Segment> segments = journal.segments();
    for (int at = 0; at < segments.size(); at++) {
      isBroken |= segments.get(at).number() != at + 1;
      boolean isLast = at == segments.size() - 1;
      try {
        heal(
            DamagedSegment.read(journal, segments.get(at), last),
            isLast ? chainInHead() : chainIn(segments.get(at + 1)),
            isLast);
      } catch (DamagedException e) {
        // It cannot be read at all; whoever reads the journal says why.
        isBroken = true;
      }
    }
    return new Plan(
        mended.stream().map(each -> each.written(last + 1)).toList(),
        damaged,
        mended.stream().flatMap(each -> each.lost().values().stream()).map(LostLine::told).toList(),
        cutOff,
        last);
  }

  private void lookIntoState() throws IOException {
    try {
      elsewhere.lookInto(journal.state(), journal.disk());
    } catch (DamagedException e) {
      // What was read of it serves, and nothing rests on the rest.
      return;
    }
  }

  private void heal(DamagedSegment read, Optional<ContentHash> after, boolean isLast) {
    int before = damaged.size();
    Mended segment = new Mended(read, new ArrayList<>(), new TreeMap<>());
    segment.lines().add(header(read));
    chain = ContentHash.of(segment.lines().get(0));
    List<DamagedSegment.Found> commits = read.commits();
    for (int at = 0; at < commits.size(); at++) {
      DamagedSegment.Found commit = commits.get(at);
      Optional<ContentHash> told =
          at + 1 < commits.size() ? Optional.of(commits.get(at + 1).closing().previous()) : after;
      isBroken = isBroken || !isHealed(commit, told, segment);
      if (isBroken) {
        cutOff.add(commit.closing());
        segment.lines().addAll(commit.before());
        segment.lines().add(commit.line());
      }
    }
    isBroken |= !isLast && !after.filter(chain::equals).isPresent();
    if (isLast || isBroken) {
      segment.lines().addAll(read.left());
    }
    if (!read.isAs(segment.lines()) || !segment.lost().isEmpty()) {
      mended.add(segment);
      if (!isBroken && (damaged.size() == before || read.size() != segment.lines().size())) {
        damaged.add(new Damaged(read.segment().file(), 0, "what stands here, or its order,", ""));
      }
    }
  }

  /** Its own, or where that is not what the first commit after it names, the one that is. */
  private byte[] header(DamagedSegment read) {
    byte[] there = read.header();
    if (read.commits().isEmpty() || !read.commits().get(0).isAsWritten()) {
      return there;
    }
    ContentHash named = read.commits().get(0).closing().previous();
    if (ContentHash.of(there).equals(named)) {
      return there;
    }
    Position before = new Position(read.segment().number(), 0, 0, last, Instant.EPOCH, chain);
    for (int format = 1; format <= Format.NUMBER; format++) {
      byte[] header = journal.header(before, format);
      if (ContentHash.of(header).equals(named)) {
        damaged.add(new Damaged(read.segment().file(), 1, "the first line", ""));
        return header;
      }
    }
    return there;
  }

  /**
   * Adds a commit's lines, if each is known or something can take its place.
   *
   * @param told the hash of its closing line, as what follows tells it
   */
  private boolean isHealed(
      DamagedSegment.Found commit, Optional<ContentHash> told, Mended segment) {
    Closing closing = commit.closing();
    Optional<ContentHash> hash = commit.isAsWritten() ? Optional.of(commit.hash()) : told;
    if (hash.isEmpty() || closing.commit() != last + 1 || !closing.previous().equals(chain)) {
      return false;
    }
    CommitLines lines = new CommitLines(segment.from(), commit, elsewhere);
    if (!lines.isComplete()) {
      return false;
    }
    if (!commit.isAsWritten()) {
      lines.close(hash.get(), journal.language());
    }
    int first = segment.lines().size();
    lines.lost().forEach((at, line) -> segment.lost().put(first + at, line));
    segment.lines().addAll(lines.lines());
    damaged.addAll(lines.damaged());
    last = closing.commit();
    chain = hash.get();
    return true;
  }

  /** The hash of the last closing line, as the head tells it. */
  private Optional<ContentHash> chainInHead() {
    return Optional.ofNullable(head).map(Head::chain);
  }

  /** The hash of the closing line before a segment, as the segment's header tells it. */
  private Optional<ContentHash> chainIn(Segment segment) throws IOException {
    try (Lines lines = new Lines(segment.file(), segment.stream(journal.disk(), 0), 0)) {
      byte[] header = lines.next();
      JsonNode said = header == null ? null : journal.language().parse(header).value();
      return said == null
          ? Optional.empty()
          : Optional.of(new ContentHash(said.path("chain").asString("")));
    } catch (DamagedException | InvalidValueException e) {
      return Optional.empty();
    }
  }
}
