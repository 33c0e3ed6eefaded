package org.saferplan.json.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.saferplan.command.Command;
import org.saferplan.command.Moment;
import org.saferplan.command.Ruling;
import org.saferplan.document.Document;
import org.saferplan.document.Key;
import org.saferplan.fact.Content;
import org.saferplan.fact.ContentHash;
import org.saferplan.json.JsonLanguage;
import org.saferplan.partnership.Partnership;
import org.saferplan.refusal.Kind;
import org.saferplan.refusal.RefusedException;
import org.saferplan.register.Register;
import org.saferplan.store.Attempt;
import org.saferplan.store.Commit;
import org.saferplan.store.NoSuchRevision;
import org.saferplan.store.Store;

/**
 * Keeps the record in a key-value store, and makes commits that arrive together durable together.
 *
 * <p>Keeps every revision of every document, and of every commit who, when, what and the command's
 * text. Is the only program that uses what it keeps.
 */
final class GroupCommitStore implements Store {
  private final KeyValues values;
  private final Clock clock;
  private final JsonLanguage language;
  private final GroupForce force;
  private final Map<Partnership.Id, Kept> kept = new ConcurrentHashMap<>();
  private volatile boolean closed;

  GroupCommitStore(KeyValues values, Clock clock, JsonLanguage language) {
    this.values = values;
    this.clock = clock;
    this.language = language;
    this.force = new GroupForce(values);
  }

  /** A partnership: what the next attempt is decided on, and what readers see. */
  private static final class Kept {
    private Register decided = Register.empty();
    private Instant at = Instant.MIN;
    private Register durable = Register.empty();
  }

  private interface Work<T> {
    T run() throws IOException;
  }

  private <T> T reaching(Work<T> work) {
    if (closed) {
      throw RefusedException.because(Kind.STORE, "closed", "the store is closed", "open it again");
    }
    try {
      return work.run();
    } catch (IOException e) {
      throw RefusedException.because(Kind.STORE, "peer", e.toString(), "see to the disk");
    }
  }

  @Override
  public SortedSet<Partnership.Id> partnerships() {
    return reaching(
        () -> {
          SortedSet<Partnership.Id> ids =
              new TreeSet<>(Comparator.comparing(Partnership.Id::value));
          values
              .under("begun/")
              .forEach(each -> ids.add(new Partnership.Id(each.getKey().substring(6))));
          return Collections.unmodifiableSortedSet(ids);
        });
  }

  @Override
  public Register register(Partnership.Id partnership) {
    return reaching(
        () -> {
          Kept known = of(partnership);
          synchronized (known) {
            return known.durable;
          }
        });
  }

  private Kept of(Partnership.Id partnership) throws IOException {
    Kept known = kept.get(partnership);
    if (known != null) {
      return known;
    }
    Kept read = asAt(partnership, Long.MAX_VALUE);
    @Nullable Kept first = kept.putIfAbsent(partnership, read);
    return first == null ? read : first;
  }

  @Override
  public Register register(Partnership.Id partnership, long revision) {
    Register now = register(partnership);
    if (revision < 0 || revision > now.revision()) {
      throw NoSuchRevision.refusal(partnership, revision, now.revision());
    }
    return reaching(() -> asAt(partnership, revision).durable);
  }

  private Kept asAt(Partnership.Id partnership, long revision) throws IOException {
    Kept read = new Kept();
    for (Commit commit : commits(partnership)) {
      if (commit.revision() > revision) {
        break;
      }
      for (Key key : commit.written()) {
        byte[] content = values.find(document(partnership, key, commit.revision())).orElseThrow();
        Document written = language.read(content, Document.class).value();
        read.decided =
            read.decided.with(commit.revision(), List.of(Objects.requireNonNull(written)));
      }
      read.at = commit.at();
    }
    read.durable = read.decided;
    return read;
  }

  private List<Commit> commits(Partnership.Id partnership) throws IOException {
    return values.under("audit/" + partnership.value() + "/").stream()
        .map(each -> Objects.requireNonNull(language.read(each.getValue(), Commit.class).value()))
        .toList();
  }

  @Override
  public Commit commit(Partnership.Id partnership, Attempt attempt) {
    return reaching(
        () -> {
          Kept known = of(partnership);
          Commit commit;
          Register after;
          long ticket;
          synchronized (known) {
            Instant now = clock.instant();
            Instant at = now.isBefore(known.at) ? known.at : now;
            Ruling.Accepted accepted =
                attempt
                    .rule()
                    .apply(known.decided, new Moment(at, clock.getZone()))
                    .fold(
                        ruled -> ruled,
                        refused -> {
                          throw new RefusedException(refused.kind(), refused.faults());
                        });
            commit = entry(known, attempt, accepted, at);
            values.write(batch(partnership, commit, accepted));
            ticket = force.written();
            after = known.decided.with(commit.revision(), accepted.documents());
            known.decided = after;
            known.at = at;
          }
          force.await(ticket);
          synchronized (known) {
            if (known.durable.revision() < after.revision()) {
              known.durable = after;
            }
          }
          return commit;
        });
  }

  private Commit entry(Kept known, Attempt attempt, Ruling.Accepted accepted, Instant at) {
    return new Commit(
        known.decided.revision() + 1,
        at,
        attempt.actor(),
        Command.nameOf(attempt.command().getClass()),
        new String(language.writeHistory(attempt.command()), UTF_8),
        accepted.made(),
        accepted.documents().stream().map(Document::key).toList());
  }

  private Map<String, byte[]> batch(
      Partnership.Id partnership, Commit commit, Ruling.Accepted accepted) {
    Map<String, byte[]> batch = new LinkedHashMap<>();
    for (Document each : accepted.documents()) {
      batch.put(
          document(partnership, each.key(), commit.revision()),
          language.writeLineBytes(each));
    }
    for (Content each : accepted.files()) {
      batch.put(attached(partnership, each.hash()), each.bytes());
    }
    batch.put(
        "audit/%s/%012d".formatted(partnership.value(), commit.revision()),
        language.writeLineBytes(commit));
    if (commit.revision() == 1) {
      batch.put("begun/" + partnership.value(), new byte[0]);
    }
    return batch;
  }

  private static String document(
      Partnership.Id partnership, Key key, long revision) {
    return "document/%s/%s/%012d".formatted(partnership.value(), key, revision);
  }

  private static String attached(Partnership.Id partnership, ContentHash hash) {
    return "file/" + partnership.value() + "/" + hash.value();
  }

  @Override
  public List<Commit> history(Partnership.Id partnership) {
    return reaching(() -> commits(partnership));
  }

  @Override
  public Optional<Content> file(Partnership.Id partnership, ContentHash hash) {
    return reaching(() -> values.find(attached(partnership, hash)).map(Content::of));
  }

  @Override
  public synchronized void close() {
    if (!closed) {
      reaching(
          () -> {
            values.close();
            return values;
          });
      closed = true;
    }
  }
}
