package org.saferplan.comparison;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saferplan.assessment.Assessment;
import org.saferplan.assessment.SeriesBreak;
import org.saferplan.document.Kind;
import org.saferplan.fact.PartialDate;
import org.saferplan.fact.Period;
import org.saferplan.partnership.Area;
import org.saferplan.partnership.Dataset;
import org.saferplan.partnership.Partnership;
import org.saferplan.register.Register;

/**
 * The breaks on record in the series of a number.
 *
 * @param own breaks of the series itself, which stand in no assessment
 */
record Breaks(Register register, List<SeriesBreak> own) {
  private static final int SHORT = 80;

  /** Why two numbers cannot be compared, if a break lies between them or within their periods. */
  Optional<Comparison.NotComparable> between(Observed earlier, Observed later) {
    Span first = Span.of(earlier.period());
    Span last = Span.of(later.period());
    if (!first.isKnown() || !last.isKnown()) {
      return Optional.empty();
    }
    List<SeriesBreak> found =
        Stream.concat(own.stream(), onRecord(earlier, later))
            .filter(each -> liesBetween(each.period(), first.start(), last.end()))
            .distinct()
            .toList();
    return found.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Comparison.NotComparable(
                found.stream().map(this::words).distinct().collect(Collectors.joining("; ")),
                found));
  }

  private Stream<SeriesBreak> onRecord(Observed earlier, Observed later) {
    return register.list(Assessment.class, Kind.ASSESSMENT).stream()
        .flatMap(
            assessment ->
                assessment.breaks().stream()
                    .filter(
                        each ->
                            concerns(assessment, each, earlier)
                                || concerns(assessment, each, later)));
  }

  private boolean concerns(Assessment assessment, SeriesBreak broken, Observed observed) {
    Dataset.Id dataset = broken.dataset();
    boolean isOfTheKind =
        dataset == null
            ? assessment.id().equals(observed.assessment())
            : dataset.equals(observed.dataset());
    return isOfTheKind && isThere(broken.area(), observed.area());
  }

  /** In the same area, or one of the two lies in the other; what is blank can be anywhere. */
  private boolean isThere(Area.@Nullable Id broken, Area.@Nullable Id observed) {
    return broken == null
        || observed == null
        || broken.equals(observed)
        || Partnership.of(register)
            .filter(each -> each.isWithin(observed, broken) || each.isWithin(broken, observed))
            .isPresent();
  }

  /** A break that is over by the first day leaves nothing of the series before it. */
  private static boolean liesBetween(Period broken, LocalDate start, LocalDate end) {
    PartialDate to = broken.to();
    PartialDate from = broken.from();
    boolean isOver = to != null && !to.latest().isAfter(start);
    boolean isToCome = from != null && !from.earliest().isBefore(end);
    return !isOver && !isToCome;
  }

  /** The cause where it is short and has no figures of its own that could be taken for a change. */
  private String words(SeriesBreak each) {
    String cause = each.cause().strip();
    String bare = cause.endsWith(".") ? cause.substring(0, cause.length() - 1) : cause;
    boolean isShort = bare.length() <= SHORT && !bare.contains("%") && !bare.contains(". ");
    String said = isShort ? bare : "break in " + each.what().replace("%", "per cent");
    return "%s, %s%s".formatted(said, Span.of(each.period()).words(), cited(each));
  }

  private String cited(SeriesBreak each) {
    Optional<Partnership> partnership = Partnership.of(register);
    return each.sources().isEmpty() || partnership.isEmpty()
        ? ""
        : each.sources().stream()
            .map(citation -> partnership.get().cited(citation).replace("%", "per cent"))
            .collect(Collectors.joining("; ", " (", ")"));
  }
}
