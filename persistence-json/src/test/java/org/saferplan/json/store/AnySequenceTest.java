package org.saferplan.json.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.saferplan.store.StoreContract.MAIDSTONE;
import static org.saferplan.store.StoreContract.SWALE;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.saferplan.fact.Content;
import org.saferplan.partnership.Partnership;
import org.saferplan.plan.Plan;
import org.saferplan.refusal.RefusedException;
import org.saferplan.store.Attempt;
import org.saferplan.store.Commit;
import org.saferplan.store.InMemoryStore;
import org.saferplan.store.SettableClock;
import org.saferplan.store.Store;
import org.saferplan.store.StoreContract;

/**
 * Whatever befalls a store on disk between its commits, in any order, it answers what a store in
 * memory does to which nothing but the commits has happened.
 */
final class AnySequenceTest {
  private static final int STEPS = 60;

  @TempDir Path temporary;

  private final SettableClock clock = SettableClock.at("2018-03-20T18:30:00Z");
  private final Store model = new InMemoryStore(clock);
  private final List<Content> attached = new ArrayList<>();
  private final List<FileStore> left = new ArrayList<>();
  private Leisure leisure = new Leisure();
  private SplittableRandom random;
  private StoreOnDisk there;
  private FileStore store;
  private int folders;

  static LongStream seeds() {
    return LongStream.range(0, Campaign.times("sequences", 4, 500));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void answersWhatAStoreInMemoryDoes(long seed) throws IOException {
    random = new SplittableRandom(seed);
    there = new StoreOnDisk(temporary.resolve("store"), clock);
    if (seed % 2 == 1) {
      beginInTheFirstFormat();
    }
    open();
    for (int step = 0; step < STEPS; step++) {
      String done = random.nextInt(3) > 0 ? commit() : befall();
      Campaign.count("steps of a sequence");
      assertSame("seed " + seed + ", step " + step + ": " + done);
    }
    assertSound();
  }

  @AfterEach
  void close() {
    left.forEach(FileStore::close);
    store.close();
  }

  private void open() {
    leisure = new Leisure();
    store =
        there.open(
            LocalDisk.INSTANCE,
            new Later(leisure.later().atLeisure(), leisure.later().atLeisure()));
  }

  /** The golden journal says what these two commits do. */
  private void beginInTheFirstFormat() throws IOException {
    OldFormat.write(there);
    Plan draft = StoreContract.plan("2013-18", "Community Safety Plan – “Safer”");
    Content agenda = StoreContract.file("agenda");
    model.commit(MAIDSTONE, StoreContract.writing("draft", draft, StoreContract.version(draft)));
    model.commit(
        MAIDSTONE,
        StoreContract.attaching(StoreContract.plan("2013-18", "Community Safety Plan"), agenda));
    attached.add(agenda);
  }

  private Partnership.Id one() {
    return random.nextInt(4) == 0 ? SWALE : MAIDSTONE;
  }

  private String commit() {
    clock.move(Duration.ofSeconds(random.nextInt(-2, 60)));
    Partnership.Id partnership = one();
    if (random.nextInt(8) == 0) {
      assertThatThrownBy(() -> store.commit(partnership, StoreContract.refused()))
          .isInstanceOf(RefusedException.class);
      return "refused";
    }
    Attempt attempt = attempt();
    store.commit(partnership, attempt);
    model.commit(partnership, attempt);
    return attempt.command().toString();
  }

  private Attempt attempt() {
    String id = "plan-" + random.nextInt(6);
    String title = "Plan " + random.nextInt(1_000);
    switch (random.nextInt(5)) {
      case 0 -> {
        return StoreContract.counting(new Plan.Id("count"));
      }
      case 1 -> {
        Plan plan = StoreContract.plan(id, title);
        return StoreContract.writing(
            "both", plan, StoreContract.plan(id + "-b", title), StoreContract.version(plan));
      }
      case 2 -> {
        Content file = StoreContract.file(title);
        attached.add(file);
        return StoreContract.attaching(StoreContract.plan(id, title), file);
      }
      case 3 -> {
        String text = title + " word".repeat(random.nextInt(60_000));
        return StoreContract.writing("long", StoreContract.plan("long", text));
      }
      default -> {
        return StoreContract.writing("one", StoreContract.plan(id, title));
      }
    }
  }

  private String befall() throws IOException {
    switch (random.nextInt(9)) {
      case 0 -> {
        store.close();
        open();
        return "reopened";
      }
      case 1 -> {
        goOnIn(copied());
        return "killed";
      }
      case 2 -> {
        goOnIn(torn());
        return "killed within a commit";
      }
      case 3 -> {
        for (Partnership.Id each : store.partnerships()) {
          store.compact(each);
        }
        return "compacted";
      }
      case 4 -> {
        leisure.passesUntilAllIsDone();
        return "time passed";
      }
      case 5 -> {
        Attempt attempt = attempt();
        try (FileStore other = there.open()) {
          other.commit(MAIDSTONE, attempt);
        }
        model.commit(MAIDSTONE, attempt);
        return "another program: " + attempt.command();
      }
      case 6 -> {
        StoreOnDisk backup = new StoreOnDisk(next(), clock);
        for (Partnership.Id each : store.partnerships()) {
          store.backUp(each, backup.path(), null);
        }
        goOnIn(backup);
        return "restored from a backup";
      }
      case 7 -> {
        assertPast();
        return "restored as it was once";
      }
      default -> {
        for (Partnership.Id each : store.partnerships()) {
          store.restoreDocuments(each);
        }
        assertSound();
        return "documents written";
      }
    }
  }

  private Path next() {
    folders++;
    return temporary.resolve("store-" + folders);
  }

  /** The program that had it is gone, and nothing of what it was about to do is done. */
  private void goOnIn(StoreOnDisk elsewhere) {
    left.add(store);
    there = elsewhere;
    open();
  }

  private StoreOnDisk copied() throws IOException {
    StoreOnDisk copy = new StoreOnDisk(next(), clock);
    if (!Files.exists(there.path())) {
      // Nothing has been committed yet.
      return copy;
    }
    try (Stream<Path> all = Files.walk(there.path())) {
      for (Path each : all.toList()) {
        Files.copy(each, copy.path().resolve(there.path().relativize(each)));
      }
    }
    return copy;
  }

  /** As a program leaves it that was killed before the last bytes of a commit were written. */
  private StoreOnDisk torn() throws IOException {
    StoreOnDisk before = copied();
    StoreOnDisk after = copied();
    if (!Files.exists(before.head())) {
      return before;
    }
    try (FileStore dying = after.open()) {
      dying.commit(MAIDSTONE, StoreContract.counting(new Plan.Id("count")));
    }
    Path last = lastSegment(before);
    Path same = after.path().resolve(before.path().relativize(last));
    if (!Files.exists(same)) {
      // It was compressed when that program ended: this one was killed before it began.
      return before;
    }
    byte[] was = Files.readAllBytes(last);
    byte[] is = Files.readAllBytes(same);
    int end =
        new String(was, java.nio.charset.StandardCharsets.ISO_8859_1).stripTrailing().length() + 1;
    if (is.length > end + 2) {
      try (RandomAccessFile file = new RandomAccessFile(last.toFile(), "rw")) {
        file.setLength(end);
        file.seek(end);
        file.write(is, end, random.nextInt(1, is.length - end - 1));
      }
    }
    return before;
  }

  private static Path lastSegment(StoreOnDisk of) throws IOException {
    try (Stream<Path> all = Files.list(of.maidstone("journal"))) {
      return all.filter(Segment::isNamed).max(Path::compareTo).orElseThrow();
    }
  }

  private void assertSame(String after) {
    assertThat(store.partnerships()).as(after).isEqualTo(model.partnerships());
    for (Partnership.Id each : model.partnerships()) {
      long now = model.register(each).revision();
      assertThat(store.register(each).isSameAs(model.register(each))).as(after).isTrue();
      long then = random.nextLong(now + 1);
      assertThat(store.register(each, then).isSameAs(model.register(each, then)))
          .as("%s, revision %d", after, then)
          .isTrue();
      assertThat(store.history(each).stream().map(AnySequenceTest::told).toList())
          .as(after)
          .isEqualTo(model.history(each).stream().map(AnySequenceTest::told).toList());
      for (Content file : attached) {
        assertThat(store.file(each, file.hash())).isEqualTo(model.file(each, file.hash()));
      }
    }
  }

  /** Without the command's text, which a store in memory does not keep as JSON. */
  private static String told(Commit commit) {
    return "%d %s %s %s %s %s"
        .formatted(
            commit.revision(),
            commit.at(),
            commit.actor(),
            commit.command(),
            commit.made(),
            commit.written());
  }

  /** Nothing is wrong; what is left of commits that nobody was told of is told. */
  private void assertSound() {
    assertThat(store.verify())
        .allSatisfy(
            found ->
                assertThat(found.what())
                    .containsAnyOf(
                        "nobody was told that it stands", "it is not part of the record"));
  }

  private void assertPast() {
    long now = model.register(MAIDSTONE).revision();
    if (now > 0) {
      long then = random.nextLong(1, now + 1);
      StoreOnDisk backup = new StoreOnDisk(next(), clock);
      store.backUp(MAIDSTONE, backup.path(), then);
      try (FileStore restored = backup.open()) {
        assertThat(restored.register(MAIDSTONE).isSameAs(model.register(MAIDSTONE, then))).isTrue();
        assertThat(restored.verify()).isEmpty();
      }
    }
  }
}
