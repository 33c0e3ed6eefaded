package org.saferplan.json;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The named definitions of one JSON Schema. */
final class Definitions {
  /** The keyword under which people are told what something is. */
  static final String DESCRIPTION = "description";

  private final Map<String, ObjectNode> named = new TreeMap<>();

  static ObjectNode node() {
    return JsonNodeFactory.instance.objectNode();
  }

  static ObjectNode type(String type) {
    return node().put("type", type);
  }

  static ObjectNode pattern(String regex) {
    return type("string").put("pattern", "^(" + regex + ")$");
  }

  static ArrayNode words(Collection<String> words) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    words.forEach(array::add);
    return array;
  }

  /** A reference to the definition of this type, which is made when it is first referred to. */
  ObjectNode refer(Class<?> type, Supplier<ObjectNode> definition) {
    String name = nameOf(type);
    if (!named.containsKey(name)) {
      named.put(name, node());
      ObjectNode described = node();
      Descriptions.of(type).ifPresent(text -> described.put(DESCRIPTION, text));
      described.setAll(definition.get());
      named.put(name, described);
    }
    return node().put("$ref", "#/$defs/" + name);
  }

  /** The schema that is this, with every definition it refers to. */
  ObjectNode around(String title, ObjectNode root) {
    ObjectNode schema = node().put("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.put("title", title);
    schema.setAll(root);
    if (!named.isEmpty()) {
      ObjectNode definitions = schema.putObject("$defs");
      named.forEach(definitions::set);
    }
    return schema;
  }

  private static String nameOf(Class<?> type) {
    Class<?> outer = type.getEnclosingClass();
    String own = Words.hyphened(type.getSimpleName());
    return outer == null ? own : nameOf(outer) + "." + own;
  }
}
