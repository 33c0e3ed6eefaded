package org.saferplan.json;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A list. Leaving it out is the same as an empty one.
 *
 * @param element the shape of each entry
 */
record ListShape(Shape element) implements Shape {

  @Override
  public @Nullable List<Object> read(JsonNode json, Place place) {
    if (!json.isArray()) {
      String holding = element.holding();
      place.refuseType(
          json, "a list", holding.isEmpty() ? "" : "each entry is an object that " + holding);
      return null;
    }
    List<Object> values = new ArrayList<>(json.size());
    for (int index = 0; index < json.size(); index++) {
      Object value = element.read(json.get(index), place.at(index));
      if (value != null) {
        values.add(value);
      }
    }
    return values.size() == json.size() ? Collections.unmodifiableList(values) : null;
  }

  @Override
  public void write(Object value, Files files, JsonGenerator out) {
    out.writeStartArray();
    ((Iterable<?>) value).forEach(entry -> element.write(entry, files, out));
    out.writeEndArray();
  }

  @Override
  public boolean keeps(Object value, @Nullable Object known, Place place) {
    List<?> entries = (List<?>) value;
    List<?> before = known instanceof List<?> list ? list : List.of();
    boolean keeps = true;
    for (int index = 0; keeps && index < entries.size(); index++) {
      Object same = index < before.size() ? before.get(index) : null;
      keeps = element.keeps(entries.get(index), same, place.at(index));
    }
    return keeps;
  }

  @Override
  public ObjectNode schema(Definitions definitions) {
    ObjectNode schema = Definitions.type("array");
    schema.set("items", element.schema(definitions));
    return schema;
  }

  @Override
  public Object blank() {
    return List.of();
  }
}
