package org.saferplan.json.store;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.saferplan.fact.ContentHash;
import org.saferplan.partnership.Partnership;
import org.tukaani.xz.XZInputStream;

/**
 * Looks for texts that were redacted in what lies about in a store's folder: set aside, copied,
 * attached, or kept by others. In files as they are and in those that are compressed as a journal
 * is; not in what is packed in other ways, as most office documents are.
 *
 * @param store in whose folder
 * @param needles the texts as they may stand in a file, a character for each byte
 */
record Sought(Root store, List<String> needles) {
  private static final int AT_ONCE = 1 << 16;

  /** These texts, as they are and as they stand in JSON. */
  static Sought texts(Root store, List<String> texts) {
    return new Sought(
        store,
        texts.stream()
            .flatMap(text -> Stream.of(text, inJson(text, store)))
            .map(text -> new String(text.getBytes(UTF_8), ISO_8859_1))
            .distinct()
            .toList());
  }

  private static String inJson(String text, Root store) {
    String quoted = store.language().write(text).strip();
    return quoted.substring(1, quoted.length() - 1);
  }

  /**
   * Where they stand; other partnerships' folders are not looked into.
   *
   * @param attached the files that are attached to this one's record
   */
  List<Defect> beside(Partnership.Id whose, Set<ContentHash> attached) throws IOException {
    Set<Path> left = new HashSet<>(Set.of(store.journal(whose).lock()));
    for (Partnership.Id each : store.partnerships()) {
      if (!each.equals(whose)) {
        left.add(store.folder(each));
      }
    }
    List<Defect> found = new ArrayList<>();
    if (!needles.isEmpty()) {
      AttachedFiles files = new AttachedFiles(store.disk(), store.folder(whose));
      Set<Path> places = attached.stream().map(files::place).collect(Collectors.toSet());
      lookInto(store.path(), left, places, found);
    }
    return found;
  }

  private void lookInto(Path entry, Set<Path> left, Set<Path> attached, List<Defect> found) {
    Disk disk = store.disk();
    try {
      if (left.contains(entry)) {
        return;
      }
      if (disk.isLink(entry)) {
        found.add(
            new Defect(
                entry,
                0,
                "this is a link, and what it leads to was not searched",
                "see whether what was redacted stands there"));
      } else if (WholeFile.isFolder(disk, entry)) {
        for (Path each : disk.entries(entry)) {
          lookInto(each, left, attached, found);
        }
      } else if (WholeFile.isFile(disk, entry) && isIn(entry)) {
        found.add(
            new Defect(entry, 0, "a text that was redacted stands here", remedy(entry, attached)));
      }
    } catch (IOException e) {
      found.add(
          new Defect(
              entry,
              0,
              "this could not be searched (%s)".formatted(Refusals.words(e)),
              "see whether what was redacted stands here"));
    }
  }

  private String remedy(Path file, Set<Path> attached) {
    if (file.equals(ContactsFile.file(store.path()))) {
      return "take the contact away";
    }
    return attached.contains(file)
        ? "redact this file too, by its hash"
        : "delete this, once nothing else in it is needed";
  }

  private boolean isIn(Path file) throws IOException {
    try (InputStream stream = store.disk().stream(file, 0);
        InputStream unpacked = unpacked(file, stream)) {
      int longest = needles.stream().mapToInt(String::length).max().orElseThrow();
      String before = "";
      for (byte[] read = unpacked.readNBytes(AT_ONCE);
          read.length > 0;
          read = unpacked.readNBytes(AT_ONCE)) {
        String now = before + new String(read, ISO_8859_1);
        if (needles.stream().anyMatch(now::contains)) {
          return true;
        }
        // A text may stand across what is read at once.
        before = now.substring(Math.max(0, now.length() - longest));
      }
      return false;
    }
  }

  private static InputStream unpacked(Path file, InputStream stream) throws IOException {
    String name = file.getFileName().toString();
    if (name.endsWith(".xz")) {
      return new XZInputStream(stream, Segment.MEMORY);
    }
    return name.endsWith(".gz") ? new GZIPInputStream(stream) : stream;
  }
}
