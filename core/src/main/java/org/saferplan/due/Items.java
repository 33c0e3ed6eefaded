package org.saferplan.due;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saferplan.command.Command;
import org.saferplan.fact.PartialDate;
import org.saferplan.ledger.ActionStanding;
import org.saferplan.ledger.Owed;
import org.saferplan.ledger.State;
import org.saferplan.measure.Measure;
import org.saferplan.measure.RecordResult;
import org.saferplan.obligation.CompleteAction;
import org.saferplan.obligation.Obligation;
import org.saferplan.obligation.ReportProgress;
import org.saferplan.partnership.Body;
import org.saferplan.round.Round;

/** Words what is asked about one action, or one measure. */
record Items(LocalDate on, Owed owed) {
  private static final String COMPLETE = Command.nameOf(CompleteAction.class);
  private static final String REPORT = Command.nameOf(ReportProgress.class);

  Item action(Optional<PartialDate> forecast) {
    Obligation action = owed.action();
    ActionStanding standing = owed.standing();
    PartialDate due = standing.due();
    LocalDate by = due == null ? null : due.latest();
    boolean isLate = standing.state() == State.OVERDUE;
    String expected =
        forecast
            .map(
                day ->
                    day.latest().isBefore(on)
                        ? "; it was expected by %s".formatted(day.words())
                        : "; now expected by %s".formatted(day.words()))
            .orElse("");
    return item(
        Ask.ofAction(action.id(), by),
        action.what(),
        standing.words() + expected,
        null,
        null,
        isLate
            ? "say what was achieved; or what happened, and when it will be done now"
            : "say what was achieved, or what happened",
        COMPLETE,
        owed.groups());
  }

  Item forecast(PartialDate day) {
    Obligation action = owed.action();
    return item(
        Ask.ofForecast(action.id(), day.latest()),
        action.what(),
        "it was expected by %s, and that has gone".formatted(day.words()),
        null,
        null,
        "say when it will be done now, or what was achieved",
        REPORT,
        owed.groups());
  }

  /** A round for which updates are wanted, and what is said of it: the same of all its actions. */
  record Wanted(Round round, Ask ask, String standing) {
    static Wanted of(Round round, LocalDate on) {
      LocalDate by = round.owed();
      return new Wanted(
          round,
          Ask.ofUpdate(round.period(), by),
          (by.isBefore(on) ? "for %s, was owed by %s: %s" : "for %s, owed by %s: %s")
              .formatted(round.words(), PartialDate.words(by), words(on, by)));
    }
  }

  /**
   * That an update is wanted for a round.
   *
   * @param since by when the first was owed that is missing; blank where none is
   * @param until before the next one is asked for
   */
  Item update(
      Wanted wanted,
      @Nullable LocalDate since,
      @Nullable LocalDate until,
      Optional<Body.Id> group) {
    return item(
            wanted.ask(),
            "Update on “" + owed.action().what() + "”",
            wanted.standing(),
            wanted.round().asked(),
            until,
            "say what happened, whether it is on track, and what is next",
            REPORT,
            group.stream().toList())
        .missingSince(since, true);
  }

  static Item result(LocalDate on, Measure measure, LocalDate day, List<Body.Id> groups) {
    return new Item(
        Ask.ofResult(measure.id(), day),
        measure.name(),
        day.isBefore(on)
            ? "no result for the period to %s".formatted(PartialDate.words(day))
            : "a result will be due for the period to %s".formatted(PartialDate.words(day)),
        days(on, day),
        null,
        day.plusDays(1),
        null,
        "supply the result, or say why there is none",
        Command.nameOf(RecordResult.class),
        measure.actions(),
        groups,
        Stream.ofNullable(measure.suppliedBy()).toList(),
        null);
  }

  private Item item(
      Ask ask,
      String about,
      String standing,
      @Nullable LocalDate from,
      @Nullable LocalDate until,
      String todo,
      String command,
      List<Body.Id> of) {
    return new Item(
        ask,
        about,
        standing,
        days(on, ask.by()),
        null,
        from,
        until,
        todo,
        command,
        List.of(owed.action().id()),
        of,
        owed.owners(),
        owed.action().restricted());
  }

  static @Nullable Integer days(LocalDate on, @Nullable LocalDate by) {
    return by == null ? null : Math.toIntExact(ChronoUnit.DAYS.between(on, by));
  }

  private static String words(LocalDate on, LocalDate by) {
    long days = ChronoUnit.DAYS.between(on, by);
    String count = Math.abs(days) == 1 ? "1 day" : Math.abs(days) + " days";
    return days < 0 ? count + " late" : days == 0 ? "the last day" : count + " left";
  }
}
