package org.saferplan.json;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Anything, by the value itself: what a list of unlike things holds, or what a read answers.
 *
 * @param shapes where the value's own shape is found
 */
record AnyShape(Shapes shapes) implements Shape {

  @Override
  public @Nullable Object read(JsonNode json, Place place) {
    throw new IllegalArgumentException(
        "a type that could be anything can be written, and not read");
  }

  @Override
  public void write(Object value, Files files, JsonGenerator out) {
    shapeOf(value).write(value, files, out);
  }

  private Shape shapeOf(Object value) {
    if (value instanceof List) {
      return new ListShape(this);
    } else if (value instanceof Set) {
      return new SetShape(new ListShape(this));
    } else if (value instanceof Map) {
      return new MapShape(this, this);
    } else if (value instanceof JsonNode) {
      return TreeShape.INSTANCE;
    } else if (value instanceof Enum<?> constant) {
      return shapes.of(constant.getDeclaringClass());
    }
    return shapes.of(value.getClass());
  }

  @Override
  public ObjectNode schema(Definitions definitions) {
    return Definitions.node();
  }
}
