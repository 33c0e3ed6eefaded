package org.saferplan.document;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.saferplan.fact.Called;

/**
 * A component of a record, as machines and as people call it.
 *
 * @param declared the component itself
 * @param step from the record's pointer to the component's
 * @param called what people call it, such as "short name"
 * @param one what they call one of its entries
 */
record Component(RecordComponent declared, String step, String called, String one) {
  /** Asked of a class once: finding a record's components takes longer than reading them. */
  private static final ClassValue<List<Component>> COMPONENTS =
      new ClassValue<>() {
        @Override
        protected List<Component> computeValue(Class<?> type) {
          return Arrays.stream(type.getRecordComponents())
              .map(each -> component(each, isThatValue(type)))
              .toList();
        }
      };

  /** The components of a record's class, in order. */
  static List<Component> of(Class<?> type) {
    return COMPONENTS.get(type);
  }

  /** Whether such a record is the value of its only component. */
  static boolean isThatValue(Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    return components.length == 1 && components[0].getName().equals("value");
  }

  private static Component component(RecordComponent declared, boolean isThatValue) {
    // Spares each reading the question who may read, which a public record answers by itself.
    declared.getAccessor().trySetAccessible();
    Called given = declared.getAnnotation(Called.class);
    String called = given == null ? spaced(declared.getName()) : given.value();
    String one = given == null || given.one().isEmpty() ? singular(called) : given.one();
    String step = isThatValue ? "" : "/" + Tree.escaped(declared.getName());
    return new Component(declared, step, called, one);
  }

  String name() {
    return declared.getName();
  }

  @Nullable Object in(Object owner) {
    try {
      return declared.getAccessor().invoke(owner);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException(
          "%s must be public, so that it can be read".formatted(owner.getClass().getName()), e);
    }
  }

  private static String spaced(String name) {
    return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
  }

  private static String singular(String plural) {
    if (plural.endsWith("ies")) {
      return plural.substring(0, plural.length() - 3) + "y";
    }
    return plural.endsWith("s") && !plural.endsWith("ss")
        ? plural.substring(0, plural.length() - 1)
        : plural;
  }
}
