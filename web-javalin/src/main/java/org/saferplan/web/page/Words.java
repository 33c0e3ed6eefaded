package org.saferplan.web.page;

import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.saferplan.fact.PartialDate;
import org.saferplan.fact.Stated;
import org.saferplan.partnership.Power;

/** The page's words for what the record says in one. */
final class Words {
  private static final Pattern STOPPED = Pattern.compile("[.?!]\u201d?$");

  private Words() {}

  /** With a capital at its beginning and a stop at its end. */
  static String sentence(String words) {
    String capital = capital(words);
    if (capital.isEmpty()) {
      return "";
    }
    return STOPPED.matcher(capital).find() ? capital : capital + ".";
  }

  /** With a capital at its beginning. */
  static String capital(String words) {
    return words.isEmpty() ? "" : words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
  }

  static String quoted(String title) {
    return "\u201c" + title + "\u201d";
  }

  static String day(LocalDate day) {
    return PartialDate.words(day);
  }

  static String day(@Nullable PartialDate day) {
    return day == null ? "no date on record" : day.words();
  }

  static String power(@Nullable Power power) {
    if (power == null) {
      return "power not on record";
    }
    return switch (power) {
      case COMMENTS -> "comments";
      case AGREES -> "agrees";
      case RECOMMENDS -> "recommends";
      case APPROVES -> "approves for adoption";
      case ADOPTS -> "adopts";
    };
  }

  /** What is said where there are no entries. */
  static String instead(Stated.Said said) {
    return switch (said) {
      case NONE -> "None.";
      case NOT_APPLICABLE -> "Not applicable.";
      case NOT_ON_RECORD, ENTRIES -> "Not on record.";
    };
  }
}
