package org.saferplan.json;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saferplan.refusal.Fault;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Text to tree: RFC 8259 and nothing else, within limits. */
final class Parser {
  private static final int DEEPEST = 100;
  private static final int LONGEST_NAME = 1_000;
  private static final int LONGEST_NUMBER = 100;

  /** How the escape of half a character begins; no other that is written does. */
  private static final String HALF = "\\uD";

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final int longest;
  private final JsonFactory factory;

  Parser(int longest) {
    this.longest = longest;
    this.factory =
        JsonFactory.builder()
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST + 1)
                    .maxStringLength(longest)
                    .maxNameLength(LONGEST_NAME)
                    .maxNumberLength(LONGEST_NUMBER)
                    .build())
            .build();
  }

  Read<JsonNode> parse(byte[] bytes) {
    try {
      requireShort(bytes.length);
      return tree(Utf8.decode(bytes));
    } catch (UnreadableException e) {
      return Read.unreadable(e.fault());
    }
  }

  Read<JsonNode> parse(String text) {
    try {
      requireShort(text.length());
      return tree(text);
    } catch (UnreadableException e) {
      return Read.unreadable(e.fault());
    }
  }

  /**
   * What keeps a line from being parsed that the printer wrote: it is well formed, and nearly
   * always within all limits. Only where it may not be is it parsed.
   */
  Optional<Fault> refusal(byte[] line) {
    if (line.length <= longest && isSurelyWithinLimits(signs(line))) {
      return Optional.empty();
    }
    try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), line)) {
      requireShort(line.length);
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        deeper(parser, parser.streamReadContext().getNestingDepth());
      }
      return Optional.empty();
    } catch (UnreadableException e) {
      return Optional.of(e.fault());
    } catch (JacksonException e) {
      return Optional.of(
          malformed(String.valueOf(e.getOriginalMessage()), e.getLocation()).fault());
    }
  }

  /** Bytes as so many signs: brackets, quotes and the like are the same in UTF-8. */
  private static String signs(byte[] line) {
    return new String(line, StandardCharsets.ISO_8859_1);
  }

  /** Whether the printer, which escapes half a character, had none to write. */
  static boolean isOfWholeCharacters(byte[] line) {
    String signs = signs(line);
    int found = signs.indexOf(HALF);
    while (found >= 0 && isEscaped(signs, found)) {
      found = signs.indexOf(HALF, found + 1);
    }
    return found < 0;
  }

  private static boolean isSurelyWithinLimits(String line) {
    int depth = 0;
    int began = 0;
    for (int at = 0; at < line.length(); at++) {
      char each = line.charAt(at);
      int longestSoFar = each == ':' ? LONGEST_NAME : LONGEST_NUMBER;
      if (each == '"') {
        began = at;
        at = endOfString(line, at);
      } else if (each == ',' || each == '}' || each == ']') {
        depth -= each == ',' ? 0 : 1;
        began = at;
      } else if (at - began > longestSoFar) {
        return false;
      } else if (each == ':' || each == '{' || each == '[') {
        depth += each == ':' ? 0 : 1;
        began = at;
      }
      if (depth > DEEPEST) {
        return false;
      }
    }
    return true;
  }

  private static int endOfString(String line, int start) {
    int end = line.indexOf('"', start + 1);
    while (isEscaped(line, end)) {
      end = line.indexOf('"', end + 1);
    }
    return end;
  }

  private static boolean isEscaped(String line, int sign) {
    int before = sign;
    while (line.charAt(before - 1) == '\\') {
      before--;
    }
    return (sign - before) % 2 == 1;
  }

  private void requireShort(int length) {
    if (length > longest) {
      throw new UnreadableException(
          "too-long", "the text is longer than the %,d bytes that are read".formatted(longest), "");
    }
  }

  private Read<JsonNode> tree(String text) {
    if (text.startsWith("\uFEFF")) {
      throw new UnreadableException(
          "malformed", "the text starts with a byte order mark", "save it as UTF-8 without one");
    }
    List<Fault> faults = new ArrayList<>();
    try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), text)) {
      JsonNode root = value(parser, parser.nextToken(), Place.root(faults), 1);
      if (parser.nextToken() != null) {
        throw malformed("the JSON goes on after its end", parser.currentTokenLocation());
      }
      return new Read<>(root, false, faults);
    } catch (UnexpectedEndOfInputException e) {
      throw malformed("the JSON ends too early", e.getLocation());
    } catch (StreamConstraintsException e) {
      throw new UnreadableException(
          "too-long",
          "the JSON has a name or a number that is too long: " + at(e.getLocation()),
          "");
    } catch (JacksonException e) {
      throw malformed("this is not well-formed JSON", e.getLocation());
    }
  }

  private static JsonNode value(
      JsonParser parser, @Nullable JsonToken token, Place place, int depth) {
    if (token == null) {
      throw malformed("the JSON ends too early", parser.currentLocation());
    }
    return switch (token) {
      case START_OBJECT -> object(parser, place, deeper(parser, depth));
      case START_ARRAY -> array(parser, place, deeper(parser, depth));
      case VALUE_STRING -> NODES.stringNode(parser.getString());
      case VALUE_NUMBER_INT -> whole(parser.getString());
      case VALUE_NUMBER_FLOAT -> decimal(parser);
      case VALUE_TRUE -> NODES.booleanNode(true);
      case VALUE_FALSE -> NODES.booleanNode(false);
      case VALUE_NULL -> NODES.nullNode();
      default -> throw malformed("this is not well-formed JSON", parser.currentTokenLocation());
    };
  }

  private static int deeper(JsonParser parser, int depth) {
    if (depth > DEEPEST) {
      throw new UnreadableException(
          "too-deep",
          "the JSON is nested more than %d levels deep: %s"
              .formatted(DEEPEST, at(parser.currentTokenLocation())),
          "");
    }
    return depth + 1;
  }

  private static JsonNode object(JsonParser parser, Place place, int depth) {
    ObjectNode object = NODES.objectNode();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      JsonNode value = value(parser, parser.nextToken(), place.at(name), depth);
      if (object.has(name)) {
        place.at(name).refuse("duplicate", Words.quoted(name) + " is there twice", "say it once");
      } else {
        object.set(name, value);
      }
    }
    return object;
  }

  private static JsonNode array(JsonParser parser, Place place, int depth) {
    ArrayNode array = NODES.arrayNode();
    for (JsonToken token = parser.nextToken();
        token != JsonToken.END_ARRAY;
        token = parser.nextToken()) {
      array.add(value(parser, token, place.at(array.size()), depth));
    }
    return array;
  }

  private static JsonNode whole(String digits) {
    BigInteger number = new BigInteger(digits);
    return number.bitLength() < Long.SIZE
        ? NODES.numberNode(number.longValue())
        : NODES.numberNode(number);
  }

  private static JsonNode decimal(JsonParser parser) {
    try {
      return NODES.numberNode(new BigDecimal(parser.getString()));
    } catch (NumberFormatException e) {
      throw new UnreadableException(
          "too-long",
          "the JSON has a number out of all bounds: " + at(parser.currentTokenLocation()),
          "");
    }
  }

  private static UnreadableException malformed(String what, @Nullable TokenStreamLocation where) {
    return new UnreadableException("malformed", what + ": " + at(where), "");
  }

  private static String at(@Nullable TokenStreamLocation where) {
    return where == null ? "" : UnreadableException.at(where.getLineNr(), where.getColumnNr());
  }
}
