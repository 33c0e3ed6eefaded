package org.saferplan.obligation;

import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saferplan.consultation.Consultation;
import org.saferplan.decision.Decision;
import org.saferplan.fact.InvalidValueException;
import org.saferplan.partnership.Citation;

/**
 * What on record something that is owed arose from. Exactly one of the three.
 *
 * @param consultation in which it was asked for
 * @param decision such as that in which scrutiny recommended it
 * @param source the page that asks for it, of a review, an inspection or a call for action
 */
public record Occasion(
    Consultation.@Nullable Id consultation,
    Decision.@Nullable Ref decision,
    @Nullable Citation source) {

  /** Refuses nothing, and more than one. */
  public Occasion {
    if (Stream.of(consultation, decision, source).filter(Objects::nonNull).count() != 1) {
      throw new InvalidValueException("name one of consultation, decision and source");
    }
  }

  /** A consultation. */
  public static Occasion of(Consultation.Id consultation) {
    return new Occasion(consultation, null, null);
  }

  /** A decision. */
  public static Occasion of(Decision.Ref decision) {
    return new Occasion(null, decision, null);
  }

  /** A page. */
  public static Occasion of(Citation source) {
    return new Occasion(null, null, source);
  }
}
