package org.saferplan.cli.wiring;

import com.google.inject.AbstractModule;

/**
 * Makes the injector make nothing it was not told of.
 *
 * <p>Exposes nothing. Requires nothing.
 */
final class StrictModule extends AbstractModule {
  @Override
  protected void configure() {
    binder().requireExplicitBindings();
    binder().requireAtInjectOnConstructors();
    binder().requireExactBindingAnnotations();
    binder().disableCircularProxies();
  }
}
