package org.saferplan.json.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.saferplan.Saferplan;
import org.saferplan.json.JsonLanguage;
import org.saferplan.store.SettableClock;

/** A store's folder as tests look at it and tamper with it. */
record StoreOnDisk(Path path, Clock clock) {
  static final JsonLanguage LANGUAGE = new JsonLanguage(Saferplan.documents());

  static StoreOnDisk in(Path temporary) {
    return new StoreOnDisk(temporary.resolve("store"), SettableClock.at("2018-03-20T18:30:00Z"));
  }

  /**
   * A store that writes documents' files when it is closed, verified or told to, and not between.
   */
  FileStore open() {
    return open(LocalDisk.INSTANCE);
  }

  /** The same on another disk. */
  FileStore open(Disk disk) {
    return FileStore.open(root(disk), loaded(disk, Long.MAX_VALUE));
  }

  /** The same, with what is to be done later in other hands. */
  FileStore open(Disk disk, Later later) {
    return FileStore.open(root(disk), new Loaded(root(disk), clock, later, Long.MAX_VALUE));
  }

  Root root(Disk disk) {
    return new Root(disk, path, LANGUAGE);
  }

  /** What is loaded, in so many bytes of memory. */
  Loaded loaded(Disk disk, long memory) {
    return new Loaded(root(disk), clock, new Later(sweep -> {}, compaction -> {}), memory);
  }

  Path maidstone(String name) {
    return path.resolve("safer-maidstone").resolve(name);
  }

  Path journal() {
    return maidstone("journal/0001.jsonl");
  }

  Path head() {
    return maidstone("journal/head");
  }

  String text(Path file) throws IOException {
    return Files.readString(file);
  }

  /** Changes a text file as an editor would. */
  void edit(Path file, UnaryOperator<String> change) throws IOException {
    Files.write(file, change.apply(Files.readString(file)).getBytes(UTF_8));
  }

  /** Changes the journal's lines. */
  void editLines(UnaryOperator<List<String>> change) throws IOException {
    List<String> lines = change.apply(new ArrayList<>(Files.readAllLines(journal())));
    Files.writeString(journal(), String.join("\n", lines) + "\n");
  }

  /** The names of the files in the folder that this program has open, where the system tells. */
  List<String> opened() throws IOException {
    List<String> opened = new ArrayList<>();
    try (Stream<Path> all = Files.list(Path.of("/proc/self/fd"))) {
      for (Path each : all.toList()) {
        if (Files.isSymbolicLink(each)) {
          Path file = Files.readSymbolicLink(each);
          if (file.startsWith(path.toRealPath())) {
            opened.add(file.getFileName().toString());
          }
        }
      }
    }
    opened.sort(Comparator.naturalOrder());
    return opened;
  }

  /** Everything in the folder: names, and bytes in hexadecimal. */
  TreeMap<String, String> snapshot() throws IOException {
    TreeMap<String, String> all = new TreeMap<>();
    if (Files.exists(path)) {
      try (Stream<Path> entries = Files.walk(path)) {
        for (Path entry : entries.toList()) {
          String bytes =
              Files.isDirectory(entry)
                  ? "folder"
                  : HexFormat.of().formatHex(Files.readAllBytes(entry));
          all.put(path.relativize(entry).toString().replace('\\', '/'), bytes);
        }
      }
    }
    return all;
  }
}
