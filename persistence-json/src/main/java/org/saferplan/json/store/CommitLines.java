package org.saferplan.json.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.saferplan.fact.ContentHash;
import org.saferplan.json.JsonLanguage;

/** The lines of one commit, as its closing line names them, and where each of them was found. */
final class CommitLines {
  private final DamagedSegment segment;
  private final FoundCommit commit;
  private final Elsewhere elsewhere;
  private final List<byte[]> lines = new ArrayList<>();
  private final Map<Integer, LostLine> lost = new TreeMap<>();
  private final List<Damaged> damaged = new ArrayList<>();

  CommitLines(DamagedSegment segment, FoundCommit commit, Elsewhere elsewhere) {
    this.segment = segment;
    this.commit = commit;
    this.elsewhere = elsewhere;
  }

  /** Looks for each; whether each was found, or something that can take its place. */
  boolean isComplete() {
    List<LostLine.Written> written = written();
    for (int at = 0; at < written.size(); at++) {
      LostLine.Written each = written.get(at);
      Optional<byte[]> line = segment.line(each.name(), each.hash());
      boolean isDamaged = line.isEmpty() || segment.isPutRight(line.get());
      if (line.isEmpty()) {
        line = elsewhere.line(each, commit.before());
      }
      if (isDamaged && line.isPresent()) {
        damaged.add(damaged(at, "what commit %d wrote of %s", each, ""));
      }
      if (line.isEmpty()) {
        Optional<Elsewhere.Instead> instead = elsewhere.instead(each, at, commit.before());
        if (instead.isEmpty()) {
          return false;
        }
        damaged.add(damaged(at, "what commit %d wrote of %s", each, instead.get().words()));
        LostLine other = new LostLine(number(), each, instead.get().content());
        lost.put(at, other);
        line = Optional.of(other.line(number()));
      }
      elsewhere.passed(line.get());
      lines.add(line.get());
    }
    lines.add(commit.line());
    if (segment.isPutRight(commit.line())) {
      damaged.add(
          damaged(
              written.size(), "what commit %d says of who did what and when", written.get(0), ""));
    }
    return true;
  }

  /** Has the closing line say that it was another, with this hash. */
  void close(ContentHash hash, JsonLanguage language) {
    byte[] sealed = Seal.seal(language.writeLineBytes(commit.closing().repaired(hash)));
    int at = lines.size() - 1;
    LostLine.Written closing = LostLine.Written.closing(hash);
    damaged.add(
        damaged(at, "what commit %d says of who did what and when", closing, Elsewhere.AS_READ));
    lost.put(at, new LostLine(number(), closing, sealed));
  }

  private List<LostLine.Written> written() {
    List<LostLine.Written> written = new ArrayList<>();
    Closing closing = commit.closing();
    for (Closing.Written each : closing.documents()) {
      written.add(new LostLine.Written("document", ContentLine.name(each.document()), each.hash()));
    }
    written.add(new LostLine.Written("command", closing.command(), closing.text()));
    return written;
  }

  private long number() {
    return commit.closing().commit();
  }

  private Damaged damaged(int at, String words, LostLine.Written written, String instead) {
    int line = Math.max(1, commit.number() - commit.closing().documents().size() - 1 + at);
    String subject = words.formatted(number(), written.name());
    return instead.isEmpty()
        ? Damaged.putBack(segment.segment(), line, subject)
        : Damaged.lost(segment.segment(), line, subject, instead);
  }

  /** Its lines, the closing line last; something of the right length where one is lost. */
  List<byte[]> lines() {
    return lines;
  }

  /** What is to stand instead of some of them, by place. */
  Map<Integer, LostLine> lost() {
    return lost;
  }

  /** What is damaged. */
  List<Damaged> damaged() {
    return damaged;
  }
}
