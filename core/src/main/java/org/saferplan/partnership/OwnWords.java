package org.saferplan.partnership;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saferplan.partnership.Vocabulary.Level;
import org.saferplan.partnership.Vocabulary.Thing;

/** The words of a fixed phrase, exchanged for the partnership's own. */
final class OwnWords {
  private static final String AIM = "aim";
  private static final String AIMS = "aims";

  /**
   * A word of the program with its article. "It measures" and "it plans" are no things, and what
   * has a stroke or a slash beside it is an id.
   */
  private static final Pattern WORD =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}/-])(?<!\\bit )(an? )?(%s)(?![\\p{L}\\p{N}/-])"
              .formatted(
                  Stream.concat(
                          Arrays.stream(Thing.values())
                              .flatMap(thing -> Stream.of(thing.one(), thing.many())),
                          Stream.of(AIM, AIMS))
                      .sorted(Comparator.comparingInt(String::length).reversed())
                      .collect(Collectors.joining("|"))),
          Pattern.CASE_INSENSITIVE);

  private OwnWords() {}

  static String of(Vocabulary vocabulary, String phrase) {
    Map<String, String> own = own(vocabulary);
    if (own.isEmpty()) {
      return phrase;
    }
    Matcher found = WORD.matcher(phrase);
    StringBuilder said = new StringBuilder();
    while (found.find()) {
      String word = own.get(found.group(2).toLowerCase(Locale.ROOT));
      boolean stays = word == null || isQuoted(phrase, found.start());
      found.appendReplacement(
          said, Matcher.quoteReplacement(stays ? found.group() : instead(found, word)));
    }
    return found.appendTail(said).toString();
  }

  /** Where plans have one level of aims, its name is what an aim is called. */
  private static Map<String, String> own(Vocabulary vocabulary) {
    Map<String, String> own = new HashMap<>();
    for (Vocabulary.Term term : vocabulary.terms()) {
      own.put(term.thing().one(), term.one());
      own.put(term.thing().many(), term.many());
    }
    List<Level> levels = vocabulary.levels();
    if (levels.size() == 1) {
      own.put(AIM, levels.get(0).one());
      own.put(AIMS, levels.get(0).many());
    }
    return own;
  }

  private static boolean isQuoted(String phrase, int at) {
    String before = phrase.substring(0, at);
    return before.chars().filter(each -> each == '“').count()
        > before.chars().filter(each -> each == '”').count();
  }

  private static String instead(MatchResult found, @Nullable String word) {
    String own = Objects.requireNonNull(word);
    String article = Optional.ofNullable(found.group(1)).orElse("");
    boolean isCapital = Character.isUpperCase(found.group().charAt(0));
    String made = (article.isEmpty() ? "" : isVowel(own.charAt(0)) ? "an " : "a ") + own;
    return isCapital ? made.substring(0, 1).toUpperCase(Locale.UK) + made.substring(1) : made;
  }

  private static boolean isVowel(char letter) {
    return "aeiouAEIOU".indexOf(letter) >= 0;
  }
}
