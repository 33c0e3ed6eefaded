package org.saferplan.json.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.saferplan.command.Command;

/** Holds what redactions say they did against the lines that say they were redacted. */
final class Redacted {
  private static final String REDACTION = Command.nameOf(Redaction.class);

  private record Found(ContentLine line, Segment segment, int number) {}

  private final Map<Redaction.Line, Found> redacted = new HashMap<>();
  private final Map<Redaction.Line, Long> told = new HashMap<>();
  private final Map<String, Found> others = new HashMap<>();

  /** What does not fit in a journal up to a position. */
  List<Defect> defects(Journal journal, Position end) throws IOException {
    try (JournalReader reader = journal.between(Position.START, end)) {
      for (var entry = reader.next(); entry.isPresent(); entry = reader.next()) {
        long commit = entry.get().closing().commit();
        int number = entry.get().firstLine();
        for (ContentLine line : entry.get().documents()) {
          note(commit, new Found(line, entry.get().segment(), number));
          number++;
        }
        note(commit, new Found(entry.get().command(), entry.get().segment(), number));
        if (entry.get().closing().command().equals(REDACTION)) {
          tell(journal, commit, entry.get().command());
        }
      }
    }
    return found();
  }

  private void note(long commit, Found found) {
    ContentLine line = found.line();
    if (line.redactedBy() == 0) {
      others.put(commit + " " + line.name() + " " + line.hash().value(), found);
    } else {
      redacted.put(new Redaction.Line(commit, line.name(), line.hash(), line.said()), found);
    }
  }

  private void tell(Journal journal, long commit, ContentLine command) {
    Redaction redaction = journal.language().read(command.content(), Redaction.class).value();
    if (redaction != null) {
      redaction.lines().forEach(line -> told.put(line, commit));
    }
  }

  private List<Defect> found() {
    List<Defect> defects = new ArrayList<>();
    redacted.forEach(
        (line, found) -> {
          if (!told.containsKey(line)) {
            defects.add(
                new Defect(
                    found.segment().file(),
                    found.number(),
                    "%s looks redacted, and no commit says that it redacted it so"
                        .formatted(line.line()),
                    DamagedException.FROM_BACKUP));
          }
        });
    told.forEach(
        (line, commit) -> {
          Found left = others.get(line.commit() + " " + line.line() + " " + line.was().value());
          if (left != null) {
            defects.add(
                new Defect(
                    left.segment().file(),
                    left.number(),
                    "commit %d was to redact this line, and did not come so far".formatted(commit),
                    "have it redacted again"));
          }
        });
    return defects;
  }
}
