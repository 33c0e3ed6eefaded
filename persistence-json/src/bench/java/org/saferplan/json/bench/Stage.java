package org.saferplan.json.bench;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.saferplan.Doorway;
import org.saferplan.Saferplan;
import org.saferplan.command.Ruling;
import org.saferplan.document.Document;
import org.saferplan.json.peer.SqliteStore;
import org.saferplan.json.store.FileStore;
import org.saferplan.partnership.Partnership;
import org.saferplan.store.Attempt;
import org.saferplan.store.Store;
import org.saferplan.store.StoreContract;

/** The stores of one row, in a folder of their own that goes when they are closed. */
final class Stage implements AutoCloseable {
  static final Clock CLOCK = Clock.system(ZoneId.of("Europe/London"));

  private static final int SEEDED_TOGETHER = 50;

  private final Path folder;
  private final List<Closeable> open = new ArrayList<>();

  Stage(Path parent, String row) throws IOException {
    folder = Files.createTempDirectory(Files.createDirectories(parent), row + "-");
  }

  Path folder() {
    return folder;
  }

  /** Has it closed with the others. */
  <C extends Closeable> C held(C closeable) {
    open.add(closeable);
    return closeable;
  }

  Path fileStoreFolder() {
    return folder.resolve("file-store");
  }

  Path sqliteFile(String name) {
    return folder.resolve(name + ".db");
  }

  FileStore fileStore() {
    return FileStore.open(fileStoreFolder(), CLOCK, Invented.LANGUAGE);
  }

  SqliteStore sqlite(String name) {
    return SqliteStore.open(sqliteFile(name), CLOCK, Invented.LANGUAGE);
  }

  Store mvStore() {
    KeyValues values = new MvStoreKeyValues(folder.resolve("mvstore.mv"));
    return new GroupCommitStore(values, CLOCK, Invented.LANGUAGE);
  }

  Store rocksDb() throws IOException {
    KeyValues values = new RocksKeyValues(folder.resolve("rocksdb"));
    return new GroupCommitStore(values, CLOCK, Invented.LANGUAGE);
  }

  /** The doorway over a store, which is closed with it. */
  Saferplan doorway(Store store) {
    Saferplan doorway = Saferplan.over(store, Doorway.VALIDATOR, CLOCK);
    open.add(doorway::close);
    return doorway;
  }

  /** Puts these on record, a few at a time as a person would not: this is not measured. */
  static void seed(Store store, Partnership.Id id, List<? extends Document> documents) {
    for (int from = 0; from < documents.size(); from += SEEDED_TOGETHER) {
      List<Document> some =
          List.copyOf(
              documents.subList(from, Math.min(documents.size(), from + SEEDED_TOGETHER)));
      store.commit(
          id,
          new Attempt(
              Doorway.OFFICER,
              new StoreContract.Note("the record to work on"),
              (register, moment) -> new Ruling.Accepted(some, List.of(), "")));
    }
  }

  @Override
  public void close() throws IOException {
    for (Closeable each : open) {
      each.close();
    }
    try (Stream<Path> all = Files.walk(folder)) {
      all.sorted(Comparator.reverseOrder()).forEach(Stage::delete);
    }
  }

  private static void delete(Path path) {
    try {
      Files.delete(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
