package org.saferplan.cli.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.Locale;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/**
 * Finds what is missing from a command. Hibernate Validator starts with the first command that is
 * looked at, and never for a read.
 *
 * <p>Exposes {@link Validator}. Requires nothing.
 */
final class ValidationModule extends AbstractModule {
  @Provides
  @Singleton
  Validator validator() {
    return new DeferredValidator(ValidationModule::hibernate);
  }

  /** Without XML and without an expression language, and in English wherever the machine stands. */
  private static Validator hibernate() {
    return Validation.byProvider(HibernateValidator.class)
        .configure()
        .ignoreXmlConfiguration()
        .defaultLocale(Locale.UK)
        .messageInterpolator(new ParameterMessageInterpolator())
        .buildValidatorFactory()
        .getValidator();
  }
}
