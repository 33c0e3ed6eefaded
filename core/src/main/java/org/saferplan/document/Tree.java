package org.saferplan.document;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saferplan.fact.Stated;

/**
 * A record and everything in it, each value with its JSON Pointer (RFC 6901).
 *
 * <p>Pointers follow the one convention of the JSON language: a component is a property of its
 * name; a record whose only component is {@code value} is that value; the entries of a {@link
 * Stated} stand in its place.
 */
public final class Tree {
  private Tree() {}

  /** Looks at a value. */
  @FunctionalInterface
  public interface Visitor {
    /**
     * Looks at the value at this place.
     *
     * @return whether to look into the value too
     */
    boolean visit(String pointer, Object value);
  }

  /** Visits the root and everything in it, parents first, in the order of their components. */
  public static void walk(Object root, Visitor visitor) {
    walk("", root, visitor);
  }

  /** Where in the root each object is, by identity; of several places the first. */
  public static IdentityHashMap<Object, String> places(Object root) {
    IdentityHashMap<Object, String> places = new IdentityHashMap<>();
    walk(root, (pointer, value) -> places.putIfAbsent(value, pointer) == null);
    return places;
  }

  private static void walk(String pointer, @Nullable Object value, Visitor visitor) {
    if (value == null || !visitor.visit(pointer, value)) {
      return;
    }
    if (value instanceof List<?> list) {
      for (int index = 0; index < list.size(); index++) {
        walk(pointer + "/" + index, list.get(index), visitor);
      }
    } else if (value instanceof Map<?, ?> map) {
      map.forEach((key, entry) -> walk(pointer + "/" + escaped(key.toString()), entry, visitor));
    } else if (value instanceof Stated<?> stated) {
      walk(pointer, stated.entries(), visitor);
    } else if (value instanceof Record) {
      for (Component component : Component.of(value.getClass())) {
        walk(pointer + component.step(), component.in(value), visitor);
      }
    }
  }

  static String escaped(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }
}
