package org.saferplan.document;

import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which components of records may hold a value of one type, at whatever depth. Found from their
 * declarations; of a type that tells too little, that it may.
 */
final class Holding {
  private static final ClassValue<Holding> ALL =
      new ClassValue<>() {
        @Override
        protected Holding computeValue(Class<?> wanted) {
          return new Holding(wanted);
        }
      };

  private final Class<?> wanted;
  private final ClassValue<List<Component>> components =
      new ClassValue<>() {
        @Override
        protected List<Component> computeValue(Class<?> type) {
          return Component.of(type).stream().filter(each -> mayHold(each)).toList();
        }
      };

  private Holding(Class<?> wanted) {
    this.wanted = wanted;
  }

  /** What may hold a value of this type. */
  static Holding of(Class<?> wanted) {
    return ALL.get(wanted);
  }

  /** Those of a record's components that may. */
  List<Component> in(Class<?> type) {
    return components.get(type);
  }

  private boolean mayHold(Component component) {
    return mayHold(component.declared().getGenericType(), new HashSet<>());
  }

  /** Types that have been looked at are not looked at again: they may hold one another. */
  private boolean mayHold(Type type, Set<Type> seen) {
    if (type instanceof ParameterizedType generic) {
      return mayHold(generic.getRawType(), seen)
          || Arrays.stream(generic.getActualTypeArguments()).anyMatch(each -> mayHold(each, seen));
    }
    if (type instanceof TypeVariable) {
      // What stands for it was looked at where it is given.
      return false;
    }
    if (!(type instanceof Class<?> known) || wanted.isAssignableFrom(known)) {
      return true;
    }
    return seen.add(known) && within(known).anyMatch(each -> mayHold(each, seen));
  }

  /** What a value of a class consists of, and what else it may be. */
  private Stream<Type> within(Class<?> type) {
    if (type.isRecord()) {
      return Component.of(type).stream().map(each -> each.declared().getGenericType());
    }
    if (type.isSealed()) {
      return Arrays.stream(type.getPermittedSubclasses());
    }
    boolean consistsOfOthers =
        type.isPrimitive() || type.equals(List.class) || type.equals(Map.class);
    boolean tellsNothing = type.equals(Object.class) || Modifier.isAbstract(type.getModifiers());
    return tellsNothing && !consistsOfOthers ? Stream.of(wanted) : Stream.empty();
  }
}
