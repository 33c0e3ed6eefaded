package org.saferplan.round;

import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saferplan.adoption.Current;
import org.saferplan.decision.Meeting;
import org.saferplan.document.Kind;
import org.saferplan.fact.PartialDate;
import org.saferplan.partnership.Body;
import org.saferplan.partnership.Practice;
import org.saferplan.plan.Edition;
import org.saferplan.register.Register;

/**
 * The rounds in which a group reports, one after the other: every day belongs to one of them, until
 * the last meeting on record for a group that reports before its meetings.
 */
public sealed interface Rounds {

  /** The round for which counts what is said on this day; none after the last meeting on record. */
  Optional<Round> at(LocalDate day);

  /** The last round that was owed before this day. */
  default Optional<Round> before(LocalDate day) {
    Optional<Round> running = at(day);
    return running.isEmpty()
        ? last()
        : running.map(Round::opens).flatMap(opens -> at(opens.minusDays(1)));
  }

  /** The last round there is; none where they do not end. */
  Optional<Round> last();

  /** Those owed in this time, the first one first. */
  default List<Round> owedIn(LocalDate from, LocalDate to) {
    return Stream.iterate(
            at(from), Optional::isPresent, each -> at(each.orElseThrow().owed().plusDays(1)))
        .flatMap(Optional::stream)
        .takeWhile(each -> !each.owed().isAfter(to))
        .toList();
  }

  /**
   * Those of a group, as the partnership's practice says and as the record stands on a day.
   *
   * @param group blank for what stands in no group
   */
  static Rounds of(Register register, Body.@Nullable Id group, LocalDate on) {
    Practice.Reporting reporting = Practice.of(register).reporting(group);
    Integer before = reporting.beforeMeeting();
    if (before != null) {
      return new BeforeMeetings(
          register.list(Meeting.class, Kind.MEETING).stream()
              .filter(meeting -> group != null && group.equals(meeting.body()))
              .map(meeting -> meeting.date().earliest().minusDays(before))
              .distinct()
              .sorted()
              .toList());
    }
    PartialDate from = reporting.from();
    LocalDate first = from == null ? firstOfTheYear(register, on) : from.earliest();
    return new ByMonths(first, reporting.months(), reporting.days());
  }

  /** The first day of the year of the plan that applies; 1 April where none is on record. */
  private static LocalDate firstOfTheYear(Register register, LocalDate on) {
    return Current.edition(register, on)
        .map(Edition::begins)
        .filter(day -> !day.equals(LocalDate.MIN))
        .orElseGet(() -> LocalDate.of(on.getYear(), Month.APRIL, 1));
  }

  /**
   * Every so many months.
   *
   * @param first the first day of one of the periods
   * @param months in a period
   * @param days after the end of a period in which its update is owed
   */
  record ByMonths(LocalDate first, int months, int days) implements Rounds {
    @Override
    public Optional<Round> at(LocalDate day) {
      LocalDate about = day.minusDays(days);
      long number = Math.floorDiv(ChronoUnit.MONTHS.between(first, about), (long) months);
      while (begin(number).isAfter(about)) {
        number--;
      }
      while (!begin(number + 1).isAfter(about)) {
        number++;
      }
      LocalDate begins = begin(number);
      LocalDate ends = begin(number + 1).minusDays(1);
      LocalDate owed = ends.plusDays(days);
      LocalDate after = ends.plusDays(1);
      return Optional.of(
          new Round(begins, ends, begins.plusDays(days), after.isAfter(owed) ? owed : after, owed));
    }

    @Override
    public Optional<Round> last() {
      return Optional.empty();
    }

    /** Counted from the first day, so that a month that is too short shortens no other. */
    private LocalDate begin(long number) {
      return first.plusMonths(number * months);
    }
  }

  /**
   * So many days before each meeting on record.
   *
   * @param owed the days on which updates are owed, the first one first
   */
  record BeforeMeetings(List<LocalDate> owed) implements Rounds {
    private static final int ASKED_FOR_DAYS = 14;

    /** Takes a copy. */
    public BeforeMeetings {
      owed = List.copyOf(owed);
    }

    @Override
    public Optional<Round> at(LocalDate day) {
      LocalDate opens = null;
      for (LocalDate each : owed) {
        if (!each.isBefore(day)) {
          return Optional.of(round(opens, each));
        }
        opens = each.plusDays(1);
      }
      return Optional.empty();
    }

    @Override
    public Optional<Round> last() {
      return owed.isEmpty() ? Optional.empty() : at(owed.get(owed.size() - 1));
    }

    private static Round round(@Nullable LocalDate opens, LocalDate owed) {
      LocalDate asked = owed.minusDays(ASKED_FOR_DAYS);
      return new Round(
          opens, owed, opens, opens != null && opens.isAfter(asked) ? opens : asked, owed);
    }
  }
}
