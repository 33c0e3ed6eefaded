package org.saferplan.table;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saferplan.fact.PartialDate;
import org.saferplan.fact.Period;
import org.saferplan.obligation.Completion;
import org.saferplan.partnership.Holds;
import org.saferplan.partnership.Party;
import org.saferplan.partnership.RatingScheme;
import org.saferplan.progress.Progress;

/**
 * What a row says of how an action stands.
 *
 * @param update what was said; nothing where the row says nothing
 * @param completion that it is done, where the row says so
 */
record Said(Optional<Progress> update, Optional<Completion> completion) {

  /**
   * What the rows of a table leave out.
   *
   * @param today on which nothing later can have been said or done
   * @param on when it was said; blank where nobody knows
   * @param by who said it; blank where that is not on record
   */
  record Round(LocalDate today, @Nullable PartialDate on, @Nullable Party by) {}

  /** Reads it; what is wrong is noted with the row. */
  static Said of(RowReader row, Round round, KnownNames names) {
    Optional<PartialDate> dated =
        row.date(Holds.SAID_ON).filter(date -> hasCome(row, Holds.SAID_ON, date, round.today()));
    PartialDate on = dated.orElse(round.on());
    Period period = row.period(Holds.PERIOD).orElse(null);
    Boolean onTrack = row.onTrack();
    RatingScheme.Ref rating = row.rating();
    PartialDate forecast = row.date(Holds.FORECAST).orElse(null);
    String happened = row.text(Holds.HAPPENED);
    String next = row.text(Holds.NEXT);
    boolean isUpdate =
        Stream.of(happened, onTrack, rating, next, forecast).anyMatch(each -> each != null);
    boolean isDone = row.saysCompleted();
    requireWhatItBelongsTo(row, isUpdate, isDone);
    if (!isUpdate && !isDone) {
      return new Said(Optional.empty(), Optional.empty());
    } else if (on == null) {
      row.fault(
          Holds.HAPPENED,
          "no column says when this was said, and no day is given for the whole table");
      return new Said(Optional.empty(), Optional.empty());
    }
    Optional<Completion> completion = completion(row, round, on);
    if (completion.isEmpty() && rating != null && names.saysComplete(rating)) {
      row.remark(
          Holds.RATING,
          "it is rated as complete, and stays open: say when it was completed to close it");
    }
    return new Said(
        isUpdate
            ? Optional.of(
                new Progress(
                    on,
                    period,
                    row.party(Holds.SAID_BY).orElse(round.by()),
                    happened,
                    onTrack,
                    rating,
                    row.text(Holds.RATING_BECAUSE),
                    next,
                    forecast,
                    null,
                    List.of()))
            : Optional.empty(),
        completion);
  }

  /** What belongs to something else that the row does not say would be lost. */
  private static void requireWhatItBelongsTo(RowReader row, boolean isUpdate, boolean isDone) {
    if (!isDone && !row.cell(Holds.ACHIEVED).isEmpty()) {
      row.fault(
          Holds.ACHIEVED,
          "it says what was achieved, and not when it was completed: say when, or say it as what"
              + " happened");
    }
    if (!isDone && !row.cell(Holds.OCCURRENCE).isEmpty()) {
      row.fault(
          Holds.OCCURRENCE,
          "it says for which time, and not that it was completed: say when it was, or leave it"
              + " blank");
    }
    if (row.cell(Holds.RATING).isEmpty() && !row.cell(Holds.RATING_BECAUSE).isEmpty()) {
      row.fault(Holds.RATING_BECAUSE, "it says why it is rated so, and no rating stands beside it");
    }
    if (!isUpdate) {
      (isDone
              ? Stream.of(Holds.PERIOD, Holds.SAID_BY)
              : Stream.of(Holds.PERIOD, Holds.SAID_BY, Holds.SAID_ON))
          .filter(each -> !row.cell(each).isEmpty())
          .forEach(each -> row.remark(each, "it is not kept: no update stands beside it"));
    }
  }

  private static Optional<Completion> completion(RowReader row, Round round, PartialDate on) {
    Optional<PartialDate> done =
        row.completed(on).filter(date -> hasCome(row, Holds.COMPLETED, date, round.today()));
    if (done.isEmpty()) {
      return Optional.empty();
    }
    String achieved =
        Optional.ofNullable(row.text(Holds.ACHIEVED)).orElse(row.text(Holds.HAPPENED));
    if (achieved == null) {
      row.fault(
          Holds.COMPLETED, "it is done, and nothing says what was achieved: say what happened");
      return Optional.empty();
    }
    return Optional.of(
        new Completion(done.get(), achieved, row.date(Holds.OCCURRENCE).orElse(null), List.of()));
  }

  private static boolean hasCome(RowReader row, Holds holds, PartialDate date, LocalDate today) {
    boolean hasCome = !date.earliest().isAfter(today);
    if (!hasCome) {
      row.fault(holds, date.words() + " has not come yet");
    }
    return hasCome;
  }

  boolean isNothing() {
    return update.isEmpty() && completion.isEmpty();
  }

  /** As people read it: "on track, Green; “Fitted.”". */
  String told(KnownNames names) {
    String said =
        update
            .map(
                each ->
                    Stream.of(
                            each.onTrack() == null
                                ? ""
                                : each.onTrack() ? "on track" : "not on track",
                            each.rating() == null ? "" : names.told(each.rating()),
                            each.happened() == null ? "" : RowReader.quoted(each.happened()),
                            each.next() == null ? "" : "next " + RowReader.quoted(each.next()),
                            each.forecast() == null ? "" : "expected by " + each.forecast().words())
                        .filter(part -> !part.isEmpty())
                        .reduce((one, other) -> one + ", " + other)
                        .orElse(""))
            .orElse("");
    String done = completion.map(each -> "completed on " + each.on().words()).orElse("");
    return said.isEmpty() || done.isEmpty() ? said + done : said + "; " + done;
  }
}
