package org.saferplan.json;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** JSON that is kept as it is. */
enum TreeShape implements Shape {
  INSTANCE;

  @Override
  public JsonNode read(JsonNode json, Place place) {
    return json;
  }

  @Override
  public void write(Object value, Files files, JsonGenerator out) {
    Printer.print((JsonNode) value, out);
  }

  @Override
  public ObjectNode schema(Definitions definitions) {
    return Definitions.node();
  }
}
