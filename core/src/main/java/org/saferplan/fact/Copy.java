package org.saferplan.fact;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Copies of records in which one component is another. */
public final class Copy {
  private Copy() {}

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
    RecordComponent[] components = record.getClass().getRecordComponents();
    Class<?>[] types = new Class<?>[components.length];
    @Nullable Object[] values = new @Nullable Object[components.length];
    boolean found = false;
    try {
      for (int index = 0; index < components.length; index++) {
        boolean isMeant = components[index].getName().equals(component);
        found |= isMeant;
        types[index] = components[index].getType();
        values[index] = isMeant ? value : components[index].getAccessor().invoke(record);
      }
      if (!found) {
        throw new IllegalArgumentException(
            "%s has no component %s: it has %s"
                .formatted(record.getClass().getName(), component, Arrays.toString(components)));
      }
      return (R) record.getClass().getConstructor(types).newInstance(values);
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
