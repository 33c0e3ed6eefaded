package org.saferplan.json.store;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.saferplan.fact.ContentHash;
import org.saferplan.partnership.Partnership;
import org.saferplan.refusal.Kind;
import org.saferplan.refusal.RefusedException;
import org.tukaani.xz.XZInputStream;

/**
 * Looks for texts that were redacted in what lies about in a store's folder: set aside, copied,
 * attached, or kept by others. In files as they are and in those that are compressed as a journal
 * is; not in what is packed in other ways, as most office documents are.
 *
 * @param store in whose folder
 * @param texts that were redacted
 */
record Sought(Root store, List<Wording> texts) {
  private static final byte[] XZ = {(byte) 0xFD, '7', 'z', 'X', 'Z', 0};
  private static final byte[] GZIP = {0x1F, (byte) 0x8B};

  /**
   * What is looked for.
   *
   * @throws RefusedException if one of them is blank
   */
  static Sought of(Root store, List<String> texts) {
    List<Wording> sought = texts.stream().map(Wording::of).toList();
    if (sought.stream().anyMatch(Wording::isBlank)) {
      throw RefusedException.because(
          Kind.INVALID, "blank", "a text to be redacted is blank", "say it");
    }
    return new Sought(store, sought);
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
    if (!texts.isEmpty()) {
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
    try (InputStream stream = new BufferedInputStream(store.disk().stream(file, 0));
        InputStream unpacked = unpacked(file.getFileName().toString(), stream)) {
      return new Passages(texts).areIn(unpacked);
    }
  }

  private static InputStream unpacked(String name, InputStream stream) throws IOException {
    stream.mark(XZ.length);
    byte[] start = stream.readNBytes(XZ.length);
    stream.reset();
    if (name.endsWith(".xz") || begins(start, XZ)) {
      return new XZInputStream(stream, Segment.MEMORY);
    }
    return name.endsWith(".gz") || begins(start, GZIP) ? new GZIPInputStream(stream) : stream;
  }

  private static boolean begins(byte[] start, byte[] with) {
    return start.length >= with.length
        && Arrays.equals(start, 0, with.length, with, 0, with.length);
  }
}
