package org.saferplan.exception;

import static org.saferplan.exception.Words.quoted;

import java.util.Optional;
import java.util.stream.Stream;
import org.saferplan.ledger.Owed;
import org.saferplan.ledger.RatingByRule;
import org.saferplan.partnership.RatingScheme;
import org.saferplan.partnership.Vocabulary;
import org.saferplan.progress.Progress;

/** Actions rated by hand against what their scheme's rule says, without a reason. */
final class Unexplained {
  private final Cast cast;
  private final Vocabulary vocabulary;

  Unexplained(Cast cast) {
    this.cast = cast;
    this.vocabulary = cast.partnership().vocabulary();
  }

  Stream<Exceptional> all() {
    boolean hasRules = vocabulary.ratingSchemes().stream().anyMatch(RatingScheme::isByRule);
    return hasRules ? cast.owed().stream().flatMap(action -> of(action).stream()) : Stream.empty();
  }

  private Optional<Exceptional> of(Owed action) {
    return action.said().stream()
        .filter(each -> each.rating() != null)
        .reduce((one, next) -> next)
        .filter(each -> each.ratingBecause() == null)
        .flatMap(each -> against(action, each));
  }

  private Optional<Exceptional> against(Owed action, Progress rated) {
    RatingScheme.Ref rating = rated.rating();
    if (rating == null) {
      return Optional.empty();
    }
    return vocabulary
        .ratingScheme(rating.scheme())
        .filter(RatingScheme::isByRule)
        .flatMap(
            scheme ->
                RatingByRule.of(scheme, action.action(), action.standing(), cast.on())
                    .filter(rule -> !rule.id().equals(rating.rating()))
                    .map(rule -> told(action, scheme, rating, rule)));
  }

  private Exceptional told(
      Owed action, RatingScheme scheme, RatingScheme.Ref rating, RatingScheme.Rating rule) {
    return cast.told(
        Concern.RATED_UNEXPLAINED,
        action,
        "%s is rated %s by hand; by rule it is %s, and no reason is on record"
            .formatted(
                quoted(action.action().what()),
                scheme
                    .rating(rating.rating())
                    .map(RatingScheme.Rating::word)
                    .orElse(rating.rating().value()),
                rule.word()),
        "say why, or rate it as the rule does");
  }
}
