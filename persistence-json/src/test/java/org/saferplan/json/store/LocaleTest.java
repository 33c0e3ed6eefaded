package org.saferplan.json.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saferplan.store.StoreContract.MAIDSTONE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.saferplan.plan.Plan;
import org.saferplan.store.StoreContract;

/** On a machine that writes numbers in other digits, what is written is the same. */
final class LocaleTest {
  private static final Locale BEFORE = Locale.getDefault();
  private static final String LONG = "word ".repeat(700_000).strip();

  @TempDir Path temporary;

  @AfterEach
  void goBack() {
    Locale.setDefault(BEFORE);
  }

  @Test
  void changesNothingOfWhatIsWritten() throws IOException {
    Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
    assertThat("%d".formatted(2)).isNotEqualTo("2");
    StoreOnDisk there = StoreOnDisk.in(temporary);
    try (FileStore store = there.open()) {
      for (int number = 1; number <= 4; number++) {
        store.commit(MAIDSTONE, StoreContract.writing("a", StoreContract.plan("a", number + LONG)));
      }
      store.commit(MAIDSTONE, StoreContract.counting(new Plan.Id("count")));
      store.compact(MAIDSTONE);
      store.commit(MAIDSTONE, StoreContract.counting(new Plan.Id("count")));
    }
    Locale.setDefault(Locale.UK);

    try (FileStore store = there.open()) {
      assertThat(store.verify()).isEmpty();
      assertThat(store.history(MAIDSTONE)).hasSize(6);
    }
    try (Stream<Path> files = Files.list(there.maidstone("journal"))) {
      assertThat(files.map(file -> file.getFileName().toString()).sorted().toList())
          .allMatch(name -> name.matches("[a-z0-9.]+"))
          .containsAll(List.of("0003.jsonl", "head"));
    }
  }
}
