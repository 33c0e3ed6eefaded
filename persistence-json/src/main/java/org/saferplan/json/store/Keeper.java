package org.saferplan.json.store;

import java.io.Closeable;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.saferplan.command.Moment;
import org.saferplan.command.Ruling;
import org.saferplan.document.Document;
import org.saferplan.fact.Content;
import org.saferplan.refusal.RefusedException;
import org.saferplan.store.Attempt;

/**
 * Reads one partnership's journal and adds to it.
 *
 * <p>What is read is safe to ask for at any time; whoever changes something holds the lock among
 * threads, and to write, among programs too.
 */
final class Keeper implements Closeable {
  private final Root store;
  private final Journal journal;
  private final Clock clock;
  private final Names names;
  private final HeadFile head;
  private final JournalView view;
  private final Tail tail;
  private final Sweep sweep;
  private final AttachedFiles attached;

  private volatile Seen seen = Seen.NOTHING;
  private final Standstill standstill;
  private boolean recovered;
  private boolean named;
  private volatile boolean wrote;

  Keeper(Root store, Journal journal, Clock clock) {
    this.store = store;
    this.journal = journal;
    this.clock = clock;
    this.names = new Names(journal);
    this.head = new HeadFile(journal, names);
    this.view = new JournalView(journal, head);
    this.tail = new Tail(journal, head, names);
    this.standstill = new Standstill(view);
    this.sweep =
        new Sweep(journal, new DocumentFiles(store.disk(), journal.home(), store.language()));
    this.attached = new AttachedFiles(store.disk(), journal.home());
  }

  Journal journal() {
    return journal;
  }

  Tail tail() {
    return tail;
  }

  AttachedFiles attached() {
    return attached;
  }

  /** What was last read. */
  Seen seen() {
    return seen;
  }

  /** What was last read, if it is all there is, or all that may be told after a failure. */
  Optional<Contents> upToDate() throws IOException {
    Seen now = seen;
    return standstill.isAll(now) ? Optional.of(now.contents()) : Optional.empty();
  }

  /** Whether the journal has been read to its very end, and so is known to have no torn one. */
  boolean isRecovered() {
    return recovered;
  }

  /** What the journal says now; after a failed append, what it said before or others have added. */
  Contents read() throws IOException {
    if (!standstill.isAll(seen)) {
      seen = view.read(seen);
    }
    return seen.contents();
  }

  /** What the journal says now, to one who holds the lock and is about to write. */
  Contents latest() throws IOException {
    if (!wrote) {
      store.begin();
    }
    boolean areNamed = names.areAsLookedAt();
    if (recovered && head.isThere(areNamed)) {
      Contents now = read();
      if (tail.isClean(now.end(), areNamed)) {
        return now;
      }
    }
    return recover(true);
  }

  /** Reads the journal to its very end, and mends what a program left that was stopped. */
  Contents recover(boolean forWriting) throws IOException {
    names.forget();
    if (!standstill.isNow()) {
      Tail.Found found = tail.recover(seen, forWriting);
      seen = found.seen();
      recovered = found.isClean();
    }
    return seen.contents();
  }

  /** Goes on with a journal that was repaired. */
  Contents repaired(Seen mended) throws IOException {
    standstill.end();
    seen = mended;
    head.close();
    store.name(journal.partnership());
    return recover(true);
  }

  /** Decides an attempt on these contents, after a commit that is on the disk. */
  NewCommit decided(Attempt attempt, Contents on, long forced) {
    Instant now = clock.instant();
    Instant at = now.isBefore(on.end().at()) ? on.end().at() : now;
    Ruling.Accepted accepted =
        attempt
            .rule()
            .apply(on.register(), new Moment(at, clock.getZone()))
            .fold(
                ruled -> ruled,
                refused -> {
                  throw new RefusedException(refused.kind(), refused.faults());
                });
    return new NewCommit(journal.language(), on, forced, attempt, accepted, at);
  }

  /** Decides and writes one attempt. */
  NewCommit write(Attempt attempt, Contents before) throws IOException {
    NewCommit commit =
        decided(attempt, before.at(tail.placeOfNext(before.end())), before.end().revision());
    write(List.of(commit), seen, commit.added(before));
    return commit;
  }

  /** Writes commits, and answers when the disk has them. */
  void write(List<NewCommit> commits, Seen before, Contents now) throws IOException {
    for (NewCommit commit : commits) {
      for (Content file : commit.files()) {
        attached.keep(file, commit.revision());
      }
    }
    tail.requireClean(before.contents().end());
    try {
      seen = before.with(tail.append(commits, before, wrote), now);
    } catch (IOException e) {
      standstill.begin(e, tail, before);
      throw e;
    } catch (RuntimeException | Error e) {
      standstill.begin(new IOException(e), tail, before);
      throw e;
    }
    wrote = true;
    sweep.committed(before.contents().register(), commits);
  }

  /** Whether documents' files are still to be written. */
  boolean isToBeSwept() {
    return sweep.isPending() && !standstill.isNow();
  }

  /** Writes the documents' files that are still to be written. */
  Seen sweep() throws IOException {
    return done(toSweep());
  }

  private Seen done(Optional<Writing> writing) throws IOException {
    if (writing.isPresent()) {
      writing.get().write().run();
      seen = writing.get().written().run();
    }
    return seen;
  }

  /** The documents' files that are to be written now; empty if another program has done it. */
  Optional<Writing> toSweep() throws IOException {
    latest();
    if (seen.swept() < seen.contents().end().revision()) {
      Sweep.Round round = sweep.begin(seen);
      return Optional.of(new Writing(() -> sweep.write(round), () -> swept(round.revision())));
    }
    sweep.isDone();
    return Optional.empty();
  }

  private Seen swept(long commit) throws IOException {
    if (!standstill.isNow()) {
      latest();
      noteSwept(commit);
    }
    return seen;
  }

  /** Whose documents are in files has been named, so that the folder is missed if it goes. */
  private void noteSwept(long commit) throws IOException {
    if (!named) {
      store.name(journal.partnership());
      named = true;
    }
    seen = tail.swept(seen, commit);
  }

  /** Writes every document's file that is not as it is on record; answers which. */
  List<DocumentFiles.Wrote> restore() throws IOException {
    requireSound();
    List<DocumentFiles.Wrote> written = sweep.all(latest().register());
    noteSwept(seen.contents().end().revision());
    return written;
  }

  /** Has the disk keep the documents' files as they are to stand. */
  void forceFiles(List<Document> documents) throws IOException {
    sweep.force(documents);
  }

  /** Whether this program wrote, and the folder is to be left tidy. */
  boolean isToBeTidied() {
    return wrote && !standstill.isNow();
  }

  /** Leaves the folder as the next program would like to find it. */
  Seen tidy() throws IOException {
    sweep();
    tail.trim(seen);
    return done(toWriteState());
  }

  /** The state that is to be written down now; empty if that would cost more than it saves. */
  Optional<Writing> toWriteState() throws IOException {
    requireSound();
    latest();
    Seen then = seen;
    return new Tidying(journal).isDue(then)
        ? Optional.of(
            new Writing(
                () -> new State(journal).write(then.contents(), then.rewritten()),
                () -> stateWritten(then)))
        : Optional.empty();
  }

  private Seen stateWritten(Seen then) throws IOException {
    if (!standstill.isNow()) {
      latest();
      seen = seen.afterState(then);
    }
    return seen;
  }

  /** Whether anything is in memory. */
  boolean isInMemory() {
    return seen.contents().end().revision() > 0;
  }

  /** Keeps nothing of what was read, unless an append failed: nobody could read it again then. */
  boolean forget() throws IOException {
    if (standstill.isNow()) {
      return false;
    }
    seen = Seen.NOTHING;
    recovered = false;
    named = false;
    wrote = false;
    sweep.forget();
    head.close();
    return true;
  }

  /** Refuses to go on after a failed append or force. */
  void requireSound() throws IOException {
    standstill.requireNone(journal.folder());
  }

  /** Closes what is kept open for the next commit to be written into. */
  void rest() throws IOException {
    tail.close();
  }

  @Override
  public void close() throws IOException {
    try {
      tail.close();
    } finally {
      head.close();
    }
  }
}
