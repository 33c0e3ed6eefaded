package org.saferplan.check;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saferplan.assessment.Assessment;
import org.saferplan.document.Kind;
import org.saferplan.fact.PartialDate;
import org.saferplan.fact.Period;

/** The strategic assessment: that there is one of the year, and what it holds. */
final class AssessmentRules {
  static final List<Rule> ALL =
      List.of(
          Rule.ofEngland(
                  "yearly-assessment",
                  "a strategic assessment, or a dated refresh of one, each year",
                  "SI 2007/1830, regulation 5",
                  Certainty.SECONDARY_SOURCE,
                  AssessmentRules::yearlyAssessment)
              .since("2007"),
          Rule.ofEngland(
                  "assessment-content",
                  "the assessment holds what it must: levels and patterns, changes, reasons, how"
                      + " far the last plan was carried out, matters to prioritise, and the"
                      + " community's views",
                  "SI 2007/1830, regulations 6-7",
                  Certainty.TEXT_READ_IN_PART,
                  AssessmentRules::assessmentContent)
              .since("2007"));

  private static final String FIELD = "/assessments";

  private AssessmentRules() {}

  static List<Finding> yearlyAssessment(Case at) {
    List<Assessment> cited = at.assessments();
    if (cited.isEmpty()) {
      return List.of(none(at));
    }
    LocalDate day = day(at);
    Period year = new Period(PartialDate.of(day.minusYears(1).plusDays(1)), PartialDate.of(day));
    Optional<Assessment> found =
        withRefreshes(at).stream()
            .filter(each -> isKnown(each.period()) && year.overlaps(closed(period(each))))
            .findFirst();
    if (found.isPresent()) {
      return List.of(
          at.met(
              FIELD,
              "it rests on the %s, for %s"
                  .formatted(found.get().title(), period(found.get()).words())));
    }
    Assessment first = cited.get(0);
    return List.of(
        isKnown(first.period())
            ? at.notEvidenced(
                FIELD,
                "the %s is for %s, and nothing newer is on record"
                    .formatted(first.title(), period(first).words()),
                "name the assessment of the year, or its dated refresh")
            : Finding.notEvidenced(
                first.key(),
                "/period",
                "the year of the %s is not on record".formatted(first.title()),
                "record the period that it is for"));
  }

  static List<Finding> assessmentContent(Case at) {
    return at.assessments().stream()
        .findFirst()
        .map(
            assessment ->
                Arrays.stream(Assessment.Coverage.values())
                    .map(asked -> content(assessment, asked))
                    .toList())
        .orElseGet(() -> List.of(none(at)));
  }

  private static Finding content(Assessment assessment, Assessment.Coverage asked) {
    String called = words(asked);
    List<Assessment.Section> claiming =
        assessment.sections().stream().filter(each -> each.covers().contains(asked)).toList();
    return claiming.stream()
        .filter(section -> holdsSomething(assessment, section))
        .findFirst()
        .map(
            section ->
                Finding.met(
                    assessment.key(),
                    "/sections/" + assessment.sections().indexOf(section),
                    "%s: section %s, %s".formatted(called, section.number(), section.title())))
        .orElseGet(
            () ->
                claiming.isEmpty()
                    ? Finding.notEvidenced(
                        assessment.key(),
                        "/sections",
                        called + ": no section is said to be about this",
                        "say which sections of the assessment hold what the law asks for")
                    : Finding.notEvidenced(
                        assessment.key(),
                        "/sections/" + assessment.sections().indexOf(claiming.get(0)),
                        "%s: section %s is said to be about this, and nothing in it is on record"
                            .formatted(called, claiming.get(0).number()),
                        "enter what the section holds: its contents, figures or findings"));
  }

  private static String words(Assessment.Coverage asked) {
    return switch (asked) {
      case LEVELS_AND_PATTERNS -> "levels and patterns";
      case CHANGES -> "changes since the last assessment";
      case REASONS -> "why they changed";
      case IMPLEMENTATION -> "how far the last plan was carried out";
      case MATTERS_TO_PRIORITISE -> "matters to prioritise";
      case COMMUNITY_VIEWS -> "the community's views";
    };
  }

  private static boolean holdsSomething(Assessment assessment, Assessment.Section section) {
    return !section.contents().isEmpty()
        || assessment.figures().stream()
            .anyMatch(figure -> section.number().equals(figure.section()))
        || assessment.findings().stream()
            .anyMatch(finding -> section.number().equals(finding.section()));
  }

  /** What is asked for is of the year to the day, or of the edition's, if that is another. */
  private static LocalDate day(Case at) {
    PartialDate last = at.edition().period().to();
    LocalDate day = last != null && last.latest().isBefore(at.on()) ? last.latest() : at.on();
    return day.isBefore(at.edition().begins()) ? at.edition().begins() : day;
  }

  private static List<Assessment> withRefreshes(Case at) {
    List<Assessment> all = at.register().list(Assessment.class, Kind.ASSESSMENT);
    Set<Assessment.Id> known = new HashSet<>(at.edition().assessments());
    boolean isComplete = false;
    while (!isComplete) {
      isComplete =
          all.stream().filter(each -> isNew(each, known)).noneMatch(each -> known.add(each.id()));
    }
    return all.stream().filter(each -> known.contains(each.id())).toList();
  }

  private static boolean isNew(Assessment refresh, Set<Assessment.Id> known) {
    return refresh.follows() != null
        && known.contains(refresh.follows())
        && !known.contains(refresh.id());
  }

  private static boolean isKnown(@Nullable Period period) {
    return period != null && (period.from() != null || period.to() != null);
  }

  /** Where its end is not on record, no more of it is shown than its beginning. */
  private static Period closed(Period period) {
    return period.to() == null ? new Period(period.from(), period.from()) : period;
  }

  private static Period period(Assessment assessment) {
    return Objects.requireNonNull(assessment.period());
  }

  private static Finding none(Case at) {
    return at.notEvidenced(
        FIELD, "no strategic assessment is named", "name the assessment that the edition rests on");
  }
}
