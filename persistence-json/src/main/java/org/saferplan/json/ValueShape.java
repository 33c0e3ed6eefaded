package org.saferplan.json;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saferplan.fact.ContentHash;
import org.saferplan.fact.Identifier;
import org.saferplan.fact.PartialDate;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A record whose only component is {@code value}: it is that value. */
final class ValueShape implements Shape {
  private static final Map<Class<?>, String> PATTERNS =
      Map.of(
          ContentHash.class, "[0-9a-f]{64}",
          PartialDate.class, "\\d{4}(-\\d{2}(-\\d{2})?)?");

  private final RecordType type;
  private final Shape inner;

  ValueShape(RecordType type, Shape inner) {
    this.type = type;
    this.inner = inner;
  }

  @Override
  public @Nullable Object read(JsonNode json, Place place) {
    Object value = inner.read(json, place);
    return value != null || type.isCommand() ? type.make(place, value) : null;
  }

  @Override
  public void write(Object value, Files files, JsonGenerator out) {
    inner.write(type.only(value), files, out);
  }

  /** Its constructor has taken what it is before, and takes it again. */
  @Override
  @SuppressWarnings("ReferenceEquality")
  public boolean keeps(Object value, @Nullable Object known, Place place) {
    return value == known
        || inner.keeps(type.only(value), known == null ? null : type.only(known), place);
  }

  @Override
  public ObjectNode schema(Definitions definitions) {
    if (Identifier.class.isAssignableFrom(type.type())) {
      return Definitions.pattern(Identifier.PATTERN).put("maxLength", Identifier.LONGEST);
    }
    String pattern = PATTERNS.get(type.type());
    ObjectNode schema = pattern == null ? inner.schema(definitions) : Definitions.pattern(pattern);
    Descriptions.of(type.type()).ifPresent(text -> schema.put(Definitions.DESCRIPTION, text));
    return schema;
  }
}
