package org.saferplan.json.peer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.saferplan.Saferplan;
import org.saferplan.json.JsonLanguage;
import org.saferplan.plan.Plan;
import org.saferplan.store.Store;
import org.saferplan.store.StoreContract;

final class SqliteStoreTest implements StoreContract {
  private static final JsonLanguage LANGUAGE = new JsonLanguage(Saferplan.documents());

  @TempDir Path temporary;

  @Override
  public Store emptyStore(Clock clock) {
    return SqliteStore.open(temporary.resolve("store.db"), clock, LANGUAGE);
  }

  @Override
  public Store reopened(Store store, Clock clock) {
    store.close();
    return emptyStore(clock);
  }

  @Test
  void seesWhatAnotherProgramCommits() {
    Plan.Id counter = new Plan.Id("counter");
    try (Store one = emptyStore(Clock.systemUTC());
        Store other = emptyStore(Clock.systemUTC())) {
      for (int round = 1; round <= 3; round++) {
        one.commit(MAIDSTONE, StoreContract.counting(counter));
        assertThat(other.register(MAIDSTONE).revision()).isEqualTo(2 * round - 1);
        other.commit(MAIDSTONE, StoreContract.counting(counter));
        assertThat(one.register(MAIDSTONE).revision()).isEqualTo(2 * round);
      }

      assertThat(one.register(MAIDSTONE).find(Plan.class, counter.key()))
          .contains(StoreContract.plan("counter", "6"));
    }
  }
}
