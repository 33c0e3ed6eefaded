package org.saferplan.reminder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.saferplan.document.Key;
import org.saferplan.document.Kind;
import org.saferplan.due.Asking;
import org.saferplan.due.Chairs;
import org.saferplan.due.Item;
import org.saferplan.fact.Identifier;
import org.saferplan.partnership.Body;
import org.saferplan.partnership.Partnership;
import org.saferplan.partnership.Party;
import org.saferplan.partnership.Post;
import org.saferplan.partnership.Practice;
import org.saferplan.register.Register;

/**
 * Composes the reminders of a day from the record: for each owner one with all its items, for the
 * chairs and the strategy group what stays overdue, and what is asked of nobody who can be
 * reminded. A step that is on record as taken is not taken again, and those that passed unnoticed
 * are taken together.
 */
public final class Reminders {
  private final Register register;
  private final LocalDate on;
  private final Partnership partnership;
  private final Schedule schedule;
  private final Asking asking;
  private final Map<Party, Set<Step>> taken = new LinkedHashMap<>();
  private final Map<Party, Letter> letters = new LinkedHashMap<>();
  private final Map<Party, Boolean> reached = new HashMap<>();

  private Reminders(Register register, LocalDate on, Partnership partnership) {
    this.register = register;
    this.on = on;
    this.partnership = partnership;
    this.schedule = Schedule.of(Practice.of(register).reminding(), on);
    this.asking = Asking.of(register, on, schedule.ahead());
    onRecord(register)
        .forEach(
            each ->
                taken.computeIfAbsent(each.to(), absent -> new HashSet<>()).addAll(each.steps()));
  }

  /**
   * Those to go out on a day, none of them on record yet; none on a day that is no working day,
   * where they wait for the next.
   */
  public static List<Reminder> of(Register register, LocalDate on) {
    return Schedule.isADay(on)
        ? Partnership.of(register)
            .map(partnership -> new Reminders(register, on, partnership).composed())
            .orElse(List.of())
        : List.of();
  }

  /** Those on record that were not delivered, and those that go out on a day besides. */
  public static List<Reminder> waiting(Register register, LocalDate on) {
    return Stream.concat(
            onRecord(register).stream().filter(each -> each.delivered() == null),
            of(register, on).stream())
        .toList();
  }

  /** The first day from this one on on which reminders go out. */
  public static LocalDate nextDay(LocalDate on) {
    return Schedule.next(on);
  }

  /** Those on record, the first one first. */
  public static List<Reminder> onRecord(Register register) {
    return register.list(Reminder.class, Kind.REMINDER);
  }

  private List<Reminder> composed() {
    Map<Party, Set<Body.Id>> chaired = chaired();
    List<Party> strategyGroup =
        Chairs.ofStrategyGroup(partnership, on).stream().filter(this::isReached).toList();
    if (schedule.has(Level.OWNER)) {
      asking.owners().stream()
          .filter(this::isReached)
          .forEach(owner -> remind(owner, Level.OWNER, "", asking.ofOwner(owner)));
      chaired.forEach(
          (chair, groups) ->
              remind(
                  chair,
                  Level.STAND_IN,
                  names(groups),
                  asking.ofGroups(groups, item -> !item.isOver(on) && isOfNobody(item))));
      strategyGroup.forEach(
          chair ->
              remind(
                  chair,
                  Level.STAND_IN,
                  "",
                  asking.of(item -> !item.isOver(on) && isOfNobodyInNoGroup(item, chaired))));
    }
    if (schedule.has(Level.CHAIR)) {
      chaired.forEach(
          (chair, groups) ->
              remind(
                  chair,
                  Level.CHAIR,
                  names(groups),
                  asking.ofGroups(groups, item -> item.isLate() && !isToldAlready(item, chair))));
    }
    if (schedule.has(Level.STRATEGY_GROUP)) {
      strategyGroup.forEach(
          chair ->
              remind(
                  chair,
                  Level.STRATEGY_GROUP,
                  "",
                  asking.of(item -> item.isLate() && !isAskedOnly(item, chair))));
    }
    List<Reminder> composed = new ArrayList<>();
    Set<String> ids = new LinkedHashSet<>();
    letters.forEach(
        (to, letter) -> {
          String id =
              Identifier.unique(
                  on + " " + named(to),
                  each -> ids.contains(each) || register.holds(new Key(Kind.REMINDER, each)));
          ids.add(id);
          composed.add(letter.reminder(new Reminder.Id(id)));
        });
    return composed;
  }

  private String names(Set<Body.Id> groups) {
    return String.join(", ", groups.stream().map(partnership::called).toList());
  }

  /** Whether nobody of whom it is asked can be reminded: whoever chairs its group stands in. */
  private boolean isOfNobody(Item item) {
    return item.owners().stream().noneMatch(this::isReached);
  }

  private boolean isOfNobodyInNoGroup(Item item, Map<Party, Set<Body.Id>> chaired) {
    return isOfNobody(item)
        && item.groups().stream()
            .noneMatch(group -> chaired.values().stream().anyMatch(all -> all.contains(group)));
  }

  /** Whether a chair is told of it at every step, as its owner or in its owner's place. */
  private boolean isToldAlready(Item item, Party chair) {
    return isAskedOnly(item, chair) || (schedule.has(Level.STAND_IN) && isOfNobody(item));
  }

  /** Whoever is asked alone is reminded as the owner, and of that no more. */
  private static boolean isAskedOnly(Item item, Party party) {
    return item.owners().equals(List.of(party));
  }

  private void remind(Party to, Level level, String groups, List<Item> items) {
    Set<Step> before = taken.getOrDefault(to, Set.of());
    for (Item item : items) {
      List<Step> steps =
          schedule.passed(item, level).stream().filter(step -> !before.contains(step)).toList();
      if (!steps.isEmpty()) {
        letters
            .computeIfAbsent(to, absent -> new Letter(register, partnership, to, on))
            .add(level, groups, item, steps);
      }
    }
  }

  /**
   * The groups that each chairs who can be reminded, those left out that have ended; a group
   * without a chair on record is told itself.
   */
  private Map<Party, Set<Body.Id>> chaired() {
    Map<Party, Set<Body.Id>> chaired = new LinkedHashMap<>();
    for (Body body : partnership.bodies()) {
      if (body.period().hasEnded(on)) {
        continue;
      }
      for (Party chair : Chairs.orItself(body, on)) {
        if (isReached(chair)) {
          chaired.computeIfAbsent(chair, absent -> new LinkedHashSet<>()).add(body.id());
        }
      }
    }
    return chaired;
  }

  private boolean isReached(Party party) {
    return reached.computeIfAbsent(party, this::isThere);
  }

  /**
   * Nobody reads what is sent to an empty desk, to a group that has ended or to an organisation
   * that has left. And those whom the record knows by words alone, such as "All", are nobody in
   * particular.
   */
  private boolean isThere(Party party) {
    Post.Id post = party.post();
    Body.Id body = party.body();
    if (post != null) {
      return partnership.post(post).flatMap(found -> found.vacancy(on)).isEmpty();
    } else if (body != null) {
      return partnership.body(body).filter(found -> found.period().hasEnded(on)).isEmpty();
    }
    return Optional.ofNullable(party.organisation())
        .filter(id -> partnership.organisation(id).filter(found -> found.hasLeft(on)).isEmpty())
        .isPresent();
  }

  private static String named(Party party) {
    return Stream.of(
            Optional.ofNullable(party.post()).map(id -> "post " + id.value()),
            Optional.ofNullable(party.body()).map(id -> "group " + id.value()),
            Optional.ofNullable(party.organisation()).map(id -> "organisation " + id.value()))
        .flatMap(Optional::stream)
        .findFirst()
        .orElseThrow();
  }
}
