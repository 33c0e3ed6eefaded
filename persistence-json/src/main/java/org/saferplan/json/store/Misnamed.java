package org.saferplan.json.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saferplan.fact.ContentHash;
import org.tukaani.xz.XZInputStream;
import tools.jackson.databind.JsonNode;

/**
 * A segment of a journal that stands under another name than its own: somebody unpacked or renamed
 * it.
 *
 * @param file where it stands
 * @param own the name that it is to have
 */
record Misnamed(Path file, Path own) {
  private static final byte[] XZ = {(byte) 0xfd, '7', 'z', 'X', 'Z', 0};

  /** Those in a journal's folder that are missing under their own names. */
  static List<Misnamed> in(Journal journal) throws IOException {
    List<Misnamed> found = new ArrayList<>();
    for (Path file : journal.disk().entries(journal.folder())) {
      if (!Segment.isNamed(file) && file.getFileName().toString().contains(".jsonl")) {
        of(file, journal).ifPresent(found::add);
      }
    }
    return found;
  }

  private static Optional<Misnamed> of(Path file, Journal journal) throws IOException {
    if (!WholeFile.isFile(journal.disk(), file) || Root.isHidden(file)) {
      return Optional.empty();
    }
    boolean isPacked = isPacked(file, journal.disk());
    JsonNode header = header(file, isPacked, journal);
    int number = header == null ? 0 : header.path("segment").asInt(0);
    if (header == null
        || number < 1
        || !header.path("partnership").asString("").equals(journal.partnership().value())
        || journal.segment(number).isPresent()) {
      return Optional.empty();
    }
    Path plain = journal.written(number).file();
    return Optional.of(
        new Misnamed(
            file,
            isPacked
                ? Compaction.name(number, ContentHash.of(journal.disk().read(file)), journal)
                : plain));
  }

  private static boolean isPacked(Path file, Disk disk) throws IOException {
    try (InputStream stream = disk.stream(file, 0)) {
      return java.util.Arrays.equals(stream.readNBytes(XZ.length), XZ);
    }
  }

  private static @Nullable JsonNode header(Path file, boolean isPacked, Journal journal) {
    try (InputStream stream = journal.disk().stream(file, 0);
        Lines lines =
            new Lines(file, isPacked ? new XZInputStream(stream, Segment.MEMORY) : stream, 0)) {
      byte[] first = lines.next();
      return first == null ? null : journal.language().parse(first).value();
    } catch (IOException e) {
      // Whatever it is, it is no segment.
      return null;
    }
  }

  /** Gives it its own name. */
  void rename(Disk disk) throws IOException {
    disk.move(file, own);
    disk.forceFolder(own.resolveSibling(""));
  }

  /** What is to be told of it. */
  Defect told() {
    return new Defect(
        file,
        0,
        "this is a part of the journal under another name",
        "give it its own name, %s, or have it repaired".formatted(own.getFileName()));
  }
}
