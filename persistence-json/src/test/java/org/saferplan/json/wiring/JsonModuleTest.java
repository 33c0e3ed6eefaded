package org.saferplan.json.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Stage;
import org.junit.jupiter.api.Test;
import org.saferplan.json.JsonLanguage;

class JsonModuleTest {

  @Test
  void exposesOneJsonLanguage() {
    Injector injector = Guice.createInjector(Stage.PRODUCTION, new JsonModule());

    assertThat(injector.getInstance(JsonLanguage.class))
        .isSameAs(injector.getInstance(JsonLanguage.class));
  }
}
