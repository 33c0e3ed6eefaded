package org.saferplan.check;

import java.util.List;
import java.util.stream.IntStream;
import org.saferplan.adoption.Stage;
import org.saferplan.plan.Edition;

/** What of the plan everybody can read. */
final class PublicationRules {
  static final List<Rule> ALL =
      List.of(
          Rule.ofEngland(
                  "summary-published",
                  "a summary of the adopted plan is published",
                  "SI 2007/1830, regulation 13",
                  Certainty.TEXT_NOT_SEEN,
                  PublicationRules::summaryPublished)
              .since("2007"));

  private static final String FIELD = "/publications";

  private PublicationRules() {}

  static List<Finding> summaryPublished(Case at) {
    Stage stage = at.standing().stage();
    boolean isInUse = stage == Stage.IN_USE || stage == Stage.ENDED;
    if (at.adoptedOn().isEmpty() && !isInUse) {
      return List.of(at.notApplicable("it is not adopted"));
    }
    List<Edition.Publication> published = at.edition().publications();
    return List.of(
        IntStream.range(0, published.size())
            .filter(index -> isForAll(at, published.get(index)))
            .filter(index -> published.get(index).extent() == Edition.Publication.Extent.SUMMARY)
            .mapToObj(index -> summary(at, published.get(index), index))
            .min((one, other) -> other.answer().compareTo(one.answer()))
            .orElseGet(() -> without(at)));
  }

  private static boolean isForAll(Case at, Edition.Publication publication) {
    return publication.to() == null
        && (publication.on() == null || !publication.on().earliest().isAfter(at.on()));
  }

  private static Finding summary(Case at, Edition.Publication published, int index) {
    String field = FIELD + "/" + index;
    return published.on() != null && published.where() != null
        ? at.met(
            field,
            "a summary was published on %s: %s"
                .formatted(published.on().words(), published.where()))
        : at.notEvidenced(
            field,
            "a summary was published; when, or where, is not on record",
            "record when and where the summary was published");
  }

  private static Finding without(Case at) {
    boolean isWholePublished =
        at.edition().publications().stream().anyMatch(each -> isForAll(at, each));
    return at.notEvidenced(
        FIELD,
        isWholePublished
            ? "the whole plan was published; no summary of it is on record"
            : "no summary of it is on record as published",
        "record when and where the summary was published");
  }
}
