package org.saferplan.refresh;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.saferplan.fact.Entries;
import org.saferplan.plan.Aim;
import org.saferplan.plan.Change;
import org.saferplan.plan.Commitment;
import org.saferplan.plan.Edition;
import org.saferplan.plan.Priority;
import org.saferplan.plan.Theme;
import org.saferplan.refusal.Fault;

/**
 * The text of the new edition as it follows from what is settled: what a change leads to is put
 * into it, like what it comes from; what it leads from, and nothing leads to, is taken out. What
 * belongs to something that is taken out belongs to what that became, and goes with it where it
 * became nothing.
 */
final class NextText {
  private final Edition older;
  private final List<Naming> names;
  private final Map<Change.After, String> wanted = new HashMap<>();
  private final List<Fault> faults = new ArrayList<>();
  private Edition text;
  private int settled;

  NextText(Edition older, Edition newer, List<Naming> names) {
    this.older = older;
    this.text = newer;
    this.names = names;
    names.forEach(each -> wanted.putIfAbsent(each.of(), each.name()));
  }

  /** The text by now. */
  Edition now() {
    return text;
  }

  List<Fault> faults() {
    return faults;
  }

  void settle(Change change) {
    String place = "/changes/" + settled++;
    for (int at = 0; at < change.from().size(); at++) {
      toldAlready(change.from().get(at), place + "/from/" + at);
    }
    if (change.kind().wantsReason() && change.reasons().isNotOnRecord()) {
      faults.add(SettleRefresh.whyIsNotSaid(place + "/reasons"));
    }
    Optional<Commitment> source =
        change.from().stream()
            .map(each -> each.in(older.id()))
            .filter(each -> each.isIn(older))
            .findFirst();
    for (int at = 0; at < change.to().size(); at++) {
      make(change.to().get(at), source, place + "/to/" + at);
    }
    text = text.withChanges(Entries.plus(text.changes(), change));
    change.from().forEach(each -> takeOut(each, change.to()));
  }

  private void toldAlready(Change.Before from, String place) {
    text.changes().stream()
        .filter(each -> each.from().contains(from))
        .findFirst()
        .ifPresent(
            there ->
                faults.add(
                    new Fault(
                        place,
                        "settled-already",
                        "it is on record that " + there.words(older, text),
                        "revise the edition if that was wrong")));
  }

  private void make(Change.After to, Optional<Commitment> source, String place) {
    if (to.in(text.id()).isIn(text)) {
      return;
    }
    Optional<String> name =
        Optional.ofNullable(wanted.get(to)).or(() -> source.map(each -> Texts.name(older, each)));
    if (name.isPresent()) {
      text = new NewItems(older, source).in(text, to, name.get());
    } else {
      faults.add(
          new Fault(
              place,
              "name-not-said",
              "nothing says what it is called, and it comes from nothing",
              "give its name in \"names\""));
    }
  }

  private void takeOut(Change.Before from, List<Change.After> to) {
    Commitment same = from.in(text.id());
    Change.After after = Change.After.of(same);
    boolean isLedTo = text.changes().stream().anyMatch(each -> each.to().contains(after));
    if (isLedTo || !same.isIn(text)) {
      return;
    }
    Priority.Id priority = from.priority();
    Theme.Id theme = from.theme();
    if (from.part() != null) {
      text = NewItems.withoutPart(text, same);
      move(parent -> same.equals(commitment(parent)), List.of(whole(from)));
    } else if (priority != null) {
      text =
          text.withPriorities(
              text.priorities().stream().filter(each -> !each.id().equals(priority)).toList());
      move(parent -> priority.equals(parent.priority()), parents(to));
    } else if (theme != null) {
      text = NewItems.withoutTheme(text, theme);
      move(parent -> theme.equals(parent.theme()), parents(to));
    } else if (from.aim() != null) {
      takeOut(from.aim(), parents(to));
    }
  }

  private void takeOut(Aim.Id aim, List<Aim.Parent> to) {
    text = text.withAims(text.aims().stream().filter(each -> !each.id().equals(aim)).toList());
    move(parent -> aim.equals(parent.aim()), to);
  }

  /** Puts what belonged to something under what that became; takes it out where it became none. */
  private void move(Predicate<Aim.Parent> gone, List<Aim.Parent> to) {
    List<Aim> left = new ArrayList<>();
    List<Aim.Id> without = new ArrayList<>();
    for (Aim aim : text.aims()) {
      List<Aim.Parent> under =
          aim.under().stream()
              .flatMap(each -> gone.test(each) ? to.stream() : Stream.of(each))
              .distinct()
              .toList();
      if (under.isEmpty() && !aim.under().isEmpty()) {
        without.add(aim.id());
      }
      left.add(under.equals(aim.under()) ? aim : aim.withUnder(under));
    }
    text = text.withAims(left);
    without.forEach(aim -> takeOut(aim, List.of()));
  }

  private static List<Aim.Parent> parents(List<Change.After> to) {
    return to.stream()
        .map(each -> new Aim.Parent(each.priority(), each.part(), each.theme(), each.aim()))
        .toList();
  }

  private static Aim.Parent whole(Change.Before part) {
    return new Aim.Parent(part.priority(), null, null, null);
  }

  private Commitment commitment(Aim.Parent parent) {
    return new Commitment(
        text.id(), parent.priority(), parent.part(), parent.theme(), parent.aim());
  }

  /** Names what is there by now. */
  void nameTheRest() {
    for (int at = 0; at < names.size(); at++) {
      Naming naming = names.get(at);
      Commitment of = naming.of().in(text.id());
      if (of.isIn(text)) {
        text = NewItems.renamed(text, of, naming.name());
      } else {
        faults.add(
            new Fault(
                "/names/%d/of".formatted(at),
                "not-on-record",
                "there is no %s, and no change leads to it".formatted(naming.of().named()),
                "name it in the \"to\" of a change, or mend the id"));
      }
    }
  }
}
