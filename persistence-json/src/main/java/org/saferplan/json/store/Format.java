package org.saferplan.json.store;

import java.math.BigInteger;
import java.nio.file.Path;
import org.saferplan.json.JsonLanguage;
import org.saferplan.json.Read;
import tools.jackson.databind.JsonNode;

/** What a store and a journal say about themselves, looked at before anything else in them is. */
final class Format {
  /** The format that is written. */
  static final int NUMBER = 3;

  /** The first format in which a journal has a head. */
  static final int WITH_HEAD = 2;

  private Format() {}

  /**
   * Answers what is said, if it is what was expected and in a format that can be read.
   *
   * @param what "store" or "journal"
   * @param remedy what mends it where it says something else
   */
  static JsonNode checked(
      Path file, int line, byte[] json, String what, JsonLanguage language, String remedy)
      throws DamagedException {
    Read<JsonNode> read = language.parse(json);
    JsonNode said = read.value();
    if (said == null || !read.faults().isEmpty()) {
      throw new DamagedException(new Defect(file, line, "this is no JSON", remedy));
    }
    if (!said.path("saferplan").asString("").equals(what)
        || !said.path("format").isIntegralNumber()) {
      throw new DamagedException(
          new Defect(file, line, "this does not say that it is a saferplan " + what, remedy));
    }
    if (said.path("format").bigIntegerValue().compareTo(BigInteger.valueOf(NUMBER)) > 0) {
      throw new DamagedException(
          new Defect(
              file,
              line,
              "it is in format %s, and this saferplan reads formats up to %d"
                  .formatted(said.path("format").asString(), NUMBER),
              "use the saferplan that wrote it, or a newer one"));
    }
    return said;
  }
}
