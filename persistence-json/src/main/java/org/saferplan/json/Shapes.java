package org.saferplan.json;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saferplan.document.Document;
import org.saferplan.document.Kind;
import org.saferplan.document.Version;
import org.saferplan.fact.Content;
import org.saferplan.fact.Stated;
import tools.jackson.databind.JsonNode;

/** Which shape each type has: the convention of the language. Worked out once for each type. */
final class Shapes {
  private static final Map<Class<?>, Shape> PLAIN =
      Map.of(
          Content.class, ContentShape.INSTANCE,
          int.class, NumberShape.INT,
          Integer.class, NumberShape.INT,
          long.class, NumberShape.LONG,
          Long.class, NumberShape.LONG,
          BigDecimal.class, NumberShape.DECIMAL,
          boolean.class, TruthShape.INSTANCE,
          Boolean.class, TruthShape.INSTANCE,
          JsonNode.class, TreeShape.INSTANCE);

  private final Map<Class<?>, Kind> documents = new LinkedHashMap<>();
  private final Map<Type, Shape> shapes = new ConcurrentHashMap<>();
  private final Map<Class<?>, ObjectShape> objects = new ConcurrentHashMap<>();
  private final Shape any = new AnyShape(this);

  Shapes(Map<Kind, Class<? extends Document>> documents) {
    documents.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(entry -> this.documents.put(entry.getValue(), entry.getKey()));
    this.documents.put(Version.class, Kind.VERSION);
  }

  /** The shape of anything, found from the value itself. It can be written, and not read. */
  Shape any() {
    return any;
  }

  Shape of(Type type) {
    Shape known = shapes.get(type);
    if (known != null) {
      return known;
    }
    Shape made = type instanceof ParameterizedType generic ? collected(generic) : single(type);
    Shape first = shapes.putIfAbsent(type, made);
    return first == null ? made : first;
  }

  private Shape collected(ParameterizedType type) {
    Class<?> raw = (Class<?>) type.getRawType();
    Type[] of = type.getActualTypeArguments();
    if (raw == List.class) {
      return new ListShape(of(of[0]));
    } else if (raw == Set.class) {
      return new SetShape(new ListShape(of(of[0])));
    } else if (raw == Map.class) {
      return new MapShape(of(of[0]), of(of[1]));
    } else if (raw == Stated.class) {
      return new StatedShape(new ListShape(of(of[0])));
    }
    return of(raw);
  }

  private Shape single(Type type) {
    if (!(type instanceof Class<?> named)) {
      return any;
    }
    Shape plain = plain(named);
    if (plain != null) {
      return plain;
    } else if (named.isEnum()) {
      return new EnumShape(named);
    } else if (named.isRecord()) {
      return record(named);
    } else if (named == Document.class) {
      return choice(named, documents.keySet());
    } else if (named.isSealed()) {
      return choice(named, leaves(named).toList());
    } else if (named.isInterface() || named == Object.class) {
      return any;
    }
    throw new IllegalArgumentException(named.getName() + " has no place in the JSON language");
  }

  private static @Nullable Shape plain(Class<?> type) {
    Shape text = Texts.find(type);
    return text != null ? text : PLAIN.get(type);
  }

  private Shape record(Class<?> type) {
    if (RecordType.isValue(type)) {
      RecordType record = new RecordType(type);
      return new ValueShape(record, of(record.components().get(0).getGenericType()));
    }
    return object(type);
  }

  private ObjectShape object(Class<?> type) {
    return objects.computeIfAbsent(
        type,
        absent -> {
          RecordType record = new RecordType(type);
          String kind = kindOf(type);
          if (kind != null && record.has(ObjectShape.KIND)) {
            throw new IllegalArgumentException(
                type.getName() + " has a kind, and a component kind");
          }
          return new ObjectShape(record, kind, new Properties(record));
        });
  }

  private Shape choice(Class<?> type, Collection<Class<?>> alternatives) {
    Map<Class<?>, ObjectShape> byType = new LinkedHashMap<>();
    alternatives.forEach(alternative -> byType.put(alternative, object(alternative)));
    return new ChoiceShape(type, byType);
  }

  private @Nullable String kindOf(Class<?> type) {
    Kind document = documents.get(type);
    if (document != null) {
      return document.word();
    }
    if (Document.class.isAssignableFrom(type)) {
      throw new IllegalArgumentException(type.getName() + " is no document that is known here");
    }
    return isOneOfSeveral(type) ? Words.hyphened(type.getSimpleName()) : null;
  }

  private static boolean isOneOfSeveral(Class<?> type) {
    return Arrays.stream(type.getInterfaces())
        .anyMatch(parent -> parent.isSealed() || isOneOfSeveral(parent));
  }

  private static Stream<Class<?>> leaves(Class<?> type) {
    return type.isSealed()
        ? Arrays.stream(type.getPermittedSubclasses()).flatMap(Shapes::leaves)
        : Stream.of(type);
  }

  /**
   * A record's properties, worked out when first needed: a record may hold records of its own type.
   */
  private final class Properties implements Supplier<List<Property>> {
    private final RecordType record;
    private volatile @Nullable List<Property> found;

    Properties(RecordType record) {
      this.record = record;
    }

    @Override
    public List<Property> get() {
      List<Property> known = found;
      if (known == null) {
        known =
            record.components().stream()
                .map(component -> Property.of(component, of(component.getGenericType())))
                .toList();
        found = known;
      }
      return known;
    }
  }
}
