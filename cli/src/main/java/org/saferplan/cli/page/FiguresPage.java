package org.saferplan.cli.page;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saferplan.assessment.Figure;
import org.saferplan.assessment.SeriesBreak;
import org.saferplan.evidence.FigureReading;
import org.saferplan.evidence.PartSum;

/** Figures as printed, with what can be said of their changes, and breaks in their series. */
record FiguresPage(Phrases phrases) {

  Page of(List<FigureReading> figures, List<SeriesBreak> breaks) {
    Page page = new Page().blank().heading("Figures");
    figures.forEach(each -> page.add(figure(each)));
    breaks.forEach(each -> page.item(broken(each)));
    return figures.isEmpty() && breaks.isEmpty() ? page.text("None on record.") : page;
  }

  private Page figure(FigureReading figure) {
    Page page = new Page().item(figure.name());
    for (FigureReading.Value value : figure.values()) {
      page.text(1, value(value.value()));
      if (value.caution() != null) {
        page.text(2, value.caution());
      }
    }
    figure.changes().forEach(each -> page.text(1, "change: " + each.words()));
    figure.disagreements().forEach(each -> page.text(1, each));
    figure.sums().stream().map(PartSum::words).forEach(each -> page.text(1, each));
    return page;
  }

  private String broken(SeriesBreak each) {
    return "break in %s, %s: %s%s"
        .formatted(
            each.what(),
            Phrases.period(each.period()),
            each.cause(),
            phrases.cited(each.sources()));
  }

  private String value(Figure.Value value) {
    StringBuilder words = new StringBuilder(value.printed());
    said(value.printed(), value.qualifier()).ifPresent(each -> words.append(", ").append(each));
    if (!isChange(value)) {
      said(value.printed(), value.unit()).ifPresent(each -> words.append(' ').append(each));
    }
    if (value.period() != null) {
      words.append(", ").append(Phrases.period(value.period()));
    }
    if (value.comparedWith() != null) {
      words.append(" against ").append(Phrases.period(value.comparedWith()));
    }
    return words.append(phrases.cited(value.sources())).toString();
  }

  /** A change is printed with its sign or its word, so that its unit would say it twice. */
  private static boolean isChange(Figure.Value value) {
    return value.statistic() == Figure.Statistic.CHANGE
        || value.statistic() == Figure.Statistic.PERCENTAGE_CHANGE;
  }

  /** What the printed value does not say itself. */
  private static Optional<String> said(String printed, @Nullable String more) {
    return Optional.ofNullable(more).filter(each -> !printed.contains(each.split("[ ,]", 2)[0]));
  }
}
