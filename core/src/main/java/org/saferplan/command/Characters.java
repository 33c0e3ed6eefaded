package org.saferplan.command;

import java.util.Optional;
import org.saferplan.refusal.Fault;

/**
 * Text holds what can be printed and reads as it is stored: no control characters but line ends and
 * tabs, no halves of characters, no marks that turn the direction of reading (Unicode Technical
 * Report 36).
 */
public final class Characters {
  private Characters() {}

  /** What is wrong with the text at this place; the first character of it is named. */
  public static Optional<Fault> fault(String pointer, String text) {
    for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
      int character = text.codePointAt(at);
      if (isStrange(character)) {
        return Optional.of(
            new Fault(
                pointer,
                "control-character",
                "character %d (U+%04X) is not text that can be printed"
                    .formatted(at + 1, character),
                "take it out"));
      }
    }
    return Optional.empty();
  }

  private static boolean isStrange(int character) {
    boolean isControl = Character.isISOControl(character) && character != '\n' && character != '\t';
    boolean isHalf = Character.getType(character) == Character.SURROGATE;
    boolean isDirectional =
        (character >= 0x202A && character <= 0x202E)
            || (character >= 0x2066 && character <= 0x2069);
    return isControl || isHalf || isDirectional;
  }
}
