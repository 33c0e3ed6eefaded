package org.saferplan.json;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saferplan.fact.InvalidValueException;
import org.saferplan.fact.Stated;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is said where silence would mislead: entries, "none", "not applicable", or left out.
 *
 * @param entries how the entries are read
 */
record StatedShape(ListShape entries) implements Shape {
  private static final String NONE = "none";
  private static final String NOT_APPLICABLE = "not applicable";

  @Override
  public @Nullable Object read(JsonNode json, Place place) {
    if (json.isArray()) {
      List<Object> read = entries.read(json, place);
      return read == null ? null : stated(read, place);
    }
    if (json.isString() && json.stringValue().equals(NONE)) {
      return Stated.none();
    }
    if (json.isString() && json.stringValue().equals(NOT_APPLICABLE)) {
      return Stated.notApplicable();
    }
    String wanted = "a list of entries, \"none\" or \"not applicable\"";
    return json.isString()
        ? place.refuse("word", Words.quoted(json.stringValue()) + " is not " + wanted, "")
        : place.refuseType(json, wanted);
  }

  private static @Nullable Object stated(List<Object> entries, Place place) {
    try {
      return Stated.of(entries);
    } catch (InvalidValueException e) {
      return place.refuse("invalid-value", ObjectShape.reason(e), "");
    }
  }

  @Override
  public void write(Object value, Files files, JsonGenerator out) {
    Stated<?> stated = (Stated<?>) value;
    switch (stated.said()) {
      case ENTRIES -> entries.write(stated.entries(), files, out);
      case NONE -> out.writeString(NONE);
      case NOT_APPLICABLE -> out.writeString(NOT_APPLICABLE);
      case NOT_ON_RECORD -> out.writeNull();
    }
  }

  @Override
  public boolean keeps(Object value, @Nullable Object known, Place place) {
    Stated<?> stated = (Stated<?>) value;
    List<?> before = known instanceof Stated<?> same ? same.entries() : List.of();
    return !stated.isNotOnRecord() && entries.keeps(stated.entries(), before, place);
  }

  @Override
  public ObjectNode schema(Definitions definitions) {
    ObjectNode schema = Definitions.node();
    schema
        .putArray("anyOf")
        .add(entries.schema(definitions).put("minItems", 1))
        .add(Definitions.node().set("enum", Definitions.words(List.of(NONE, NOT_APPLICABLE))));
    return schema;
  }

  @Override
  public Object blank() {
    return Stated.notOnRecord();
  }
}
