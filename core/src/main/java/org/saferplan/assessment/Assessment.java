package org.saferplan.assessment;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saferplan.document.Key;
import org.saferplan.document.Kind;
import org.saferplan.fact.Copy;
import org.saferplan.fact.Derived;
import org.saferplan.fact.Entries;
import org.saferplan.fact.Identifier;
import org.saferplan.fact.InvalidValueException;
import org.saferplan.fact.Period;
import org.saferplan.partnership.Area;
import org.saferplan.partnership.Citation;
import org.saferplan.partnership.Party;
import org.saferplan.partnership.Route;
import org.saferplan.partnership.Routed;
import org.saferplan.partnership.Source;
import org.saferplan.register.DocumentId;

/**
 * A strategic assessment: the evidence for a period, whoever wrote it. Blank parts are not on
 * record.
 *
 * @param period the year it is for; each figure has its own period
 * @param by who wrote it; a county's can serve a district
 * @param areas for which; blank for the partnership's own
 * @param paper the paper itself, where only its headlines are entered
 * @param follows the assessment before it
 * @param route the route it began under; blank where it takes none
 * @param method how issues were ranked and figures treated
 * @param sections as numbered in the paper
 */
public record Assessment(
    @Derived Id id,
    String title,
    @Nullable Period period,
    List<Party> by,
    List<Area.Id> areas,
    Source.@Nullable Id paper,
    @Nullable Id follows,
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
   * @param covers what of that the law asks for
   */
  public record Section(String number, String title, List<String> contents, List<Coverage> covers) {
    /** Takes copies. */
    public Section {
      contents = List.copyOf(contents);
      covers = List.copyOf(covers);
    }
  }

  /** What an assessment is to hold: SI 2007/1830, regulations 6 and 7. */
  public enum Coverage {
    /** Levels and patterns of crime, disorder and substance misuse. */
    LEVELS_AND_PATTERNS,
    /** Changes in them since the assessment before. */
    CHANGES,
    /** Why they changed. */
    REASONS,
    /** How far the plan before was implemented. */
    IMPLEMENTATION,
    /** What should be prioritised. */
    MATTERS_TO_PRIORITISE,
    /** The views of the community. */
    COMMUNITY_VIEWS
  }

  /** Refuses an id that stands twice among its kind. */
  public Assessment {
    title = InvalidValueException.requireText(title, "the assessment's title");
    id = Derived.Ids.given(id, title, Id::new);
    by = List.copyOf(by);
    areas = List.copyOf(areas);
    sections = List.copyOf(sections);
    figures = Entries.distinct(figures, Figure::id, "figures");
    breaks = List.copyOf(breaks);
    findings = Entries.distinct(findings, Finding::id, "findings");
    issues = Entries.distinct(issues, Issue::id, "issues");
    sources = List.copyOf(sources);
    if (id.equals(follows)) {
      throw new InvalidValueException("an assessment does not follow itself");
    }
  }

  @Override
  public Key key() {
    return id.key();
  }

  /** The figure of this id. */
  public Optional<Figure> figure(Figure.Id wanted) {
    return figures.stream().filter(each -> each.id().equals(wanted)).findFirst();
  }

  /** The finding of this id. */
  public Optional<Finding> finding(Finding.Id wanted) {
    return findings.stream().filter(each -> each.id().equals(wanted)).findFirst();
  }

  /** The issue of this id. */
  public Optional<Issue> issue(Issue.Id wanted) {
    return issues.stream().filter(each -> each.id().equals(wanted)).findFirst();
  }

  /** With these figures instead. */
  public Assessment withFigures(List<Figure> changed) {
    return Copy.with(this, "figures", changed);
  }

  /** With these breaks instead. */
  public Assessment withBreaks(List<SeriesBreak> changed) {
    return Copy.with(this, "breaks", changed);
  }

  /** With these findings instead. */
  public Assessment withFindings(List<Finding> changed) {
    return Copy.with(this, "findings", changed);
  }

  /** With these issues instead. */
  public Assessment withIssues(List<Issue> changed) {
    return Copy.with(this, "issues", changed);
  }

  /** The same under another id. */
  public Assessment withId(String other) {
    return Copy.with(this, "id", new Id(other));
  }
}
