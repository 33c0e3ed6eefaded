package org.saferplan.json;

import java.util.Map;
import java.util.function.UnaryOperator;
import org.saferplan.obligation.Ending;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * How records were written before, where that was another way: a record is read for ever as it was
 * once written, and written as it is now.
 */
final class Former {
  private static final Map<Class<?>, UnaryOperator<JsonNode>> WAYS =
      Map.of(Ending.class, Former::ending);

  private Former() {}

  /** What makes an object of the present out of one that was written before. */
  static UnaryOperator<JsonNode> of(Class<?> type) {
    return WAYS.getOrDefault(type, UnaryOperator.identity());
  }

  /**
   * Before it could give several reasons, each with its sources, it said in words {@code because}.
   */
  private static JsonNode ending(JsonNode json) {
    JsonNode because = json.get("because");
    if (because == null || !because.isString() || json.has("reasons")) {
      return json;
    }
    ObjectNode present = (ObjectNode) json.deepCopy();
    present.remove("because");
    present.putArray("reasons").addObject().set("words", because);
    return present;
  }
}
