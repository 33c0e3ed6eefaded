package org.saferplan.cli.wiring;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import jakarta.validation.executable.ExecutableValidator;
import jakarta.validation.metadata.BeanDescriptor;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A validator that is made when it is first used. */
final class DeferredValidator implements Validator {
  private final Supplier<Validator> maker;
  private @Nullable Validator made;

  DeferredValidator(Supplier<Validator> maker) {
    this.maker = maker;
  }

  private synchronized Validator validator() {
    Validator known = made;
    if (known == null) {
      known = maker.get();
      made = known;
    }
    return known;
  }

  @Override
  public <T> Set<ConstraintViolation<T>> validate(T object, Class<?>... groups) {
    return validator().validate(object, groups);
  }

  @Override
  public <T> Set<ConstraintViolation<T>> validateProperty(
      T object, String property, Class<?>... groups) {
    return validator().validateProperty(object, property, groups);
  }

  @Override
  public <T> Set<ConstraintViolation<T>> validateValue(
      Class<T> type, String property, @Nullable Object value, Class<?>... groups) {
    return validator().validateValue(type, property, value, groups);
  }

  @Override
  public BeanDescriptor getConstraintsForClass(Class<?> type) {
    return validator().getConstraintsForClass(type);
  }

  @Override
  public <T> T unwrap(Class<T> type) {
    return validator().unwrap(type);
  }

  @Override
  public ExecutableValidator forExecutables() {
    return validator().forExecutables();
  }
}
