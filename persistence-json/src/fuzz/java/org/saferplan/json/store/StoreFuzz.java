package org.saferplan.json.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.saferplan.store.StoreContract.MAIDSTONE;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.saferplan.plan.Plan;
import org.saferplan.refusal.RefusedException;
import org.saferplan.store.SettableClock;
import org.saferplan.store.StoreContract;

/** One file of a small store is changed: what is read is refused, or is what was written. */
public final class StoreFuzz {
  private static final Path PLACE = Path.of("/nowhere/on/this/machine").toAbsolutePath();
  private static final Path FOLDER = PLACE.resolve("store");
  private static final PowerCutDisk DISK = disk();
  private static final Map<Path, byte[]> FILES = written();
  private static final List<Path> NAMES = FILES.keySet().stream().sorted().toList();

  private StoreFuzz() {}

  private static PowerCutDisk disk() {
    try {
      return PowerCutDisk.with(true, PLACE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static FileStore open() {
    return new StoreOnDisk(FOLDER, SettableClock.at("2018-03-20T18:30:00Z")).open(DISK);
  }

  private static Map<Path, byte[]> written() {
    try (FileStore store = open()) {
      store.commit(MAIDSTONE, StoreContract.writing("one", StoreContract.plan("a", "A secret")));
      store.redact(MAIDSTONE, StoreContract.OFFICER, "asked", List.of("secret"), List.of());
      store.commit(MAIDSTONE, StoreContract.counting(new Plan.Id("count")));
      store.compact(MAIDSTONE);
    }
    try {
      return DISK.files(FOLDER);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Jazzer's entry. */
  public static void fuzzerTestOneInput(FuzzedDataProvider data) throws IOException {
    Path file = NAMES.get(data.consumeInt(0, NAMES.size() - 1));
    byte[] before = FILES.get(file);
    boolean isSealed = data.consumeBoolean();
    int from = data.consumeInt(0, before.length);
    int to = data.consumeInt(from, before.length);
    byte[] instead = data.consumeRemainingAsBytes();
    byte[] changed = new byte[from + instead.length + before.length - to];
    System.arraycopy(before, 0, changed, 0, from);
    System.arraycopy(instead, 0, changed, from, instead.length);
    System.arraycopy(before, to, changed, from + instead.length, before.length - to);
    DISK.put(file, isSealed ? sealed(changed) : changed);
    try (FileStore store = open()) {
      store.register(MAIDSTONE);
      store.history(MAIDSTONE);
      store.verify();
    } catch (RefusedException e) {
      // As it should be.
    } finally {
      restore();
    }
  }

  /** What opening wrote beside the file is undone as well. */
  private static void restore() throws IOException {
    for (Path each : DISK.files(FOLDER).keySet()) {
      if (!FILES.containsKey(each)) {
        DISK.delete(each);
      }
    }
    for (Map.Entry<Path, byte[]> each : FILES.entrySet()) {
      DISK.put(each.getKey(), each.getValue());
    }
  }

  /** With right hashes at the ends of its lines, so that what is in them is read. */
  private static byte[] sealed(byte[] bytes) {
    List<String> lines = new ArrayList<>();
    for (String line : new String(bytes, UTF_8).split("\n", -1)) {
      int seal = line.lastIndexOf(",\"hash\":\"");
      lines.add(
          seal < 1 ? line : new String(Seal.seal((line.substring(0, seal) + "}").getBytes(UTF_8)), UTF_8).strip());
    }
    return String.join("\n", lines).getBytes(UTF_8);
  }
}
