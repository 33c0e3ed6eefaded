package org.saferplan.web.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import org.saferplan.Saferplan;
import org.saferplan.json.JsonLanguage;
import org.saferplan.web.WebServer;
import org.saferplan.web.WebSettings;

/**
 * The web front end, running alone.
 *
 * <p>Exposes {@link WebServer}: asking for it starts it, so ask through a provider, and close it.
 *
 * <p>Requires {@link Saferplan}, {@link JsonLanguage} and {@link WebSettings}.
 */
public final class WebModule extends AbstractModule {
  @Provides
  @Singleton
  static WebServer server(Saferplan saferplan, JsonLanguage language, WebSettings settings) {
    return WebServer.start(saferplan, language, settings);
  }
}
