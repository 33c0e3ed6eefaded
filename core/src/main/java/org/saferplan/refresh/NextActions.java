package org.saferplan.refresh;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saferplan.document.Document;
import org.saferplan.document.Key;
import org.saferplan.document.Kind;
import org.saferplan.fact.Copy;
import org.saferplan.fact.Identifier;
import org.saferplan.fact.PartialDate;
import org.saferplan.obligation.Completion;
import org.saferplan.obligation.Due;
import org.saferplan.obligation.Obligation;
import org.saferplan.plan.Change;
import org.saferplan.plan.Edition;
import org.saferplan.refusal.Fault;
import org.saferplan.register.Register;

/** The actions as they follow from what is settled: ended, done, and carried on in others. */
final class NextActions {
  private final Register register;
  private final Edition older;
  private final LocalDate today;
  private final Under under;
  private final Set<Obligation.Id> carriedOn = new HashSet<>();
  private final Map<Key, Document> written = new LinkedHashMap<>();
  private final Map<Obligation.Id, Obligation.Id> next = new HashMap<>();
  private final List<Fault> faults = new ArrayList<>();
  private final NextTerms terms;
  private int settled;

  NextActions(Register register, Edition older, Edition newer, LocalDate today) {
    this.register = register;
    this.older = older;
    this.today = today;
    this.under = Under.of(register, older.id());
    this.terms = new NextTerms(register, older, newer);
    register.list(Obligation.class, Kind.OBLIGATION).stream()
        .map(Obligation::carriedOverFrom)
        .flatMap(Stream::ofNullable)
        .forEach(carriedOn::add);
  }

  List<Fault> faults() {
    return faults;
  }

  List<Document> written() {
    return Stream.concat(terms.begun().stream(), written.values().stream()).toList();
  }

  void settle(ActionFate fate) {
    String place = "/actions/" + settled++;
    if (fate.wantsReason() && fate.reasons().isNotOnRecord()) {
      faults.add(SettleRefresh.whyIsNotSaid(place + "/reasons"));
    }
    List<Obligation> from = new ArrayList<>();
    for (int at = 0; at < fate.from().size(); at++) {
      open(fate, fate.from().get(at), "%s/from/%d".formatted(place, at)).ifPresent(from::add);
    }
    if (from.size() < fate.from().size()) {
      return;
    }
    PartialDate day = day(fate);
    if (fate.kind() == Change.Kind.COMPLETED) {
      write(
          from.get(0)
              .withCompletion(
                  new Completion(day, String.valueOf(fate.achieved()), null, fate.sources())));
      return;
    }
    List<Obligation> made =
        fate.made(from.get(0)).stream().map(words -> made(fate, from, words, place)).toList();
    for (Obligation action : from) {
      Stream<Obligation.Id> others =
          made.stream()
              .filter(each -> !action.id().equals(each.carriedOverFrom()))
              .map(Obligation::id);
      write(action.ended(fate.ending(day, Stream.concat(fate.into().stream(), others).toList())));
    }
  }

  private Optional<Obligation> open(ActionFate fate, Obligation.Id id, String place) {
    Optional<Obligation> found = register.find(Obligation.class, id.key());
    if (found.isEmpty()) {
      faults.add(Fault.at(place, "not-on-record", "there is no " + id.named()));
      return found;
    }
    Optional<Fault> fault = fault(fate, found.get(), place);
    fault.ifPresent(faults::add);
    return fault.isPresent() ? Optional.empty() : found;
  }

  private Optional<Fault> fault(ActionFate fate, Obligation action, String place) {
    boolean isDone = !action.completions().isEmpty() && !action.isRepeated();
    if (!under.holds(action)) {
      return Optional.of(
          new Fault(
              place,
              "not-of-the-edition",
              "it serves nothing in %s, and stands in no action plan of it"
                  .formatted(older.id().named()),
              "leave it out: it is no part of this refresh"));
    } else if (action.ended() != null
        || carriedOn.contains(action.id())
        || written.containsKey(action.key())) {
      return Optional.of(
          new Fault(
              place,
              "settled-already",
              "what becomes of it is settled already",
              "name it once; revise the action if what is on record was wrong"));
    } else if (fate.kind() == Change.Kind.COMPLETED && isDone) {
      return Optional.of(
          new Fault(
              place,
              "completed-already",
              "it was completed on " + action.completions().get(0).on().words(),
              "leave it out: it is settled"));
    } else if (fate.kind() == Change.Kind.COMPLETED && action.isRepeated()) {
      return Optional.of(
          new Fault(
              place,
              "repeated",
              "it comes again and again, and is completed each time",
              "complete its times with complete-action, or say that it is removed"));
    }
    return Optional.empty();
  }

  /** What goes on is owed by the older edition until that is over. */
  private PartialDate day(ActionFate fate) {
    if (fate.on() != null) {
      return fate.on();
    }
    PartialDate last = older.period().to();
    boolean isToCome = last != null && last.latest().isAfter(today);
    return PartialDate.of(fate.goesOn() && last != null && isToCome ? last.latest() : today);
  }

  /** Of what comes again, the first time after the day on which the old one ends. */
  private static @Nullable Due next(@Nullable Due due, PartialDate day) {
    if (due == null || due.by() == null || due.repeats() == null) {
      return due;
    }
    return due.repeats()
        .from(due.by())
        .dropWhile(each -> !each.latest().isAfter(day.latest()))
        .findFirst()
        .map(each -> Copy.with(Copy.with(due, "from", null), "by", each))
        .orElse(due);
  }

  /** Like the first; it serves what all of them served. */
  private Obligation made(ActionFate fate, List<Obligation> from, String words, String place) {
    Obligation like = from.get(0);
    Obligation.Id id = new Obligation.Id(Identifier.unique(like.id().value(), this::isTaken));
    Obligation made =
        new Obligation(
            id,
            words,
            like.reference(),
            like.heading(),
            terms.serves(from, place, faults),
            like.leads(),
            like.owing(),
            like.delivers(),
            like.helps(),
            fate.due() == null ? next(like.due(), day(fate)) : fate.due(),
            like.places(),
            like.takes(),
            like.success(),
            terms.basis(like, fate, place, faults),
            like.origin(),
            like.arisingFrom(),
            partOf(like.partOf()),
            null,
            fate.kind() == Change.Kind.REPLACED ? null : like.id(),
            from.stream()
                .map(Obligation::restricted)
                .flatMap(Stream::ofNullable)
                .findFirst()
                .orElse(null),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            null,
            List.of(),
            null);
    next.putIfAbsent(like.id(), id);
    write(made);
    return made;
  }

  private boolean isTaken(String id) {
    Key key = new Obligation.Id(id).key();
    return register.holds(key) || written.containsKey(key);
  }

  /** A part of what is carried over is a part of that; of what is not, it stands alone. */
  private Obligation.@Nullable Id partOf(Obligation.@Nullable Id whole) {
    return whole == null
        ? null
        : Optional.ofNullable(next.get(whole))
            .orElseGet(
                () ->
                    register.list(Obligation.class, Kind.OBLIGATION).stream()
                        .filter(each -> whole.equals(each.carriedOverFrom()))
                        .map(Obligation::id)
                        .findFirst()
                        .orElse(null));
  }

  /**
   * Joins parts to their whole that were carried over before it was, in this command or in an
   * earlier one.
   */
  void join() {
    Stream.concat(
            register.list(Obligation.class, Kind.OBLIGATION).stream()
                .filter(each -> !written.containsKey(each.key())),
            List.copyOf(written.values()).stream()
                .filter(Obligation.class::isInstance)
                .map(Obligation.class::cast))
        .filter(each -> each.partOf() == null && each.carriedOverFrom() != null)
        .forEach(
            each ->
                register
                    .find(Obligation.class, each.carriedOverFrom().key())
                    .map(Obligation::partOf)
                    .map(next::get)
                    .ifPresent(whole -> write(Copy.with(each, "partOf", whole))));
  }

  private void write(Document document) {
    written.put(document.key(), document);
  }
}
