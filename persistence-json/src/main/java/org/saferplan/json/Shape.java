package org.saferplan.json;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * How one type of value looks in JSON: the one place where its reading, writing and schema are kept
 * alike.
 */
interface Shape {

  /** The value; or null, and then why not is noted at this place. */
  @Nullable Object read(JsonNode json, Place place);

  /** Writes the value as JSON. */
  void write(Object value, Files files, JsonGenerator out);

  /** The value as it is read. */
  default JsonNode tree(Object value, Files files) {
    return Printer.tree(out -> write(value, files, out));
  }

  /** The value on one line. */
  default String line(Object value, Files files) {
    return Printer.LINE.print(out -> write(value, files, out));
  }

  /**
   * Whether the value is read again as it was given once it is written; if not, a reason that
   * reading gives is noted at this place. The very object that is known to be is not tried again.
   */
  @SuppressWarnings("ReferenceEquality")
  default boolean keeps(Object value, @Nullable Object known, Place place) {
    return value == known || value.equals(read(tree(value, Files.WHOLE), place));
  }

  /** What JSON Schema says of it. */
  ObjectNode schema(Definitions definitions);

  /** The value that leaving it out stands for; null if it cannot be left out. */
  default @Nullable Object blank() {
    return null;
  }

  /** What an object of this shape holds, as "holds id, name"; blank for what is no object. */
  default String holding() {
    return "";
  }

  /** How the content of attached files is written. */
  enum Files {
    /** As base64. */
    WHOLE,
    /** As its hash. */
    HASHED
  }
}
