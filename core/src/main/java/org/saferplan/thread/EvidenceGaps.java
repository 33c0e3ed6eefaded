package org.saferplan.thread;

import static org.saferplan.adoption.Gap.Kind.BROKEN;
import static org.saferplan.adoption.Gap.Kind.NOT_ON_RECORD;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.saferplan.assessment.Assessment;
import org.saferplan.assessment.Figure;
import org.saferplan.assessment.Finding;
import org.saferplan.assessment.Issue;
import org.saferplan.fact.Stated;

/** What is missing between sources, findings, issues considered and what was committed to. */
final class EvidenceGaps {
  private static final Question ASSESSMENT =
      Question.back(
          NOT_ON_RECORD,
          "edition-assessment",
          "",
          "the edition names no strategic assessment",
          "name the assessment that it rests on");
  private static final Question FINDINGS =
      Question.back(
          NOT_ON_RECORD,
          "assessment-finding",
          "has no finding on record",
          "none of the %d assessments has a finding on record",
          "enter its headline findings");
  private static final Question FIGURE =
      Question.back(
          NOT_ON_RECORD,
          "figure-source",
          "names no source",
          "none of the %d figures names a source",
          "name the paper or page that prints it");
  private static final Question EVIDENCE =
      Question.back(
          NOT_ON_RECORD,
          "finding-evidence",
          "names neither a figure nor a source",
          "none of the %d findings names a figure or a source",
          "name the figures it rests on, or the page that states it");
  private static final Question SERIOUS =
      Question.on(
          NOT_ON_RECORD,
          "finding-priority",
          "is serious; that it led to a priority or theme, or why it did not, is not on record",
          "none of the %d serious findings led to a priority or theme on record",
          "name it in the priority that rests on it, or record the issue considered with its"
              + " outcome and the reason");
  private static final Question OUTCOME =
      Question.on(
          NOT_ON_RECORD,
          "issue-outcome",
          "has no outcome on record",
          "none of the %d issues considered has an outcome on record",
          "record whether it became a priority or theme, or was not adopted and why");
  private static final Question BECAME =
      Question.on(
          NOT_ON_RECORD,
          "issue-priority",
          "became a priority or theme; which, is not on record",
          "which priority or theme each of the %d issues considered became is not on record",
          "name the issue in the priority or theme that it became");
  private static final Question NO_THEME =
      Question.on(
          BROKEN,
          "issue-priority",
          "is said to have become a theme; the edition says that it has none",
          "all of the %d issues considered are said to be themes; the edition has none",
          "mend the outcome, or add the theme to the edition");
  private static final Question REASON =
      Question.on(
          NOT_ON_RECORD,
          "issue-reason",
          "was not adopted; why is not on record",
          "why none of the %d issues considered was adopted is not on record",
          "record the reason");
  private static final Question REASON_SCORED =
      Question.on(
          NOT_ON_RECORD,
          "issue-reason",
          "was scored and not adopted; why is not on record",
          "why none of the %d issues that were scored was adopted is not on record",
          "record the reason");

  private final Material material;
  private final Paths<Drawing.Link> paths;
  private final Asking asking;

  EvidenceGaps(Material material, Paths<Drawing.Link> paths, Asking asking) {
    this.material = material;
    this.paths = paths;
    this.asking = asking;
  }

  private record FigureIn(String id, Figure figure) {}

  private record FindingIn(String id, Finding finding) {}

  private record IssueIn(String id, Issue issue) {}

  void ask() {
    List<FigureIn> figures = new ArrayList<>();
    List<FindingIn> findings = new ArrayList<>();
    List<IssueIn> issues = new ArrayList<>();
    for (Assessment in : material.assessments()) {
      in.figures()
          .forEach(
              each -> figures.add(new FigureIn(Ids.of(new Figure.Ref(in.id(), each.id())), each)));
      in.findings()
          .forEach(
              each ->
                  findings.add(new FindingIn(Ids.of(new Finding.Ref(in.id(), each.id())), each)));
      in.issues()
          .forEach(
              each -> issues.add(new IssueIn(Ids.of(new Issue.Ref(in.id(), each.id())), each)));
    }
    if (material.edition().assessments().isEmpty()) {
      asking.whole(ASSESSMENT);
    }
    asking.ask(
        FINDINGS,
        material.assessments(),
        each -> each.findings().isEmpty(),
        each -> Ids.of(each.id()));
    asking.ask(FIGURE, figures, each -> namesNoSource(each.figure()), FigureIn::id);
    asking.ask(
        EVIDENCE,
        findings,
        each -> each.finding().figures().isEmpty() && each.finding().sources().isEmpty(),
        FindingIn::id);
    asking.ask(
        SERIOUS,
        findings.stream().filter(each -> Boolean.TRUE.equals(each.finding().serious())).toList(),
        each -> leadsNowhere(each.id(), issues),
        FindingIn::id);
    issues(issues);
  }

  private void issues(List<IssueIn> issues) {
    asking.ask(OUTCOME, issues, each -> each.issue().outcome() == null, IssueIn::id);
    boolean hasNoTheme = material.edition().themes().said() == Stated.Said.NONE;
    asking.ask(
        NO_THEME,
        issues,
        each -> hasNoTheme && each.issue().outcome() == Issue.Outcome.THEME,
        IssueIn::id);
    asking.ask(
        BECAME,
        issues.stream().filter(EvidenceGaps::wasAdopted).toList(),
        each ->
            paths.onwards(each.id()).isEmpty()
                && !(hasNoTheme && each.issue().outcome() == Issue.Outcome.THEME),
        IssueIn::id);
    asking.ask(REASON, issues, each -> isUnexplained(each, false), IssueIn::id);
    asking.ask(REASON_SCORED, issues, each -> isUnexplained(each, true), IssueIn::id);
  }

  private static boolean namesNoSource(Figure figure) {
    return figure.values().stream().allMatch(value -> value.sources().isEmpty());
  }

  /** Neither to a commitment, nor to an issue that became one or was turned down with a reason. */
  private boolean leadsNowhere(String finding, List<IssueIn> issues) {
    List<Drawing.Link> onwards = paths.onwards(finding);
    return onwards.stream().noneMatch(edge -> isCommitment(edge.target()))
        && onwards.stream()
            .map(Drawing.Link::target)
            .flatMap(id -> issues.stream().filter(each -> each.id().equals(id)))
            .noneMatch(this::isSettled);
  }

  private boolean isSettled(IssueIn issue) {
    return wasAdopted(issue)
        ? paths.onwards(issue.id()).stream().anyMatch(edge -> isCommitment(edge.target()))
        : issue.issue().outcome() == Issue.Outcome.NOT_ADOPTED
            && !issue.issue().reasons().isEmpty();
  }

  private static boolean isCommitment(String id) {
    return Stream.of("priority/", "theme/").anyMatch(id::startsWith);
  }

  private static boolean wasAdopted(IssueIn issue) {
    Issue.Outcome outcome = issue.issue().outcome();
    return outcome == Issue.Outcome.PRIORITY || outcome == Issue.Outcome.THEME;
  }

  private static boolean isUnexplained(IssueIn issue, boolean wasScored) {
    return issue.issue().outcome() == Issue.Outcome.NOT_ADOPTED
        && issue.issue().reasons().isEmpty()
        && issue.issue().scores().isEmpty() != wasScored;
  }
}
