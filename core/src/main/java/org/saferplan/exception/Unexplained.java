package org.saferplan.exception;

import static org.saferplan.exception.Words.quoted;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.saferplan.ledger.RatingByRule;
import org.saferplan.ledger.Row;
import org.saferplan.obligation.Obligation;
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
    return hasRules ? cast.open().stream().flatMap(action -> of(action).stream()) : Stream.empty();
  }

  private Optional<Exceptional> of(Obligation action) {
    return action.standingUpdates().stream()
        .filter(each -> !each.on().earliest().isAfter(cast.on()))
        .filter(each -> each.rating() != null)
        .reduce((one, next) -> next)
        .filter(each -> each.ratingBecause() == null)
        .flatMap(each -> against(action, each));
  }

  private Optional<Exceptional> against(Obligation action, Progress rated) {
    RatingScheme.Ref rating = rated.rating();
    Optional<Row> row = cast.row(action.id());
    if (rating == null || row.isEmpty()) {
      return Optional.empty();
    }
    return vocabulary
        .ratingScheme(rating.scheme())
        .filter(RatingScheme::isByRule)
        .flatMap(
            scheme ->
                RatingByRule.of(scheme, action, row.get().standing(), cast.on())
                    .filter(rule -> !rule.id().equals(rating.rating()))
                    .map(rule -> told(action, row.get(), scheme, rating, rule)));
  }

  private Exceptional told(
      Obligation action,
      Row row,
      RatingScheme scheme,
      RatingScheme.Ref rating,
      RatingScheme.Rating rule) {
    return new Exceptional(
        Concern.RATED_UNEXPLAINED,
        "%s is rated %s by hand; by rule it is %s, and no reason is on record"
            .formatted(
                quoted(action.what()),
                scheme
                    .rating(rating.rating())
                    .map(RatingScheme.Rating::word)
                    .orElse(rating.rating().value()),
                rule.word()),
        "say why, or rate it as the rule does",
        List.of(Cast.item(action)),
        row.owners(),
        Cast.groups(row).collect(Collectors.toSet()),
        null);
  }
}
