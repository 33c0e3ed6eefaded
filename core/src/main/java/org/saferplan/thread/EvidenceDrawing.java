package org.saferplan.thread;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saferplan.assessment.Assessment;
import org.saferplan.assessment.Figure;
import org.saferplan.assessment.Finding;
import org.saferplan.assessment.Issue;
import org.saferplan.assessment.Score;
import org.saferplan.consultation.Consultation;
import org.saferplan.partnership.Citation;
import org.saferplan.plan.Edition;

/** What the edition rests on: sources, figures, findings, issues considered, consultations. */
final class EvidenceDrawing {
  private final Material material;
  private final Drawing drawing;
  private final SourceNodes sources;

  EvidenceDrawing(Material material, Drawing drawing) {
    this.material = material;
    this.drawing = drawing;
    this.sources = new SourceNodes(material.partnership(), drawing);
  }

  void draw() {
    Edition edition = material.edition();
    material.assessments().forEach(this::assessment);
    edition
        .assessments()
        .forEach(
            each -> drawing.edge(Ids.of(each), Relation.IS_EVIDENCE_FOR, Ids.of(edition.id())));
    material.followingAssessments().forEach(this::following);
    material.followingEditions().forEach(this::following);
    material.consultations().forEach(this::consultation);
  }

  private void assessment(Assessment assessment) {
    whole(assessment);
    List<Figure> figures = assessment.figures();
    for (int index = 0; index < figures.size(); index++) {
      figure(assessment, figures.get(index), "/figures/" + index);
    }
    List<Finding> findings = assessment.findings();
    for (int index = 0; index < findings.size(); index++) {
      finding(assessment, findings.get(index), "/findings/" + index);
    }
    List<Issue> issues = assessment.issues();
    for (int index = 0; index < issues.size(); index++) {
      issue(assessment, issues.get(index), "/issues/" + index);
    }
  }

  private void whole(Assessment assessment) {
    String words = assessment.period() == null ? null : assessment.period().words();
    drawing.node(
        Ids.of(assessment.id()),
        Node.Kind.ASSESSMENT,
        assessment.title(),
        assessment.key(),
        "",
        Drawing.State.of(words));
  }

  private void figure(Assessment in, Figure figure, String pointer) {
    String values =
        figure.values().stream().map(EvidenceDrawing::value).collect(Collectors.joining("; "));
    String id =
        drawing.node(
            Ids.of(new Figure.Ref(in.id(), figure.id())),
            Node.Kind.FIGURE,
            figure.name(),
            in.key(),
            pointer,
            Drawing.State.of(values.isEmpty() ? "no value on record" : values));
    figure.values().stream()
        .flatMap(value -> value.sources().stream())
        .forEach(citation -> stated(citation, Relation.STATES, id));
    if (figure.partOf() != null) {
      drawing.edge(id, Relation.COUNTED_IN, Ids.of(new Figure.Ref(in.id(), figure.partOf())));
    }
  }

  private static String value(Figure.Value value) {
    String period = value.period() == null ? "" : ", " + value.period().words();
    String against = value.comparedWith() == null ? "" : " against " + value.comparedWith().words();
    return value.printed()
        + said(value, value.qualifier(), ", ")
        + said(value, value.unit(), " ")
        + period
        + against;
  }

  /** What the printed value does not say itself. */
  private static String said(Figure.Value value, @Nullable String more, String before) {
    return more == null || value.printed().contains(more.split("[ ,]", 2)[0]) ? "" : before + more;
  }

  private void finding(Assessment in, Finding finding, String pointer) {
    String id =
        drawing.node(
            Ids.of(new Finding.Ref(in.id(), finding.id())),
            Node.Kind.FINDING,
            finding.words(),
            in.key(),
            pointer,
            Boolean.TRUE.equals(finding.serious())
                ? new Drawing.State("serious", "serious")
                : null);
    finding
        .figures()
        .forEach(
            figure -> drawing.edge(Ids.of(new Figure.Ref(in.id(), figure)), Relation.SUPPORTS, id));
    finding.sources().forEach(citation -> stated(citation, Relation.SUPPORTS, id));
  }

  private void issue(Assessment in, Issue issue, String pointer) {
    Issue.Outcome outcome = issue.outcome();
    String became = outcome == null ? "outcome not on record" : words(outcome);
    String id =
        drawing.node(
            Ids.of(new Issue.Ref(in.id(), issue.id())),
            Node.Kind.ISSUE,
            issue.name(),
            in.key(),
            pointer,
            new Drawing.State(
                outcome == null ? "not-on-record" : became.replace(' ', '-'),
                Stream.concat(
                        Stream.of("outcome: " + became),
                        issue.scores().stream().flatMap(EvidenceDrawing::score))
                    .collect(Collectors.joining(", "))));
    issue
        .findings()
        .forEach(
            finding ->
                drawing.edge(Ids.of(new Finding.Ref(in.id(), finding)), Relation.RAISES, id));
    issue.sources().forEach(citation -> stated(citation, Relation.STATES, id));
  }

  private static String words(Issue.Outcome outcome) {
    return switch (outcome) {
      case PRIORITY -> "priority";
      case THEME -> "theme";
      case NOT_ADOPTED -> "not adopted";
    };
  }

  private static Stream<String> score(Score score) {
    return score.total() == null
        ? Stream.empty()
        : Stream.of("scored " + score.total().toPlainString());
  }

  private void stated(Citation citation, Relation relation, String node) {
    drawing.edge(sources.drawn(citation.source()), relation, node);
  }

  private void following(Assessment next) {
    whole(next);
    String id = Ids.of(next.id());
    drawing.edge(Ids.of(material.edition().id()), Relation.FOLLOWED_BY, id);
    if (next.follows() != null && material.edition().assessments().contains(next.follows())) {
      drawing.edge(Ids.of(next.follows()), Relation.FOLLOWED_BY, id);
    }
  }

  private void following(Edition next) {
    String id =
        drawing.node(
            Ids.of(next.id()),
            Node.Kind.EDITION,
            next.title(),
            next.key(),
            "",
            Drawing.State.of(next.period().words()));
    drawing.edge(Ids.of(material.edition().id()), Relation.FOLLOWED_BY, id);
    material.followingAssessments().stream()
        .filter(each -> next.assessments().contains(each.id()))
        .forEach(each -> drawing.edge(Ids.of(each.id()), Relation.IS_EVIDENCE_FOR, id));
  }

  /** It informs what it was about in particular; where that is nothing, the whole. */
  private void consultation(Consultation consultation) {
    Integer replied = consultation.replied();
    String id =
        drawing.node(
            Ids.of(consultation.id()),
            Node.Kind.CONSULTATION,
            consultation.title(),
            consultation.key(),
            "",
            Drawing.State.of(
                consultation.period().words()
                    + (replied == null ? "" : ", %d replied".formatted(replied))));
    Edition.Id edition = material.edition().id();
    List<String> commitments =
        consultation.commitments().stream()
            .filter(each -> each.edition().equals(edition))
            .map(Ids::of)
            .toList();
    commitments.forEach(each -> drawing.edge(id, Relation.INFORMS, each));
    if (commitments.isEmpty() && consultation.editions().contains(edition)) {
      drawing.edge(id, Relation.INFORMS, Ids.of(edition));
    }
    consultation.assessments().stream()
        .filter(each -> material.assessments().stream().anyMatch(is -> is.id().equals(each)))
        .forEach(each -> drawing.edge(id, Relation.INFORMS, Ids.of(each)));
  }
}
