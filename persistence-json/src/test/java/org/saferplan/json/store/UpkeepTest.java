package org.saferplan.json.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.saferplan.store.StoreContract.MAIDSTONE;
import static org.saferplan.store.StoreContract.OFFICER;
import static org.saferplan.store.StoreContract.SWALE;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.saferplan.command.Ruling;
import org.saferplan.plan.Plan;
import org.saferplan.refusal.RefusedException;
import org.saferplan.store.Attempt;
import org.saferplan.store.StoreContract;

/** That what is done beside the commits leaves no lock held and no file open, whatever fails. */
final class UpkeepTest {
  private static final Plan.Id COUNT = new Plan.Id("count");

  @TempDir Path temporary;

  private static void count(FileStore store) {
    store.commit(MAIDSTONE, StoreContract.counting(COUNT));
  }

  private static FailingDisk failing(String act, String file) {
    return new FailingDisk(
        (number, name, on) -> name.equals(act) && on.endsWith(file), FailingDisk.Manner.BEFORE);
  }

  static Stream<Arguments> whatNeedsTheLock() {
    return Stream.of(
        Arguments.of("restoring", (Consumer<FileStore>) store -> store.restoreDocuments(MAIDSTONE)),
        Arguments.of("repairing", (Consumer<FileStore>) store -> store.repair(MAIDSTONE, OFFICER)));
  }

  static Stream<Arguments> whatIsNotForARule() {
    return Stream.of(
        Arguments.of("compacting", (Consumer<FileStore>) store -> store.compact(MAIDSTONE)),
        Arguments.of("verifying", (Consumer<FileStore>) FileStore::verify),
        Arguments.of("comparing", (Consumer<FileStore>) store -> store.edits(MAIDSTONE)),
        Arguments.of(
            "redacting",
            (Consumer<FileStore>)
                store -> store.redact(MAIDSTONE, OFFICER, "asked", List.of("A"), List.of())),
        Arguments.of("repairing", (Consumer<FileStore>) store -> store.repair(MAIDSTONE, OFFICER)),
        Arguments.of("restoring", (Consumer<FileStore>) store -> store.restoreDocuments(MAIDSTONE)),
        Arguments.of("closing", (Consumer<FileStore>) FileStore::close));
  }

  /** It would wait for what waits for it. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("whatIsNotForARule")
  void isRefusedInARule(String name, Consumer<FileStore> work) throws Exception {
    try (FileStore store = StoreOnDisk.in(temporary).open()) {
      count(store);
      Attempt attempt =
          new Attempt(
              OFFICER,
              new StoreContract.Note(name),
              (register, moment) -> {
                work.accept(store);
                return Ruling.write(StoreContract.plan("a", "A"));
              });

      assertThat(
              CompletableFuture.supplyAsync(
                      () -> catchThrowable(() -> store.commit(MAIDSTONE, attempt)))
                  .get(20, TimeUnit.SECONDS))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("a rule may only read");
      count(store);
      assertThat(store.register(MAIDSTONE).revision()).isEqualTo(2);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("whatNeedsTheLock")
  @EnabledOnOs(OS.LINUX)
  void letsOthersInWhereAFileCannotBeClosed(String name, Consumer<FileStore> work)
      throws Exception {
    StoreOnDisk there = StoreOnDisk.in(temporary);
    FileStore store = there.open(failing("close", "0001.jsonl"));
    count(store);
    count(store);
    assertThatThrownBy(() -> work.accept(store))
        .as(name)
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("close 0001.jsonl");

    try (FileStore other = there.open()) {
      CompletableFuture.runAsync(() -> count(other)).get(20, TimeUnit.SECONDS);
      assertThat(other.register(MAIDSTONE).revision()).isEqualTo(3);
    }
    assertThat(there.opened()).doesNotContain("lock", "0001.jsonl");
    store.close();
    assertThat(there.opened()).isEmpty();
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void closesAllFilesWhereTheFolderCannotBeLeftTidy() throws IOException {
    StoreOnDisk there = StoreOnDisk.in(temporary);
    FileStore store = there.open(failing("cut", "0001.jsonl"));
    count(store);
    count(store);
    assertThat(there.opened()).containsExactly("0001.jsonl", "head", "lock");

    try (Warnings told = Warnings.of(PartnershipFolder.class)) {
      store.close();
      assertThat(told.messages()).singleElement().asString().contains("cut 0001.jsonl");
    }

    assertThat(there.opened()).isEmpty();
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void keepsNoSegmentOpenOfWhatCannotBeForgotten() throws IOException {
    StoreOnDisk there = StoreOnDisk.in(temporary);
    Disk disk = failing("cut", "safer-maidstone/journal/0001.jsonl");
    Loaded loaded = there.loaded(disk, 1);
    FileStore store = FileStore.open(there.root(disk), loaded);
    count(store);
    count(store);

    try (Warnings told = Warnings.of(Upkeep.class)) {
      store.commit(SWALE, StoreContract.counting(COUNT));
      assertThat(told.messages()).singleElement().asString().contains("kept in memory");
    }

    assertThat(there.opened()).containsExactly("head");
    try (Warnings told = Warnings.of(PartnershipFolder.class)) {
      store.close();
      assertThat(told.messages()).hasSize(1);
    }
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void keepsOpenUntilTheSweepWhatItWritesAndTheHeadItReadsUntilItIsClosed() throws IOException {
    StoreOnDisk there = StoreOnDisk.in(temporary);
    List<Runnable> soon = new ArrayList<>();
    try (FileStore store = there.open(LocalDisk.INSTANCE, new Later(soon::add, leisure -> {}))) {
      count(store);
      count(store);
      assertThat(there.opened()).containsExactly("0001.jsonl", "head", "lock");
      soon.remove(0).run();
      assertThat(there.opened()).isEmpty();
      store.register(MAIDSTONE);
      assertThat(there.opened()).as("after a read").containsExactly("head");

      assertThatThrownBy(() -> store.commit(MAIDSTONE, StoreContract.refused()))
          .isInstanceOf(RefusedException.class);
      assertThat(there.opened()).as("after what was refused").containsExactly("head");

      store.commit(
          MAIDSTONE,
          new Attempt(
              OFFICER,
              new StoreContract.Note("nothing to write"),
              (register, moment) -> new Ruling.Accepted(List.of(), List.of(), "")));
      soon.remove(0).run();
      assertThat(there.opened()).as("after a commit without documents").isEmpty();
      assertThat(soon).isEmpty();
    }
    assertThat(there.opened()).isEmpty();
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void keepsNoLockOpenAfterAnAppendThatFailed() throws IOException {
    StoreOnDisk there = StoreOnDisk.in(temporary);
    try (FileStore sound = there.open()) {
      count(sound);
    }
    Disk disk = FailingDisk.at("write through", FailingDisk.Manner.HALF);
    try (FileStore store = there.open(disk, new Later(sweep -> {}, leisure -> {}))) {
      assertThatThrownBy(() -> count(store)).isInstanceOf(RefusedException.class);

      assertThat(there.opened()).isEmpty();
    }
  }
}
