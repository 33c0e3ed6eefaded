package org.saferplan.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saferplan.command.Characters;
import org.saferplan.command.Command;
import org.saferplan.document.Document;
import org.saferplan.document.Kind;
import org.saferplan.refusal.Fault;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads and writes the JSON of saferplan. Immutable, and safe for use by many threads.
 *
 * <p>Every method that takes a type or writes a value throws {@link IllegalArgumentException} for a
 * type that has no place in the language: that is a defect of the type, found by the first test
 * that uses it.
 */
public final class JsonLanguage {
  /** The longest text that is read unless another length is given, in bytes. */
  public static final int LONGEST = 32 * 1024 * 1024;

  private final Shapes shapes;
  private final Parser parser;

  /** The language for these documents, and their versions. */
  public JsonLanguage(Map<Kind, Class<? extends Document>> documents) {
    this(documents, LONGEST);
  }

  /** The language for these documents, which reads nothing longer than this many bytes. */
  public JsonLanguage(Map<Kind, Class<? extends Document>> documents, int longest) {
    this(new Shapes(documents), new Parser(longest));
  }

  private JsonLanguage(Shapes shapes, Parser parser) {
    this.shapes = shapes;
    this.parser = parser;
  }

  /** The same language, which reads nothing longer than this many bytes. */
  public JsonLanguage readingUpTo(int bytes) {
    return new JsonLanguage(shapes, new Parser(bytes));
  }

  /**
   * As people read it: a line to a property, two spaces to a level, a final line end. Same value,
   * same bytes.
   */
  public String write(Object value) {
    return Printer.PAGE.print(out -> shapes.any().write(value, Shape.Files.WHOLE, out));
  }

  /** JSON as people read it; a text that is none, as it is. */
  public String readably(String json) {
    JsonNode tree = parser.parse(json).value();
    return tree == null ? json : Printer.PAGE.print(out -> Printer.print(tree, out));
  }

  /** On one line, without a line end. */
  public String writeLine(Object value) {
    return shapes.any().line(value, Shape.Files.WHOLE);
  }

  /** The same in UTF-8. */
  public byte[] writeLineBytes(Object value) {
    return Printer.line(out -> shapes.any().write(value, Shape.Files.WHOLE, out));
  }

  /**
   * On one line in UTF-8, with the content of each file as {@code sha256:} and its hash. Not to be
   * read back.
   */
  public byte[] writeHistory(Command command) {
    return Printer.line(out -> shapes.any().write(command, Shape.Files.HASHED, out));
  }

  /** Whether no character in a line that was written is there by half only. */
  public static boolean isOfWholeCharacters(byte[] line) {
    return Parser.isOfWholeCharacters(line);
  }

  /**
   * Parses UTF-8, strictly, and asks nothing of what it says. Never throws for what the sender did
   * wrong.
   */
  public Read<JsonNode> parse(byte[] json) {
    return parser.parse(json);
  }

  /** Reads UTF-8. Never throws for what the sender did wrong. */
  public <T> Read<T> read(byte[] json, Class<T> type) {
    return bind(parser.parse(json), type);
  }

  /** Reads a text. Never throws for what the sender did wrong. */
  public <T> Read<T> read(String json, Class<T> type) {
    return bind(parser.parse(json), type);
  }

  /**
   * Why a value, written on one line, would not be read again as it was given; nothing if it would.
   * Whether it keeps the parser's limits is asked of the text, the rest of the value's own parts:
   * those that are the same objects in one that was read, or asked about before, are not asked
   * again.
   *
   * @param line what was written of the value, in UTF-8
   * @param known that other value; null if there is none
   */
  public <T> Optional<Fault> lost(T value, byte[] line, @Nullable T known) {
    Optional<Fault> refusal = parser.refusal(line);
    List<Fault> faults = new ArrayList<>();
    if (refusal.isPresent()
        || shapes.of(value.getClass()).keeps(value, known, Place.root(faults))) {
      return refusal;
    }
    return faults.isEmpty()
        ? Optional.of(new Fault("", "lost", "it would be read as something else", ""))
        : Optional.of(faults.get(0));
  }

  /** The JSON Schema (2020-12) of what is written and read for this type, as people read it. */
  public String schema(Class<?> type) {
    Definitions definitions = new Definitions();
    ObjectNode schema = shapes.of(type).schema(definitions);
    ObjectNode all = definitions.around(Words.spaced(type.getSimpleName()), schema);
    return Printer.PAGE.print(out -> Printer.print(all, out));
  }

  private <T> Read<T> bind(Read<JsonNode> parsed, Class<T> type) {
    JsonNode tree = parsed.value();
    if (tree == null) {
      return new Read<>(null, true, parsed.faults());
    }
    List<Fault> faults = new ArrayList<>(parsed.faults());
    Object value = shapes.of(type).read(tree, Place.root(faults));
    boolean isCommand = Command.class.isAssignableFrom(type);
    boolean usable = faults.isEmpty() || isCommand;
    if (isCommand && !faults.isEmpty()) {
      noteStrangeCharacters(tree, Place.root(faults));
    }
    return new Read<>(usable ? cast(value, type) : null, false, faults);
  }

  /** An entry with another fault is not made, so that nobody after this would see its texts. */
  private static void noteStrangeCharacters(JsonNode json, Place place) {
    if (json.isString()) {
      Characters.fault("", json.stringValue())
          .ifPresent(fault -> place.refuse(fault.rule(), fault.message(), fault.remedy()));
    } else if (json.isObject()) {
      json.properties()
          .forEach(entry -> noteStrangeCharacters(entry.getValue(), place.at(entry.getKey())));
    } else if (json.isArray()) {
      for (int index = 0; index < json.size(); index++) {
        noteStrangeCharacters(json.get(index), place.at(index));
      }
    }
  }

  /** A primitive type is read as its box, which its own cast would refuse. */
  @SuppressWarnings("unchecked")
  private static <T> @Nullable T cast(@Nullable Object value, Class<T> type) {
    return type.isPrimitive() ? (@Nullable T) value : type.cast(value);
  }
}
