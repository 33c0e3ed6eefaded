package org.saferplan.json.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.saferplan.document.Document;
import org.saferplan.fact.Copy;
import org.saferplan.fact.PartialDate;
import org.saferplan.json.peer.SqliteStore;
import org.saferplan.json.store.FileStore;
import org.saferplan.ledger.Filter;
import org.saferplan.ledger.Ledger;
import org.saferplan.ledger.State;
import org.saferplan.obligation.Due;
import org.saferplan.obligation.Obligation;
import org.saferplan.partnership.Partnership;
import org.saferplan.store.Store;

/** What is read. */
final class ReadRows {
  private static final Partnership.Id ID = Invented.id(0);
  private static final String ROWS = "SQLite rows";
  private static final String PARSED = "SQLite rows, each parsed";

  private final Setting setting;
  private long taken;

  ReadRows(Setting setting) {
    this.setting = setting;
  }

  private interface Reading {
    int read(int number) throws Exception;
  }

  /** What was read is added up, so that no compiler leaves the reading out. */
  private Race.Runner repeated(int times, Reading reading) {
    return turns -> {
      long began = System.nanoTime();
      for (int number = 0; number < turns * times; number++) {
        taken += reading.read(number);
      }
      return Race.Turn.of(System.nanoTime() - began, turns * times);
    };
  }

  /** A document by its id, after asking whether anything has changed. */
  List<Row> byId() throws Exception {
    int actions = 500;
    List<Document> record = new Invented(1).record(ID, actions, 5_000);
    try (Stage stage = new Stage(setting.folder(), "read");
        FileStore store = stage.fileStore();
        SqliteRows rows = new SqliteRows(stage.sqliteFile("rows"), record)) {
      Stage.seed(store, ID, record);
      Map<String, Race.Runner> runners = new LinkedHashMap<>();
      runners.put(
          CommitRows.FILES,
          repeated(
              20,
              number ->
                  store
                      .register(ID)
                      .find(Invented.actionId(number % actions).key())
                      .orElseThrow()
                      .title()
                      .length()));
      runners.put(
          "SQLite",
          repeated(
              1, number -> rows.find("action-" + number % actions).title().length()));
      var rounds = new Race(setting.rounds(), 2, 2_000).between(runners);
      return List.of(
          Row.of(
              "read of a document of 5 KB by id, up to date",
              "SQLite point query, parsed",
              Ratio.speed(rounds.get(CommitRows.FILES), rounds.get("SQLite")),
              Row.Aim.atLeast(20),
              "x",
              Told.times(rounds)));
    }
  }

  /** Five hundred of ten thousand actions are overdue. */
  List<Row> overdue() throws Exception {
    List<Document> record = withOverdue(10_000, 20);
    LocalDate on = LocalDate.of(2025, 6, 1);
    Filter filter = new Filter(State.OVERDUE, null, null, null, null, null, null, null);
    try (Stage stage = new Stage(setting.folder(), "overdue");
        FileStore store = stage.fileStore();
        SqliteRows rows = new SqliteRows(stage.sqliteFile("rows"), record)) {
      Stage.seed(store, ID, record);
      Map<String, Race.Runner> runners = new LinkedHashMap<>();
      runners.put(
          CommitRows.FILES,
          repeated(1, number -> Ledger.of(store.register(ID), on, filter).rows().size()));
      runners.put(ROWS, repeated(1, number -> rows.overdue(on.toString()).size()));
      runners.put(
          PARSED,
          repeated(
              1,
              number ->
                  rows.overdue(on.toString()).stream()
                      .map(SqliteRows.Overdue::content)
                      .mapToInt(each -> SqliteRows.parsed(each) == null ? 0 : 1)
                      .sum()));
      requireSame(store, rows, on, filter);
      var rounds = new Race(setting.rounds(), 2, 10).between(runners);
      return List.of(
          Row.of(
              "every overdue action of 10,000 (500)",
              ROWS,
              Ratio.speed(rounds.get(CommitRows.FILES), rounds.get(ROWS)),
              Row.Aim.atLeast(1),
              "x",
              Told.times(rounds)),
          Row.of(
              "every overdue action of 10,000 (500)",
              PARSED,
              Ratio.speed(rounds.get(CommitRows.FILES), rounds.get(PARSED)),
              Row.Aim.none(),
              "x",
              Told.times(rounds)));
    }
  }

  private static List<Document> withOverdue(int actions, int oneIn) {
    Invented invented = new Invented(4);
    List<Document> record = new ArrayList<>(invented.record(ID, 0, 0));
    for (int number = 0; number < actions; number++) {
      String due = number % oneIn == 0 ? "2025-0%d".formatted(number % 5 + 1) : "2030-03";
      Obligation action = invented.action(number, 600, Due.by(new PartialDate(due)));
      record.add(
          number % 2 == 0
              ? action
              : Copy.with(action, "updates", List.of(invented.update(number).update())));
    }
    return record;
  }

  private static void requireSame(Store store, SqliteRows rows, LocalDate on, Filter filter)
      throws Exception {
    List<String> told =
        Ledger.of(store.register(ID), on, filter).rows().stream()
            .map(row -> row.action().value())
            .sorted()
            .toList();
    List<String> found =
        rows.overdue(on.toString()).stream().map(SqliteRows.Overdue::id).sorted().toList();
    if (!told.equals(found)) {
      throw new IllegalStateException("%d and %d overdue".formatted(told.size(), found.size()));
    }
  }

  /** One of three hundred partnerships, in a store that is opened for it. */
  List<Row> open() throws Exception {
    int partnerships = 300;
    int documents = 200;
    try (Stage stage = new Stage(setting.folder(), "open")) {
      try (FileStore files = stage.fileStore();
          SqliteStore sqlite = stage.sqlite("sqlite")) {
        for (int number = 0; number < partnerships; number++) {
          Partnership.Id id = Invented.id(number);
          List<Document> record = new Invented(number).record(id, documents - 1, 1_000);
          List<Document> again = record.subList(1, 1 + documents / 4);
          for (Store store : List.of(files, sqlite)) {
            Stage.seed(store, id, record);
            Stage.seed(store, id, again);
          }
        }
      }
      PageCache.settle();
      int[] next = new int[2];
      Map<String, Race.Runner> runners = new LinkedHashMap<>();
      runners.put(
          CommitRows.FILES, opened(stage::fileStore, () -> 7 * next[0]++ % partnerships));
      runners.put(
          "SQLite", opened(() -> stage.sqlite("sqlite"), () -> 7 * next[1]++ % partnerships));
      var rounds = new Race(setting.rounds(), 1, 4).between(runners);
      String cache = PageCache.canBeDropped() ? "cold" : "warm page cache";
      return List.of(
          Row.of(
              "open 1 of 300 partnerships (%s), first read".formatted(cache),
              "SQLite, clustered",
              Ratio.speed(rounds.get(CommitRows.FILES), rounds.get("SQLite")),
              Row.Aim.atLeast(1.5, 3),
              "x",
              Told.times(rounds)));
    }
  }

  private interface Opening {
    Store open();
  }

  private Race.Runner opened(Opening opening, java.util.function.IntSupplier next) {
    return turns -> {
      long[] each = new long[turns];
      long all = 0;
      for (int turn = 0; turn < turns; turn++) {
        Partnership.Id id = Invented.id(next.getAsInt());
        PageCache.drop();
        long began = System.nanoTime();
        Store store = opening.open();
        taken +=
            Objects.requireNonNull(
                    store.register(id).find(Invented.actionId(turn).key()).orElseThrow())
                .title()
                .length();
        each[turn] = System.nanoTime() - began;
        all += each[turn];
        store.close();
      }
      return new Race.Turn(all, each);
    };
  }
}
