package org.saferplan.json;

import java.time.DateTimeException;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.saferplan.fact.InvalidValueException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A value that is written as a text, in one form only.
 *
 * @param type the type of the value
 * @param form what every such text looks like; null if it may be any text
 * @param wanted what it must be, in words, with an example
 * @param parse answers the value of a text that has the form; may refuse it
 * @param print answers the text
 * @param surely which values are known to be read again from their texts, so that nobody needs to
 *     try
 * @param schema what JSON Schema says of the text
 */
record TextShape<T>(
    Class<T> type,
    @Nullable Pattern form,
    String wanted,
    Function<String, T> parse,
    Function<T, String> print,
    Predicate<T> surely,
    ObjectNode schema)
    implements Shape {

  @Override
  public @Nullable Object read(JsonNode json, Place place) {
    if (!json.isString()) {
      return place.refuseType(json, wanted);
    }
    String text = json.stringValue();
    if (form != null && !form.matcher(text).matches()) {
      return place.refuse("form", Words.quoted(text) + " is not " + wanted, "");
    }
    try {
      return parse.apply(text);
    } catch (DateTimeException e) {
      return place.refuse("form", "there is no " + Words.quoted(text), "look it up in a calendar");
    } catch (InvalidValueException e) {
      return place.refuse("invalid-value", ObjectShape.reason(e), "");
    }
  }

  @Override
  public void write(Object value, Files files, JsonGenerator out) {
    out.writeString(print.apply(type.cast(value)));
  }

  @Override
  public boolean keeps(Object value, @Nullable Object known, Place place) {
    return surely.test(type.cast(value)) || Shape.super.keeps(value, known, place);
  }

  @Override
  public ObjectNode schema(Definitions definitions) {
    return schema.deepCopy();
  }
}
