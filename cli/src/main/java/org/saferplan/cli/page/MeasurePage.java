package org.saferplan.cli.page;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.saferplan.measure.Measure;
import org.saferplan.measure.MeasureReading;
import org.saferplan.measure.Result;
import org.saferplan.partnership.Partnership;
import org.saferplan.partnership.Vocabulary;

/** What a measure tells. */
public final class MeasurePage {
  private static final int COLUMN = 16;

  private final MeasureReading reading;
  private final Phrases phrases;

  private MeasurePage(MeasureReading reading, Phrases phrases) {
    this.reading = reading;
    this.phrases = phrases;
  }

  /** All of it. */
  public static Page of(Partnership partnership, MeasureReading reading) {
    MeasurePage parts = new MeasurePage(reading, new Phrases(partnership));
    return parts.terms().add(parts.results()).add(parts.targets()).add(parts.gaps());
  }

  /** Two lines of it. */
  public static Page line(MeasureReading reading) {
    Page page =
        new Page()
            .item("%s (%s): %s".formatted(reading.name(), named(reading), reading.stateWords()));
    return page.text(1, "change: " + reading.changeWords());
  }

  private static String named(MeasureReading reading) {
    return reading.measure().value();
  }

  private Page terms() {
    String reference = reading.reference() == null ? "" : reading.reference() + " ";
    Page page = new Page().title(reference + reading.name());
    page.field(COLUMN, "State", reading.stateWords());
    page.field(COLUMN, "Unit", reading.unit());
    page.field(COLUMN, "Good", reading.good() == null ? Phrases.UNKNOWN : good(reading.good()));
    page.field(COLUMN, "Counted", counted(reading.cumulative()));
    optional(page, "Area", reading.area());
    optional(page, "Supplied by", reading.suppliedBy());
    optional(
        page,
        "How often",
        reading.frequency() == null ? null : Phrases.enumerated(reading.frequency()));
    reading.measures().forEach(each -> page.field(COLUMN, "Measures", each));
    reading
        .actions()
        .forEach(
            each ->
                page.field(
                    COLUMN,
                    Phrases.capital(phrases.vocabulary().one(Vocabulary.Thing.ACTION)),
                    each));
    return page;
  }

  private static void optional(Page page, String name, @Nullable String words) {
    if (words != null) {
      page.field(COLUMN, name, words);
    }
  }

  private static String counted(@Nullable Boolean cumulative) {
    if (cumulative == null) {
      return "whether from the beginning of the year on is not on record";
    }
    return cumulative ? "from the beginning of the year on" : "each period by itself";
  }

  private static String good(Measure.Good good) {
    return switch (good) {
      case LOWER -> "less";
      case HIGHER -> "more";
      case STEADY -> "as much as before";
      case NEITHER -> "neither: it is only watched";
    };
  }

  private Page results() {
    Page page = new Page().blank().heading("Results");
    List<Result> baseline = reading.baseline().entries();
    page.text(
        "Baseline: "
            + (baseline.isEmpty()
                ? Phrases.silence(reading.baseline())
                : baseline.stream().map(this::result).collect(Collectors.joining("; "))));
    reading.series().forEach(each -> page.item(result(each)));
    return page.text("Change: " + reading.changeWords());
  }

  private String result(Result result) {
    String provisional = Boolean.TRUE.equals(result.provisional()) ? ", provisional" : "";
    return "%s: %s%s%s"
        .formatted(
            Phrases.period(result.period()),
            result.words(reading.unit()),
            provisional,
            phrases.cited(result.sources()));
  }

  private Page targets() {
    Page page = new Page().blank().heading("Targets");
    reading
        .targets()
        .forEach(
            each -> {
              String printed = each.target().printed();
              String by = each.target().by() == null ? "" : " by " + each.target().by().words();
              page.item(
                  (printed == null ? Phrases.enumerated(each.target().form()) : printed) + by);
              page.text(1, each.words());
            });
    return reading.targets().isEmpty() ? page.text("None on record.") : page;
  }

  private Page gaps() {
    Page page = new Page();
    if (!reading.gaps().isEmpty()) {
      page.blank().heading("Gaps");
      reading.gaps().forEach(page::item);
    }
    return page;
  }
}
