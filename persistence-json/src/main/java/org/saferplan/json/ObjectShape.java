package org.saferplan.json;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saferplan.fact.InvalidValueException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A record: an object with its components as properties, after its {@code kind} if it has one. */
final class ObjectShape implements Shape {
  /** The property that says which of several types a record is. */
  static final String KIND = "kind";

  private final RecordType type;
  private final @Nullable String kind;
  private final Supplier<List<Property>> properties;
  private final UnaryOperator<JsonNode> former;
  private volatile @Nullable Known known;

  /**
   * What is worked out once, when it is first needed: a large file asks for it a million times.
   *
   * @param names of the properties
   * @param blank the record of which everything is left out; null where there is none
   */
  private record Known(List<String> names, @Nullable Object blank) {}

  /**
   * The properties are asked for when first needed, so that a record may hold records of its own
   * type.
   */
  ObjectShape(RecordType type, @Nullable String kind, Supplier<List<Property>> properties) {
    this.type = type;
    this.kind = kind;
    this.properties = properties;
    this.former = Former.of(type.type());
  }

  /** What a refusal to exist says. */
  static String reason(InvalidValueException refused) {
    return Objects.requireNonNullElse(refused.getMessage(), "this value cannot exist");
  }

  @Nullable String kind() {
    return kind;
  }

  @Override
  public @Nullable Object read(JsonNode written, Place place) {
    if (!written.isObject()) {
      return place.refuseType(written, "an object", "it " + holding());
    }
    JsonNode json = former.apply(written);
    List<Property> all = properties.get();
    refuseUnknown(json, place);
    boolean whole = kind == null || isKind(json.get(KIND), kind, place);
    @Nullable Object[] values = new @Nullable Object[all.size()];
    for (int index = 0; index < values.length; index++) {
      Property.Found found = all.get(index).read(json.get(all.get(index).name()), place);
      whole &= found.isWhole();
      values[index] = found.value();
    }
    return whole || type.isCommand() ? type.make(place, values) : null;
  }

  @Override
  public String holding() {
    return "holds " + String.join(", ", known());
  }

  private static boolean isKind(@Nullable JsonNode given, String kind, Place place) {
    if (given != null && given.isString() && given.stringValue().equals(kind)) {
      return true;
    }
    Place there = place.at(KIND);
    if (given == null) {
      there.refuse("required", "is missing", "write " + Words.quoted(kind));
    } else {
      there.refuse("kind", "must be " + Words.quoted(kind), "");
    }
    return false;
  }

  private List<String> known() {
    return once().names();
  }

  private Known once() {
    Known found = known;
    if (found == null) {
      found = new Known(names(), leftOut());
      known = found;
    }
    return found;
  }

  private List<String> names() {
    return Stream.concat(
            Stream.ofNullable(kind).map(word -> KIND),
            properties.get().stream().map(Property::name))
        .toList();
  }

  private void refuseUnknown(JsonNode json, Place place) {
    List<String> known = known();
    for (Map.Entry<String, JsonNode> given : json.properties()) {
      if (!known.contains(given.getKey())) {
        String remedy =
            known.isEmpty() ? "leave it out" : Words.instead(given.getKey(), known, "known are ");
        place
            .at(given.getKey())
            .refuse(
                "unknown-property", Words.quoted(given.getKey()) + " is not known here", remedy);
      }
    }
  }

  /**
   * The record of which everything is left out, such as a period of which neither end is known;
   * null where there is none.
   */
  @Override
  public @Nullable Object blank() {
    return once().blank();
  }

  private @Nullable Object leftOut() {
    boolean mayBeBlank =
        kind == null
            && !type.isCommand()
            && properties.get().stream().noneMatch(Property::isRequired);
    return mayBeBlank ? type.blank(properties.get().stream().map(Property::blank).toArray()) : null;
  }

  @Override
  public void write(Object value, Files files, JsonGenerator out) {
    out.writeStartObject();
    if (kind != null) {
      out.writeStringProperty(KIND, kind);
    }
    properties.get().forEach(property -> property.write(value, files, out));
    out.writeEndObject();
  }

  /**
   * A record is kept if its components are: its constructor has taken them before, and takes them
   * again.
   */
  @Override
  @SuppressWarnings("ReferenceEquality")
  public boolean keeps(Object value, @Nullable Object known, Place place) {
    if (value == known) {
      return true;
    }
    Object same = known != null && known.getClass() == value.getClass() ? known : null;
    return properties.get().stream().allMatch(property -> property.keeps(value, same, place));
  }

  @Override
  public ObjectNode schema(Definitions definitions) {
    return definitions.refer(type.type(), () -> definition(definitions));
  }

  private ObjectNode definition(Definitions definitions) {
    ObjectNode schema = Definitions.type("object");
    ObjectNode described = schema.putObject("properties");
    ArrayNode required = JsonNodeFactory.instance.arrayNode();
    if (kind != null) {
      described.putObject(KIND).put("const", kind);
      required.add(KIND);
    }
    for (Property property : properties.get()) {
      described.set(property.name(), property.schema(definitions));
      if (property.isRequired()) {
        required.add(property.name());
      }
    }
    schema.set("required", required);
    return schema.put("additionalProperties", false);
  }
}
