package org.saferplan.json.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import org.saferplan.Saferplan;
import org.saferplan.json.JsonLanguage;

/**
 * The JSON language of every document that saferplan knows.
 *
 * <p>Exposes {@link JsonLanguage}. Requires nothing.
 */
public final class JsonModule extends AbstractModule {

  @Provides
  @Singleton
  JsonLanguage language() {
    return new JsonLanguage(Saferplan.documents());
  }
}
