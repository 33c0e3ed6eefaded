package org.saferplan.json;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * How one type of value looks in JSON: the one place where its reading, writing and schema are kept
 * alike.
 */
interface Shape {

  /** The value; or null, and then why not is noted at this place. */
  @Nullable Object read(JsonNode json, Place place);

  /** The value as JSON. */
  JsonNode write(Object value, Files files);

  /** What JSON Schema says of it. */
  ObjectNode schema(Definitions definitions);

  /** The value that leaving it out stands for; null if it cannot be left out. */
  default @Nullable Object blank() {
    return null;
  }

  /** How the content of attached files is written. */
  enum Files {
    /** As base64. */
    WHOLE,
    /** As its hash. */
    HASHED
  }
}
