package org.saferplan.refresh;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.saferplan.fact.Stated;
import org.saferplan.plan.Aim;
import org.saferplan.plan.Change;
import org.saferplan.plan.Commitment;
import org.saferplan.plan.Edition;
import org.saferplan.plan.GivenReason;
import org.saferplan.plan.Priority;
import org.saferplan.register.Register;

/**
 * What became of what an edition commits to. A part goes with its whole, and an aim with what it
 * belongs to, unless a change tells otherwise.
 */
final class PlanWalk {
  private final Register register;
  private final Edition older;
  private final Edition newer;

  PlanWalk(Register register, Edition older, Edition newer) {
    this.register = register;
    this.older = older;
    this.newer = newer;
  }

  /** What became of each, in the order of the older text. */
  Stream<Step> steps() {
    return Texts.commitments(older).map(this::step);
  }

  /** Where each comes from that the newer text has, were it to come from nothing in the older. */
  Stream<Step> added() {
    return Texts.commitments(newer).map(this::origin);
  }

  private Step step(Commitment was) {
    List<Change> told = changes(was);
    if (!told.isEmpty()) {
      return recorded(was, told);
    }
    Item item = Item.of(older, was);
    return (was.part() != null ? withWhole(item, was) : Optional.<Step>empty())
        .or(() -> shown(item, was))
        .or(() -> was.aim() == null ? Optional.empty() : withParents(item, was.aim()))
        .orElseGet(() -> Step.notTold(item, Texts.quoted(item.name()) + " is gone"));
  }

  private List<Change> changes(Commitment was) {
    Change.Before before = Change.Before.of(was);
    return newer.changes().stream().filter(each -> each.from().contains(before)).toList();
  }

  private Step recorded(Commitment was, List<Change> told) {
    return Step.recorded(
        Item.of(older, was),
        told.get(0).kind(),
        told.stream().flatMap(this::became).distinct().toList(),
        GivenReason.of(
            register,
            told.stream()
                .flatMap(
                    each -> Stream.concat(Stream.of(each), newer.removalsWithin(each).stream()))
                .map(Change::reasons)
                .toList()),
        told.stream().map(this::words).collect(Collectors.joining("; ")));
  }

  /** With what a narrowing comes down to. */
  private String words(Change change) {
    return Stream.concat(Stream.of(change), newer.removalsWithin(change).stream())
        .map(each -> each.words(older, newer))
        .collect(Collectors.joining(": "));
  }

  private Stream<Item> became(Change change) {
    return change.to().stream().map(each -> Item.of(newer, each.in(newer.id())));
  }

  /** A part of what was kept is kept; one that the whole goes by now is the whole. */
  private Optional<Step> withWhole(Item item, Commitment was) {
    Priority.Id priority = Objects.requireNonNull(was.priority());
    Priority.Part.Id part = Objects.requireNonNull(was.part());
    Commitment whole = Commitment.to(older.id(), priority);
    for (Change change : changes(whole)) {
      String with = Texts.quoted(older.priority(priority).orElseThrow().name());
      if (change.to().isEmpty()) {
        return Optional.of(went(item, change, with));
      }
      for (Change.After after : change.to()) {
        Optional<Priority> now = Optional.ofNullable(after.priority()).flatMap(newer::priority);
        if (now.flatMap(each -> each.part(part)).isPresent()) {
          Commitment same = new Commitment(newer.id(), after.priority(), part, null, null);
          return Optional.of(stayed(item, was, same));
        }
        String own = Texts.name(older, was);
        if (now.filter(each -> each.name().equals(own)).isPresent()) {
          return Optional.of(
              Step.recorded(
                  item,
                  Change.Kind.KEPT,
                  List.of(Item.of(newer, after.in(newer.id()))),
                  Stated.notOnRecord(),
                  "%s was kept, and is all of the priority now".formatted(Texts.quoted(own))));
        }
      }
    }
    return Optional.empty();
  }

  private Step stayed(Item item, Commitment was, Commitment same) {
    Item now = Item.of(newer, same);
    boolean isSame = Texts.name(older, was).equals(Texts.name(newer, same));
    return Step.recorded(
        item,
        isSame ? Change.Kind.KEPT : Change.Kind.REWORDED,
        List.of(now),
        Stated.notOnRecord(),
        isSame
            ? Texts.quoted(item.name()) + " was kept with the whole"
            : "%s now reads %s".formatted(Texts.quoted(item.name()), Texts.quoted(now.name())));
  }

  private Step went(Item item, Change change, String with) {
    return Step.recorded(
        item,
        change.kind(),
        List.of(),
        GivenReason.of(register, List.of(change.reasons())),
        "%s went with %s".formatted(Texts.quoted(item.name()), with));
  }

  private Optional<Step> shown(Item item, Commitment was) {
    Commitment same = Change.Before.of(was).in(newer.id());
    if (!same.isIn(newer)) {
      return Optional.empty();
    }
    Item now = Item.of(newer, same);
    boolean isSame = Texts.name(older, was).equals(Texts.name(newer, same));
    return Optional.of(
        Step.shown(
            item,
            isSame ? Change.Kind.KEPT : Change.Kind.REWORDED,
            List.of(now),
            isSame
                ? Texts.quoted(item.name()) + " stands in both"
                : "%s now reads %s"
                    .formatted(Texts.quoted(item.name()), Texts.quoted(now.name()))));
  }

  /** An aim all of whose parents are gone by a change went with them. */
  private Optional<Step> withParents(Item item, Aim.Id aim) {
    List<Aim.Parent> parents = older.aim(aim).map(Aim::under).orElse(List.of());
    List<Step> gone =
        parents.stream()
            .map(
                each ->
                    new Commitment(
                        older.id(), each.priority(), each.part(), each.theme(), each.aim()))
            .map(this::step)
            .filter(each -> each.isDecided() && each.became().isEmpty())
            .toList();
    return gone.isEmpty() || gone.size() < parents.size()
        ? Optional.empty()
        : Optional.of(
            Step.recorded(
                item,
                Objects.requireNonNull(gone.get(0).kind()),
                List.of(),
                gone.get(0).reasons(),
                "%s went with %s"
                    .formatted(
                        Texts.quoted(item.name()),
                        Texts.quoted(gone.stream().map(Step::item).toList()))));
  }

  private Step origin(Commitment now) {
    Item item = Item.of(newer, now);
    Change.After after = Change.After.of(now);
    List<Change> told = newer.changes().stream().filter(each -> each.to().contains(after)).toList();
    if (!told.isEmpty()) {
      return Step.recorded(
          item,
          told.get(0).kind(),
          List.of(),
          GivenReason.of(register, told.stream().map(Change::reasons).toList()),
          told.stream().map(each -> each.words(older, newer)).collect(Collectors.joining("; ")));
    }
    return Step.shown(item, Change.Kind.ADDED, List.of(), Texts.quoted(item.name()) + " is new");
  }
}
