package org.saferplan.json.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** Eight writers in one partnership of a file store, as a program whose forces are counted. */
final class CountedWork {
  static final int COMMITS = 400;
  private static final int WRITERS = 8;

  private CountedWork() {}

  /** Runs it in a folder. */
  public static void main(String[] arguments) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
    try (Stage stage = new Stage(Path.of(arguments[0]), "forces")) {
      var store = stage.fileStore();
      Stage.seed(store, Invented.id(0), new Invented(1).record(Invented.id(0), 100, 4_600));
      Writers.Desk desk = new Writers.Desk(stage.doorway(store), Invented.id(0));
      Invented invented = new Invented(2);
      Writers writers =
          new Writers(
              IntStream.range(0, WRITERS).mapToObj(writer -> desk).toList(),
              number -> invented.update(number % 100),
              threads);
      writers.run(COMMITS);
      Files.delete(Files.createFile(stage.folder().resolve(Forces.BEGIN)));
      writers.run(COMMITS);
      Files.delete(Files.createFile(stage.folder().resolve(Forces.END)));
    } finally {
      threads.shutdown();
    }
  }
}
