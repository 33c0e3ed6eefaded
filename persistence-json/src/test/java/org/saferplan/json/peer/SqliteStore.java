package org.saferplan.json.peer;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.saferplan.command.Moment;
import org.saferplan.command.Ruling;
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
 * Keeps the record in one SQLite file, as somebody would who knows SQLite and wants it fast: a
 * write-ahead log that is forced at each commit, one transaction for a commit, statements prepared
 * once, registers kept in memory and asked of the file only when the file has changed.
 *
 * <p>Keeps every revision of every document, and of every commit who, when, what and the command's
 * text. Several programs may use one file.
 */
public final class SqliteStore implements Store {
  private final Clock clock;
  private final JsonLanguage language;
  private final Path path;
  private final Link reader;
  private final Object turn = new Object();
  private @Nullable Link writer;
  private final Map<Partnership.Id, Held> held = new ConcurrentHashMap<>();
  private final Set<Partnership.Id> fresh = new HashSet<>();
  private long seen = -1;
  private volatile boolean closed;

  private SqliteStore(Path path, Clock clock, JsonLanguage language, Link reader) {
    this.path = path;
    this.clock = clock;
    this.language = language;
    this.reader = reader;
  }

  /** Opens a file, or makes it. */
  public static SqliteStore open(Path file, Clock clock, JsonLanguage language) {
    return reaching(() -> new SqliteStore(file, clock, language, new Link(file)));
  }

  /** A connection of its own, for who only reads needs none. */
  private Link writer() throws SQLException {
    Link known = writer;
    if (known == null) {
      known = new Link(path);
      writer = known;
    }
    return known;
  }

  @Override
  public SortedSet<Partnership.Id> partnerships() {
    synchronized (reader) {
      requireOpen();
      SortedSet<Partnership.Id> ids = new TreeSet<>(Comparator.comparing(Partnership.Id::value));
      reaching(() -> ids.addAll(reader.partnerships()));
      return Collections.unmodifiableSortedSet(ids);
    }
  }

  @Override
  public Register register(Partnership.Id partnership) {
    synchronized (reader) {
      requireOpen();
      return reaching(() -> read(partnership).register());
    }
  }

  @Override
  public Register register(Partnership.Id partnership, long revision) {
    Register now = register(partnership);
    if (revision < 0 || revision > now.revision()) {
      throw NoSuchRevision.refusal(partnership, revision, now.revision());
    }
    synchronized (reader) {
      return reaching(
          () -> {
            var then = Register.empty();
            for (var commit : reader.asAt(partnership, revision, language).entrySet()) {
              then = then.with(commit.getKey(), commit.getValue());
            }
            return revision == 0 ? then : then.with(revision, List.of());
          });
    }
  }

  private Held read(Partnership.Id partnership) throws SQLException {
    long version = reader.dataVersion();
    if (version != seen) {
      fresh.clear();
      seen = version;
    }
    Held known = held.get(partnership);
    if (known != null && fresh.contains(partnership)) {
      return known;
    }
    reader.begin.execute();
    try {
      Held latest = latest(reader, partnership);
      fresh.add(partnership);
      return latest;
    } finally {
      reader.rollback.execute();
    }
  }

  /** What the file says now: what is held, and what others have written since. */
  private Held latest(Link link, Partnership.Id partnership) throws SQLException {
    Held known = held.getOrDefault(partnership, Held.NOTHING);
    Optional<Held.Last> last = link.last(partnership);
    if (last.isEmpty() || last.get().revision() <= known.register().revision()) {
      return known;
    }
    return keep(partnership, known.further(link.after(partnership, known, language), last.get()));
  }

  private Held keep(Partnership.Id partnership, Held newer) {
    return held.merge(
        partnership,
        newer,
        (one, other) -> one.register().revision() >= other.register().revision() ? one : other);
  }

  @Override
  public Commit commit(Partnership.Id partnership, Attempt attempt) {
    synchronized (turn) {
      requireOpen();
      return reaching(
          () -> {
            Link writer = writer();
            writer.beginImmediate.execute();
            boolean isKept = false;
            try {
              Held before = latest(writer, partnership);
              Instant now = clock.instant();
              Instant at = now.isBefore(before.at()) ? before.at() : now;
              Ruling.Accepted accepted =
                  accepted(attempt.rule().apply(before.register(), moment(at)));
              Commit commit = writer.insert(partnership, before, at, attempt, accepted, language);
              writer.commit.execute();
              isKept = true;
              keep(partnership, before.with(commit, accepted.documents()));
              return commit;
            } finally {
              if (!isKept) {
                writer.rollback.execute();
              }
            }
          });
    }
  }

  private Moment moment(Instant at) {
    return new Moment(at, clock.getZone());
  }

  private static Ruling.Accepted accepted(Ruling ruling) {
    return ruling.fold(
        accepted -> accepted,
        refused -> {
          throw new RefusedException(refused.kind(), refused.faults());
        });
  }

  @Override
  public List<Commit> history(Partnership.Id partnership) {
    synchronized (reader) {
      requireOpen();
      return reaching(() -> reader.history(partnership));
    }
  }

  @Override
  public Optional<Content> file(Partnership.Id partnership, ContentHash hash) {
    synchronized (reader) {
      requireOpen();
      return reaching(() -> reader.file(partnership, hash));
    }
  }

  @Override
  public void close() {
    synchronized (turn) {
      synchronized (reader) {
        if (!closed) {
          closed = true;
          reaching(
              () -> {
                reader.close();
                if (writer != null) {
                  writer.close();
                }
                return closed;
              });
        }
      }
    }
  }

  private void requireOpen() {
    if (closed) {
      throw RefusedException.because(Kind.STORE, "closed", "the store is closed", "open it again");
    }
  }

  private interface Work<T> {
    T run() throws SQLException;
  }

  private static <T> T reaching(Work<T> work) {
    try {
      return work.run();
    } catch (SQLException e) {
      throw RefusedException.because(
          Kind.STORE, "sqlite", "SQLite says: " + e.getMessage(), "see to the file");
    }
  }
}
