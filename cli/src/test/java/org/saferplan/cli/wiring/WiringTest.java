package org.saferplan.cli.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.inject.ConfigurationException;
import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Stage;
import jakarta.validation.Validator;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.saferplan.Saferplan;
import org.saferplan.json.store.FileStore;
import org.saferplan.store.Store;

final class WiringTest {
  @TempDir Path folder;

  @Test
  void buildsTheWholeProgram() {
    Injector injector =
        Guice.createInjector(
            Stage.PRODUCTION, Wiring.modules(folder.resolve("store"), Clock.systemUTC()));

    assertThat(injector.getInstance(Saferplan.class).partnerships()).isEmpty();
    assertThat(injector.getInstance(Store.class)).isSameAs(injector.getInstance(FileStore.class));
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void makesNothingItWasNotToldOf() {
    Injector injector = Wiring.injector(folder, Clock.systemUTC());

    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(() -> injector.getInstance(StringBuilder.class));
  }

  @Test
  void theValidatorIsMadeWhenItIsFirstUsed() {
    AtomicInteger made = new AtomicInteger();
    Validator real = Wiring.injector(folder, Clock.systemUTC()).getInstance(Validator.class);
    Validator deferred =
        new DeferredValidator(
            () -> {
              made.incrementAndGet();
              return real;
            });

    assertThat(made).hasValue(0);
    deferred.validate("x");
    deferred.validate("y");
    assertThat(made).hasValue(1);
  }
}
