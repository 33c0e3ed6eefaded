package org.saferplan.json.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saferplan.store.StoreContract.MAIDSTONE;
import static org.saferplan.store.StoreContract.OFFICER;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.saferplan.document.Document;
import org.saferplan.fact.Content;
import org.saferplan.plan.Plan;
import org.saferplan.refusal.RefusedException;
import org.saferplan.register.Register;
import org.saferplan.store.Attempt;
import org.saferplan.store.SettableClock;
import org.saferplan.store.StoreContract;
import org.tukaani.xz.XZInputStream;

/**
 * The power is cut at any step of the disk, and again while the store recovers from it: whatever
 * was acknowledged or shown is there afterwards, whatever was not is there whole or not at all, and
 * the next commit is taken.
 */
final class PowerCutTest {
  private static final Path PLACE = Path.of("/nowhere/on/this/machine").toAbsolutePath();
  private static final Path FOLDER = PLACE.resolve("store");
  private static final String NAME = "A. N. Other";
  private static final Content AGENDA = StoreContract.file("agenda");
  private static final Clock CLOCK = SettableClock.at("2018-03-20T18:30:00Z");

  /** How many times each series of acts is cut; each at another step. */
  private static final int CUTS = Campaign.times("cuts", 12, 400);

  /** What a record may be. */
  private static final class Expected {
    private final List<TreeMap<String, Document>> states = new ArrayList<>();
    private int acknowledged;
    private int backedUp;
    private boolean isRedacted;
    private int copies;

    Expected() {
      states.add(new TreeMap<>());
    }

    private TreeMap<String, Document> last() {
      return new TreeMap<>(states.get(states.size() - 1));
    }

    private void commit(FileStore store, Document... documents) {
      commit(store, StoreContract.writing("commit " + states.size(), documents), documents);
    }

    private void commit(FileStore store, Attempt attempt, Document... documents) {
      TreeMap<String, Document> next = last();
      for (Document document : documents) {
        next.put(document.key().toString(), document);
      }
      states.add(next);
      assertThat(store.commit(MAIDSTONE, attempt).revision()).isEqualTo(states.size() - 1);
      acknowledged = states.size() - 1;
    }

    private void redact(FileStore store) {
      TreeMap<String, Document> next = last();
      next.replaceAll(
          (key, document) ->
              StoreContract.plan(
                  document.key().id(), ((Plan) document).title().replace(NAME, "[redacted]")));
      states.add(next);
      store.redact(MAIDSTONE, OFFICER, "asked", List.of(NAME), List.of());
      acknowledged = states.size() - 1;
      isRedacted = true;
    }

    /** What the record shows is as good as acknowledged; what it does not show never happened. */
    private void requireOnRecord(FileStore store) {
      Register register = store.register(MAIDSTONE);
      assertThat(register.revision())
          .as("commits on record")
          .isBetween((long) acknowledged, states.size() - 1L);
      int revision = (int) register.revision();
      assertThat(register.documents().toList())
          .containsExactlyElementsOf(states.get(revision).values());
      assertThat(store.history(MAIDSTONE)).hasSize(revision);
      if (register.holds(new Plan.Id("file").key())) {
        assertThat(store.file(MAIDSTONE, AGENDA.hash())).contains(AGENDA);
      }
      acknowledged = revision;
      states.subList(revision + 1, states.size()).clear();
    }
  }

  private static FileStore open(PowerCutDisk disk) {
    return new StoreOnDisk(FOLDER, CLOCK).open(disk);
  }

  private static Plan plan(String id, String title) {
    return StoreContract.plan(id, title);
  }

  /** Commits of all kinds, in an order that the seed decides. */
  private static void work(PowerCutDisk disk, Expected expected, SplittableRandom random) {
    for (int opened = 0; opened < 2; opened++) {
      try (FileStore store = open(disk)) {
        for (int act = 0; act < 5; act++) {
          act(store, disk, expected, random.nextInt(11));
        }
      }
    }
  }

  private static void act(FileStore store, PowerCutDisk disk, Expected expected, int act) {
    String title = "title " + expected.states.size();
    switch (act) {
      case 0, 1, 2 -> expected.commit(store, plan("a", title));
      case 3, 4 ->
          expected.commit(
              store,
              plan("a", title),
              plan("b", title),
              plan("c", expected.isRedacted ? title : title + NAME));
      case 5 -> {
        Plan plan = plan("file", title);
        expected.commit(store, StoreContract.attaching(plan, AGENDA), plan);
      }
      case 6 -> expected.commit(store, plan("long", title + " word".repeat(15_000)));
      case 7 -> {
        if (expected.acknowledged == expected.states.size() - 1
            && expected.last().containsKey(plan("c", "C").key().toString())
            && !expected.isRedacted) {
          expected.redact(store);
        }
      }
      case 8 -> {
        if (expected.acknowledged > 0) {
          expected.copies++;
          store.backUp(MAIDSTONE, PLACE.resolve("copy" + expected.copies), null);
          expected.backedUp = expected.copies;
        }
      }
      case 9 -> {
        if (expected.acknowledged > 0) {
          store.compact(MAIDSTONE);
        }
      }
      default -> store.restoreDocuments(MAIDSTONE);
    }
  }

  private static boolean isCut(Runnable work) {
    try {
      work.run();
      return false;
    } catch (PowerCutDisk.PowerCut e) {
      return true;
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void losesNothingThatWasAcknowledgedWhenThePowerIsCut(long series) throws IOException {
    try (Warnings quiet = Warnings.of(PartnershipFolder.class)) {
      PowerCutDisk whole = PowerCutDisk.with(true, PLACE);
      work(whole, new Expected(), new SplittableRandom(series));
      SplittableRandom random = new SplittableRandom(series);
      for (int cut = 0; cut < CUTS; cut++) {
        long seed = random.nextLong();
        long step = 1 + (cut * whole.steps()) / CUTS + random.nextLong(3);
        try {
          cutAndRecover(series, step, new SplittableRandom(seed));
        } catch (AssertionError | RuntimeException e) {
          throw new AssertionError(
              "series %d, cut at step %d, seed %d: %s".formatted(series, step, seed, e), e);
        }
      }
      assertThat(quiet.messages()).isEmpty();
    }
  }

  private static void cutAndRecover(long series, long step, SplittableRandom random)
      throws IOException {
    Expected expected = new Expected();
    PowerCutDisk disk = PowerCutDisk.with(random.nextBoolean(), PLACE);
    disk.cutAfter(step);
    PowerCutDisk first = disk;
    isCut(() -> work(first, expected, new SplittableRandom(series)));
    for (int again = 0; again < 3; again++) {
      Campaign.count("power cuts");
      disk = disk.afterwards(random);
      requireRedacted(disk, expected);
      disk.cutAfter(1 + random.nextInt(40));
      PowerCutDisk left = disk;
      isCut(() -> recover(left, expected));
    }
    Campaign.count("power cuts");
    disk = disk.afterwards(random);
    requireRedacted(disk, expected);
    recover(disk, expected);
    requireSound(disk, expected);
  }

  private static void recover(PowerCutDisk disk, Expected expected) {
    try (FileStore store = open(disk)) {
      expected.requireOnRecord(store);
      expected.commit(store, plan("a", "after the cut"));
      expected.requireOnRecord(store);
    }
  }

  private static void requireSound(PowerCutDisk disk, Expected expected) throws IOException {
    try (FileStore store = open(disk)) {
      store.restoreDocuments(MAIDSTONE);
      assertThat(store.verify())
          .as("what is named must be explained")
          .allSatisfy(
              defect ->
                  assertThat(defect.file() + " " + defect.what())
                      .matches(".*(/set-aside/|/files/[0-9a-f]{64} this is no part|to redact).*"));
      if (expected.isRedacted) {
        assertThat(store.verify()).noneMatch(defect -> defect.what().contains("to redact"));
      }
    }
    if (expected.backedUp > 0) {
      Path copy = PLACE.resolve("copy" + expected.backedUp);
      try (FileStore store = new StoreOnDisk(copy, CLOCK).open(disk)) {
        Register register = store.register(MAIDSTONE);
        assertThat(register.documents().toList())
            .containsExactlyElementsOf(expected.states.get((int) register.revision()).values());
      }
    }
  }

  private static void requireRedacted(PowerCutDisk disk, Expected expected) throws IOException {
    if (expected.isRedacted) {
      disk.files(FOLDER)
          .forEach(
              (file, bytes) ->
                  assertThat(unpacked(file, bytes)).as(file.toString()).doesNotContain(NAME));
    }
  }

  private static String unpacked(Path file, byte[] bytes) {
    if (!file.toString().endsWith(".xz")) {
      return new String(bytes, StandardCharsets.UTF_8);
    }
    try (InputStream stream = new XZInputStream(new ByteArrayInputStream(bytes))) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      return "torn, and never read: " + e;
    }
  }

  @Test
  void losesNothingOfWhatWasForcedTogether() throws Exception {
    SplittableRandom random = new SplittableRandom(20180320);
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try (Warnings quiet = Warnings.of(PartnershipFolder.class)) {
      assertThat(quiet.messages()).isEmpty();
      for (int cut = 0; cut < 3 * CUTS; cut++) {
        cutTogether(random.split(), threads);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static void cutTogether(SplittableRandom random, ExecutorService threads)
      throws IOException, InterruptedException, ExecutionException, TimeoutException {
    PowerCutDisk disk = PowerCutDisk.with(random.nextBoolean(), PLACE);
    disk.cutAfter(20 + random.nextInt(150));
    FileStore store = open(disk);
    List<Future<Integer>> acknowledged = new ArrayList<>();
    for (int thread = 0; thread < 4; thread++) {
      Plan.Id id = new Plan.Id("t" + thread);
      acknowledged.add(threads.submit(() -> countUntilCut(store, id)));
    }
    List<Integer> counts = new ArrayList<>();
    for (Future<Integer> each : acknowledged) {
      counts.add(each.get(60, TimeUnit.SECONDS));
    }
    Campaign.count("power cuts");
    try (FileStore again = open(disk.afterwards(random))) {
      Register register = again.register(MAIDSTONE);
      long all = 0;
      for (int thread = 0; thread < 4; thread++) {
        int title =
            register
                .find(Plan.class, new Plan.Id("t" + thread).key())
                .map(plan -> Integer.valueOf(plan.title()))
                .orElse(0);
        assertThat(title).isBetween(counts.get(thread), counts.get(thread) + 1);
        all += title;
      }
      assertThat(register.revision()).isEqualTo(all);
      assertThat(again.commit(MAIDSTONE, StoreContract.counting(new Plan.Id("t0"))).revision())
          .isEqualTo(all + 1);
    }
  }

  private static int countUntilCut(FileStore store, Plan.Id id) {
    int count = 0;
    try {
      while (true) {
        store.commit(MAIDSTONE, StoreContract.counting(id));
        count++;
      }
    } catch (PowerCutDisk.PowerCut | RefusedException e) {
      return count;
    }
  }
}
