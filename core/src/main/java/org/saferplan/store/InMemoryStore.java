package org.saferplan.store;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.saferplan.command.Command;
import org.saferplan.command.Moment;
import org.saferplan.command.Ruling;
import org.saferplan.document.Document;
import org.saferplan.fact.Content;
import org.saferplan.fact.ContentHash;
import org.saferplan.partnership.Partnership;
import org.saferplan.refusal.Kind;
import org.saferplan.refusal.RefusedException;
import org.saferplan.register.Register;

/** Keeps the record as long as the program runs: for tests, and for trying things out. */
public final class InMemoryStore implements Store {
  private final Clock clock;
  private final Map<Partnership.Id, Kept> kept =
      new TreeMap<>(java.util.Comparator.comparing(Partnership.Id::value));
  private boolean closed;

  /** An empty store that takes its moments from this clock, and its days from the clock's zone. */
  public InMemoryStore(Clock clock) {
    this.clock = clock;
  }

  private static final class Kept {
    private Register register = Register.empty();
    private final List<Register> before = new ArrayList<>();
    private final List<Commit> history = new ArrayList<>();
    private final Map<ContentHash, Content> files = new HashMap<>();
  }

  @Override
  public synchronized SortedSet<Partnership.Id> partnerships() {
    requireOpen();
    SortedSet<Partnership.Id> ids =
        new TreeSet<>(java.util.Comparator.comparing(Partnership.Id::value));
    ids.addAll(kept.keySet());
    return Collections.unmodifiableSortedSet(ids);
  }

  @Override
  public synchronized Register register(Partnership.Id partnership) {
    requireOpen();
    Kept found = kept.get(partnership);
    return found == null ? Register.empty() : found.register;
  }

  @Override
  public synchronized Register register(Partnership.Id partnership, long revision) {
    Register now = register(partnership);
    if (revision < 0 || revision > now.revision()) {
      throw NoSuchRevision.refusal(partnership, revision, now.revision());
    }
    return revision == now.revision() ? now : found(partnership).before.get((int) revision);
  }

  private Kept found(Partnership.Id partnership) {
    return Objects.requireNonNull(kept.get(partnership));
  }

  @Override
  public synchronized Commit commit(Partnership.Id partnership, Attempt attempt) {
    requireOpen();
    Kept now = kept.getOrDefault(partnership, new Kept());
    Moment moment = new Moment(notBefore(now.history), clock.getZone());
    return attempt
        .rule()
        .apply(now.register, moment)
        .fold(
            accepted -> {
              Commit commit =
                  entry(attempt, now.register.revision() + 1, moment.instant(), accepted);
              now.before.add(now.register);
              now.register = now.register.with(commit.revision(), accepted.documents());
              now.history.add(commit);
              accepted.files().forEach(file -> now.files.put(file.hash(), file));
              kept.put(partnership, now);
              return commit;
            },
            refused -> {
              throw new RefusedException(refused.kind(), refused.faults());
            });
  }

  @Override
  public synchronized List<Commit> history(Partnership.Id partnership) {
    requireOpen();
    Kept found = kept.get(partnership);
    return found == null ? List.of() : List.copyOf(found.history);
  }

  @Override
  public synchronized Optional<Content> file(Partnership.Id partnership, ContentHash hash) {
    requireOpen();
    return Optional.ofNullable(kept.get(partnership)).map(found -> found.files.get(hash));
  }

  @Override
  public synchronized void close() {
    closed = true;
  }

  private Instant notBefore(List<Commit> history) {
    Instant now = clock.instant();
    if (history.isEmpty()) {
      return now;
    }
    Instant last = history.get(history.size() - 1).at();
    return now.isBefore(last) ? last : now;
  }

  private static Commit entry(
      Attempt attempt, long revision, Instant at, Ruling.Accepted accepted) {
    return new Commit(
        revision,
        at,
        attempt.actor(),
        Command.nameOf(attempt.command().getClass()),
        attempt.command().toString(),
        accepted.made(),
        accepted.documents().stream().map(Document::key).toList());
  }

  private void requireOpen() {
    if (closed) {
      throw RefusedException.because(Kind.STORE, "closed", "the store is closed", "open it again");
    }
  }
}
