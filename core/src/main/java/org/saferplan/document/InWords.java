package org.saferplan.document;

import static java.util.stream.Collectors.joining;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.saferplan.fact.Identifier;
import org.saferplan.fact.PartialDate;
import org.saferplan.fact.Stated;

/**
 * Any value in words a councillor reads.
 *
 * <p>A value with a method {@code words()} is said in those; an enum constant in lower case; a
 * record by its name and what else it says.
 *
 * @param wording says what values name
 * @param leftOut components that are not told
 */
record InWords(Wording wording, Predicate<RecordComponent> leftOut) {
  /** The components by which an entry is called, the first that it has one of. */
  private static final List<String> LABELS =
      List.of("name", "title", "shortName", "what", "words", "label", "printed");

  private static final ClassValue<Optional<Method>> WORDS =
      new ClassValue<>() {
        @Override
        protected Optional<Method> computeValue(Class<?> type) {
          try {
            boolean isComponent =
                type.isRecord()
                    && Component.of(type).stream().anyMatch(each -> each.name().equals("words"));
            return isComponent ? Optional.empty() : Optional.of(type.getMethod("words"));
          } catch (NoSuchMethodException e) {
            return Optional.empty();
          }
        }
      };

  /** The words of each entry, where there are several; else of the value itself. */
  List<String> each(@Nullable Object value) {
    Object entries =
        value instanceof Stated<?> stated && !stated.entries().isEmpty() ? stated.entries() : value;
    return entries instanceof List<?> list
        ? list.stream().map(this::of).toList()
        : List.of(of(value));
  }

  String of(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    String ready = ready(value);
    return ready == null ? plain(value) : ready;
  }

  /**
   * The words that the wording or the value itself has; nothing where they must be put together.
   */
  @Nullable String ready(Object value) {
    String worded = wording.of(value);
    return worded == null ? own(value) : worded;
  }

  private static @Nullable String own(Object value) {
    Method method = WORDS.get(value.getClass()).orElse(null);
    if (method == null) {
      return null;
    }
    try {
      return method.invoke(value) instanceof String words ? words : null;
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException(
          "%s does not say its words".formatted(value.getClass().getName()), e);
    }
  }

  /** The words of a value for which nobody else has any. */
  String plain(Object value) {
    if (value instanceof Stated<?> stated) {
      return said(stated);
    } else if (value instanceof Collection<?> entries) {
      return entries.stream().map(this::of).collect(joining("; "));
    } else if (value instanceof Map<?, ?> map) {
      return map.entrySet().stream()
          .map(entry -> entry.getKey() + ": " + of(entry.getValue()))
          .collect(joining("; "));
    } else if (value instanceof Enum<?> constant) {
      return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    } else if (value instanceof LocalDate day) {
      return PartialDate.words(day);
    } else if (value instanceof BigDecimal number) {
      return number.toPlainString();
    } else if (value instanceof Boolean truth) {
      return truth ? "yes" : "no";
    } else if (value instanceof Key key) {
      return key.kind().words() + " " + key.id();
    }
    return value instanceof Record record ? whole(record) : value.toString();
  }

  private String said(Stated<?> stated) {
    return switch (stated.said()) {
      case ENTRIES -> of(stated.entries());
      case NONE -> "none";
      case NOT_APPLICABLE -> "not applicable";
      case NOT_ON_RECORD -> "not on record";
    };
  }

  private String whole(Record value) {
    if (Component.isThatValue(value.getClass())) {
      return of(Component.of(value.getClass()).get(0).in(value));
    }
    String name = name(value);
    String more = more(value);
    if (name == null) {
      return more;
    }
    return more.isEmpty() ? name : name + " (" + more + ")";
  }

  /** What a record goes by; nothing where it has neither a name nor an id. */
  @Nullable String name(Object value) {
    Component label = label(value).orElse(null);
    if (label != null) {
      return of(label.in(value));
    }
    return id(value) instanceof Identifier id ? id.value().replace('-', ' ') : null;
  }

  /** What a record says besides its name and id. */
  String more(Object value) {
    if (!(value instanceof Record)) {
      return "";
    }
    Component label = label(value).orElse(null);
    List<Component> rest =
        Component.of(value.getClass()).stream()
            .filter(each -> !each.equals(label) && isTold(each))
            .filter(each -> !isSilent(each.in(value)))
            .toList();
    return rest.size() == 1 && label == null && id(value) == null
        ? of(rest.get(0).in(value))
        : rest.stream()
            .map(each -> each.called() + ": " + of(each.in(value)))
            .collect(joining("; "));
  }

  /** The component by which a record is called. */
  static Optional<Component> label(Object value) {
    return value instanceof Record
        ? LABELS.stream()
            .flatMap(
                name ->
                    Component.of(value.getClass()).stream()
                        .filter(each -> each.name().equals(name))
                        .filter(each -> each.in(value) instanceof String))
            .findFirst()
        : Optional.empty();
  }

  /** The id of an entry; nothing for what has none. */
  static @Nullable Object id(@Nullable Object value) {
    return value instanceof Record
        ? Component.of(value.getClass()).stream()
            .filter(InWords::isId)
            .map(each -> each.in(value))
            .findFirst()
            .orElse(null)
        : null;
  }

  private static boolean isId(Component component) {
    return component.name().equals("id");
  }

  /** Whether a component belongs to the text. Ids are ours, and no text. */
  boolean isTold(Component component) {
    return !isId(component) && !leftOut.test(component.declared());
  }

  /** A value without what is not told of it: equal for values that tell the same. */
  Object told(Object value) {
    if (value instanceof List<?> list) {
      return list.stream().map(this::told).toList();
    } else if (value instanceof Stated<?> stated) {
      return List.of(stated.said(), told(stated.entries()));
    } else if (value instanceof Record && !Component.isThatValue(value.getClass())) {
      List<Object> told = new ArrayList<>(List.of(value.getClass()));
      for (Component component : Component.of(value.getClass())) {
        Object part = isTold(component) ? component.in(value) : null;
        told.add(part == null ? Optional.empty() : told(part));
      }
      return told;
    }
    return value;
  }

  static boolean isSilent(@Nullable Object value) {
    return value == null
        || (value instanceof Collection<?> entries && entries.isEmpty())
        || (value instanceof Map<?, ?> map && map.isEmpty())
        || (value instanceof Stated<?> stated && stated.isNotOnRecord());
  }
}
