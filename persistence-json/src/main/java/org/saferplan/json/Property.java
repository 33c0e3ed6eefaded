package org.saferplan.json;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.lang.reflect.RecordComponent;
import org.jspecify.annotations.Nullable;
import org.saferplan.command.Command;
import org.saferplan.fact.Derived;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A record's component as a property.
 *
 * @param component the component
 * @param shape the shape of its value
 * @param ofCommand whether the record is a command
 * @param mayBeBlank whether it may be left out; asked of the component once, since that is slow and
 *     a large file asks a million times
 */
record Property(RecordComponent component, Shape shape, boolean ofCommand, boolean mayBeBlank) {

  static Property of(RecordComponent component, Shape shape) {
    boolean ofCommand = Command.class.isAssignableFrom(component.getDeclaringRecord());
    return new Property(
        component,
        shape,
        ofCommand,
        ofCommand
            || component.getAnnotatedType().isAnnotationPresent(Nullable.class)
            || component.isAnnotationPresent(Derived.class));
  }

  /**
   * What was found in a property's place.
   *
   * @param isWhole whether it could be read; if not, why not has been noted
   * @param value what it holds; null where that is nothing
   */
  record Found(boolean isWhole, @Nullable Object value) {
    private static final Found REFUSED = new Found(false, null);
  }

  String name() {
    return component.getName();
  }

  /** What stands there, or what leaving it out stands for. */
  Found read(@Nullable JsonNode given, Place object) {
    if (given != null) {
      Object value = shape.read(given, object.at(name()));
      return value == null ? Found.REFUSED : new Found(true, value);
    }
    Object blank = blank();
    if (blank != null || mayBeBlank) {
      return new Found(true, blank);
    }
    object.at(name()).refuse("required", "is missing", "");
    return Found.REFUSED;
  }

  /** Writes the name and the value, unless it is left out. */
  void write(Object owner, Shape.Files files, JsonGenerator out) {
    Object value = RecordType.get(component, owner);
    if (value != null && !value.equals(blank())) {
      out.writeName(name());
      shape.write(value, files, out);
    }
  }

  /** Whether what it holds is read again as it is, or left out and read as what that stands for. */
  @SuppressWarnings("ReferenceEquality")
  boolean keeps(Object owner, @Nullable Object known, Place object) {
    Object value = RecordType.get(component, owner);
    Object blank = blank();
    if (value == null) {
      return blank == null && mayBeBlank;
    }
    Object before = known == null ? null : RecordType.get(component, known);
    return value == before || value.equals(blank) || shape.keeps(value, before, object.at(name()));
  }

  /**
   * Whether whoever writes JSON must give it: to a command, for its constraints; to a record, for
   * its constructor.
   */
  boolean isRequired() {
    if (ofCommand) {
      return constrained(NotNull.class)
          || constrained(NotBlank.class)
          || constrained(NotEmpty.class);
    }
    return blank() == null && !mayBeBlank;
  }

  /** What JSON Schema says of it, and the documentation; of words, what each of them means too. */
  ObjectNode schema(Definitions definitions) {
    ObjectNode schema = shape.schema(definitions);
    Descriptions.of(component)
        .ifPresent(
            text -> {
              JsonNode words = schema.has("enum") ? schema.get(Definitions.DESCRIPTION) : null;
              schema.put(
                  Definitions.DESCRIPTION,
                  words == null ? text : text + ". " + words.stringValue());
            });
    return schema;
  }

  /** What a component that was left out holds. Where it may hold nothing, a record is nothing. */
  @Nullable Object blank() {
    boolean mayBeNothing = shape instanceof ObjectShape && mayBeBlank;
    return mayBeNothing ? null : shape.blank();
  }

  private boolean constrained(Class<? extends java.lang.annotation.Annotation> constraint) {
    return component.getAccessor().isAnnotationPresent(constraint);
  }
}
