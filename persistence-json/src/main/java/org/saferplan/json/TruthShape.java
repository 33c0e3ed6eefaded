package org.saferplan.json;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** True or false, and no word that means as much. */
enum TruthShape implements Shape {
  INSTANCE;

  @Override
  public @Nullable Object read(JsonNode json, Place place) {
    return json.isBoolean() ? json.booleanValue() : place.refuseType(json, "true or false");
  }

  @Override
  public void write(Object value, Files files, JsonGenerator out) {
    out.writeBoolean((boolean) value);
  }

  @Override
  public boolean keeps(Object value, @Nullable Object known, Place place) {
    return true;
  }

  @Override
  public ObjectNode schema(Definitions definitions) {
    return Definitions.type("boolean");
  }
}
