package org.saferplan.json.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.saferplan.command.Command;
import org.saferplan.fact.ContentHash;

/**
 * The lines of a journal that say something else than was written, and what redactions and repairs
 * say that they did.
 */
final class ChangedLines {
  /** How a closing line is named among a commit's lines. */
  static final String CLOSING = "closing";

  private static final String REPAIR = Command.nameOf(Repair.Repaired.class);

  private record Place(Segment segment, int number, long by, boolean isRedacted) {}

  private final Map<Redaction.Line, Place> changed = new LinkedHashMap<>();
  private final Map<Redaction.Line, Long> redacted = new HashMap<>();
  private final Map<Redaction.Line, Long> repaired = new HashMap<>();
  private final Set<ContentHash> redactedFiles = new HashSet<>();
  private final Map<String, Place> others = new HashMap<>();

  private final long last;

  private ChangedLines(long last) {
    this.last = last;
  }

  /** Those in a journal up to a position. */
  static ChangedLines in(Journal journal, Position end) throws IOException {
    ChangedLines found = new ChangedLines(end.revision());
    try (JournalReader reader = journal.between(Position.START, end)) {
      for (var entry = reader.next(); entry.isPresent(); entry = reader.next()) {
        found.note(entry.get(), journal);
      }
    }
    return found;
  }

  private void note(JournalReader.Entry entry, Journal journal) {
    Closing closing = entry.closing();
    List<ContentLine> lines = new ArrayList<>(entry.documents());
    lines.add(entry.command());
    int number = entry.firstLine();
    for (ContentLine line : lines) {
      Place place = new Place(entry.segment(), number, line.changedBy(), line.isRedacted());
      if (line.changedBy() == 0) {
        others.put(name(closing.commit(), line.name(), line.hash()), place);
      } else {
        changed.put(
            new Redaction.Line(closing.commit(), line.name(), line.hash(), line.said()), place);
      }
      number++;
    }
    if (closing.was() != null) {
      changed.put(
          new Redaction.Line(closing.commit(), CLOSING, closing.was(), entry.sealed()),
          new Place(entry.segment(), number, 0, false));
    }
    tell(closing, entry.command(), journal);
  }

  private void tell(Closing closing, ContentLine command, Journal journal) {
    Optional<Redaction> redaction = Redaction.in(command, journal.language());
    if (redaction.isPresent()) {
      redaction.get().lines().forEach(line -> redacted.put(line, closing.commit()));
      redactedFiles.addAll(redaction.get().files());
    } else if (closing.command().equals(REPAIR)) {
      Repair.Repaired said =
          journal.language().read(command.content(), Repair.Repaired.class).value();
      if (said != null) {
        said.lines().forEach(line -> repaired.put(line, closing.commit()));
      }
    }
  }

  private static String name(long commit, String line, ContentHash was) {
    return commit + " " + line + " " + was.value();
  }

  /** The attached files that were deleted on purpose. */
  Set<ContentHash> redactedFiles() {
    return redactedFiles;
  }

  /** The lines that look redacted or repaired, of which no commit tells. */
  List<Redaction.Line> untold() {
    return changed.entrySet().stream()
        .filter(each -> !isTold(each.getKey(), each.getValue()))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** What a repair tells of a line of which no commit told. */
  Defect lost(Redaction.Line line, Path where) {
    Place place = changed.get(line);
    boolean isRedacted = place != null && place.isRedacted();
    Defect lost =
        Defect.lost(
            where,
            0,
            "%s of commit %d had been changed as a %s does, and no commit said so"
                .formatted(line.line(), line.commit(), isRedacted ? "redaction" : "repair"));
    return isRedacted
        ? lost.with(
            "do not enter it again: it was taken out; note elsewhere who had that done, when and"
                + " why")
        : lost;
  }

  /** What redacted a line may be lost; then a repair tells that it looks so. */
  private boolean isTold(Redaction.Line line, Place place) {
    return repaired.containsKey(line) || (place.isRedacted() && redacted.containsKey(line));
  }

  /** What does not fit. */
  List<Defect> defects() {
    List<Defect> defects = new ArrayList<>();
    changed.forEach(
        (line, place) -> {
          String done = place.isRedacted() ? "redacted" : "repaired";
          if (isTold(line, place)) {
            return;
          }
          boolean isLater = place.by() > last;
          defects.add(
              new Defect(
                  place.segment().file(),
                  place.number(),
                  isLater
                      ? "%s of commit %d was %s by commit %d, to which this does not go"
                          .formatted(line.line(), line.commit(), done, place.by())
                      : "%s of commit %d looks %s, and no commit says that it %s it so"
                          .formatted(line.line(), line.commit(), done, done),
                  isLater
                      ? "nothing need be done if this is a backup of how the record once was; if"
                          + " not, have it repaired: then a commit says so"
                      : "put this partnership's folder back from a backup, or have it repaired:"
                          + " then a commit says so"));
        });
    defects.addAll(unfinished());
    return defects;
  }

  /** The redactions that did not come so far, or of which what was taken out is here again. */
  List<Defect> unfinished() {
    List<Defect> defects = new ArrayList<>();
    redacted.forEach(
        (line, commit) -> {
          Place left = others.get(name(line.commit(), line.line(), line.was()));
          if (left != null) {
            defects.add(
                new Defect(
                    left.segment().file(),
                    left.number(),
                    "commit %d was to redact this line, and did not come so far, or it was put back"
                        .formatted(commit),
                    "have it redacted again"));
          }
        });
    return defects;
  }
}
