package org.saferplan.fact;

import java.text.Normalizer;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * The name by which a thing on record is called by machines and in addresses.
 *
 * <p>Lower-case letters, digits and single hyphens, at most {@value #LONGEST} characters. This one
 * rule makes every identifier safe as a file name, as a segment of a web address and on a command
 * line, so no adapter escapes anything.
 */
public interface Identifier {

  /** The longest identifier, in characters. */
  int LONGEST = 80;

  /** What an identifier looks like, as a regular expression. */
  String PATTERN = "[a-z0-9]+(-[a-z0-9]+)*";

  /** The identifier as text. */
  String value();

  /**
   * Answers the text if it is an identifier.
   *
   * @throws InvalidValueException otherwise, saying what an identifier looks like
   */
  static String checked(String value) {
    if (value.length() > LONGEST) {
      throw new InvalidValueException(
          "an id has at most " + LONGEST + " characters, this one has " + value.length());
    }
    if (!Rule.keeps(value)) {
      throw new InvalidValueException(
          "an id is lower-case letters and digits, joined by single hyphens, such as domestic-abuse");
    }
    return value;
  }

  /**
   * Derives an identifier from a name: "Domestic Abuse (2018/19)" becomes {@code
   * domestic-abuse-2018-19}.
   *
   * @throws InvalidValueException if the name has no letter or digit to derive one from
   */
  static String from(String name) {
    String plain = plain(name);
    if (plain.isEmpty()) {
      throw new InvalidValueException("no id can be derived from this name: give an id");
    }
    return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST).replaceAll("-$", "");
  }

  /** Whether the text is an identifier. */
  static boolean isOne(String value) {
    return value.length() <= LONGEST && Rule.keeps(value);
  }

  /** Whether an identifier can be derived from the name. */
  static boolean derives(String name) {
    return !plain(name).isEmpty();
  }

  private static String plain(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFD)
        .replaceAll("\\p{M}+", "")
        .toLowerCase(Locale.ROOT)
        .replaceAll("['\u2019]", "")
        .replaceAll("[^a-z0-9]+", "-")
        .replaceAll("^-|-$", "");
  }

  /** Derives an identifier from a name and numbers it, from 2 up, until it is not taken. */
  static String unique(String name, Predicate<String> taken) {
    String first = from(name);
    String candidate = first;
    for (int number = 2; taken.test(candidate); number++) {
      candidate = numbered(first, number);
    }
    return candidate;
  }

  /** An identifier with a number after it, within the length that identifiers have. */
  static String numbered(String first, int number) {
    String suffix = "-" + number;
    int room = Math.min(first.length(), LONGEST - suffix.length());
    return first.substring(0, room).replaceAll("-$", "") + suffix;
  }

  /** The pattern read letter by letter: it is asked of every key that is looked up. */
  final class Rule {
    private Rule() {}

    private static boolean keeps(String value) {
      boolean isOpen = false;
      for (int place = 0; place < value.length(); place++) {
        char each = value.charAt(place);
        if ((each >= 'a' && each <= 'z') || (each >= '0' && each <= '9')) {
          isOpen = true;
        } else if (each == '-' && isOpen) {
          isOpen = false;
        } else {
          return false;
        }
      }
      return isOpen;
    }
  }
}
