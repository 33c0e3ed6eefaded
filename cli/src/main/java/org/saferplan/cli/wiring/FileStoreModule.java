package org.saferplan.cli.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import org.saferplan.Saferplan;
import org.saferplan.json.JsonLanguage;
import org.saferplan.json.store.FileStore;
import org.saferplan.store.Store;

/**
 * The record in a folder, and the JSON it is written in.
 *
 * <p>Exposes {@link Store}, {@link FileStore} and {@link JsonLanguage}. Requires {@link Clock}.
 */
final class FileStoreModule extends AbstractModule {
  private final Path folder;

  FileStoreModule(Path folder) {
    this.folder = folder;
  }

  @Override
  protected void configure() {
    bind(Store.class).to(FileStore.class);
  }

  @Provides
  @Singleton
  JsonLanguage language() {
    return new JsonLanguage(Saferplan.documents());
  }

  @Provides
  @Singleton
  FileStore store(Clock clock, JsonLanguage language) {
    return FileStore.open(folder, clock, language);
  }
}
