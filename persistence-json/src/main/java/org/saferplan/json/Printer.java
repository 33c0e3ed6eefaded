package org.saferplan.json;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.io.SegmentedStringWriter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.BufferRecycler;
import tools.jackson.core.util.ByteArrayBuilder;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.JsonNode;

/** Values to text, always the same for the same value. */
enum Printer {
  /** A line to a property and an entry, two spaces to a level, a final line end. */
  PAGE {
    @Override
    @Nullable PrettyPrinter layout() {
      return LAYOUT.createInstance();
    }

    @Override
    String print(Written what) {
      return super.print(what) + "\n";
    }
  },
  /** One line without its end. */
  LINE {
    @Override
    @Nullable PrettyPrinter layout() {
      return null;
    }
  };

  private static final JsonFactory FACTORY = new JsonFactory();
  private static final DefaultIndenter INDENTER = new DefaultIndenter("  ", "\n");
  private static final DefaultPrettyPrinter LAYOUT =
      new DefaultPrettyPrinter(
              Separators.createDefaultInstance()
                  .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                  .withObjectEmptySeparator("")
                  .withArrayEmptySeparator(""))
          .withObjectIndenter(INDENTER)
          .withArrayIndenter(INDENTER);

  private static final Parser PARSER = new Parser(JsonLanguage.LONGEST);

  /** What is printed. */
  @FunctionalInterface
  interface Written {
    void to(JsonGenerator out);
  }

  abstract @Nullable PrettyPrinter layout();

  String print(Written what) {
    SegmentedStringWriter text = new SegmentedStringWriter(new BufferRecycler());
    try (JsonGenerator out = FACTORY.createGenerator(laidOut(layout()), text)) {
      what.to(out);
    }
    return text.getAndClear();
  }

  /**
   * The same on one line, in UTF-8: what is long is not copied from characters to bytes. Half a
   * character is written as it is escaped.
   */
  static byte[] line(Written what) {
    ByteArrayBuilder bytes = new ByteArrayBuilder();
    try (JsonGenerator out =
        new PlainTexts(FACTORY.createGenerator(laidOut(null), bytes, JsonEncoding.UTF8))) {
      what.to(out);
    }
    return bytes.toByteArray();
  }

  private static ObjectWriteContext laidOut(@Nullable PrettyPrinter layout) {
    return new ObjectWriteContext.Base() {
      @Override
      public @Nullable PrettyPrinter getPrettyPrinter() {
        return layout;
      }

      @Override
      public boolean hasPrettyPrinter() {
        return layout != null;
      }
    };
  }

  /** The same as a tree, as it is read again. */
  static JsonNode tree(Written what) {
    Read<JsonNode> read = PARSER.parse(LINE.print(what));
    JsonNode tree = read.value();
    if (tree == null) {
      throw new IllegalArgumentException("this is written and not read again: " + read.faults());
    }
    return tree;
  }

  /** Prints a tree. */
  static void print(JsonNode tree, JsonGenerator out) {
    switch (tree.getNodeType()) {
      case OBJECT -> {
        out.writeStartObject();
        tree.properties()
            .forEach(
                property -> {
                  out.writeName(property.getKey());
                  print(property.getValue(), out);
                });
        out.writeEndObject();
      }
      case ARRAY -> {
        out.writeStartArray();
        tree.forEach(entry -> print(entry, out));
        out.writeEndArray();
      }
      case STRING -> out.writeString(tree.stringValue());
      case NUMBER -> out.writeNumber(tree.decimalValue().toPlainString());
      case BOOLEAN -> out.writeBoolean(tree.booleanValue());
      case NULL, MISSING -> out.writeNull();
      case BINARY, POJO ->
          throw new IllegalArgumentException("this is not part of JSON: " + tree.getNodeType());
    }
  }
}
