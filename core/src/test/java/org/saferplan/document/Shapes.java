package org.saferplan.document;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.saferplan.fact.Identifier;
import org.saferplan.fact.Period;
import org.saferplan.fact.Stated;

/** Records of every shape that a document can have. */
final class Shapes {
  private Shapes() {}

  /** A whole text. */
  public record Text(
      String title,
      String longNote,
      Period period,
      Grade grade,
      Boolean ranked,
      Inner inner,
      List<Entry> entries,
      List<String> words,
      Stated<Entry> themes,
      Map<String, String> columns) {
    /** The same but for one component. */
    Text with(String component, Object value) {
      return rebuilt(this, component, value);
    }
  }

  /** A constant of two words. */
  public enum Grade {
    VERY_HIGH,
    LOW
  }

  /** A record within a record. */
  public record Inner(String name, int count) {}

  /** What has an id. */
  public record Entry(Id id, String name, String note, List<Mark> marks, List<Entry> entries) {
    /** Names an entry. */
    public record Id(String value) implements Identifier {}
  }

  /** What has no id. */
  public record Mark(Object source, String place) {}

  /** The same record but for one component. */
  static <T extends Record> T rebuilt(T record, String component, Object value) {
    try {
      RecordComponent[] components = record.getClass().getRecordComponents();
      Object[] values = new Object[components.length];
      for (int index = 0; index < components.length; index++) {
        boolean isIt = components[index].getName().equals(component);
        values[index] = isIt ? value : components[index].getAccessor().invoke(record);
      }
      @SuppressWarnings("unchecked")
      Constructor<T> constructor =
          (Constructor<T>)
              record
                  .getClass()
                  .getDeclaredConstructor(
                      Arrays.stream(components)
                          .map(RecordComponent::getType)
                          .toArray(Class<?>[]::new));
      return constructor.newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }
}
