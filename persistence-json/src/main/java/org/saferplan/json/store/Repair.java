package org.saferplan.json.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.saferplan.command.Command;
import org.saferplan.document.Document;
import org.saferplan.document.Key;
import org.saferplan.fact.ContentHash;
import org.saferplan.json.Read;

/**
 * Makes a damaged journal one that can be written again: what is whole stays, the rest is set aside
 * and never deleted; what the documents' files know that the journal has lost is taken from them.
 * For one who holds the lock.
 */
final class Repair {
  /** What mends what a repair cannot. */
  static final String LOST =
      "enter again what is lost, or put this partnership's folder back from a backup";

  private final Journal journal;
  private final Path folder;
  private final Disk disk;
  private final List<Defect> done = new ArrayList<>();

  Repair(Journal journal) {
    this.journal = journal;
    this.folder = journal.home();
    this.disk = journal.disk();
  }

  /**
   * What stands in the history of what a repair took from the documents' files.
   *
   * @param lost what the journal has lost, in words
   * @param taken the documents that were taken from their files
   */
  public record Repaired(@Nullable String lost, List<Key> taken) implements Command {

    /** Takes a copy. */
    public Repaired {
      taken = taken == null ? List.of() : List.copyOf(taken);
    }
  }

  /** What was done. */
  List<Defect> done() {
    return done;
  }

  /** Mends the journal and its head; answers what is on record now. */
  Seen mended() throws IOException {
    Healing healing = new Healing(journal);
    inFiles().values().forEach(healing::lookInto);
    done.addAll(healing.heal());
    HeadFile file = new HeadFile(disk, journal.head(), journal.language());
    try {
      Optional<String> there = file.text();
      Optional<Head> head = there.isPresent() ? file.read(there.get()) : Optional.empty();
      Contents whole = whole(head.map(Head::position).orElse(null));
      int rewritten = head.map(Head::rewritten).orElseGet(this::rewrittenInState);
      if (head.isEmpty()) {
        did(journal.head(), "this was missing or damaged, and is written anew");
      } else if (whole.end().revision() < head.get().commit()) {
        lost(journal.folder(), lostCommits(whole.end().revision() + 1, head.get().commit()));
      }
      if (whole.end().revision() == 0) {
        throw new DamagedException(
            new Defect(
                journal.written(1).file(),
                0,
                "the damage lies in the first commit, so a repair would leave nothing",
                DamagedException.ONLY_FROM_BACKUP));
      }
      long swept = whole.end().revision();
      return new Seen(file.write(Head.at(whole.end(), rewritten, swept)), whole, rewritten, swept);
    } finally {
      file.close();
    }
  }

  private static String lostCommits(long first, long last) {
    return first == last
        ? "commit %d is lost from the journal".formatted(first)
        : "commits %d to %d are lost from the journal".formatted(first, last);
  }

  private int rewrittenInState() {
    try {
      State state = new State(journal);
      return state.size() == 0 ? 0 : state.rewritten();
    } catch (IOException e) {
      return 0;
    }
  }

  /** Everything up to the first damage; what follows is set aside. */
  private Contents whole(@Nullable Position until) throws IOException {
    Contents whole = Contents.NONE;
    @Nullable DamagedException damage = null;
    try (JournalReader reader = journal.between(Position.START, until)) {
      while (damage == null) {
        try {
          Contents more = whole.further(reader, journal.language(), whole.end().revision() + 1);
          if (more.end().revision() == whole.end().revision()) {
            break;
          }
          whole = more;
        } catch (DamagedException e) {
          damage = e;
        }
      }
    }
    if (damage == null && until != null && whole.end().equals(until)) {
      // A head may be older than its journal, as after a power cut: whole commits beyond it stand.
      try (JournalReader reader = journal.untilTorn(until)) {
        whole = whole.further(reader, journal.language());
      }
    }
    if (damage != null) {
      lost(
          damage.defect().file(),
          "what follows commit %d is lost from the journal: %s"
              .formatted(whole.end().revision(), damage.defect().what()));
    }
    Position end = whole.end();
    // Where nothing would be left, nothing is changed: that is refused.
    if (end.revision() > 0 && (damage != null || journal.goesOnAfter(end))) {
      cutAfter(end);
    }
    return whole;
  }

  private void cutAfter(Position end) throws IOException {
    SetAside aside = new SetAside(disk, folder);
    long next = end.revision() + 1;
    for (Segment segment : journal.segments()) {
      if (segment.number() < end.segment()) {
        continue;
      }
      Set<Path> files = new TreeSet<>(journal.compressed(segment.number()));
      files.add(segment.file());
      for (Path file : files) {
        aside.keep(file, 0, "damaged-" + file.getFileName(), next);
      }
      if (segment.number() > end.segment()) {
        disk.delete(segment.file());
      } else if (segment.isCompressed()) {
        byte[] bytes;
        try (InputStream stream = segment.stream(disk, 0)) {
          bytes = stream.readNBytes(Math.toIntExact(end.bytes()));
        }
        WholeFile.force(disk, journal.written(segment.number()).file(), bytes);
      } else {
        journal.cut(end);
      }
      journal.deleteCompressed(segment.number());
      did(
          segment.file(),
          "all that stood here is kept in set-aside; it ends after the last whole commit now");
    }
    disk.forceFolder(journal.folder());
  }

  /**
   * The documents whose files say what the journal never said: what it has lost, or what somebody
   * wrote.
   */
  List<Document> onlyInFiles(Contents contents) throws IOException {
    Set<Closing.Written> known = new HashSet<>();
    try (JournalReader reader = journal.between(Position.START, contents.end())) {
      for (var entry = reader.next(); entry.isPresent(); entry = reader.next()) {
        known.addAll(entry.get().closing().documents());
      }
    }
    List<Document> found = new ArrayList<>();
    inFiles()
        .forEach(
            (file, document) -> {
              ContentHash hash =
                  ContentHash.of(journal.language().writeLine(document).getBytes(UTF_8));
              if (!known.contains(new Closing.Written(document.key(), hash))) {
                found.add(document);
                did(file, "what stands here is not in the journal, and is taken into the record");
              }
            });
    return found;
  }

  /** The documents that stand in their files and can be read, by file. */
  private Map<Path, Document> inFiles() throws IOException {
    Map<Path, Document> found = new TreeMap<>();
    DocumentFiles documents = new DocumentFiles(disk, folder, journal.language());
    for (Path file : files(folder)) {
      Read<Document> read = journal.language().read(disk.read(file), Document.class);
      Document document = read.value();
      if (document != null && documents.place(document.key()).equals(file)) {
        found.put(file, document);
      }
    }
    return found;
  }

  private List<Path> files(Path in) throws IOException {
    List<Path> found = new ArrayList<>();
    for (Path entry : disk.entries(in)) {
      String name = entry.getFileName().toString();
      if (WholeFile.isFolder(disk, entry)) {
        if (!Set.of("journal", "files", "set-aside").contains(name)) {
          found.addAll(files(entry));
        }
      } else if (name.endsWith(".json")) {
        found.add(entry);
      }
    }
    return found;
  }

  private void lost(Path file, String what) {
    done.add(new Defect(file, 0, what, LOST));
  }

  private void did(Path file, String what) {
    done.add(new Defect(file, 0, what, "nothing more need be done"));
  }
}
