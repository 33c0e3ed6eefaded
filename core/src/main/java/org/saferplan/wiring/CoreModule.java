package org.saferplan.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.TypeLiteral;
import com.google.inject.multibindings.Multibinder;
import jakarta.validation.Validator;
import java.time.Clock;
import java.util.Set;
import org.saferplan.Saferplan;
import org.saferplan.command.Handler;
import org.saferplan.store.Store;

/**
 * The doorway to the record.
 *
 * <p>Exposes {@link Saferplan}. Requires {@link Store}, {@link Validator} and {@link Clock}. Open
 * to more commands: a module that has some adds what decides them to the set of {@code Handler<?>}.
 */
public final class CoreModule extends AbstractModule {
  @Override
  protected void configure() {
    Multibinder.newSetBinder(binder(), new TypeLiteral<Handler<?>>() {});
  }

  @Provides
  @Singleton
  Saferplan saferplan(Store store, Validator validator, Clock clock, Set<Handler<?>> more) {
    return Saferplan.over(store, validator, clock, more);
  }
}
