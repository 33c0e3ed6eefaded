package org.saferplan.json.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.AbstractModule;
import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Stage;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.saferplan.json.store.FileStore;
import org.saferplan.store.SettableClock;
import org.saferplan.store.Store;
import org.saferplan.store.StoreContract;

final class FileStoreModuleTest {
  @TempDir Path temporary;

  @Test
  void offersOneStoreThatKeepsTheRecordInTheFolder() {
    Path folder = temporary.resolve("store");
    AbstractModule host =
        new AbstractModule() {
          @Override
          protected void configure() {
            binder().requireExplicitBindings();
            bind(Path.class).annotatedWith(StoreFolder.class).toInstance(folder);
            bind(Clock.class).toInstance(SettableClock.at("2018-03-20T18:30:00Z"));
          }
        };
    Injector injector =
        Guice.createInjector(Stage.PRODUCTION, new JsonModule(), new FileStoreModule(), host);

    Store store = injector.getInstance(Store.class);
    assertThat(store).isSameAs(injector.getInstance(FileStore.class));
    assertThat(folder).doesNotExist();

    store.commit(
        StoreContract.MAIDSTONE, StoreContract.writing("draft", StoreContract.plan("a", "A")));

    store.close();
    assertThat(folder.resolve("safer-maidstone/plans/a.json")).exists();
  }
}
