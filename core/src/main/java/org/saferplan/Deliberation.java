package org.saferplan;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saferplan.command.Actor;
import org.saferplan.command.Command;
import org.saferplan.command.Handler;
import org.saferplan.command.Moment;
import org.saferplan.command.Ruling;
import org.saferplan.document.Document;
import org.saferplan.document.Key;
import org.saferplan.document.Tree;
import org.saferplan.document.Version;
import org.saferplan.fact.InvalidValueException;
import org.saferplan.partnership.Founding;
import org.saferplan.refusal.Fault;
import org.saferplan.refusal.Kind;
import org.saferplan.register.Consistency;
import org.saferplan.register.Register;

/**
 * Everything that happens to a command under the lock, in order: authorise, decide, hold against
 * the record. Pure.
 */
record Deliberation<C extends Command>(
    Actor actor,
    Handler<C> handler,
    C command,
    @Nullable Long ifUnchangedSince,
    List<Consistency> consistency) {

  static <C extends Command> Deliberation<C> of(
      Actor actor,
      Handler<C> handler,
      Command command,
      @Nullable Long ifUnchangedSince,
      List<Consistency> consistency) {
    return new Deliberation<>(
        actor, handler, handler.command().cast(command), ifUnchangedSince, consistency);
  }

  Ruling decide(Register register, Moment moment) {
    return Authorisation.refusal(actor, handler)
        .or(() -> withoutRecord(register))
        .orElseGet(() -> decided(register, moment));
  }

  private Optional<Ruling> withoutRecord(Register register) {
    return register.isEmpty() && !(command instanceof Founding)
        ? Optional.of(
            Ruling.refuse(
                Kind.NOT_FOUND,
                new Fault(
                    "", "no-partnership", "this partnership has no record yet", "set it up first")))
        : Optional.empty();
  }

  private Ruling decided(Register register, Moment moment) {
    try {
      return handler
          .decide(register, command, moment)
          .fold(accepted -> upheld(register, accepted), refused -> refused);
    } catch (InvalidValueException e) {
      return Ruling.refuse(
          Kind.INVALID, Fault.at("", "invalid-value", String.valueOf(e.getMessage())));
    }
  }

  private Ruling upheld(Register register, Ruling.Accepted accepted) {
    List<Fault> stale = stale(register, accepted);
    if (!stale.isEmpty()) {
      return new Ruling.Refused(Kind.STALE, stale);
    }
    List<Fault> rewritten =
        accepted.documents().stream()
            .filter(document -> document instanceof Version && register.holds(document.key()))
            .map(version -> Fault.at("", "version-fixed", version.key() + " never changes"))
            .toList();
    if (!rewritten.isEmpty()) {
      return new Ruling.Refused(Kind.IMPOSSIBLE, rewritten);
    }
    Register after = register.with(register.revision() + 1, accepted.documents());
    List<Fault> faults = new ArrayList<>(Attachments.withoutFile(register, accepted));
    faults.addAll(contradictions(after, accepted));
    return faults.isEmpty() ? accepted : new Ruling.Refused(Kind.INVALID, faults);
  }

  /**
   * What cannot be on record together. What is added can only contradict what it names; where
   * something is revised within which others name things, each of them may.
   */
  private List<Fault> contradictions(Register after, Ruling.Accepted accepted) {
    Stream<Document> affected =
        handler.changesTerms() && isNamedWithin(accepted)
            ? after.documents()
            : accepted.documents().stream();
    Map<Key, List<Consistency.Contradiction>> found = new LinkedHashMap<>();
    affected.forEach(
        document ->
            consistency.stream()
                .map(each -> each.contradictions(document, after))
                .filter(contradictions -> !contradictions.isEmpty())
                .forEach(
                    contradictions ->
                        found
                            .computeIfAbsent(document.key(), absent -> new ArrayList<>())
                            .addAll(contradictions)));
    if (found.isEmpty()) {
      return List.of();
    }
    IdentityHashMap<Object, String> places = Tree.places(command);
    Set<Key> written = accepted.documents().stream().map(Document::key).collect(Collectors.toSet());
    return found.entrySet().stream()
        .flatMap(
            entry ->
                entry.getValue().stream()
                    .map(
                        each ->
                            written.contains(entry.getKey())
                                ? fault(places, entry.getKey(), each)
                                : elsewhere(entry.getKey(), each)))
        .toList();
  }

  private static boolean isNamedWithin(Ruling.Accepted accepted) {
    return accepted.documents().stream()
        .anyMatch(document -> document.key().kind().isNamedWithin());
  }

  private List<Fault> stale(Register register, Ruling.Accepted accepted) {
    if (ifUnchangedSince == null) {
      return List.of();
    }
    if (ifUnchangedSince > register.revision()) {
      return List.of(
          new Fault(
              "",
              "revision-to-come",
              "revision %d is not on record, the latest is %d"
                  .formatted(ifUnchangedSince, register.revision()),
              "look at it again, then decide"));
    }
    return accepted.documents().stream()
        .map(document -> document instanceof Version version ? version.of() : document.key())
        .distinct()
        .filter(key -> register.revisionOf(key) > ifUnchangedSince)
        .map(
            key ->
                new Fault(
                    "",
                    "changed-since",
                    "%s was changed by revision %d, after revision %d"
                        .formatted(key, register.revisionOf(key), ifUnchangedSince),
                    "look at it again, then decide"))
        .toList();
  }

  /** Points at the culprit in the command where the command holds it, else names the document. */
  private static Fault fault(
      IdentityHashMap<Object, String> places, Key document, Consistency.Contradiction found) {
    String pointer = places.get(found.culprit());
    return pointer == null
        ? elsewhere(document, found)
        : new Fault(pointer, found.rule(), found.message(), found.remedy());
  }

  private static Fault elsewhere(Key document, Consistency.Contradiction found) {
    return new Fault("", found.rule(), document + ": " + found.message(), found.remedy());
  }
}
