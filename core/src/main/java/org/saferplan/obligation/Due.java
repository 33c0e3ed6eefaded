package org.saferplan.obligation;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saferplan.fact.InvalidValueException;
import org.saferplan.fact.PartialDate;
import org.saferplan.partnership.Citation;

/**
 * When something is due: a day, a month, a quarter or another span, an event, or never because it
 * goes on.
 *
 * @param by the last day, as exactly as it is known; of something repeated, the first time, blank
 *     where the paper says how often and not from when
 * @param from the first day, of a quarter or another span, or of what goes on; blank where {@code
 *     by} says it all
 * @param event what it waits for, such as "when the plan is written"
 * @param ongoing whether it goes on, so that no day completes it
 * @param repeats how it comes again; blank for once
 * @param provisional whether it is still to be agreed
 * @param condition what must come first, such as a grant
 * @param printed as the paper puts it, such as "Q2"
 * @param also the rhythms in which it comes again beside that one, such as "and at year end"
 */
public record Due(
    @Nullable PartialDate by,
    @Nullable PartialDate from,
    @Nullable String event,
    @Nullable Boolean ongoing,
    @Nullable Repeats repeats,
    @Nullable Boolean provisional,
    @Nullable Condition condition,
    @Nullable String printed,
    List<Rhythm> also) {

  /**
   * One more rhythm in which something comes again.
   *
   * @param by the first time; blank where it is not on record
   */
  public record Rhythm(@Nullable PartialDate by, Repeats repeats) {
    /** As people write it: "every year from March 2025". */
    public String words() {
      return repeats.words() + (by == null ? FROM_NO_DAY : " from " + by.words());
    }
  }

  private static final String FROM_NO_DAY = ", first day not on record";

  /**
   * What must come first.
   *
   * @param met when it was met; blank while it is not
   */
  public record Condition(String words, @Nullable PartialDate met, List<Citation> sources) {
    /** Refuses a condition that says nothing. */
    public Condition {
      words = InvalidValueException.requireText(words, "the condition");
      sources = List.copyOf(sources);
    }
  }

  /** Refuses a time that says nothing, a span upside down, and a second rhythm without a first. */
  public Due {
    also = List.copyOf(also);
    boolean saysNothing =
        Stream.of(by, from, event, ongoing, repeats, condition, printed)
            .noneMatch(Objects::nonNull);
    if (saysNothing) {
      throw new InvalidValueException(
          "say by when, how often, on what event, that it goes on, or what the paper says");
    }
    if (from != null && by != null && by.latest().isBefore(from.earliest())) {
      throw new InvalidValueException(
          "the span ends (%s) before it starts (%s)".formatted(by.value(), from.value()));
    }
    if (from != null && by == null && !Boolean.TRUE.equals(ongoing)) {
      throw new InvalidValueException(
          "a span has a last day: give the day by which it is due, or say that it goes on");
    }
    if (repeats == null && !also.isEmpty()) {
      throw new InvalidValueException(
          "what has one rhythm more has one: say first how it repeats, then what else it does");
    }
  }

  /** Due by this day, month or year. */
  public static Due by(PartialDate by) {
    return new Due(by, null, null, null, null, null, null, null, List.of());
  }

  /** As people write it. */
  public String words() {
    String words = repeats == null ? timeWords() : rhythmWords(repeats);
    if (Boolean.TRUE.equals(provisional)) {
      words += " (provisional)";
    }
    return condition == null || condition.met() != null
        ? words
        : words + ", if " + condition.words();
  }

  private String rhythmWords(Repeats first) {
    String words = first.words() + (by == null ? FROM_NO_DAY : "");
    if (by != null) {
      words = timeWords() + ", then " + words;
    } else if (Stream.of(from, event, ongoing, printed).anyMatch(Objects::nonNull)) {
      words = "%s (%s)".formatted(timeWords(), words);
    }
    return Stream.concat(Stream.of(words), also.stream().map(Rhythm::words))
        .collect(Collectors.joining("; and "));
  }

  private String timeWords() {
    if (printed != null) {
      return printed;
    } else if (from != null && by != null) {
      return from.words() + " to " + by.words();
    } else if (by != null) {
      return by.words();
    } else if (event != null) {
      return event;
    }
    if (Boolean.TRUE.equals(ongoing)) {
      return from == null ? "ongoing" : "from " + from.words() + ", ongoing";
    }
    return "not on record";
  }
}
