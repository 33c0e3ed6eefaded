package org.saferplan.web.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.AbstractModule;
import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Stage;
import java.io.IOException;
import java.time.Clock;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.Test;
import org.saferplan.Saferplan;
import org.saferplan.json.wiring.JsonModule;
import org.saferplan.store.InMemoryStore;
import org.saferplan.web.WebServer;
import org.saferplan.web.WebSettings;

final class WebModuleTest {

  @Test
  void startsOneServerWhenItIsAskedFor() throws IOException {
    Injector injector =
        Guice.createInjector(Stage.DEVELOPMENT, new Ground(), new JsonModule(), new WebModule());

    try (WebServer server = injector.getInstance(WebServer.class)) {
      assertThat(injector.getInstance(WebServer.class)).isSameAs(server);
      assertThat(server.address().resolve("/api/v1").toURL().openStream().readAllBytes())
          .isNotEmpty();
    }
  }

  private static final class Ground extends AbstractModule {
    @Override
    protected void configure() {
      binder().requireExplicitBindings();
      bind(WebSettings.class).toInstance(WebSettings.defaults().withPort(0));
      bind(Saferplan.class)
          .toInstance(
              Saferplan.over(
                  new InMemoryStore(Clock.systemUTC()),
                  jakarta.validation.Validation.byDefaultProvider()
                      .configure()
                      .messageInterpolator(new ParameterMessageInterpolator())
                      .buildValidatorFactory()
                      .getValidator(),
                  Clock.systemUTC()));
    }
  }
}
