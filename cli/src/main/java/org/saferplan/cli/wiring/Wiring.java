package org.saferplan.cli.wiring;

import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Module;
import com.google.inject.Stage;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.saferplan.wiring.CoreModule;

/** The whole program, put together. */
public final class Wiring {
  /** The store's folder where none is named. */
  public static final String DEFAULT_FOLDER = "saferplan-store";

  private Wiring() {}

  /** Every module of the program over a store in this folder. */
  public static List<Module> modules(Path folder, Clock clock) {
    return List.of(
        new StrictModule(),
        new CoreModule(),
        new FileStoreModule(folder),
        new ClockModule(clock),
        new ValidationModule());
  }

  /** An injector that makes each thing when it is first asked for. */
  public static Injector injector(Path folder, Clock clock) {
    return Guice.createInjector(Stage.DEVELOPMENT, modules(folder, clock));
  }
}
