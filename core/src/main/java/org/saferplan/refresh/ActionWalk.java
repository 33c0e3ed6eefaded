package org.saferplan.refresh;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saferplan.document.Kind;
import org.saferplan.fact.Stated;
import org.saferplan.ledger.ActionStanding;
import org.saferplan.obligation.Completion;
import org.saferplan.obligation.Ending;
import org.saferplan.obligation.Obligation;
import org.saferplan.plan.Change;
import org.saferplan.plan.Edition;
import org.saferplan.plan.GivenReason;
import org.saferplan.register.Register;

/**
 * What became of the actions under an edition. What was decided counts whenever it takes effect, so
 * that the end of the year can be settled before it comes.
 */
final class ActionWalk {
  private final Register register;
  private final LocalDate on;
  private final List<Obligation> older;
  private final List<Obligation> newer;
  private final Set<Obligation.Id> goingOn = new HashSet<>();
  private final Map<Obligation.Id, List<Obligation>> next = new HashMap<>();
  private final Map<Obligation.Id, Integer> origins = new HashMap<>();

  ActionWalk(Register register, Edition.Id older, Edition.Id newer, LocalDate on) {
    this.register = register;
    this.on = on;
    Under before = Under.of(register, older);
    Under after = Under.of(register, newer);
    List<Obligation> all = register.list(Obligation.class, Kind.OBLIGATION);
    this.older = all.stream().filter(before::holds).toList();
    this.newer = all.stream().filter(after::holds).toList();
    this.newer.stream().filter(before::holds).map(Obligation::id).forEach(goingOn::add);
    Map<Obligation.Id, Obligation> byId =
        all.stream().collect(Collectors.toMap(Obligation::id, each -> each));
    all.forEach(action -> relate(action, byId));
  }

  private void relate(Obligation action, Map<Obligation.Id, Obligation> byId) {
    if (action.carriedOverFrom() != null) {
      follows(action.carriedOverFrom(), action);
    }
    Stream.ofNullable(action.ended())
        .flatMap(ended -> ended.into().stream())
        .flatMap(id -> Stream.ofNullable(byId.get(id)))
        .forEach(into -> follows(action.id(), into));
  }

  private void follows(Obligation.Id from, Obligation to) {
    List<Obligation> there = next.computeIfAbsent(from, absent -> new ArrayList<>());
    if (!there.contains(to)) {
      there.add(to);
      origins.merge(to.id(), 1, Integer::sum);
    }
  }

  Stream<Step> steps() {
    return older.stream().map(this::step);
  }

  /** Where each action of the newer edition comes from, were it to come from none of the older. */
  Stream<Step> added() {
    return newer.stream().map(this::origin);
  }

  private Step step(Obligation action) {
    List<Obligation> after = next.getOrDefault(action.id(), List.of());
    Ending ended = action.ended();
    if (!after.isEmpty()) {
      return carried(action, after);
    } else if (isDone(action)) {
      return done(action);
    } else if (ended != null) {
      return ended(action, ended);
    }
    Item item = Item.of(action);
    if (goingOn.contains(action.id())) {
      return Step.recorded(
          item,
          Change.Kind.KEPT,
          List.of(item),
          Stated.notOnRecord(),
          Texts.quoted(action.what()) + " goes on");
    }
    return Step.notTold(
        item,
        "%s: %s"
            .formatted(
                Texts.quoted(action.what()), ActionStanding.of(register, action, on).words()));
  }

  private Step carried(Obligation action, List<Obligation> after) {
    List<Item> became = after.stream().map(Item::of).toList();
    Change.Kind kind = kind(action, after);
    String what = Texts.quoted(action.what());
    String now = Texts.quoted(became);
    String words =
        switch (kind) {
          case KEPT -> what + " was carried over";
          case REWORDED -> "%s was carried over as %s".formatted(what, now);
          case MERGED -> "%s was merged into %s".formatted(what, now);
          case SPLIT -> "%s was split into %s".formatted(what, now);
          default -> "%s was replaced by %s".formatted(what, now);
        };
    return Step.recorded(Item.of(action), kind, became, reasons(action.ended()), words);
  }

  private Change.Kind kind(Obligation action, List<Obligation> after) {
    boolean isReplaced = action.ended() != null && action.ended().how() == Ending.How.SUPERSEDED;
    if (isReplaced) {
      return Change.Kind.REPLACED;
    } else if (after.size() > 1) {
      return Change.Kind.SPLIT;
    }
    Obligation only = after.get(0);
    if (Objects.requireNonNull(origins.get(only.id())) > 1) {
      return Change.Kind.MERGED;
    }
    return only.what().equals(action.what()) ? Change.Kind.KEPT : Change.Kind.REWORDED;
  }

  private boolean isDone(Obligation action) {
    return !action.completions().isEmpty()
        && (!action.isRepeated() || ActionStanding.of(register, action, on).state().isCompleted());
  }

  private static Step done(Obligation action) {
    Completion last = action.completions().get(action.completions().size() - 1);
    return Step.recorded(
        Item.of(action),
        Change.Kind.COMPLETED,
        List.of(),
        Stated.notOnRecord(),
        "%s was completed (%s): %s"
            .formatted(Texts.quoted(action.what()), last.on().words(), last.achieved()));
  }

  private Step ended(Obligation action, Ending ended) {
    String what = Texts.quoted(action.what());
    String when = ended.on().words();
    String words =
        switch (ended.how()) {
          case WITHDRAWN -> "%s was withdrawn (%s)".formatted(what, when);
          case LAPSED -> "%s lapsed (%s)".formatted(what, when);
          case SUPERSEDED -> "%s was replaced (%s); by what is not on record".formatted(what, when);
          case CARRIED_OVER ->
              "%s was carried over (%s); into what is not on record".formatted(what, when);
        };
    Change.Kind kind =
        switch (ended.how()) {
          case WITHDRAWN, LAPSED -> Change.Kind.REMOVED;
          case SUPERSEDED -> Change.Kind.REPLACED;
          case CARRIED_OVER -> Change.Kind.KEPT;
        };
    return Step.recorded(Item.of(action), kind, List.of(), reasons(ended), words);
  }

  private Stated<GivenReason> reasons(@Nullable Ending ended) {
    return ended == null
        ? Stated.notOnRecord()
        : GivenReason.of(register, List.of(ended.reasons()));
  }

  private Step origin(Obligation action) {
    Item item = Item.of(action);
    String what = Texts.quoted(action.what());
    if (action.carriedOverFrom() != null) {
      return Step.recorded(
          item,
          Change.Kind.KEPT,
          List.of(),
          Stated.notOnRecord(),
          what + " carries on an action of another edition");
    } else if (action.isCarriedOver()) {
      return Step.shown(
          item,
          Change.Kind.KEPT,
          List.of(),
          what + " carries on an earlier action; which is not on record");
    }
    return Step.shown(item, Change.Kind.ADDED, List.of(), what + " is new");
  }
}
