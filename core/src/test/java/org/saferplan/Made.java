package org.saferplan;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saferplan.fact.Period;
import org.saferplan.fact.Stated;
import org.saferplan.partnership.Vocabulary;

/**
 * Makes records of which only what matters is said: the rest is left out, as it can be in JSON.
 * Every record still passes its own constructor.
 */
public final class Made {
  /** Asked of a class once: what is annotated takes long to find. */
  private static final ClassValue<Blank[]> BLANKS =
      new ClassValue<>() {
        @Override
        protected Blank[] computeValue(Class<?> type) {
          return Arrays.stream(type.getRecordComponents())
              .map(each -> new Blank(each.getName(), each.getType(), blank(each)))
              .toArray(Blank[]::new);
        }
      };

  private Made() {}

  /** A component, and what it holds where nothing is said. */
  private record Blank(String name, Class<?> type, Object value) {}

  /** A record with these components, each a name followed by its value. */
  public static <R extends Record> R of(Class<R> type, Object... said) {
    Map<String, Object> values = new HashMap<>();
    for (int index = 0; index < said.length; index += 2) {
      values.put((String) said[index], said[index + 1]);
    }
    Blank[] blanks = BLANKS.get(type);
    Object[] arguments =
        Arrays.stream(blanks)
            .map(
                each -> values.containsKey(each.name()) ? values.remove(each.name()) : each.value())
            .toArray();
    if (!values.isEmpty()) {
      throw new IllegalArgumentException(type + " has no " + values.keySet());
    }
    Class<?>[] types = Arrays.stream(blanks).map(Blank::type).toArray(Class<?>[]::new);
    try {
      return type.getConstructor(types).newInstance(arguments);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException refused) {
        throw refused;
      }
      throw new IllegalStateException(e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException(type + " cannot be made", e);
    }
  }

  private static Object blank(RecordComponent component) {
    Class<?> type = component.getType();
    boolean mayBeNothing = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    if (type == List.class) {
      return List.of();
    } else if (type == Stated.class) {
      return Stated.notOnRecord();
    } else if (type == Period.class && !mayBeNothing) {
      return Period.UNKNOWN;
    }
    return type == Vocabulary.class ? Vocabulary.NONE : null;
  }
}
