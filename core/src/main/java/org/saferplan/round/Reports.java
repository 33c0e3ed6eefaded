package org.saferplan.round;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saferplan.ledger.Binding;
import org.saferplan.ledger.Owed;
import org.saferplan.obligation.Ending;
import org.saferplan.obligation.Obligation;
import org.saferplan.partnership.Body;
import org.saferplan.progress.Progress;
import org.saferplan.register.Register;

/**
 * Whether actions were reported on, on a day: in the round that was owed last, and in the one that
 * is running. What many actions share is looked up once.
 */
public final class Reports {
  private final Register register;
  private final LocalDate on;
  private final Binding binding;
  private final Map<Optional<Body.Id>, Now> groups = new HashMap<>();

  /** For the actions of this record. */
  public Reports(Register register, LocalDate on) {
    this.register = register;
    this.on = on;
    this.binding = new Binding(register);
  }

  /**
   * Where a group stands between its rounds.
   *
   * @param all its rounds
   * @param last the one that was owed last; blank where there was none
   * @param running the one for which counts what is said now; blank where there is none
   */
  public record Now(Rounds all, @Nullable Round last, @Nullable Round running) {}

  /** Where a group stands; blank for what stands in no group. */
  public Now now(Optional<Body.Id> group) {
    return groups.computeIfAbsent(
        group,
        absent -> {
          Rounds all = Rounds.of(register, absent.orElse(null), on);
          return new Now(all, all.before(on).orElse(null), all.at(on).orElse(null));
        });
  }

  /**
   * The round of a group that was owed last, if nothing was said in it of an action that is open on
   * the day.
   */
  public Optional<Round> unanswered(Owed action, Optional<Body.Id> group) {
    Now now = now(group);
    Round last = now.last();
    return last != null && toLast(now, told(action)) == Answer.MISSING
        ? Optional.of(last)
        : Optional.empty();
  }

  /**
   * By when the first update on an action was owed that is missing, with none between it and the
   * round that was owed last; blank where that one is not missing. Where it is not on record since
   * when an action is owed, that is not before something was said of it.
   */
  public @Nullable LocalDate missingSince(Owed action, Optional<Body.Id> group) {
    Now now = now(group);
    Told told = told(action);
    LocalDate since = null;
    Round round = now.last();
    while (round != null
        && (since == null || told.isKnownToBeOwed(round))
        && Answer.toLast(now.all(), round, told).filter(Answer.MISSING::equals).isPresent()) {
      since = round.owed();
      LocalDate opens = round.opens();
      round = opens == null ? null : now.all().at(opens.minusDays(1)).orElse(null);
    }
    return since;
  }

  /** The updates of an action that is open on the day, in a group. */
  public GroupRound.Update of(Owed owed, Optional<Body.Id> group) {
    Now now = now(group);
    Obligation action = owed.action();
    Told told = told(owed);
    Round running = now.running();
    return new GroupRound.Update(
        action.id(),
        action.what(),
        toLast(now, told),
        running == null ? null : Answer.toRunning(now.all(), running, told, on),
        action.restricted());
  }

  private static @Nullable Answer toLast(Now now, Told told) {
    Round last = now.last();
    return last == null ? null : Answer.toLast(now.all(), last, told).orElse(null);
  }

  /**
   * What was said of an action by the day.
   *
   * @param binds from which day it is owed
   */
  record Told(LocalDate binds, List<Progress> said) {
    /** Whether it was owed then not only for want of a beginning. */
    private boolean isKnownToBeOwed(Round round) {
      return !binds.equals(LocalDate.MIN)
          || said.stream().anyMatch(each -> !each.on().isAfter(round.last()));
    }
  }

  /**
   * What carries on another answers for it as well: its last round is asked for when it is over,
   * and by then the other has ended.
   */
  private Told told(Owed owed) {
    Obligation action = owed.action();
    LocalDate binds = binding.from(action);
    if (action.carriedOverFrom() == null) {
      return new Told(binds, owed.said());
    }
    List<Progress> said = new ArrayList<>(owed.said());
    Set<Obligation.Id> seen = new HashSet<>(Set.of(action.id()));
    Optional<Obligation> before = carriedOn(action);
    while (before.isPresent() && seen.add(before.get().id())) {
      LocalDate earlier = binding.from(before.get());
      binds = earlier.isBefore(binds) ? earlier : binds;
      said.addAll(0, said(before.get()));
      before = carriedOn(before.get());
    }
    return new Told(binds, said);
  }

  private Optional<Obligation> carriedOn(Obligation action) {
    return Optional.ofNullable(action.carriedOverFrom())
        .flatMap(id -> register.find(Obligation.class, id.key()))
        .filter(each -> each.ended() != null && each.ended().how() == Ending.How.CARRIED_OVER);
  }

  private List<Progress> said(Obligation action) {
    return action.standingUpdates().stream().filter(each -> !each.on().isAfter(on)).toList();
  }
}
