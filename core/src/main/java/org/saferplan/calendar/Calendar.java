package org.saferplan.calendar;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saferplan.check.StatutoryDate;
import org.saferplan.decision.Meeting;
import org.saferplan.document.Kind;
import org.saferplan.fact.PartialDate;
import org.saferplan.ledger.Responsible;
import org.saferplan.ledger.Times;
import org.saferplan.obligation.Obligation;
import org.saferplan.partnership.Body;
import org.saferplan.partnership.Partnership;
import org.saferplan.partnership.Party;
import org.saferplan.refusal.Fault;
import org.saferplan.register.Register;
import org.saferplan.round.Round;
import org.saferplan.round.Rounds;

/**
 * What is to come, by day.
 *
 * @param on the day as of which the record is read
 * @param from the first day of it
 * @param to the last day of it
 * @param group whose it is; blank for the whole partnership's
 */
public record Calendar(
    LocalDate on, LocalDate from, LocalDate to, Body.@Nullable Id group, List<Entry> entries) {
  private static final int MOST_YEARS = 10;

  /** Takes a copy. */
  public Calendar {
    entries = List.copyOf(entries);
  }

  /** Why no calendar is told of this time; nothing where one is. */
  public static List<Fault> faults(LocalDate from, LocalDate to) {
    if (to.isBefore(from)) {
      return List.of(
          new Fault(
              "/to",
              "upside-down",
              "the time ends (%s) before it begins (%s)".formatted(to, from),
              "give a later day, or an earlier one to begin with"));
    }
    return to.isAfter(from.plusYears(MOST_YEARS))
        ? List.of(
            new Fault(
                "/to",
                "too-long",
                "a calendar covers at most %d years".formatted(MOST_YEARS),
                "ask for a shorter time"))
        : List.of();
  }

  /**
   * The calendar of a time for which there are no {@link #faults}.
   *
   * @param group only what concerns it; everything if blank
   */
  public static Calendar of(
      Register register, LocalDate on, LocalDate from, LocalDate to, Body.@Nullable Id group) {
    Making making = new Making(register, on, from, to);
    return new Calendar(
        on,
        from,
        to,
        group,
        Stream.of(making.meetings(), making.statutory(), making.updates(), making.actions())
            .flatMap(each -> each)
            .filter(entry -> group == null || entry.groups().contains(group))
            .sorted(Entry.FIRST_FIRST)
            .toList());
  }

  private record Making(Register register, LocalDate on, LocalDate from, LocalDate to) {
    private boolean isWithin(LocalDate day) {
      return !day.isBefore(from) && !day.isAfter(to);
    }

    private Stream<Entry> meetings() {
      Optional<Partnership> partnership = Partnership.of(register);
      return register.list(Meeting.class, Kind.MEETING).stream()
          .filter(meeting -> isWithin(meeting.date().latest()))
          .map(
              meeting -> {
                Body.Id body = meeting.body();
                Party party = meeting.party();
                String who = partnership.map(party::called).orElse(meeting.title());
                return new Entry(
                    meeting.date().latest(),
                    meeting.date(),
                    Entry.What.MEETING,
                    body == null ? who + " decides" : who + " meets",
                    null,
                    meeting.key(),
                    Stream.ofNullable(body).toList(),
                    null);
              });
    }

    private Stream<Entry> statutory() {
      return StatutoryDate.of(register, on).stream()
          .filter(each -> isWithin(each.day()))
          .map(
              each ->
                  new Entry(
                      each.day(),
                      PartialDate.of(each.day()),
                      Entry.What.STATUTORY,
                      each.words(),
                      each.source(),
                      each.about(),
                      Stream.ofNullable(each.group()).toList(),
                      null));
    }

    /** One entry for all groups that report in the same round. */
    private Stream<Entry> updates() {
      Responsible responsible = new Responsible(register);
      Set<Optional<Body.Id>> reporting = new LinkedHashSet<>();
      for (Obligation action : actions(register)) {
        if (!action.isClosed()) {
          List<Body.Id> groups = responsible.groups(action);
          groups.forEach(group -> reporting.add(Optional.of(group)));
          if (groups.isEmpty()) {
            reporting.add(Optional.empty());
          }
        }
      }
      Map<Round, Set<Body.Id>> rounds = new LinkedHashMap<>();
      for (Optional<Body.Id> group : reporting) {
        for (Round round : Rounds.of(register, group.orElse(null), on).owedIn(from, to)) {
          Set<Body.Id> groups = rounds.computeIfAbsent(round, absent -> new LinkedHashSet<>());
          group.ifPresent(groups::add);
        }
      }
      Optional<Partnership> partnership = Partnership.of(register);
      return rounds.entrySet().stream()
          .map(
              each ->
                  new Entry(
                      each.getKey().owed(),
                      PartialDate.of(each.getKey().owed()),
                      Entry.What.UPDATES,
                      "updates for %s are owed%s"
                          .formatted(each.getKey().words(), by(partnership, each.getValue())),
                      null,
                      null,
                      List.copyOf(each.getValue()),
                      null));
    }

    private static String by(Optional<Partnership> partnership, Set<Body.Id> groups) {
      return groups.isEmpty()
          ? ""
          : " by "
              + String.join(
                  ", ",
                  groups.stream()
                      .map(group -> partnership.map(of -> of.called(group)).orElse(group.value()))
                      .toList());
    }

    private Stream<Entry> actions() {
      Responsible responsible = new Responsible(register);
      return actions(register).stream()
          .flatMap(
              action ->
                  Times.left(register, action, on, from, to).stream()
                      .map(
                          date ->
                              new Entry(
                                  date.latest(),
                                  date,
                                  Entry.What.ACTION,
                                  action.what(),
                                  null,
                                  action.key(),
                                  responsible.groups(action),
                                  action.restricted())));
    }

    private static List<Obligation> actions(Register register) {
      return register.list(Obligation.class, Kind.OBLIGATION);
    }
  }
}
