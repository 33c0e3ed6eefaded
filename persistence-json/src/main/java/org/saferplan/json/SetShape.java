package org.saferplan.json;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A set: a list in which nothing stands twice, written in one order whatever the order it is kept
 * in.
 *
 * @param list how it is read as a list
 */
record SetShape(ListShape list) implements Shape {

  @Override
  public @Nullable Object read(JsonNode json, Place place) {
    List<Object> values = list.read(json, place);
    if (values == null) {
      return null;
    }
    Set<Object> set = new LinkedHashSet<>();
    boolean single = true;
    for (int index = 0; index < values.size(); index++) {
      if (!set.add(values.get(index))) {
        place.at(index).refuse("duplicate", "is there twice", "say it once");
        single = false;
      }
    }
    return single ? Collections.unmodifiableSet(set) : null;
  }

  @Override
  public void write(Object value, Files files, JsonGenerator out) {
    list.write(Sorted.by((Set<?>) value, entry -> entry, list.element(), files), files, out);
  }

  @Override
  public ObjectNode schema(Definitions definitions) {
    return list.schema(definitions).put("uniqueItems", true);
  }

  @Override
  public Object blank() {
    return Set.of();
  }
}
