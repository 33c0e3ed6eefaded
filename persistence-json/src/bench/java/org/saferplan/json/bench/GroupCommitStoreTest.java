package org.saferplan.json.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;
import org.saferplan.store.Store;
import org.saferplan.store.StoreContract;

/** The peers keep what every store promises, or the comparison would not be fair. */
final class GroupCommitStoreTest {

  @Nested
  final class InMvStore implements StoreContract {
    @TempDir Path temporary;

    @Override
    public Store emptyStore(Clock clock) {
      KeyValues values = new MvStoreKeyValues(temporary.resolve("store.mv"));
      return new GroupCommitStore(values, clock, Invented.LANGUAGE);
    }

    @Override
    public Store reopened(Store store, Clock clock) {
      store.close();
      return emptyStore(clock);
    }
  }

  @Nested
  final class InRocksDb implements StoreContract {
    @TempDir Path temporary;

    @Override
    public Store emptyStore(Clock clock) {
      try {
        KeyValues values = new RocksKeyValues(temporary.resolve("store.rocks"));
        return new GroupCommitStore(values, clock, Invented.LANGUAGE);
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }

    @Override
    public Store reopened(Store store, Clock clock) {
      store.close();
      return emptyStore(clock);
    }
  }
}
