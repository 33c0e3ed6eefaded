package org.saferplan.evidence;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saferplan.assessment.Assessment;
import org.saferplan.assessment.Issue;
import org.saferplan.document.Kind;
import org.saferplan.partnership.Reason;
import org.saferplan.partnership.Vocabulary;
import org.saferplan.plan.Edition;
import org.saferplan.plan.Priority;
import org.saferplan.plan.Theme;
import org.saferplan.register.Register;

/**
 * The issues that an assessment considered: what each scored, what became of it and why.
 *
 * <p>An issue is adopted if its outcome says so, or a priority or theme on record names it.
 *
 * @param issues in the order of the record, which is no ranking
 * @param scoredNotAdopted were scored, and did not become a priority or theme
 * @param adoptedNotScored became a priority or theme, and no score of them is on record
 * @param outcomeNotOnRecord what became of them is not on record
 * @param contradicted their outcome on record says otherwise than what names them
 * @param ofNoIssue priorities of editions that rest on this assessment for which no issue
 *     considered, of any assessment, is named
 */
public record IssuesConsidered(
    List<Row> issues,
    List<Issue.Id> scoredNotAdopted,
    List<Issue.Id> adoptedNotScored,
    List<Issue.Id> outcomeNotOnRecord,
    List<Issue.Id> contradicted,
    List<Named> ofNoIssue) {

  /**
   * An issue considered.
   *
   * @param raised by whom or how it was raised, where it was not scored
   * @param outcome what became of it, by the assessment's own record
   * @param namedBy the priorities and themes that came from it
   * @param contradiction how its outcome and what names it contradict each other; blank where they
   *     do not
   */
  public record Row(
      Issue.Id issue,
      String name,
      @Nullable String raised,
      List<Scored> scores,
      Issue.@Nullable Outcome outcome,
      List<Reason> reasons,
      List<Named> namedBy,
      @Nullable String contradiction) {
    /** Takes copies. */
    public Row {
      scores = List.copyOf(scores);
      reasons = List.copyOf(reasons);
      namedBy = List.copyOf(namedBy);
    }

    /** Whether it became a priority or theme, as far as is on record. */
    boolean isAdopted() {
      return !namedBy.isEmpty()
          || outcome == Issue.Outcome.PRIORITY
          || outcome == Issue.Outcome.THEME;
    }
  }

  /**
   * A priority or theme of an edition.
   *
   * @param as which of the two
   * @param title the edition's title
   */
  public record Named(Issue.Outcome as, String name, Edition.Id edition, String title) {
    /** As people write it. */
    public String words() {
      return words(Vocabulary.NONE);
    }

    /** The same in the partnership's own words. */
    public String words(Vocabulary vocabulary) {
      String what =
          vocabulary.one(
              as == Issue.Outcome.PRIORITY ? Vocabulary.Thing.PRIORITY : Vocabulary.Thing.THEME);
      return "%s “%s” of %s".formatted(what, name, title);
    }
  }

  /** Takes copies. */
  public IssuesConsidered {
    issues = List.copyOf(issues);
    scoredNotAdopted = List.copyOf(scoredNotAdopted);
    adoptedNotScored = List.copyOf(adoptedNotScored);
    outcomeNotOnRecord = List.copyOf(outcomeNotOnRecord);
    contradicted = List.copyOf(contradicted);
    ofNoIssue = List.copyOf(ofNoIssue);
  }

  /** What this assessment considered. */
  public static IssuesConsidered of(Register register, Assessment assessment) {
    List<Edition> editions = register.list(Edition.class, Kind.EDITION);
    List<Row> rows =
        assessment.issues().stream()
            .map(issue -> row(register, editions, assessment.id(), issue))
            .toList();
    return new IssuesConsidered(
        rows,
        ids(rows.stream().filter(row -> !row.scores().isEmpty() && isTurnedDown(row))),
        ids(rows.stream().filter(row -> row.scores().isEmpty() && row.isAdopted())),
        ids(rows.stream().filter(row -> row.outcome() == null)),
        ids(rows.stream().filter(row -> row.contradiction() != null)),
        editions.stream()
            .filter(edition -> edition.assessments().contains(assessment.id()))
            .flatMap(IssuesConsidered::ofNoIssue)
            .toList());
  }

  /** The issue of this id. */
  public Row row(Issue.Id wanted) {
    return issues.stream().filter(each -> each.issue().equals(wanted)).findFirst().orElseThrow();
  }

  private static boolean isTurnedDown(Row row) {
    return !row.isAdopted() && row.outcome() == Issue.Outcome.NOT_ADOPTED;
  }

  private static List<Issue.Id> ids(Stream<Row> rows) {
    return rows.map(Row::issue).toList();
  }

  private static Stream<Named> ofNoIssue(Edition edition) {
    return edition.priorities().stream()
        .filter(priority -> priority.issues().isEmpty())
        .map(priority -> named(edition, priority));
  }

  private static Row row(
      Register register, List<Edition> editions, Assessment.Id assessment, Issue issue) {
    Issue.Ref ref = new Issue.Ref(assessment, issue.id());
    List<Named> namedBy = editions.stream().flatMap(each -> naming(each, ref)).toList();
    return new Row(
        issue.id(),
        issue.name(),
        issue.raised(),
        issue.scores().stream().map(score -> Scored.of(register, score)).toList(),
        issue.outcome(),
        issue.reasons(),
        namedBy,
        contradiction(issue.outcome(), namedBy));
  }

  private static Stream<Named> naming(Edition edition, Issue.Ref issue) {
    return Stream.concat(
        edition.priorities().stream()
            .filter(priority -> priority.issues().contains(issue))
            .map(priority -> named(edition, priority)),
        edition.themes().entries().stream()
            .filter(theme -> theme.issues().contains(issue))
            .map(theme -> named(edition, theme)));
  }

  private static Named named(Edition edition, Priority priority) {
    return new Named(Issue.Outcome.PRIORITY, priority.name(), edition.id(), edition.title());
  }

  private static Named named(Edition edition, Theme theme) {
    return new Named(Issue.Outcome.THEME, theme.name(), edition.id(), edition.title());
  }

  private static @Nullable String contradiction(
      Issue.@Nullable Outcome outcome, List<Named> namedBy) {
    if (outcome == null || namedBy.isEmpty()) {
      return null;
    }
    boolean agrees = namedBy.stream().anyMatch(each -> each.as() == outcome);
    return agrees
        ? null
        : "on record as %s, yet it became %s"
            .formatted(
                outcome.name().toLowerCase(Locale.ROOT).replace('_', ' '), namedBy.get(0).words());
  }
}
