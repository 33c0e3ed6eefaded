package org.saferplan.partnership;

import java.text.Normalizer;
import java.util.Locale;
import org.saferplan.fact.InvalidValueException;

/**
 * A heading that stood in a table, and what somebody of the partnership said stands under it.
 *
 * @param heading as printed
 */
public record KnownHeading(String heading, Holds holds) {
  /** Refuses a heading that is blank. */
  public KnownHeading {
    heading = InvalidValueException.requireText(heading, "the heading");
  }

  /** Whether it is this heading, however it is spaced, spelt in capitals or punctuated. */
  public boolean is(String other) {
    return plain(heading).equals(plain(other));
  }

  /**
   * A heading by its words alone: "R.A.G. (status)" becomes "rag status"; one without words, such
   * as "#", stays as it is.
   */
  public static String plain(String heading) {
    String words =
        Normalizer.normalize(heading, Normalizer.Form.NFC)
            .toLowerCase(Locale.ROOT)
            .replaceAll("[.'\u2019]", "")
            .replaceAll("[^\\p{L}\\p{N}]+", " ")
            .strip();
    return words.isEmpty() ? heading.strip() : words;
  }
}
