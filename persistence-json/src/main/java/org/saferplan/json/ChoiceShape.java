package org.saferplan.json;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A sealed type, or any document: which of its records it is stands in {@code kind}. */
final class ChoiceShape implements Shape {
  private final Class<?> type;
  private final Map<Class<?>, ObjectShape> byType;
  private final Map<String, ObjectShape> byWord = new LinkedHashMap<>();

  ChoiceShape(Class<?> type, Map<Class<?>, ObjectShape> byType) {
    this.type = type;
    this.byType = byType;
    byType.forEach(
        (alternative, shape) -> {
          if (byWord.put(Objects.requireNonNull(shape.kind()), shape) != null) {
            throw new IllegalArgumentException("two of " + type.getName() + " have the same name");
          }
        });
  }

  @Override
  public @Nullable Object read(JsonNode json, Place place) {
    if (!json.isObject()) {
      return place.refuseType(json, "an object", "it " + holding());
    }
    JsonNode kind = json.get(ObjectShape.KIND);
    if (kind == null) {
      return place.at(ObjectShape.KIND).refuse("required", "is missing", "write one of " + all());
    }
    if (!kind.isString()) {
      return place.at(ObjectShape.KIND).refuseType(kind, "one of " + all());
    }
    ObjectShape chosen = byWord.get(kind.stringValue());
    return chosen != null ? chosen.read(json, place) : refuseUnknown(kind.stringValue(), place);
  }

  @Override
  public String holding() {
    return "holds kind, which is one of " + all();
  }

  private String all() {
    return Words.listed(byWord.keySet());
  }

  private @Nullable Object refuseUnknown(String word, Place place) {
    return place
        .at(ObjectShape.KIND)
        .refuse(
            "kind",
            Words.quoted(word) + " is not known here",
            Words.instead(word, byWord.keySet(), "known are "));
  }

  @Override
  public void write(Object value, Files files, JsonGenerator out) {
    shapeOf(value).write(value, files, out);
  }

  private ObjectShape shapeOf(Object value) {
    ObjectShape shape = byType.get(value.getClass());
    if (shape == null) {
      throw new IllegalArgumentException(
          value.getClass().getName() + " is none of " + byType.keySet());
    }
    return shape;
  }

  @Override
  public boolean keeps(Object value, @Nullable Object known, Place place) {
    return shapeOf(value).keeps(value, known, place);
  }

  @Override
  public ObjectNode schema(Definitions definitions) {
    return definitions.refer(
        type,
        () -> {
          ObjectNode schema = Definitions.node();
          ArrayNode alternatives = schema.putArray("oneOf");
          byWord.values().forEach(shape -> alternatives.add(shape.schema(definitions)));
          return schema;
        });
  }
}
