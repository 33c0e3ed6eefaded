package org.saferplan.cli;

import java.util.List;
import java.util.stream.Collectors;
import org.saferplan.partnership.Partnership;
import org.saferplan.partnership.RatingScheme;
import org.saferplan.refusal.Kind;
import org.saferplan.refusal.RefusedException;

/** Finds which rating is meant by a word: "green", or "SCHEME/green" where several have it. */
final class Ratings {
  private Ratings() {}

  static RatingScheme.Ref get(Partnership partnership, String typed) {
    int slash = typed.indexOf('/');
    String scheme = slash < 0 ? "" : typed.substring(0, slash);
    String word = typed.substring(slash + 1);
    List<RatingScheme> schemes = partnership.vocabulary().ratingSchemes();
    List<RatingScheme.Ref> meant =
        schemes.stream()
            .filter(each -> scheme.isEmpty() || each.id().value().equals(scheme))
            .flatMap(
                each ->
                    each.ratings().stream()
                        .filter(
                            rating ->
                                rating.word().equalsIgnoreCase(word)
                                    || rating.id().value().equals(word))
                        .map(rating -> new RatingScheme.Ref(each.id(), rating.id())))
            .toList();
    if (meant.size() == 1) {
      return meant.get(0);
    }
    String known =
        schemes.stream()
            .flatMap(
                each ->
                    each.ratings().stream()
                        .map(rating -> each.id().value() + "/" + rating.id().value()))
            .collect(Collectors.joining(", "));
    throw meant.isEmpty()
        ? RefusedException.because(
            Kind.NOT_FOUND,
            "not-on-record",
            "there is no rating " + typed,
            known.isEmpty()
                ? "the partnership has no rating scheme: set one in its vocabulary"
                : "there is " + known)
        : RefusedException.because(
            Kind.INVALID, "which-rating", "several schemes rate " + word, "say which of " + known);
  }
}
