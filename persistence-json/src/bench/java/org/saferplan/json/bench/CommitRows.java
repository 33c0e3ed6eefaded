package org.saferplan.json.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.saferplan.Saferplan;
import org.saferplan.document.Document;
import org.saferplan.obligation.Due;
import org.saferplan.obligation.Obligation;
import org.saferplan.obligation.ReviseAction;
import org.saferplan.fact.PartialDate;
import org.saferplan.partnership.Partnership;
import org.saferplan.register.Register;
import org.saferplan.store.Store;

/** Whole commits: validated, decided, durable. */
final class CommitRows {
  static final String FILES = "the file store";

  private static final int SMALL = 4_600;
  private static final int LARGE = 50_000;
  private static final int SMALL_ACTIONS = 500;

  /** So many that none grows by more than a few updates, however long it takes to warm up. */
  private static final int MANY_ACTIONS = 2_000;
  private static final int LARGE_ACTIONS = 40;
  private static final int WRITERS = 8;

  /** Eight thousand commits: a server that has run for a day. */
  private static final int SMALL_WARM_UP = 6;

  /** What a journal needs beside the document and the command: who, when, hashes. */
  private static final int AROUND = 512;

  /** Nanoseconds, as long as a commit is decided and printed. */
  private static final long WORK = 300_000;

  private static final String BARE = "bare";
  private static final String AFTER_WORK = "bare after work";
  private static final String SQLITE = "SQLite";
  private static final String EIGHT_FILES = "eight SQLite files";
  private static final String MVSTORE = "MVStore";
  private static final String ROCKSDB = "RocksDB";

  private final Setting setting;

  CommitRows(Setting setting) {
    this.setting = setting;
  }

  /** One writer, 5 KB; and the limit. */
  List<Row> oneWriter() throws Exception {
    try (Stage stage = new Stage(setting.folder(), "commit")) {
      Map<String, Race.Runner> runners = new LinkedHashMap<>();
      List<Store> stores = List.of(stage.fileStore(), stage.sqlite("sqlite"));
      seed(stores, MANY_ACTIONS, SMALL);
      runners.put(FILES, one(stage, stores.get(0), updates(MANY_ACTIONS)));
      runners.put(SQLITE, one(stage, stores.get(1), updates(MANY_ACTIONS)));
      IntSupplier bytes = () -> bytes(stores.get(0).register(Invented.id(0)));
      runners.put(BARE, stage.held(new BareAppend(stage.folder().resolve("bare"), bytes, 0)));
      runners.put(
          AFTER_WORK, stage.held(new BareAppend(stage.folder().resolve("after"), bytes, WORK)));
      var rounds = new Race(setting.rounds(), 5, 40, SMALL_WARM_UP).between(runners);
      requireSame(stores);
      String appended = "bare append and force of %,d bytes".formatted(bytes.getAsInt());
      return List.of(
          Row.of(
              "commit of 5 KB, 1 writer",
              SQLITE,
              Ratio.speed(rounds.get(FILES), rounds.get(SQLITE)),
              Row.Aim.atLeast(1.1, 1.5),
              "x",
              Told.times(rounds)),
          Row.of(
              "the same, p50",
              appended,
              Ratio.of(rounds.get(FILES), rounds.get(BARE), Race.Turn::half),
              Row.Aim.atMost(1.35),
              "x",
              Told.halves(rounds)),
          Row.of(
              "the same, p50",
              "the same, after %d us of work".formatted(WORK / 1_000),
              Ratio.of(rounds.get(FILES), rounds.get(AFTER_WORK), Race.Turn::half),
              Row.Aim.none(),
              "x",
              Told.halves(rounds)));
    }
  }

  /** How many bytes a small commit has by now. */
  private static int bytes(Register register) {
    Document one = register.find(Invented.actionId(0).key()).orElseThrow();
    return Invented.LANGUAGE.writeLineBytes(one).length
        + Invented.LANGUAGE.writeHistory(new Invented(2).update(0)).length
        + AROUND;
  }

  /** One writer, 50 KB, whole and in part. */
  List<Row> large() throws Exception {
    return List.of(
        large(
            "revision of a document of 50 KB, 1 writer",
            () -> {
              Invented invented = new Invented(3);
              Due due = Due.by(new PartialDate("2030-03"));
              return number ->
                  new ReviseAction(invented.action(number % LARGE_ACTIONS, LARGE, due));
            },
            Row.Aim.atLeast(1)),
        large(
            "small edit of a document of 50 KB, 1 writer",
            updates(LARGE_ACTIONS),
            Row.Aim.atLeast(1.5)));
  }

  private Row large(String work, Supplier<Writers.Orders> orders, Row.Aim aim) throws Exception {
    try (Stage stage = new Stage(setting.folder(), "large")) {
      List<Store> stores = List.of(stage.fileStore(), stage.sqlite("sqlite"));
      seed(stores, LARGE_ACTIONS, LARGE);
      Map<String, Race.Runner> runners = new LinkedHashMap<>();
      runners.put(FILES, one(stage, stores.get(0), orders));
      runners.put(SQLITE, one(stage, stores.get(1), orders));
      var rounds = new Race(setting.rounds(), 2, 40).between(runners);
      requireSame(stores);
      return Row.of(
          work,
          SQLITE,
          Ratio.speed(rounds.get(FILES), rounds.get(SQLITE)),
          aim,
          "x",
          Told.times(rounds));
    }
  }

  /** Eight writers in one partnership. */
  List<Row> writers() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
    try (Stage stage = new Stage(setting.folder(), "writers")) {
      List<Store> stores =
          List.of(stage.fileStore(), stage.sqlite("sqlite"), stage.mvStore(), stage.rocksDb());
      List<String> names = List.of(FILES, SQLITE, MVSTORE, ROCKSDB);
      seed(stores, SMALL_ACTIONS, SMALL);
      Map<String, Race.Runner> runners = new LinkedHashMap<>();
      for (int index = 0; index < stores.size(); index++) {
        Writers.Desk desk = new Writers.Desk(stage.doorway(stores.get(index)), Invented.id(0));
        runners.put(
            names.get(index),
            new Writers(
                IntStream.range(0, WRITERS).mapToObj(writer -> desk).toList(),
                updates(SMALL_ACTIONS).get(),
                threads));
      }
      Race race = new Race(setting.rounds(), 2, 20 * WRITERS);
      var rounds = race.between(runners);
      requireSame(stores);
      String work = "commits of 5 KB, 8 writers, 1 partnership";
      List<Row> rows =
          new ArrayList<>(
              List.of(
                  against(work, SQLITE, rounds, Row.Aim.atLeast(2.5)),
                  against(work, MVSTORE, rounds, Row.Aim.atLeast(1)),
                  against(work, ROCKSDB, rounds, Row.Aim.atLeast(1))));
      rows.add(forces(work));
      return rows;
    } finally {
      threads.shutdown();
    }
  }

  private Row forces(String work) throws Exception {
    OptionalLong forces =
        Forces.of(
            setting.folder(),
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dorg.jboss.logging.provider=slf4j",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                "-cp",
                System.getProperty("java.class.path"),
                CountedWork.class.getName(),
                setting.folder().toString()));
    return forces.isEmpty()
        ? Row.notMeasured(work, "commits, in forces", Row.Aim.atMost(0.3), "there is no strace")
        : Row.of(
            work,
            "commits, in forces",
            Ratio.of((double) forces.getAsLong() / CountedWork.COMMITS),
            Row.Aim.atMost(0.3),
            "forces a commit",
            "%d forces of %d commits, counted by strace in a run of its own, which it slows"
                .formatted(forces.getAsLong(), CountedWork.COMMITS));
  }

  /** Eight writers, each in a partnership of its own. */
  List<Row> partnerships() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
    try (Stage stage = new Stage(setting.folder(), "partnerships")) {
      List<Store> separate =
          IntStream.range(0, WRITERS)
              .mapToObj(number -> (Store) stage.sqlite("sqlite-" + number))
              .toList();
      Map<String, List<Store>> contenders = new LinkedHashMap<>();
      contenders.put(FILES, java.util.Collections.nCopies(WRITERS, stage.fileStore()));
      contenders.put(SQLITE, java.util.Collections.nCopies(WRITERS, stage.sqlite("sqlite")));
      contenders.put(EIGHT_FILES, separate);
      int actions = SMALL_ACTIONS / WRITERS;
      Map<String, Race.Runner> runners = new LinkedHashMap<>();
      contenders.forEach(
          (name, stores) -> {
            Map<Store, Saferplan> doorways = new java.util.IdentityHashMap<>();
            List<Writers.Desk> desks =
                IntStream.range(0, WRITERS)
                    .mapToObj(
                        number -> {
                          Store store = stores.get(number);
                          Stage.seed(
                              store,
                              Invented.id(number),
                              new Invented(number).record(Invented.id(number), actions, SMALL));
                          return new Writers.Desk(
                              doorways.computeIfAbsent(store, stage::doorway),
                              Invented.id(number));
                        })
                    .toList();
            runners.put(name, new Writers(desks, updates(actions).get(), threads));
          });
      var rounds = new Race(setting.rounds(), 2, 20 * WRITERS).between(runners);
      String work = "commits of 5 KB, 8 writers, 8 partnerships";
      return List.of(
          against(work, SQLITE, rounds, Row.Aim.atLeast(3)),
          against(work, EIGHT_FILES, rounds, Row.Aim.atLeast(1)));
    } finally {
      threads.shutdown();
    }
  }

  private static Row against(
      String work, String peer, Map<String, List<Race.Turn>> rounds, Row.Aim aim) {
    return Row.of(
        work, peer, Ratio.speed(rounds.get(FILES), rounds.get(peer)), aim, "x", Told.times(rounds));
  }

  /** Everybody is given the same commands, made from the same seed. */
  private static Supplier<Writers.Orders> updates(int actions) {
    return () -> {
      Invented invented = new Invented(2);
      return number -> invented.update(number % actions);
    };
  }

  private static Race.Runner one(Stage stage, Store store, Supplier<Writers.Orders> orders) {
    Writers.Desk desk = new Writers.Desk(stage.doorway(store), Invented.id(0));
    ExecutorService none = java.util.concurrent.ForkJoinPool.commonPool();
    return new Writers(List.of(desk), orders.get(), none);
  }

  private static void seed(List<Store> stores, int actions, int bytes) {
    Partnership.Id id = Invented.id(0);
    List<Document> record = new Invented(1).record(id, actions, bytes);
    stores.forEach(store -> Stage.seed(store, id, record));
  }

  /** Whoever did less than the others has not won. */
  private static void requireSame(List<Store> stores) {
    List<String> found =
        stores.stream()
            .map(store -> store.register(Invented.id(0)))
            .map(CommitRows::shape)
            .distinct()
            .toList();
    if (found.size() != 1) {
      throw new IllegalStateException("the stores hold different records: " + found);
    }
  }

  private static String shape(Register register) {
    long updates =
        register
            .documents()
            .filter(Obligation.class::isInstance)
            .mapToLong(each -> ((Obligation) each).updates().size())
            .sum();
    return "revision %d, %d documents, %d updates"
        .formatted(register.revision(), register.documents().count(), updates);
  }

}
