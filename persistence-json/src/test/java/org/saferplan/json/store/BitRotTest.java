package org.saferplan.json.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saferplan.store.StoreContract.MAIDSTONE;
import static org.saferplan.store.StoreContract.OFFICER;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.saferplan.plan.Plan;
import org.saferplan.refusal.RefusedException;
import org.saferplan.store.SettableClock;
import org.saferplan.store.StoreContract;

/** Every bit of every file of a small store, turned; and every file cut off at every length. */
final class BitRotTest {
  private static final Path PLACE = Path.of("/nowhere/on/this/machine").toAbsolutePath();
  private static final Path FOLDER = PLACE.resolve("store");
  private static final Clock CLOCK = SettableClock.at("2018-03-20T18:30:00Z");

  /** Of so many one is tried. */
  private static final int OF = Campaign.isRun() ? 1 : 16;

  private PowerCutDisk disk;
  private Map<Path, byte[]> files;

  @BeforeEach
  void writeAFileOfEveryKind() throws IOException {
    disk = PowerCutDisk.with(true, PLACE);
    try (FileStore store = open()) {
      store.commit(
          MAIDSTONE,
          StoreContract.attaching(StoreContract.plan("a", "A"), StoreContract.file("agenda")));
      store.commit(MAIDSTONE, StoreContract.writing("two", StoreContract.plan("b", "B secret")));
      store.redact(MAIDSTONE, OFFICER, "asked", List.of("secret"), List.of());
      store.commit(MAIDSTONE, StoreContract.counting(new Plan.Id("count")));
    }
    files = disk.files(FOLDER);
    assertThat(files.keySet())
        .extracting(file -> file.getFileName().toString().replaceAll("[0-9a-f]{32,}", "#"))
        .containsExactlyInAnyOrder(
            ".saferplan.lock",
            "saferplan.json",
            "0001.#.jsonl.xz",
            "0002.jsonl",
            "head",
            "lock",
            "state.jsonl",
            "a.json",
            "b.json",
            "count.json",
            "#");
    try (FileStore store = open()) {
      assertThat(store.verify()).isEmpty();
    }
  }

  private FileStore open() {
    return new StoreOnDisk(FOLDER, CLOCK).open(disk);
  }

  /** What is found wrong, with the names of the files. */
  private String found() {
    try (FileStore store = open()) {
      return store.verify().toString();
    } catch (RefusedException e) {
      return e.getMessage();
    }
  }

  @Test
  void findsEveryBitThatTurns() throws IOException {
    SplittableRandom random = new SplittableRandom(20180320);
    List<String> missed = new ArrayList<>();
    for (Map.Entry<Path, byte[]> file : files.entrySet()) {
      for (int bit = 0; bit < file.getValue().length * 8; bit++) {
        if (random.nextInt(OF) == 0) {
          byte[] turned = file.getValue().clone();
          turned[bit / 8] ^= (byte) (1 << (bit % 8));
          tried(file.getKey(), turned, "bit " + bit, missed);
          Campaign.count("bits turned");
        }
      }
    }
    assertThat(missed).isEmpty();
  }

  @Test
  void findsEveryFileThatIsCutOff() throws IOException {
    SplittableRandom random = new SplittableRandom(20180411);
    List<String> missed = new ArrayList<>();
    for (Map.Entry<Path, byte[]> file : files.entrySet()) {
      for (int length = 0; length < file.getValue().length; length++) {
        if (length == 0 || random.nextInt(OF) == 0) {
          byte[] cut = Arrays.copyOf(file.getValue(), length);
          tried(file.getKey(), cut, "cut off after " + length, missed);
          Campaign.count("files cut off");
        }
      }
    }
    assertThat(missed).isEmpty();
  }

  private void tried(Path file, byte[] damaged, String how, List<String> missed)
      throws IOException {
    disk.put(file, damaged);
    String found = found();
    if (!found.contains(file.toString())) {
      missed.add(file.getFileName() + ", " + how + ": " + found);
    }
    disk.put(file, files.get(file));
  }
}
