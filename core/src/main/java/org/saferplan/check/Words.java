package org.saferplan.check;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saferplan.fact.Shortened;

/** Whether words say anything, and how findings are put together from them. */
final class Words {
  private static final Set<String> PLACEHOLDERS =
      Set.of(
          "as above",
          "no comment",
          "no implications",
          "none identified",
          "not applicable",
          "not known",
          "see above",
          "see report",
          "to be added",
          "to be agreed",
          "to be completed",
          "to be confirmed",
          "to be decided",
          "to be determined",
          "to follow");

  private static final int LONGEST_QUOTE = 90;

  private Words() {}

  /** Whether words say something: more than one, and no stand-in for words to come. */
  static boolean saySomething(@Nullable String words) {
    if (words == null) {
      return false;
    }
    String plain =
        words
            .toLowerCase(Locale.UK)
            .replaceAll("[/.'’]", "")
            .replaceAll("[^\\p{L}\\p{N}]+", " ")
            .strip();
    return plain.split(" ").length > 1 && !PLACEHOLDERS.contains(plain);
  }

  /** "a", "a and b", "a, b and c". */
  static String joined(List<String> items) {
    int last = items.size() - 1;
    return last < 1
        ? String.join("", items)
        : String.join(", ", items.subList(0, last)) + " and " + items.get(last);
  }

  /** In quotation marks, cut short where it is long. */
  static String quoted(String words) {
    String shown = Shortened.of(words, LONGEST_QUOTE);
    return "“" + (shown.endsWith(".") ? shown.substring(0, shown.length() - 1) : shown) + "”";
  }

  /** "1 action", "2 actions". */
  static String count(long number, String one) {
    return number + " " + one + (number == 1 ? "" : "s");
  }

  /** "ENGLAND" as "England". */
  static String capital(String name) {
    return name.substring(0, 1) + name.substring(1).toLowerCase(Locale.ROOT);
  }
}
