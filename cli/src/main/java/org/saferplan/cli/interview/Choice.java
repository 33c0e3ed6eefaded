package org.saferplan.cli.interview;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * One of several answers.
 *
 * @param word that may be typed in place of its number, or the beginning of it
 * @param label what it is, for a person
 * @param value what it stands for
 */
record Choice<T>(String word, String label, T value) {

  /** The one that is meant, if it is clear which. */
  static <T> Optional<Choice<T>> meant(String typed, List<Choice<T>> among) {
    String word = typed.toLowerCase(Locale.ROOT);
    List<Choice<T>> meant =
        IntStream.range(0, among.size())
            .filter(
                at -> typed.equals(String.valueOf(at + 1)) || among.get(at).word().startsWith(word))
            .mapToObj(among::get)
            .toList();
    return meant.size() == 1 ? Optional.of(meant.get(0)) : Optional.empty();
  }
}
