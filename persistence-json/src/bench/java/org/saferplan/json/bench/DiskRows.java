package org.saferplan.json.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.saferplan.Doorway;
import org.saferplan.Saferplan;
import org.saferplan.document.Document;
import org.saferplan.json.store.FileStore;
import org.saferplan.obligation.ReportProgress;
import org.saferplan.partnership.Partnership;
import org.saferplan.store.Commit;

/** What the store takes on the disk, in the lengths of its files. */
final class DiskRows {
  private static final int BYTES = 4_400;

  private final Setting setting;

  DiskRows(Setting setting) {
    this.setting = setting;
  }

  /** Ten thousand commits of 5 KB. */
  List<Row> rows() throws Exception {
    int commits = setting.quick() ? 2_000 : 10_000;
    int actions = commits / 10;
    Partnership.Id id = Invented.id(0);
    long committed = 0;
    long current;
    try (Stage stage = new Stage(setting.folder(), "disk")) {
      try (FileStore store = stage.fileStore()) {
        List<Document> record = new Invented(1).record(id, actions, BYTES);
        Stage.seed(store, id, record);
        committed += record.stream().mapToLong(DiskRows::bytes).sum();
        Saferplan saferplan = stage.doorway(store);
        Invented invented = new Invented(2);
        for (int number = 0; number < commits; number++) {
          ReportProgress update = invented.update(number % actions);
          Commit commit = saferplan.as(Doorway.OFFICER).execute(id, update);
          committed +=
              commit.text().getBytes(UTF_8).length
                  + bytes(store.register(id).find(update.action().key()).orElseThrow());
        }
        current = store.register(id).documents().mapToLong(DiskRows::bytes).sum();
      }
      Path folder = stage.fileStoreFolder().resolve(id.value());
      long left = size(folder.resolve("journal"), path -> true);
      try (FileStore store = stage.fileStore()) {
        store.compact(id);
      }
      long segments = size(folder.resolve("journal"), DiskRows::isCompressed);
      long journal = size(folder.resolve("journal"), path -> true);
      long whole = size(folder, path -> true);
      String work = "disk, %,d commits of 5 KB".formatted(commits);
      String note =
          ("committed %,d bytes, journal %,d when the program ends, %,d when it is compacted"
                  + " (segments %,d), folder then %,d, current %,d")
              .formatted(committed, left, journal, segments, whole, current);
      return List.of(
          row(work + ": journal", "bytes committed", left, committed, Row.Aim.atMost(1.2), note),
          row(
              work + ": compressed",
              "bytes committed",
              segments,
              committed,
              Row.Aim.atMost(0.25),
              note),
          row(
              work + ": the same and the state",
              "bytes committed",
              journal,
              committed,
              Row.Aim.none(),
              note),
          row(
              work + ": folder",
              "journal + 3 current documents",
              whole,
              segments + 3 * current,
              Row.Aim.atMost(1),
              note));
    }
  }

  private static Row row(
      String work, String against, long above, long below, Row.Aim aim, String note) {
    return Row.of(work, against, Ratio.of((double) above / below), aim, "x", note);
  }

  private static boolean isCompressed(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(".jsonl.xz");
  }

  private static long bytes(Document document) {
    return Invented.LANGUAGE.writeLine(document).getBytes(UTF_8).length;
  }

  private static long size(Path folder, Predicate<Path> which) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).filter(which).mapToLong(DiskRows::length).sum();
    }
  }

  private static long length(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
