package org.saferplan.json.store;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.saferplan.fact.Identifier;

/**
 * A text that is looked for, however it is written: an accent may be one sign with its letter or a
 * sign of its own, as two keyboards and two systems write the same name, and any white space may
 * stand between its words, so also the end of a line. Every other difference is one, of capitals
 * and of apostrophes too.
 */
public final class Wording {
  /** Six signs of an escape, each in two bytes. */
  private static final int BYTES_OF_A_SIGN = 12;

  /** At most so many signs are written for one: a letter and its accents. */
  private static final int SIGNS_OF_A_LETTER = 3;

  private static final int WHITE_SPACE = 1 << 12;

  private static final int FIRST_OTHER = 0x300;

  /** What is written in no other way, but as an escape: K is also the sign of Kelvin. */
  private static final Pattern SURE = Pattern.compile("[0-9A-JL-Za-z]+");

  private static final Pattern ESCAPED_SURE = Pattern.compile("\\\\u00[3-7]");
  private static final Pattern ESCAPED =
      Pattern.compile("\\\\(?:u([0-9a-fA-F]{4})|([\"\\\\/bfnrt]))");
  private static final String SHORT = "bfnrt";
  private static final String MEANT = "\b\f\n\r\t";
  private static final int HEXADECIMAL = 16;

  private final int length;
  private final String letters;

  /** A part of it that stands in whatever it stands in: found at once, it saves a closer look. */
  private final String sure;

  private Wording(String text) {
    this.length = text.length();
    this.letters = new Letters(text).toString();
    this.sure =
        SURE.matcher(letters)
            .results()
            .map(MatchResult::group)
            .max(Comparator.comparingInt(String::length))
            .orElse("");
  }

  /** Of a text. */
  public static Wording of(String text) {
    return new Wording(text);
  }

  /** Whether there is nothing in it but white space. */
  boolean isBlank() {
    return letters.isBlank();
  }

  /** Whether an id says it too, as one does that was made from it. */
  boolean isInId(String id) {
    return Identifier.derives(letters)
        && ("-" + id + "-").contains("-" + Identifier.from(letters) + "-");
  }

  /** Whether the name of a file says it too, be it that other signs stand between its words. */
  boolean isInName(String name) {
    return stands(name) || (Identifier.derives(name) && isInId(Identifier.from(name)));
  }

  /** How many bytes it may take in a file, in any encoding, and some white space with it. */
  int longest() {
    return BYTES_OF_A_SIGN * SIGNS_OF_A_LETTER * length + WHITE_SPACE;
  }

  /** Whether it stands in these words, as they are or as JSON or a table in CSV writes them. */
  public boolean isIn(String words) {
    boolean isEscaped =
        words.indexOf('\\') >= 0
            && (words.contains(sure) || ESCAPED_SURE.matcher(words).find())
            && stands(unescaped(words));
    boolean isDoubled = letters.indexOf('"') >= 0 && stands(words.replace("\"\"", "\""));
    return isEscaped || isDoubled || stands(words);
  }

  /** Whether it stands in these words as they are. */
  boolean stands(String words) {
    return words.contains(sure) && new Letters(words).find(letters, 0) >= 0;
  }

  private static String unescaped(String words) {
    return ESCAPED.matcher(words).replaceAll(found -> Matcher.quoteReplacement(meant(found)));
  }

  private static String meant(MatchResult escape) {
    String digits = escape.group(1);
    if (digits != null) {
      return Character.toString((char) Integer.parseInt(digits, HEXADECIMAL));
    }
    int sign = SHORT.indexOf(escape.group(2));
    return sign < 0 ? escape.group(2) : MEANT.substring(sign, sign + 1);
  }

  /**
   * These words, with something else wherever it stands in them; they themselves if it does not.
   */
  String replacedIn(String words, String instead) {
    if (!stands(words)) {
      return words;
    }
    Letters all = new Letters(words);
    int found = all.find(letters, 0);
    StringBuilder changed = new StringBuilder();
    int done = 0;
    for (; found >= 0; found = all.find(letters, found + letters.length())) {
      int end = found + letters.length();
      // Of the white space around it no more than one goes with it.
      int from = letters.startsWith(" ") ? all.places[found + 1] - 1 : all.places[found];
      int to = letters.endsWith(" ") ? all.places[end - 1] + 1 : all.places[end];
      changed.append(words, done, from).append(instead);
      done = to;
    }
    return changed.append(words, done, words.length()).toString();
  }

  /** Words letter by letter, each as Unicode composes it, and one space for all white space. */
  private static final class Letters {
    private final StringBuilder letters = new StringBuilder();

    /** Where in the words each of the letters begins, and where the last one ends. */
    private int[] places;

    Letters(String words) {
      places = new int[words.length() + 1];
      int end;
      for (int at = 0; at < words.length(); at = end) {
        end = at + Character.charCount(words.codePointAt(at));
        if (isSpace(words.codePointAt(at))) {
          while (end < words.length() && isSpace(words.charAt(end))) {
            end++;
          }
          add(" ", at);
        } else {
          while (end < words.length() && isOfLetterBefore(words.codePointAt(end))) {
            end += Character.charCount(words.codePointAt(end));
          }
          String letter = words.substring(at, end);
          boolean isOne = end - at == 1 && words.charAt(at) < FIRST_OTHER;
          add(isOne ? letter : Normalizer.normalize(letter, Normalizer.Form.NFC), at);
        }
      }
      place(words.length());
    }

    private void add(String letter, int at) {
      for (int index = 0; index < letter.length(); index++) {
        place(at);
        letters.append(letter.charAt(index));
      }
    }

    private void place(int at) {
      if (letters.length() == places.length) {
        places = Arrays.copyOf(places, 2 * places.length);
      }
      places[letters.length()] = at;
    }

    /** Where the sought ones stand from here on, none of them a part of a letter; -1 if nowhere. */
    int find(String sought, int from) {
      int found = letters.indexOf(sought, from);
      while (found >= 0 && !(isWhole(found) && isWhole(found + sought.length()))) {
        found = letters.indexOf(sought, found + 1);
      }
      return found;
    }

    private boolean isWhole(int at) {
      return at == 0 || places[at] != places[at - 1];
    }

    private static boolean isSpace(int sign) {
      return Character.isWhitespace(sign) || Character.isSpaceChar(sign) || sign == '\u0085';
    }

    private static boolean isOfLetterBefore(int sign) {
      int type = Character.getType(sign);
      boolean isMark =
          type == Character.NON_SPACING_MARK
              || type == Character.COMBINING_SPACING_MARK
              || type == Character.ENCLOSING_MARK;
      // The vowels and last consonants of Korean syllables that are written in parts.
      return isMark || (sign >= 0x1160 && sign <= 0x11FF);
    }

    @Override
    public String toString() {
      return letters.toString();
    }
  }
}
