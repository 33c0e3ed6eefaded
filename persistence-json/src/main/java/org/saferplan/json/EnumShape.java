package org.saferplan.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** An enumeration: lower-case words with hyphens. */
final class EnumShape implements Shape {
  private final Map<String, Enum<?>> words = new LinkedHashMap<>();

  EnumShape(Class<?> type) {
    for (Object constant : type.getEnumConstants()) {
      words.put(Words.of((Enum<?>) constant), (Enum<?>) constant);
    }
  }

  @Override
  public @Nullable Object read(JsonNode json, Place place) {
    if (!json.isString()) {
      return place.refuseType(json, "one of " + Words.listed(words.keySet()));
    }
    Enum<?> constant = words.get(json.stringValue());
    return constant != null ? constant : refuseUnknown(json.stringValue(), place);
  }

  private @Nullable Object refuseUnknown(String word, Place place) {
    return place.refuse(
        "word",
        Words.quoted(word) + " is not known here",
        Words.instead(word, words.keySet(), "known are "));
  }

  @Override
  public void write(Object value, Files files, JsonGenerator out) {
    out.writeString(Words.of((Enum<?>) value));
  }

  /** Every constant has a word of its own. */
  @Override
  public boolean keeps(Object value, @Nullable Object known, Place place) {
    return true;
  }

  @Override
  public ObjectNode schema(Definitions definitions) {
    ObjectNode schema = Definitions.node();
    schema.set("enum", Definitions.words(words.keySet()));
    List<String> meant = new ArrayList<>();
    words.forEach(
        (word, constant) ->
            Descriptions.of(constant).ifPresent(text -> meant.add("%s: %s".formatted(word, text))));
    if (!meant.isEmpty()) {
      schema.put(Definitions.DESCRIPTION, String.join(" ", meant));
    }
    return schema;
  }
}
