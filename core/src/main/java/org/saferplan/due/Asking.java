package org.saferplan.due;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saferplan.document.Kind;
import org.saferplan.fact.PartialDate;
import org.saferplan.ledger.ActionStanding;
import org.saferplan.ledger.Owed;
import org.saferplan.ledger.Responsible;
import org.saferplan.ledger.State;
import org.saferplan.measure.Measure;
import org.saferplan.measure.MeasureReading;
import org.saferplan.obligation.Obligation;
import org.saferplan.partnership.Body;
import org.saferplan.partnership.Partnership;
import org.saferplan.partnership.Party;
import org.saferplan.progress.Progress;
import org.saferplan.register.Register;
import org.saferplan.round.Answer;
import org.saferplan.round.GroupRound;
import org.saferplan.round.Reports;
import org.saferplan.round.Round;

/**
 * Everything that is asked for on a day or in the days after it, of everybody. Found once; then
 * anybody's part of it is {@link #of(Predicate)}.
 */
public final class Asking {
  private final Register register;
  private final LocalDate on;
  private final LocalDate horizon;
  private final Responsible responsible;
  private final Reports reports;
  private final Map<Round, Items.Wanted> rounds = new HashMap<>();
  private final List<Entry> entries = new ArrayList<>();
  private final Map<Party, List<Entry>> byOwner = new LinkedHashMap<>();
  private final Map<Body.Id, List<Entry>> byGroup = new HashMap<>();

  /**
   * One thing that is asked; of an update, one action's and for one group.
   *
   * @param action of an update: of which action
   */
  private record Entry(Item item, @Nullable Round round, @Nullable Obligation action) {}

  private Asking(Register register, LocalDate on, int within) {
    this.register = register;
    this.on = on;
    this.horizon = on.plusDays(within);
    this.responsible = new Responsible(register);
    this.reports = new Reports(register, on);
  }

  /**
   * What is asked for on a day.
   *
   * @param within and in so many days after it
   */
  public static Asking of(Register register, LocalDate on, int within) {
    Asking asking = new Asking(register, on, within);
    List<Owed> owed = Owed.of(register, on);
    owed.forEach(asking::askAbout);
    register.list(Measure.class, Kind.MEASURE).forEach(asking::askForResult);
    Partnership.of(register)
        .ifPresent(partnership -> new Vacancies(partnership, owed, on).all().forEach(asking::add));
    asking.entries.sort(Comparator.comparing(Entry::item, Item.WORST_FIRST));
    asking.entries.forEach(asking::index);
    return asking;
  }

  /**
   * Those of which this is so, worst first; what is wanted for a round is told as one. Among them
   * are updates in whose place the next round's are asked for by now: {@link Item#isOver}.
   */
  public List<Item> of(Predicate<Item> wanted) {
    return told(entries.stream().filter(each -> wanted.test(each.item())));
  }

  /** Those that are asked of somebody, and of which nothing else is asked for in the place. */
  public List<Item> ofOwner(Party owner) {
    return told(
        byOwner.getOrDefault(owner, List.of()).stream().filter(each -> !each.item().isOver(on)));
  }

  /** Those of these groups of which this is so. */
  public List<Item> ofGroups(Collection<Body.Id> groups, Predicate<Item> wanted) {
    Set<Entry> found = Collections.newSetFromMap(new IdentityHashMap<>());
    return told(
        groups.stream()
            .flatMap(group -> byGroup.getOrDefault(group, List.of()).stream())
            .filter(found::add)
            .filter(each -> wanted.test(each.item())));
  }

  /** Of whom anything is asked, in the order of the worst of it. */
  public List<Party> owners() {
    return List.copyOf(byOwner.keySet());
  }

  private List<Item> told(Stream<Entry> wanted) {
    List<Item> told = new ArrayList<>();
    Map<Ask, List<Entry>> rounds = new LinkedHashMap<>();
    wanted.forEach(
        each -> {
          if (each.round() == null) {
            told.add(each.item());
          } else {
            rounds.computeIfAbsent(each.item().ask(), absent -> new ArrayList<>()).add(each);
          }
        });
    rounds.values().forEach(each -> told.add(together(each)));
    told.sort(Item.WORST_FIRST);
    return told;
  }

  private void add(Item item) {
    entries.add(new Entry(item, null, null));
  }

  private void index(Entry entry) {
    entry
        .item()
        .owners()
        .forEach(owner -> byOwner.computeIfAbsent(owner, absent -> new ArrayList<>()).add(entry));
    entry
        .item()
        .groups()
        .forEach(group -> byGroup.computeIfAbsent(group, absent -> new ArrayList<>()).add(entry));
  }

  private void askAbout(Owed owed) {
    ActionStanding standing = owed.standing();
    List<Body.Id> groups = owed.groups();
    State state = standing.state();
    PartialDate due = standing.due();
    Optional<PartialDate> forecast = forecast(owed);
    boolean isDue =
        due != null
            && (state == State.OVERDUE
                || ((state == State.DUE || state == State.UPCOMING) && isNear(due.latest())));
    Items items = new Items(on, owed);
    if (isDue) {
      add(items.action(forecast));
    }
    if (state != State.OVERDUE) {
      forecast.filter(day -> day.latest().isBefore(on)).ifPresent(day -> add(items.forecast(day)));
    }
    Stream<Optional<Body.Id>> reporting =
        groups.isEmpty() ? Stream.of(Optional.empty()) : groups.stream().map(Optional::of);
    reporting.forEach(group -> askForUpdates(owed, group, items));
  }

  private void askForUpdates(Owed owed, Optional<Body.Id> group, Items items) {
    Reports.Now now = reports.now(group);
    GroupRound.Update update = reports.of(owed, group);
    Round running = now.running();
    if (now.last() != null && update.last() == Answer.MISSING) {
      LocalDate until = running == null ? null : running.asked().minusDays(1);
      LocalDate since = reports.missingSince(owed, group);
      entries.add(
          new Entry(
              items.update(wanted(now.last()), since, until, group), now.last(), owed.action()));
    }
    if (running != null && update.running() != Answer.GIVEN && isNear(running.owed())) {
      entries.add(
          new Entry(items.update(wanted(running), null, null, group), running, owed.action()));
    }
  }

  private Items.Wanted wanted(Round round) {
    return rounds.computeIfAbsent(round, absent -> Items.Wanted.of(absent, on));
  }

  /** What was said last of when it will be done, whoever said it. */
  private static Optional<PartialDate> forecast(Owed owed) {
    Progress last = null;
    for (Progress each : owed.said()) {
      if (each.forecast() != null
          && (last == null || PartialDate.BY_EARLIEST.compare(each.on(), last.on()) >= 0)) {
        last = each;
      }
    }
    return Optional.ofNullable(last).map(Progress::forecast);
  }

  private void askForResult(Measure measure) {
    MeasureReading.wanted(register, measure, on)
        .filter(this::isNear)
        .ifPresent(day -> add(Items.result(on, measure, day, responsible.groups(measure.of()))));
  }

  private boolean isNear(LocalDate day) {
    return !day.isAfter(horizon);
  }

  private Item together(List<Entry> wanted) {
    if (wanted.size() == 1) {
      return wanted.get(0).item();
    }
    List<Obligation.Id> actions =
        wanted.stream()
            .flatMap(each -> Stream.ofNullable(each.action()))
            .map(Obligation::id)
            .distinct()
            .sorted(Comparator.comparing(Obligation.Id::value))
            .toList();
    Item first = wanted.get(0).item();
    boolean isOne = actions.size() == 1;
    Round round = Objects.requireNonNull(wanted.get(0).round());
    NavigableSet<LocalDate> since = new TreeSet<>();
    wanted.forEach(each -> Stream.ofNullable(each.item().since()).forEach(since::add));
    return new Item(
            first.ask(),
            isOne ? first.about() : "Updates on %d actions".formatted(actions.size()),
            wanted(round).standing(),
            first.days(),
            null,
            first.from(),
            first.until(),
            first.todo(),
            first.command(),
            actions,
            wanted.stream().flatMap(each -> each.item().groups().stream()).distinct().toList(),
            wanted.stream().flatMap(each -> each.item().owners().stream()).distinct().toList(),
            isOne ? first.restricted() : null)
        .missingSince(since.isEmpty() ? null : since.first(), since.size() == 1);
  }
}
