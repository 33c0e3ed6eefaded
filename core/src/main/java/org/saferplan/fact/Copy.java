package org.saferplan.fact;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Copies of records in which one component is another. */
public final class Copy {
  /** Asked of a class once: finding them takes far longer than a copy. */
  private static final ClassValue<Parts> PARTS =
      new ClassValue<>() {
        @Override
        protected Parts computeValue(Class<?> type) {
          List<RecordComponent> components = List.of(type.getRecordComponents());
          // Spares each reading the question who may read, which a public record answers by itself.
          components.forEach(each -> each.getAccessor().trySetAccessible());
          Class<?>[] types =
              components.stream().map(RecordComponent::getType).toArray(Class<?>[]::new);
          try {
            return new Parts(components, type.getConstructor(types));
          } catch (NoSuchMethodException e) {
            throw new IllegalStateException(type + " must be a public record", e);
          }
        }
      };

  private Copy() {}

  private record Parts(List<RecordComponent> components, Constructor<?> constructor) {}

  /**
   * The record with this value in place of one component's. It is made by the record's own
   * constructor, which refuses what it always refuses.
   *
   * <p>Spares each of the domain's large records a list of all of its components for every one that
   * can change.
   *
   * @param component its name
   * @throws IllegalArgumentException if the record has no such component
   */
  @SuppressWarnings("unchecked")
  public static <R extends Record> R with(R record, String component, @Nullable Object value) {
    Parts parts = PARTS.get(record.getClass());
    @Nullable Object[] values = new @Nullable Object[parts.components().size()];
    boolean found = false;
    try {
      for (int index = 0; index < values.length; index++) {
        RecordComponent each = parts.components().get(index);
        boolean isMeant = each.getName().equals(component);
        found |= isMeant;
        values[index] = isMeant ? value : each.getAccessor().invoke(record);
      }
      if (!found) {
        throw new IllegalArgumentException(
            "%s has no component %s: it has %s"
                .formatted(record.getClass().getName(), component, parts.components()));
      }
      return (R) parts.constructor().newInstance(values);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof InvalidValueException invalid) {
        throw invalid;
      }
      throw new IllegalStateException(
          "a defect in the constructor of " + record.getClass(), e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(record.getClass() + " must be a public record", e);
    }
  }
}
