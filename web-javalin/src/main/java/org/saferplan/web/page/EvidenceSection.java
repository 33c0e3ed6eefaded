package org.saferplan.web.page;

import static org.saferplan.web.page.Markup.element;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.saferplan.assessment.Assessment;
import org.saferplan.assessment.Figure;
import org.saferplan.assessment.Issue;
import org.saferplan.evidence.AssessmentReading;
import org.saferplan.evidence.FigureReading;
import org.saferplan.evidence.IssuesConsidered;
import org.saferplan.evidence.PartSum;
import org.saferplan.evidence.Scored;

/**
 * What an assessment tells: its figures with what can be said of them, and the issues considered.
 * There for whoever opens it.
 *
 * @param sheet what the page is made from
 */
record EvidenceSection(Sheet sheet) {

  List<Markup> of(Assessment assessment) {
    AssessmentReading reading = AssessmentReading.of(sheet.register(), assessment);
    List<Markup> found = new ArrayList<>();
    if (!reading.figures().isEmpty()) {
      found.add(details("Its figures", figures(reading.figures())));
    }
    if (!reading.issues().issues().isEmpty()) {
      found.add(details("The issues it considered", issues(reading.issues())));
    }
    return found;
  }

  private static Markup details(String summary, Markup inside) {
    return element("details", element("summary", summary), inside);
  }

  private static Markup figures(List<FigureReading> figures) {
    Table table =
        new Table(
            "Figures as printed, and what can be said of them",
            List.of("Figure", "As printed", "What can be said"),
            0);
    figures.forEach(
        figure ->
            table.row(
                figure.name(),
                lines(figure.values().stream().map(each -> printed(each.value()))),
                lines(said(figure))));
    return table.markup();
  }

  private static String printed(Figure.Value value) {
    String printed = value.printed();
    String period = value.period() == null ? "" : ", " + value.period().words();
    String compared =
        value.comparedWith() == null ? "" : " against " + value.comparedWith().words();
    return printed + period + compared;
  }

  private static Stream<String> said(FigureReading figure) {
    Stream<String> cautions =
        figure.values().stream()
            .filter(each -> each.caution() != null)
            .map(each -> each.value().printed() + ": " + each.caution());
    return Stream.of(
            cautions,
            figure.changes().stream().map(FigureReading.Change::words),
            figure.disagreements().stream(),
            figure.sums().stream().map(PartSum::words))
        .flatMap(each -> each);
  }

  private Markup issues(IssuesConsidered considered) {
    Table table =
        new Table(
            "The order of the issues is that of the record and is no ranking",
            List.of("Issue", "Scores", "What became of it, and why"),
            0);
    considered
        .issues()
        .forEach(
            row ->
                table.row(
                    row.name(),
                    row.scores().isEmpty()
                        ? "none on record"
                        : lines(row.scores().stream().flatMap(EvidenceSection::score)),
                    lines(outcome(row))));
    return table.markup();
  }

  private static Stream<String> score(Scored score) {
    return Stream.concat(
        Stream.of("%s: %s %s".formatted(score.scheme(), score.total(), score.marked())),
        score.remarks().stream());
  }

  private Stream<String> outcome(IssuesConsidered.Row row) {
    Issue.Outcome outcome = row.outcome();
    String words =
        outcome == null
            ? "outcome not on record"
            : outcome.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    String said = sheet.said(words);
    Stream<String> contradiction =
        row.contradiction() == null ? Stream.of() : Stream.of(row.contradiction());
    return Stream.of(
            Stream.of(said),
            row.namedBy().stream().map(each -> each.words(sheet.vocabulary())),
            row.reasons().stream().map(each -> "because: " + each.words()),
            contradiction)
        .flatMap(each -> each);
  }

  private static List<Markup> lines(Stream<String> words) {
    return words.map(each -> element("p", Words.sentence(each))).toList();
  }
}
