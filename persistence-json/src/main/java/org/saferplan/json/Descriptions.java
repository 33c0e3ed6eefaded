package org.saferplan.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What the documentation of the code says of types, their components and their words, for the
 * schemas: a text for each, under the type's name. Read when the first schema is made.
 */
final class Descriptions {
  /** Where they stand. */
  static final String FILE = "descriptions.json";

  /** Under which a type's own stands among those of its parts. */
  static final String OF_TYPE = "";

  private static final JsonNode ALL = all();

  private Descriptions() {}

  private static JsonNode all() {
    try (InputStream file = Descriptions.class.getResourceAsStream(FILE)) {
      byte[] json = Objects.requireNonNull(file, FILE + " is missing").readAllBytes();
      return Objects.requireNonNull(new Parser(JsonLanguage.LONGEST).parse(json).value());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Optional<String> of(Class<?> type) {
    return of(type, OF_TYPE);
  }

  static Optional<String> of(RecordComponent component) {
    return of(component.getDeclaringRecord(), component.getName());
  }

  static Optional<String> of(Enum<?> constant) {
    return of(constant.getDeclaringClass(), constant.name());
  }

  private static Optional<String> of(Class<?> type, String part) {
    return Optional.ofNullable(ALL.get(type.getName()))
        .map(parts -> parts.get(part))
        .map(JsonNode::stringValue);
  }
}
