package org.saferplan.document;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
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
    boolean visit(Place place, Object value);
  }

  /** Where a value is in the root. Most visitors never ask, so it is put in words when they do. */
  public static final class Place {
    private static final Place ROOT = new Place(null, "", 0);

    private final @Nullable Place above;

    /** From the one above; null to an entry of a list. */
    private final @Nullable String step;

    private final int index;

    private Place(@Nullable Place above, @Nullable String step, int index) {
      this.above = above;
      this.step = step;
      this.index = index;
    }

    private Place at(String step) {
      return step.isEmpty() ? this : new Place(this, step, 0);
    }

    private Place at(int index) {
      return new Place(this, null, index);
    }

    /** As a JSON Pointer; empty of the root. */
    public String pointer() {
      String last = step == null ? "/" + index : step;
      return above == null ? last : above.pointer() + last;
    }

    @Override
    public String toString() {
      return pointer();
    }
  }

  /** Visits the root and everything in it, parents first, in the order of their components. */
  public static void walk(Object root, Visitor visitor) {
    walk(Place.ROOT, root, Component::of, visitor);
  }

  /**
   * The same, but passes by what can hold no value of a type: every value of that type is visited,
   * and of the others no more than need be.
   */
  public static void walk(Object root, Class<?> wanted, Visitor visitor) {
    walk(Place.ROOT, root, Holding.of(wanted)::in, visitor);
  }

  /** Where in the root each object is, by identity; of several places the first. */
  public static IdentityHashMap<Object, String> places(Object root) {
    IdentityHashMap<Object, String> places = new IdentityHashMap<>();
    walk(root, (place, value) -> places.putIfAbsent(value, place.pointer()) == null);
    return places;
  }

  private static void walk(
      Place place, Object value, Function<Class<?>, List<Component>> components, Visitor visitor) {
    if (!visitor.visit(place, value)) {
      return;
    }
    if (value instanceof Stated<?> stated) {
      walk(place, stated.entries(), components, visitor);
    } else if (value instanceof Record) {
      for (Component component : components.apply(value.getClass())) {
        Object held = component.in(value);
        if (held != null) {
          walk(place.at(component.step()), held, components, visitor);
        }
      }
    } else if (value instanceof List<?> list) {
      for (int index = 0; index < list.size(); index++) {
        walk(place.at(index), list.get(index), components, visitor);
      }
    } else if (value instanceof Map<?, ?> map) {
      map.forEach(
          (key, entry) ->
              walk(place.at("/" + escaped(key.toString())), entry, components, visitor));
    }
  }

  static String escaped(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }
}
