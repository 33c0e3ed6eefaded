package org.saferplan.json;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saferplan.command.Command;
import org.saferplan.fact.InvalidValueException;

/** A public record as its canonical constructor and its components. */
final class RecordType {
  private final Class<?> type;
  private final List<RecordComponent> components;
  private final Constructor<?> constructor;

  RecordType(Class<?> type) {
    this.type = type;
    this.components = List.of(type.getRecordComponents());
    // Spares each reading the question who may read, which a public record answers by itself.
    components.forEach(each -> each.getAccessor().trySetAccessible());
    Class<?>[] types =
        Arrays.stream(type.getRecordComponents())
            .map(RecordComponent::getType)
            .toArray(Class<?>[]::new);
    try {
      this.constructor = type.getConstructor(types);
    } catch (NoSuchMethodException e) {
      throw new IllegalArgumentException(type.getName() + " must be a public record", e);
    }
  }

  /** Whether its only component is {@code value}. */
  static boolean isValue(Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    return components.length == 1 && components[0].getName().equals("value");
  }

  Class<?> type() {
    return type;
  }

  /** Whether it is made even where something could not be read. */
  boolean isCommand() {
    return Command.class.isAssignableFrom(type);
  }

  List<RecordComponent> components() {
    return components;
  }

  boolean has(String name) {
    return components.stream().anyMatch(component -> component.getName().equals(name));
  }

  /** The value of its only component. */
  Object only(Object owner) {
    Object value = get(components.get(0), owner);
    if (value == null) {
      throw new IllegalArgumentException(type.getName() + " without its value cannot be written");
    }
    return value;
  }

  static @Nullable Object get(RecordComponent component, Object owner) {
    try {
      return component.getAccessor().invoke(owner);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalArgumentException(component + " cannot be read", e);
    }
  }

  /** The record of these values; null where it refuses to exist. */
  @Nullable Object blank(@Nullable Object... values) {
    try {
      return constructor.newInstance(values);
    } catch (InvocationTargetException e) {
      return null;
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException(type.getName() + " cannot be made", e);
    }
  }

  /**
   * The record of these values; or null, and then why it refuses to exist is noted at the place.
   */
  @Nullable Object make(Place place, @Nullable Object... values) {
    try {
      return constructor.newInstance(values);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof InvalidValueException invalid) {
        return place.refuse("invalid-value", ObjectShape.reason(invalid), "");
      }
      throw new IllegalStateException(
          "a defect in the constructor of " + type.getName(), e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException(type.getName() + " cannot be made", e);
    }
  }
}
