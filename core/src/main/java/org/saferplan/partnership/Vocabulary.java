package org.saferplan.partnership;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saferplan.document.Document;
import org.saferplan.fact.Copy;
import org.saferplan.fact.Derived;
import org.saferplan.fact.Entries;
import org.saferplan.fact.Identifier;
import org.saferplan.fact.InvalidValueException;
import org.saferplan.register.Reference;
import org.saferplan.register.Register;

/**
 * The partnership's own words: how it names the levels of its plans, how it rates and scores, and
 * what the columns of its tables are called.
 *
 * @param terms what it calls a priority, a theme, an action and so on, where that differs
 * @param levels the levels of aims under a priority, the highest first
 * @param columns of its table of actions, in order
 * @param headings of other tables that were taken in, with what stands under each
 */
public record Vocabulary(
    List<Term> terms,
    List<Level> levels,
    List<RatingScheme> ratingSchemes,
    List<ScoringScheme> scoringSchemes,
    List<Column> columns,
    List<KnownHeading> headings) {

  /** No word of its own. */
  public static final Vocabulary NONE =
      new Vocabulary(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

  /** What the partnership has a word of its own for. */
  public enum Thing {
    /** A plan. */
    PLAN("plan", "plans"),
    /** A priority. */
    PRIORITY("priority", "priorities"),
    /** A theme. */
    THEME("theme", "themes"),
    /** What is owed. */
    ACTION("action", "actions"),
    /** An action plan. */
    ACTION_PLAN("action plan", "action plans"),
    /** A measure. */
    MEASURE("measure", "measures"),
    /** A subgroup, which pages call a group. */
    SUBGROUP("group", "groups");

    private final String one;
    private final String many;

    Thing(String one, String many) {
      this.one = one;
      this.many = many;
    }

    /** What one is called where the partnership has no word of its own. */
    public String one() {
      return one;
    }

    /** What several are called where the partnership has no word of its own. */
    public String many() {
      return many;
    }
  }

  /**
   * What a thing is called.
   *
   * @param oneInWelsh in Welsh, where the partnership has it
   */
  public record Term(
      Thing thing,
      String one,
      String many,
      @Nullable String oneInWelsh,
      @Nullable String manyInWelsh) {
    /** In Welsh, as far as it is on record. */
    Term inWelsh() {
      return new Term(
          thing, Welsh.or(oneInWelsh, one), Welsh.or(manyInWelsh, many), oneInWelsh, manyInWelsh);
    }

    /** Refuses a word that is blank. */
    public Term {
      one = InvalidValueException.requireText(one, "the word for one");
      many = InvalidValueException.requireText(many, "the word for several");
    }
  }

  /** A level of aims, such as "objective" or "outcome". */
  public record Level(
      @Derived Level.Id id,
      String one,
      String many,
      @Nullable String oneInWelsh,
      @Nullable String manyInWelsh) {
    /** Names a level. */
    public record Id(String value) implements Identifier, Reference {
      /** Refuses what is no id. */
      public Id {
        Identifier.checked(value);
      }

      @Override
      public boolean resolvesIn(Register register, Document within) {
        return Partnership.of(register)
            .flatMap(found -> found.vocabulary().level(this))
            .isPresent();
      }

      @Override
      public String named() {
        return "level " + value;
      }
    }

    /** In Welsh, as far as it is on record. */
    Level inWelsh() {
      return new Level(
          id, Welsh.or(oneInWelsh, one), Welsh.or(manyInWelsh, many), oneInWelsh, manyInWelsh);
    }

    /** Derives a blank id from the word. */
    public Level {
      one = InvalidValueException.requireText(one, "the word for one");
      many = InvalidValueException.requireText(many, "the word for several");
      id = Derived.Ids.given(id, one, Level.Id::new);
    }
  }

  /**
   * A column of the table of actions.
   *
   * @param shows what stands in it
   * @param heading as the partnership prints it
   */
  public record Column(Shows shows, String heading) {
    /** Refuses a heading that is blank. */
    public Column {
      heading = InvalidValueException.requireText(heading, "the column's heading");
    }
  }

  /** What a column can show. */
  public enum Shows {
    /** The printed reference. */
    REFERENCE,
    /** What is owed. */
    ACTION,
    /** What it serves. */
    SERVES,
    /** Who leads. */
    LEADS,
    /** Who delivers. */
    DELIVERS,
    /** Who helps. */
    HELPS,
    /** When it is due. */
    DUE,
    /** What it takes. */
    TAKES,
    /** How success shows. */
    SUCCESS,
    /** Where. */
    PLACES,
    /** Its rating. */
    RATING,
    /** The last update. */
    UPDATE,
    /** Where it stands on the day. */
    STATE
  }

  /** Refuses a thing that has two names. */
  public Vocabulary {
    terms = List.copyOf(terms);
    levels = Entries.distinct(levels, Level::id, "levels");
    ratingSchemes = Entries.distinct(ratingSchemes, RatingScheme::id, "rating schemes");
    scoringSchemes = Entries.distinct(scoringSchemes, ScoringScheme::id, "scoring schemes");
    columns = List.copyOf(columns);
    headings = List.copyOf(headings);
    if (terms.stream().map(Term::thing).distinct().count() < terms.size()) {
      throw new InvalidValueException("a thing has one name of its own, not two");
    }
    if (headings.stream().map(each -> KnownHeading.plain(each.heading())).distinct().count()
        < headings.size()) {
      throw new InvalidValueException("one thing stands under a heading, not two");
    }
  }

  /** The words of the partnership whose register this is. */
  public static Vocabulary of(Register register) {
    return Partnership.of(register).map(Partnership::vocabulary).orElse(NONE);
  }

  /** What one of these is called: by the partnership, else by everybody. */
  public String one(Thing thing) {
    return term(thing).map(Term::one).orElse(thing.one());
  }

  /** What several of these are called. */
  public String many(Thing thing) {
    return term(thing).map(Term::many).orElse(thing.many());
  }

  /** So many of these: "1 action", "3 actions". */
  public String counted(long number, Thing thing) {
    return number + " " + (number == 1 ? one(thing) : many(thing));
  }

  /**
   * A fixed phrase in the partnership's own words: "every priority has an action" becomes "every
   * outcome has a project". What stands between “these quotation marks” is from the record and
   * stays, and so does what is no word but an id or an address.
   *
   * @param phrase a phrase of the program, in which nothing from the record stands unquoted
   */
  public String said(String phrase) {
    return OwnWords.of(this, phrase);
  }

  /** The words in Welsh, as far as they are on record in Welsh. */
  public Vocabulary inWelsh() {
    return new Vocabulary(
        terms.stream().map(Term::inWelsh).toList(),
        levels.stream().map(Level::inWelsh).toList(),
        ratingSchemes,
        scoringSchemes,
        columns,
        headings);
  }

  /** With these headings known instead. */
  Vocabulary withHeadings(List<KnownHeading> changed) {
    return Copy.with(this, "headings", changed);
  }

  /** The level of this id. */
  public Optional<Level> level(Level.Id wanted) {
    return levels.stream().filter(each -> each.id().equals(wanted)).findFirst();
  }

  /** What the partnership calls an aim of this level: "outcome"; an aim where it does not say. */
  public String called(Level.@Nullable Id level) {
    return Optional.ofNullable(level).flatMap(this::level).map(Level::one).orElse("aim");
  }

  /** The rating that is meant. */
  public Optional<RatingScheme.Rating> rating(RatingScheme.Ref wanted) {
    return ratingScheme(wanted.scheme()).flatMap(each -> each.rating(wanted.rating()));
  }

  /** The rating scheme of this id. */
  public Optional<RatingScheme> ratingScheme(RatingScheme.Id wanted) {
    return ratingSchemes.stream().filter(each -> each.id().equals(wanted)).findFirst();
  }

  /** The scoring scheme of this id. */
  public Optional<ScoringScheme> scoringScheme(ScoringScheme.Id wanted) {
    return scoringSchemes.stream().filter(each -> each.id().equals(wanted)).findFirst();
  }

  private Optional<Term> term(Thing thing) {
    return terms.stream().filter(each -> each.thing() == thing).findFirst();
  }
}
