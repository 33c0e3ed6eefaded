package org.saferplan.json.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import org.saferplan.json.JsonLanguage;
import org.saferplan.json.store.FileStore;
import org.saferplan.store.Store;

/**
 * The record, kept in a folder, which is opened when the store is first asked for.
 *
 * <p>Exposes {@link Store}, and {@link FileStore} for those who verify it. Requires the path of the
 * folder as {@link StoreFolder}, a {@link Clock} and the {@link JsonLanguage}.
 */
public final class FileStoreModule extends AbstractModule {

  @Override
  protected void configure() {
    bind(Store.class).to(FileStore.class);
  }

  @Provides
  @Singleton
  FileStore store(@StoreFolder Path folder, Clock clock, JsonLanguage language) {
    return FileStore.open(folder, clock, language);
  }
}
