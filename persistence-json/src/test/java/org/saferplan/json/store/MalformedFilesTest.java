package org.saferplan.json.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.saferplan.store.StoreContract.MAIDSTONE;

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
import org.saferplan.document.Document;
import org.saferplan.json.Read;
import org.saferplan.plan.Plan;
import org.saferplan.refusal.RefusedException;
import org.saferplan.store.SettableClock;
import org.saferplan.store.StoreContract;

/**
 * Files that were never written by a store: bytes put in, taken out, doubled, swapped and replaced
 * by what is likely to hurt. Every reader reads or refuses; none fails in another way.
 */
final class MalformedFilesTest {
  private static final Path PLACE = Path.of("/nowhere/on/this/machine").toAbsolutePath();
  private static final Path FOLDER = PLACE.resolve("store");
  private static final Clock CLOCK = SettableClock.at("2018-03-20T18:30:00Z");
  private static final int CASES = Campaign.times("malformed", 4_000, 400_000);
  private static final List<String> LIKELY_TO_HURT =
      List.of(
          "",
          "\n",
          "\u0000",
          "\\ud800",
          "\"",
          "{",
          "}",
          "[[[[[[[[[[[[[[[[",
          "null",
          "-1",
          "0",
          "1e400",
          "99999999999999999999999999",
          "9223372036854775807",
          "-9223372036854775808",
          "true",
          "\"\"",
          "\"9999-99-99T00:00:00Z\"",
          "\"-1000000000-01-01T00:00:00Z\"",
          "\"kind\":\"plan\",",
          "\u2028",
          "\ufeff",
          "../../x",
          ",");

  private PowerCutDisk disk;
  private Map<Path, byte[]> files;
  private final SplittableRandom random = new SplittableRandom(20180320);

  @BeforeEach
  void writeASmallStore() throws IOException {
    disk = PowerCutDisk.with(true, PLACE);
    try (FileStore store = open()) {
      store.commit(MAIDSTONE, StoreContract.writing("one", StoreContract.plan("a", "A secret")));
      store.redact(MAIDSTONE, StoreContract.OFFICER, "asked", List.of("secret"), List.of());
      store.commit(MAIDSTONE, StoreContract.counting(new Plan.Id("count")));
    }
    files = disk.files(FOLDER);
  }

  private FileStore open() {
    return new StoreOnDisk(FOLDER, CLOCK).open(disk);
  }

  private byte[] malformed(byte[] bytes) {
    byte[] changed = bytes;
    for (int times = 1 + random.nextInt(3); times > 0; times--) {
      int from = random.nextInt(changed.length + 1);
      int to = Math.min(changed.length, from + random.nextInt(1 + random.nextInt(40)));
      byte[] instead =
          switch (random.nextInt(4)) {
            case 0 -> LIKELY_TO_HURT.get(random.nextInt(LIKELY_TO_HURT.size())).getBytes(UTF_8);
            case 1 -> new byte[] {(byte) random.nextInt(256)};
            case 2 -> {
              int other = random.nextInt(changed.length + 1);
              yield Arrays.copyOfRange(
                  changed, other, Math.min(changed.length, other + random.nextInt(200)));
            }
            default -> {
              byte[] twice = Arrays.copyOf(changed, changed.length);
              yield Arrays.copyOfRange(twice, Math.max(0, from - 50), to);
            }
          };
      byte[] joined = new byte[from + instead.length + changed.length - to];
      System.arraycopy(changed, 0, joined, 0, from);
      System.arraycopy(instead, 0, joined, from, instead.length);
      System.arraycopy(changed, to, joined, from + instead.length, changed.length - to);
      changed = joined;
    }
    return changed;
  }

  /** Puts a right hash at the end of a line whose content was changed, so that it is read on. */
  private static byte[] sealed(byte[] line) {
    String text = new String(line, UTF_8).strip();
    int seal = text.lastIndexOf(",\"hash\":\"");
    return seal < 1 ? line : Seal.seal((text.substring(0, seal) + "}").getBytes(UTF_8));
  }

  @Test
  void refusesAStoreWhoseFilesAreMalformed() throws IOException {
    List<Path> all = new ArrayList<>(files.keySet());
    for (int number = 0; number < CASES / 8; number++) {
      Path file = all.get(random.nextInt(all.size()));
      byte[] changed = malformed(files.get(file));
      if (random.nextBoolean()) {
        changed = withSealedLines(changed);
      }
      disk.put(file, changed);

      assertThatCode(this::readEverything)
          .as("%s: %s", file.getFileName(), new String(changed, UTF_8))
          .doesNotThrowAnyException();

      disk.put(file, files.get(file));
      Campaign.count("malformed stores");
    }
  }

  @Test
  void refusesAFormatThatFitsNoNumber() throws IOException {
    Path marker = FOLDER.resolve("saferplan.json");
    String huge = new String(files.get(marker), UTF_8).replace("3,\n", "29223372036854775807,\n");
    disk.put(marker, huge.getBytes(UTF_8));

    assertThatThrownBy(this::open)
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("format 29223372036854775807");
  }

  @Test
  void saysThatAMarkStandsBeforeTheText() throws IOException {
    Path marker = FOLDER.resolve("saferplan.json");
    disk.put(marker, ("\uFEFF" + new String(files.get(marker), UTF_8)).getBytes(UTF_8));

    assertThatThrownBy(this::open)
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("byte order mark")
        .hasMessageContaining("save it as UTF-8 without one");
  }

  private static byte[] withSealedLines(byte[] bytes) {
    List<String> lines = new ArrayList<>();
    for (String line : new String(bytes, UTF_8).split("\n", -1)) {
      lines.add(new String(sealed(line.getBytes(UTF_8)), UTF_8));
    }
    return String.join("\n", lines).getBytes(UTF_8);
  }

  private void readEverything() {
    try (FileStore store = open()) {
      for (Runnable read :
          List.<Runnable>of(
              () -> store.register(MAIDSTONE),
              () -> store.history(MAIDSTONE),
              () -> store.register(MAIDSTONE, 1),
              store::verify)) {
        try {
          read.run();
        } catch (RefusedException e) {
          // As it should be.
          Campaign.count("malformed stores refused");
        }
      }
    } catch (RefusedException e) {
      Campaign.count("malformed stores refused");
    }
  }

  @Test
  void readsOrRefusesEveryMalformedText() {
    byte[] document =
        StoreOnDisk.LANGUAGE.write(StoreContract.plan("a", "A \u201cplan\u201d")).getBytes(UTF_8);
    byte[] head = files.get(FOLDER.resolve("safer-maidstone/journal/head"));
    byte[] line =
        new String(files.get(FOLDER.resolve("safer-maidstone/journal/0002.jsonl")), UTF_8)
            .split("\n", -1)[1].getBytes(UTF_8);
    for (int number = 0; number < CASES; number++) {
      byte[] changed = malformed(document);
      Read<Document> read = StoreOnDisk.LANGUAGE.read(changed, Document.class);
      if (read.value() == null && read.faults().isEmpty()) {
        throw new AssertionError("neither read nor refused: " + new String(changed, UTF_8));
      }
      Head.read(malformed(head), StoreOnDisk.LANGUAGE);
      byte[] again = Arrays.copyOf(sealed(malformed(head)), Head.LENGTH);
      Arrays.fill(again, Math.min(again.length, sealed(again).length), again.length, (byte) ' ');
      Head.read(again, StoreOnDisk.LANGUAGE);
      ContentLine.read(malformed(line)).ifPresent(ContentLine::isWhole);
      Campaign.count("malformed texts", 4);
    }
  }
}
