package org.saferplan.json;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * A map: an object whose property names are the keys, in one order. Leaving it out is the same as
 * an empty one.
 *
 * @param key the shape of a key, which is a text
 * @param entry the shape of what stands under it
 */
record MapShape(Shape key, Shape entry) implements Shape {

  @Override
  public @Nullable Object read(JsonNode json, Place place) {
    if (!json.isObject()) {
      return place.refuseType(json, "an object", "it " + holding());
    }
    Map<Object, Object> map = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> property : json.properties()) {
      Place there = place.at(property.getKey());
      Object name = key.read(StringNode.valueOf(property.getKey()), there);
      Object value = entry.read(property.getValue(), there);
      if (name != null && value != null) {
        map.put(name, value);
      }
    }
    return map.size() == json.size() ? Collections.unmodifiableMap(map) : null;
  }

  @Override
  public String holding() {
    return "holds a value under each name";
  }

  @Override
  public void write(Object value, Files files, JsonGenerator out) {
    out.writeStartObject();
    for (Map.Entry<?, ?> one :
        Sorted.by(((Map<?, ?>) value).entrySet(), Map.Entry::getKey, key, files)) {
      out.writeName(key.tree(one.getKey(), files).stringValue());
      entry.write(one.getValue(), files, out);
    }
    out.writeEndObject();
  }

  @Override
  public ObjectNode schema(Definitions definitions) {
    ObjectNode schema = Definitions.type("object");
    schema.set("propertyNames", key.schema(definitions));
    schema.set("additionalProperties", entry.schema(definitions));
    return schema;
  }

  @Override
  public Object blank() {
    return Map.of();
  }
}
