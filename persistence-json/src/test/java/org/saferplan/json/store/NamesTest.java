package org.saferplan.json.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.saferplan.store.StoreContract.MAIDSTONE;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.saferplan.plan.Plan;
import org.saferplan.refusal.RefusedException;
import org.saferplan.store.StoreContract;

/** Where no name in a journal's folder has changed, its files are not asked which they are. */
@EnabledOnOs({OS.LINUX, OS.MAC})
final class NamesTest {
  private static final Plan.Id COUNTER = new Plan.Id("counter");

  @TempDir Path temporary;

  /** What others do to a folder between two commits. */
  enum Meanwhile {
    NOTHING(journal -> {}),
    JOURNAL_SAVED_ANEW(journal -> replaced(journal.resolve("0001.jsonl"), text -> text)),
    JOURNAL_EDITED_AND_SAVED_ANEW(
        journal -> replaced(journal.resolve("0001.jsonl"), text -> text.replace("\"1\"", "\"9\""))),
    JOURNAL_EDITED_IN_PLACE(
        journal -> edited(journal.resolve("0001.jsonl"), text -> text.stripTrailing() + " \n")),
    JOURNAL_OF_BEFORE(journal -> moved(earlier(journal, "0001.jsonl"))),
    JOURNAL_GONE(journal -> Files.delete(journal.resolve("0001.jsonl"))),
    JOURNAL_WITHOUT_ITS_ROOM(
        journal -> edited(journal.resolve("0001.jsonl"), text -> text.stripTrailing() + "\n")),
    JOURNAL_CUT_OFF(
        journal ->
            edited(
                journal.resolve("0001.jsonl"),
                text -> text.substring(0, text.stripTrailing().length() - 100))),
    LINE_APPENDED(journal -> appended(journal.resolve("0001.jsonl"), "somebody's\n")),
    NEXT_PART_THERE(journal -> Files.writeString(journal.resolve("0002.jsonl"), "somebody's\n")),
    JOURNAL_COMPRESSED(
        journal -> {
          try (FileStore other = store(journal).open()) {
            other.compact(MAIDSTONE);
          }
        }),
    COMMIT_OF_ANOTHER(
        journal -> {
          try (FileStore other = store(journal).open()) {
            other.commit(MAIDSTONE, StoreContract.counting(COUNTER));
          }
        }),
    HEAD_SAVED_ANEW(journal -> replaced(journal.resolve("head"), text -> text)),
    HEAD_EDITED(
        journal -> edited(journal.resolve("head"), text -> text.replace("\"at\"", "\"AT\""))),
    HEAD_OF_BEFORE(journal -> moved(earlier(journal, "head"))),
    HEAD_LONGER(journal -> appended(journal.resolve("head"), "\n")),
    HEAD_CUT_OFF(journal -> edited(journal.resolve("head"), text -> text.substring(0, 300))),
    HEAD_GONE(journal -> Files.delete(journal.resolve("head"))),
    LOCK_GONE(journal -> Files.delete(journal.resolve("lock"))),
    FOLDER_COPIED(
        journal -> {
          Path copy = journal.resolveSibling("copy");
          copied(journal, copy);
          Files.move(journal, journal.resolveSibling("was"));
          Files.move(copy, journal);
        }),
    FOLDER_OF_BEFORE(
        journal -> {
          Files.move(journal, journal.resolveSibling("was"));
          Files.move(journal.resolveSibling("earlier"), journal);
        });

    private final Act act;

    Meanwhile(Act act) {
      this.act = act;
    }
  }

  private interface Act {
    void to(Path journal) throws IOException;
  }

  private interface Change {
    String of(String text);
  }

  /** The oracle is the same store on a disk that never tells whether names have changed. */
  @ParameterizedTest
  @EnumSource
  void doesAsIfEachFileWereAsked(Meanwhile meanwhile) throws IOException {
    StoreOnDisk one = StoreOnDisk.in(temporary.resolve("one"));
    StoreOnDisk other = StoreOnDisk.in(temporary.resolve("other"));

    List<String> asked = done(other, askingEach(), meanwhile.act);

    assertThat(done(one, LocalDisk.INSTANCE, meanwhile.act)).isEqualTo(asked);
    assertThat(one.snapshot()).isEqualTo(other.snapshot());
  }

  /**
   * Several things done, one after the other, soon or after a rest, with commits and reads between.
   */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6})
  void doesSoWhateverIsDoneInWhateverOrder(int seed) throws IOException {
    StoreOnDisk one = StoreOnDisk.in(temporary.resolve("one"));
    StoreOnDisk other = StoreOnDisk.in(temporary.resolve("other"));

    List<String> asked = byChance(other, askingEach(), seed);

    assertThat(byChance(one, LocalDisk.INSTANCE, seed)).isEqualTo(asked);
    assertThat(one.snapshot()).isEqualTo(other.snapshot());
  }

  private static List<String> byChance(StoreOnDisk disk, Disk on, int seed) throws IOException {
    SplittableRandom random = new SplittableRandom(seed);
    Path journal = disk.maidstone("journal");
    List<String> told = new ArrayList<>();
    try (FileStore store = disk.open(on)) {
      store.commit(MAIDSTONE, StoreContract.counting(COUNTER));
      copied(journal, journal.resolveSibling("earlier"));
      for (int step = 0; step < 12; step++) {
        Meanwhile[] all = Meanwhile.values();
        switch (random.nextInt(5)) {
          case 0 -> rest();
          case 1 -> told.add(attempted(all[random.nextInt(all.length)], journal));
          case 2 -> told.add(read(store, disk));
          default -> told.add(told(store, disk));
        }
      }
      store.verify().forEach(defect -> told.add(withoutFolder(defect.toString(), disk)));
    }
    return told;
  }

  private static String attempted(Meanwhile meanwhile, Path journal) {
    try {
      meanwhile.act.to(journal);
      return meanwhile.name();
    } catch (IOException | RuntimeException e) {
      return meanwhile + " cannot be done: " + e.getClass();
    }
  }

  private static String read(FileStore store, StoreOnDisk disk) {
    try {
      return "revision " + store.register(MAIDSTONE).revision();
    } catch (RefusedException e) {
      return withoutFolder(String.valueOf(e.getMessage()), disk);
    }
  }

  /** What a link leads to may be another file while its own name stays. */
  @Test
  void asksWhereALinkLeads() throws IOException {
    StoreOnDisk one = StoreOnDisk.in(temporary.resolve("one"));
    Path elsewhere = temporary.resolve("elsewhere.jsonl");

    List<String> told =
        done(
            one,
            LocalDisk.INSTANCE,
            journal -> {
              replaced(elsewhere, text -> text.replace("\"1\"", "\"9\""));
            },
            journal -> {
              Files.move(journal.resolve("0001.jsonl"), elsewhere);
              Files.createSymbolicLink(journal.resolve("0001.jsonl"), elsewhere);
            });

    assertThat(told.get(0)).contains("0001.jsonl");
  }

  @Test
  void asksNeitherJournalNorHeadForTheirTimes() throws IOException {
    List<String> acts = new ArrayList<>();
    Disk disk =
        new FailingDisk(
            (number, act, on) -> {
              acts.add(act + " " + on.getFileName());
              return false;
            },
            FailingDisk.Manner.BEFORE);
    StoreOnDisk there = StoreOnDisk.in(temporary);
    done(there, disk, journal -> acts.clear());

    assertThat(acts.subList(0, acts.indexOf("write head")))
        .startsWith("lock lock", "names journal")
        .doesNotContain("size 0001.jsonl", "size head", "look 0001.jsonl", "look 0002.jsonl");
  }

  @Test
  void cannotTellWhatChangedAMomentAgo() throws IOException {
    Path folder = Files.createDirectory(temporary.resolve("folder"));

    assertThat(LocalDisk.INSTANCE.names(folder)).isEmpty();
    assertThat(LocalDisk.INSTANCE.names(temporary.resolve("none"))).isEmpty();
  }

  /** What three commits become, and two more after somebody did this. */
  private static List<String> done(StoreOnDisk disk, Disk on, Act meanwhile) throws IOException {
    return done(disk, on, meanwhile, journal -> {});
  }

  private static List<String> done(StoreOnDisk disk, Disk on, Act meanwhile, Act before)
      throws IOException {
    Path journal = disk.maidstone("journal");
    List<String> told = new ArrayList<>();
    try (FileStore store = disk.open(on)) {
      store.commit(MAIDSTONE, StoreContract.counting(COUNTER));
      before.to(journal);
      store.commit(MAIDSTONE, StoreContract.counting(COUNTER));
      copied(journal, journal.resolveSibling("earlier"));
      store.commit(MAIDSTONE, StoreContract.counting(COUNTER));
      rest();
      assumeThat(LocalDisk.INSTANCE.names(journal)).isPresent();
      store.commit(MAIDSTONE, StoreContract.counting(COUNTER));
      meanwhile.to(journal);
      for (int commit = 0; commit < 2; commit++) {
        told.add(told(store, disk));
      }
      store.verify().forEach(defect -> told.add(withoutFolder(defect.toString(), disk)));
    }
    return told;
  }

  private static String told(FileStore store, StoreOnDisk disk) {
    try {
      return "commit " + store.commit(MAIDSTONE, StoreContract.counting(COUNTER)).revision();
    } catch (RefusedException e) {
      return withoutFolder(String.valueOf(e.getMessage()), disk);
    }
  }

  private static String withoutFolder(String words, StoreOnDisk disk) {
    return words.replace(disk.path().toString(), "");
  }

  private static void rest() {
    try {
      TimeUnit.MILLISECONDS.sleep(80);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Disk askingEach() {
    return (Disk)
        Proxy.newProxyInstance(
            NamesTest.class.getClassLoader(),
            new Class<?>[] {Disk.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("names")) {
                return Optional.empty();
              }
              try {
                return method.invoke(LocalDisk.INSTANCE, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  private static StoreOnDisk store(Path journal) {
    StoreOnDisk any = StoreOnDisk.in(journal);
    return new StoreOnDisk(journal.getParent().getParent(), any.clock());
  }

  private static Path earlier(Path journal, String name) {
    return journal.resolveSibling("earlier").resolve(name);
  }

  private static void moved(Path earlier) throws IOException {
    Files.move(
        earlier,
        earlier.getParent().resolveSibling("journal").resolve(earlier.getFileName()),
        StandardCopyOption.REPLACE_EXISTING);
  }

  private static void replaced(Path file, Change change) throws IOException {
    Path other = file.resolveSibling("saved");
    Files.writeString(other, change.of(Files.readString(file)));
    Files.move(other, file, StandardCopyOption.REPLACE_EXISTING);
  }

  private static void edited(Path file, Change change) throws IOException {
    Files.write(file, change.of(Files.readString(file)).getBytes(UTF_8));
  }

  private static void appended(Path file, String text) throws IOException {
    Files.writeString(file, text, StandardOpenOption.APPEND);
  }

  private static void copied(Path folder, Path to) throws IOException {
    Files.createDirectory(to);
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
  }
}
