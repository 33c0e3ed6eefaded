package org.saferplan.partnership;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saferplan.document.Kind;
import org.saferplan.fact.Copy;
import org.saferplan.fact.Derived;
import org.saferplan.fact.Identifier;
import org.saferplan.fact.InvalidValueException;

/**
 * For how long the partnership keeps a kind of record before it looks whether it still needs it. It
 * counts from the last day that the record is about: see {@code RetentionReview}.
 *
 * <p>What the partnership has decided, or a schedule that it follows. Nothing is filled in for it.
 *
 * @param of the kind of record
 * @param years and so many months; one of them may be blank
 * @param because why so long
 * @param sources where that is written
 */
public record RetentionPeriod(
    @Derived Id id,
    Kind of,
    @Nullable Integer years,
    @Nullable Integer months,
    @Nullable String because,
    List<Citation> sources) {

  /** Names a retention period. */
  public record Id(String value) implements Identifier {
    /** Refuses what is no id. */
    public Id {
      Identifier.checked(value);
    }
  }

  /** Derives a blank id from the kind; refuses what is no period, or one of what is always kept. */
  public RetentionPeriod {
    id = Derived.Ids.given(id, of.word(), Id::new);
    if (of == Kind.PARTNERSHIP || of == Kind.VERSION) {
      throw new InvalidValueException(
          "the partnership itself is kept for good, and a version as long as what it is one of:"
              + " name another kind of record");
    }
    if (Stream.of(years, months).filter(Objects::nonNull).noneMatch(number -> number > 0)
        || Stream.of(years, months).filter(Objects::nonNull).anyMatch(number -> number < 0)) {
      throw new InvalidValueException("say for how many years or months it is kept");
    }
    sources = List.copyOf(sources);
  }

  /** The period in words, such as "6 years" or "1 year and 6 months". */
  public String words() {
    return Stream.of(words(years, "year"), words(months, "month"))
        .filter(words -> !words.isEmpty())
        .collect(Collectors.joining(" and "));
  }

  private static String words(@Nullable Integer number, String unit) {
    return number == null || number == 0 ? "" : number + " " + unit + (number == 1 ? "" : "s");
  }

  /** The same under another id. */
  public RetentionPeriod withId(String other) {
    return Copy.with(this, "id", new Id(other));
  }
}
