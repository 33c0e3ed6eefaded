package org.saferplan.json;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.ObjectNode;

/** True or false, and no word that means as much. */
enum TruthShape implements Shape {
  INSTANCE;

  @Override
  public @Nullable Object read(JsonNode json, Place place) {
    return json.isBoolean() ? json.booleanValue() : place.refuseType(json, "true or false");
  }

  @Override
  public JsonNode write(Object value, Files files) {
    return BooleanNode.valueOf((boolean) value);
  }

  @Override
  public ObjectNode schema(Definitions definitions) {
    return Definitions.type("boolean");
  }
}
