package org.saferplan.assessment;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saferplan.document.Key;
import org.saferplan.document.Kind;
import org.saferplan.fact.Derived;
import org.saferplan.fact.Entries;
import org.saferplan.fact.Identifier;
import org.saferplan.fact.InvalidValueException;
import org.saferplan.fact.Period;
import org.saferplan.partnership.Citation;
import org.saferplan.partnership.Route;
import org.saferplan.partnership.Routed;
import org.saferplan.register.DocumentId;

/**
 * A strategic assessment: the evidence for a period, whoever wrote it. Blank parts are not on
 * record.
 *
 * @param period the year it is for; each figure has its own period
 * @param route the route it began under; blank where it takes none
 * @param method how issues were ranked and figures treated
 * @param sections as numbered in the paper
 */
public record Assessment(
    @Derived Id id,
    String title,
    @Nullable Period period,
    Route.@Nullable Id route,
    @Nullable String method,
    List<Section> sections,
    List<Figure> figures,
    List<SeriesBreak> breaks,
    List<Finding> findings,
    List<Issue> issues,
    List<Citation> sources,
    @Nullable String note)
    implements Routed {

  /** Names an assessment. */
  public record Id(String value) implements DocumentId {
    /** Refuses what is no id. */
    public Id {
      Identifier.checked(value);
    }

    @Override
    public Kind kind() {
      return Kind.ASSESSMENT;
    }
  }

  /**
   * A section of the paper.
   *
   * @param number as printed
   * @param contents what it holds, in the paper's words
   */
  public record Section(String number, String title, List<String> contents) {
    /** Takes a copy. */
    public Section {
      contents = List.copyOf(contents);
    }
  }

  /** Refuses an id that stands twice among its kind. */
  public Assessment {
    title = InvalidValueException.requireText(title, "the assessment's title");
    id = Derived.Ids.given(id, title, Id::new);
    sections = List.copyOf(sections);
    figures = Entries.distinct(figures, Figure::id, "figures");
    breaks = List.copyOf(breaks);
    findings = Entries.distinct(findings, Finding::id, "findings");
    issues = Entries.distinct(issues, Issue::id, "issues");
    sources = List.copyOf(sources);
  }

  @Override
  public Key key() {
    return id.key();
  }

  /** With these figures instead. */
  public Assessment withFigures(List<Figure> changed) {
    return new Assessment(
        id, title, period, route, method, sections, changed, breaks, findings, issues, sources,
        note);
  }

  /** With these findings instead. */
  public Assessment withFindings(List<Finding> changed) {
    return new Assessment(
        id, title, period, route, method, sections, figures, breaks, changed, issues, sources,
        note);
  }

  /** With these issues instead. */
  public Assessment withIssues(List<Issue> changed) {
    return new Assessment(
        id, title, period, route, method, sections, figures, breaks, findings, changed, sources,
        note);
  }

  /** The same under another id. */
  public Assessment withId(String other) {
    return new Assessment(
        new Id(other),
        title,
        period,
        route,
        method,
        sections,
        figures,
        breaks,
        findings,
        issues,
        sources,
        note);
  }
}
