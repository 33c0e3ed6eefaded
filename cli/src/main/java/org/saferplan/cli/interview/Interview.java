package org.saferplan.cli.interview;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.saferplan.cli.page.Page;

/**
 * Asks one question after another, each until its answer can be used.
 *
 * <p>What stands in brackets is what an empty line stands for. Every method throws {@link
 * StoppedException} where there are no more lines.
 */
final class Interview {
  private final PrintWriter out;
  private final Keyboard keyboard;

  Interview(PrintWriter out, Keyboard keyboard) {
    this.out = out;
    this.keyboard = keyboard;
  }

  /** Tells something, apart from the questions. */
  void tell(Page page) {
    out.println();
    begin(page);
  }

  /** Tells something before the first question. */
  void begin(Page page) {
    out.print(page);
    out.println();
  }

  /** A text that must be given. */
  String text(String question, Check check) {
    return until(question + ": ", typed -> accepted(typed, check));
  }

  /** A text that is usually this one. */
  String text(String question, String usual, Check check) {
    return until(
        "%s [%s]: ".formatted(question, Page.plain(usual)),
        typed -> accepted(typed.isEmpty() ? usual : typed, check));
  }

  /** A text that may be left out; the word says what that means. */
  Optional<String> optional(String question, String word, Check check) {
    String given =
        until(
            "%s [%s]: ".formatted(question, word),
            typed -> typed.isEmpty() ? Optional.of(typed) : accepted(typed, check));
    return Optional.of(given).filter(text -> !text.isEmpty());
  }

  /** Whether; nothing where that is left out, which the word says. */
  Optional<Boolean> optionalYes(String question, String word) {
    return optional(
            question + ", yes or no",
            word,
            typed ->
                yesOrNo(typed).isPresent() ? Optional.empty() : Optional.of("yes or no is needed"))
        .flatMap(Interview::yesOrNo);
  }

  /** Different texts, until an empty line. */
  List<String> list(String question, Check check) {
    List<String> given = new ArrayList<>();
    Optional<String> next = optional(question, "none", check);
    while (next.isPresent()) {
      given.add(next.get());
      next = optional("Another", "no more", check.and(Check.otherThan(given)));
    }
    return List.copyOf(given);
  }

  /** One of these; the usual one is that of this number, from 1. */
  <T> T choice(String question, List<Choice<T>> choices, int usual) {
    Page page = new Page().text(question + ":");
    for (int at = 0; at < choices.size(); at++) {
      page.text(1, "%d. %s".formatted(at + 1, choices.get(at).label()));
    }
    out.print(page);
    return until(
            "Its number [%d]: ".formatted(usual),
            typed ->
                typed.isEmpty()
                    ? Optional.of(choices.get(usual - 1))
                    : understood(Choice.meant(typed, choices), "one of the numbers is needed"))
        .value();
  }

  /** Whether; an empty line says yes. */
  boolean yes(String question) {
    return until(question + " [Y/n]: ", typed -> understood(yesOrNo(typed), "yes or no is needed"));
  }

  private static Optional<Boolean> yesOrNo(String typed) {
    return switch (typed.toLowerCase(Locale.ROOT)) {
      case "", "y", "yes" -> Optional.of(true);
      case "n", "no" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  private Optional<String> accepted(String answer, Check check) {
    Optional<String> fault = check.fault(answer);
    return understood(fault.isEmpty() ? Optional.of(answer) : Optional.empty(), fault.orElse(""));
  }

  private <T> Optional<T> understood(Optional<T> answer, String why) {
    if (answer.isEmpty()) {
      out.print(new Page().text(1, "Please answer again: %s.".formatted(why)));
    }
    return answer;
  }

  private <T> T until(String prompt, Function<String, Optional<T>> understand) {
    Optional<T> answer = understand.apply(line(prompt));
    while (answer.isEmpty()) {
      answer = understand.apply(line(prompt));
    }
    return answer.get();
  }

  private String line(String prompt) {
    out.print(prompt);
    out.flush();
    Optional<String> line = keyboard.line();
    if (line.isEmpty()) {
      out.println();
      throw new StoppedException();
    }
    return line.get().strip();
  }
}
