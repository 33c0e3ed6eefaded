package org.saferplan.partnership;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saferplan.document.Document;
import org.saferplan.fact.Derived;
import org.saferplan.fact.Entries;
import org.saferplan.fact.Identifier;
import org.saferplan.fact.InvalidValueException;
import org.saferplan.register.Reference;
import org.saferplan.register.Register;

/**
 * How a partnership says where something stands: its words, its colours and what each means. Red is
 * a forecast here, a result at year end there.
 *
 * @param meaning what a rating says: of which moment, decided how
 */
public record RatingScheme(
    @Derived Id id, String name, @Nullable String meaning, List<Rating> ratings) {

  /** Names a scheme. */
  public record Id(String value) implements Identifier {
    /** Refuses what is no id. */
    public Id {
      Identifier.checked(value);
    }
  }

  /** Names a rating under a scheme. */
  public record Ref(Id scheme, Rating.Id rating) implements Reference {
    @Override
    public boolean resolvesIn(Register register, Document within) {
      return Partnership.of(register).flatMap(found -> found.vocabulary().rating(this)).isPresent();
    }

    @Override
    public String named() {
      return "rating %s under scheme %s".formatted(rating.value(), scheme.value());
    }
  }

  /**
   * One of the answers.
   *
   * @param word as the partnership writes it, such as "Green" or "Blue"
   * @param colour as the partnership shows it, if it does
   * @param says what it comes to, so that a report can count across schemes
   * @param meaning in the partnership's words
   * @param when by rule; empty where it is only set by hand
   */
  public record Rating(
      @Derived Rating.Id id,
      String word,
      @Nullable String colour,
      Says says,
      @Nullable String meaning,
      List<When> when) {
    /** Names a rating within its scheme. */
    public record Id(String value) implements Identifier {
      /** Refuses what is no id. */
      public Id {
        Identifier.checked(value);
      }
    }

    /** Derives a blank id from the word. */
    public Rating {
      word = InvalidValueException.requireText(word, "the rating's word");
      id = Derived.Ids.given(id, word, Rating.Id::new);
      when = List.copyOf(when);
    }
  }

  /**
   * When a rating is given by rule.
   *
   * @param over late by more than so many days; 0 if blank
   */
  public record When(What what, @Nullable BigDecimal over) {
    /** What a rule can ask. */
    public enum What {
      /** It is completed. */
      COMPLETED,
      /** It is late. */
      OVERDUE,
      /** It is expected later than agreed. */
      EXPECTED_LATE,
      /** Whoever leads it said that it is not on track. */
      SAID_OFF_TRACK,
      /** Nothing was said of it. */
      NO_UPDATE,
      /** It has not fallen due, and nothing was said of it. */
      NOT_BEGUN,
      /** Anything else. */
      OTHERWISE
    }

    /** Refuses less than nothing, and a number where nothing is counted. */
    public When {
      boolean isCounted = what == What.OVERDUE || what == What.EXPECTED_LATE;
      if (over != null && (over.signum() < 0 || !isCounted)) {
        throw new InvalidValueException(
            "what is late is counted in days, not less than none, and nothing else is");
      }
    }
  }

  /** What a rating comes to. */
  public enum Says {
    /** It is done. */
    COMPLETE,
    /** It goes as it should. */
    ON_TRACK,
    /** It may not. */
    AT_RISK,
    /** It does not. */
    OFF_TRACK,
    /** It has not begun. */
    NOT_STARTED,
    /** It was put off. */
    DEFERRED,
    /** There is nothing to rate it by. */
    NOT_RATED
  }

  /** Refuses a scheme of no ratings. */
  public RatingScheme {
    name = InvalidValueException.requireText(name, "the scheme's name");
    id = Derived.Ids.given(id, name, Id::new);
    ratings = Entries.distinct(ratings, Rating::id, "ratings");
    if (ratings.isEmpty()) {
      throw new InvalidValueException("a rating scheme has at least one rating");
    }
  }

  /** Whether it rates by rule: the first of its ratings counts of which the rule is met. */
  public boolean isByRule() {
    return ratings.stream().anyMatch(each -> !each.when().isEmpty());
  }

  /** The rating of this id. */
  public Optional<Rating> rating(Rating.Id wanted) {
    return ratings.stream().filter(each -> each.id().equals(wanted)).findFirst();
  }
}
