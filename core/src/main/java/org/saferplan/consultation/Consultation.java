package org.saferplan.consultation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saferplan.assessment.Assessment;
import org.saferplan.document.Document;
import org.saferplan.document.Key;
import org.saferplan.document.Kind;
import org.saferplan.fact.Copy;
import org.saferplan.fact.Derived;
import org.saferplan.fact.Identifier;
import org.saferplan.fact.InvalidValueException;
import org.saferplan.fact.Period;
import org.saferplan.partnership.Citation;
import org.saferplan.plan.Commitment;
import org.saferplan.plan.Edition;
import org.saferplan.register.DocumentId;

/**
 * Who was asked what, when and how, how many answered, and what they said.
 *
 * @param period when they were asked
 * @param method how, such as "online survey"
 * @param asked who was asked
 * @param topics what the law asks to be asked about
 * @param questions as put
 * @param replied how many answered
 * @param said what they said, in the paper's words
 * @param assessments the assessments it was for
 * @param editions the editions it was for
 * @param commitments the priorities, themes or aims that it was about in particular
 */
public record Consultation(
    @Derived Id id,
    String title,
    Period period,
    @Nullable String method,
    List<Asked> asked,
    List<Topic> topics,
    List<String> questions,
    @Nullable Integer replied,
    List<String> said,
    List<Assessment.Id> assessments,
    List<Edition.Id> editions,
    List<Commitment> commitments,
    List<Citation> sources,
    @Nullable String note)
    implements Document {

  /** Names a consultation. */
  public record Id(String value) implements DocumentId {
    /** Refuses what is no id. */
    public Id {
      Identifier.checked(value);
    }

    @Override
    public Kind kind() {
      return Kind.CONSULTATION;
    }
  }

  /**
   * A group that was asked.
   *
   * @param who in the paper's words
   * @param likelyAffected whether it is a group likely to be particularly affected by the plan
   * @param number how many were asked
   * @param replied how many of them answered
   */
  public record Asked(
      String who,
      @Nullable Boolean likelyAffected,
      @Nullable Integer number,
      @Nullable Integer replied) {
    /** Refuses a group without a name, and fewer than nobody. */
    public Asked {
      who = InvalidValueException.requireText(who, "who was asked");
      requireNoFewer(number);
      requireNoFewer(replied);
    }
  }

  /** What views are to be sought on: SI 2007/1830, regulation 12. */
  public enum Topic {
    /** The levels and patterns of crime, disorder and substance misuse. */
    LEVELS_AND_PATTERNS,
    /** What should be prioritised. */
    PRIORITIES,
    /** The plan itself. */
    PLAN
  }

  /** Derives a blank id from the title. */
  public Consultation {
    title = InvalidValueException.requireText(title, "the consultation's title");
    id = Derived.Ids.given(id, title, Id::new);
    asked = List.copyOf(asked);
    topics = List.copyOf(topics);
    questions = List.copyOf(questions);
    said = List.copyOf(said);
    assessments = List.copyOf(assessments);
    editions = List.copyOf(editions);
    commitments = List.copyOf(commitments);
    sources = List.copyOf(sources);
    requireNoFewer(replied);
  }

  @Override
  public Key key() {
    return id.key();
  }

  /** The same under another id. */
  public Consultation withId(String other) {
    return Copy.with(this, "id", new Id(other));
  }

  private static void requireNoFewer(@Nullable Integer number) {
    if (number != null && number < 0) {
      throw new InvalidValueException("fewer than nobody cannot have been asked or answered");
    }
  }
}
