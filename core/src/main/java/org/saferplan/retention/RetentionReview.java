package org.saferplan.retention;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saferplan.document.Document;
import org.saferplan.document.Key;
import org.saferplan.document.Kind;
import org.saferplan.fact.PartialDate;
import org.saferplan.partnership.Partnership;
import org.saferplan.partnership.RetentionPeriod;
import org.saferplan.register.Register;

/**
 * What is due for review on a day: what the partnership has kept for as long as it said it would.
 * Nothing is deleted by this or by anything that follows from it; whether a record is still needed
 * is the partnership's to decide.
 *
 * <p>A period counts from the last day that the record is about, to the end of the month or year
 * where no day is on record: the end of an assessment's, edition's, action plan's, measure's,
 * consultation's or fund's period, of a plan's term; the day of a meeting; the day on which an
 * action ended or was completed, unless it is repeated and goes on.
 *
 * @param on the day
 * @param due what is due, the longest first
 * @param open what the partnership keeps for a time that cannot have begun to run, as far as is on
 *     record
 * @param unstated the kinds of record that there are and for which no period is stated
 */
public record RetentionReview(LocalDate on, List<Due> due, List<Open> open, List<Kind> unstated) {

  /** Takes copies. */
  public RetentionReview {
    due = List.copyOf(due);
    open = List.copyOf(open);
    unstated = List.copyOf(unstated);
  }

  /**
   * A document that is due for review.
   *
   * @param lastDay the last day that it is about
   * @param since from which day on it is due
   * @param period for which it was to be kept
   */
  public record Due(
      Key document, String title, PartialDate lastDay, LocalDate since, RetentionPeriod period) {}

  /** A document of which no last day is on record. */
  public record Open(Key document, String title, RetentionPeriod period) {}

  /** What is due on a day. */
  public static RetentionReview of(Register register, LocalDate on) {
    List<RetentionPeriod> periods =
        Partnership.of(register).map(Partnership::retentionPeriods).orElse(List.of());
    List<Due> due = new ArrayList<>();
    List<Open> open = new ArrayList<>();
    List<Kind> unstated = new ArrayList<>();
    register
        .documents()
        .filter(document -> isReviewed(document.key().kind()))
        .forEach(
            document -> {
              Optional<RetentionPeriod> period = longest(periods, document.key().kind(), on);
              if (period.isPresent()) {
                look(document, period.get(), on, due, open);
              } else if (!unstated.contains(document.key().kind())) {
                unstated.add(document.key().kind());
              }
            });
    due.sort(Comparator.comparing(Due::since));
    return new RetentionReview(on, due, open, unstated);
  }

  /** A version is looked at with what it is a version of; who the partnership is, never. */
  private static boolean isReviewed(Kind kind) {
    return kind != Kind.PARTNERSHIP && kind != Kind.VERSION;
  }

  /** Where two are stated for one kind, the longer one keeps what either is to keep. */
  private static Optional<RetentionPeriod> longest(
      List<RetentionPeriod> periods, Kind kind, LocalDate on) {
    return periods.stream()
        .filter(period -> period.of() == kind)
        .max(Comparator.comparing(period -> after(on, period)));
  }

  private static void look(
      Document document, RetentionPeriod period, LocalDate on, List<Due> due, List<Open> open) {
    PartialDate lastDay = LastDay.of(document);
    if (lastDay == null) {
      open.add(new Open(document.key(), document.title(), period));
      return;
    }
    LocalDate since = after(lastDay.latest(), period).plusDays(1);
    if (!since.isAfter(on)) {
      due.add(new Due(document.key(), document.title(), lastDay, since, period));
    }
  }

  private static LocalDate after(LocalDate day, RetentionPeriod period) {
    return day.plusYears(orNone(period.years())).plusMonths(orNone(period.months()));
  }

  private static int orNone(@Nullable Integer number) {
    return number == null ? 0 : number;
  }
}
