package org.saferplan.json.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.saferplan.store.StoreContract.MAIDSTONE;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.saferplan.command.Ruling;
import org.saferplan.plan.Plan;
import org.saferplan.refusal.Fault;
import org.saferplan.refusal.Kind;
import org.saferplan.refusal.RefusedException;
import org.saferplan.register.Register;
import org.saferplan.store.Attempt;
import org.saferplan.store.StoreContract;

/**
 * A program of its own that works on a store with several threads and tells of each act, in one
 * line each, what came of it; until it has done what it was asked for, or is killed.
 *
 * <p>{@code begin ID} before a commit is asked for; then {@code done ID KIND DOCUMENT REVISION
 * START END VALUE}, or {@code fail ID WORDS}. Moments are the system's, in nanoseconds.
 */
final class Worker {
  /** The shared documents. */
  static final int DOCUMENTS = 4;

  private static final FileOutputStream OUT = new FileOutputStream(FileDescriptor.out);

  private final FileStore store;
  private final String name;
  private final SplittableRandom random;
  private final boolean writesOnly;

  private Worker(FileStore store, String name, SplittableRandom random, boolean writesOnly) {
    this.store = store;
    this.name = name;
    this.random = random;
    this.writesOnly = writesOnly;
  }

  /** Folder, name, number of threads, acts of each, and whether it only writes. */
  public static void main(String[] said) throws InterruptedException {
    try (FileStore store =
        FileStore.open(Path.of(said[0]), Clock.system(ZoneOffset.UTC), StoreOnDisk.LANGUAGE)) {
      List<Thread> threads = new ArrayList<>();
      for (int number = 0; number < Integer.parseInt(said[2]); number++) {
        String name = said[1] + "-" + number;
        Worker worker =
            new Worker(
                store, name, new SplittableRandom(name.hashCode()), Boolean.parseBoolean(said[4]));
        Thread thread = new Thread(() -> worker.act(Integer.parseInt(said[3])), name);
        thread.start();
        threads.add(thread);
      }
      for (Thread thread : threads) {
        thread.join();
      }
    }
    tell("end");
  }

  private static synchronized void tell(String line) {
    try {
      OUT.write((line + "\n").getBytes(UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void act(int times) {
    for (int time = 0; time < times; time++) {
      String id = name + "-" + time;
      String document = "shared-" + random.nextInt(DOCUMENTS);
      int kind = random.nextInt(writesOnly ? 2 : 20);
      try {
        if (kind == 0) {
          count(id, document);
        } else if (kind == 1) {
          swap(id, document);
        } else {
          read(id, document);
        }
      } catch (RefusedException e) {
        tell("fail " + id + " " + e.getMessage());
      }
    }
  }

  private void read(String id, String document) {
    long start = System.nanoTime();
    Register register = store.register(MAIDSTONE);
    done(id, "read", document, register.revision(), start, value(register, document));
  }

  /** Adds one to the number with which the title begins, whatever it is. */
  private void count(String id, String document) {
    tell("begin " + id);
    long start = System.nanoTime();
    String[] written = {""};
    long revision =
        store
            .commit(
                MAIDSTONE,
                new Attempt(
                    StoreContract.OFFICER,
                    new StoreContract.Note(id),
                    (register, moment) -> {
                      written[0] = next(value(register, document), id);
                      return Ruling.write(StoreContract.plan(document, written[0]));
                    }))
            .revision();
    done(id, "write", document, revision, start, written[0]);
  }

  /** Writes two documents if the first still says what was read; and is refused otherwise. */
  private void swap(String id, String document) {
    String before = value(store.register(MAIDSTONE), document);
    tell("begin " + id);
    long start = System.nanoTime();
    String[] seen = {""};
    long[] at = {0};
    try {
      long revision =
          store
              .commit(
                  MAIDSTONE,
                  new Attempt(
                      StoreContract.OFFICER,
                      new StoreContract.Note(id),
                      (register, moment) -> {
                        seen[0] = value(register, document);
                        at[0] = register.revision();
                        return seen[0].equals(before)
                            ? new Ruling.Accepted(
                                List.of(
                                    StoreContract.plan(document, next(before, id)),
                                    StoreContract.plan("of-" + name, id)),
                                List.of(),
                                "")
                            : Ruling.refuse(
                                Kind.IMPOSSIBLE, Fault.at("/title", "other", "it has changed"));
                      }))
              .revision();
      done(id, "write", document, revision, start, next(before, id));
    } catch (RefusedException e) {
      if (e.kind() != Kind.IMPOSSIBLE) {
        throw e;
      }
      done(id, "refusal", document, at[0], start, seen[0]);
    }
  }

  private static void done(
      String id, String kind, String document, long revision, long start, String value) {
    tell(
        "done %s %s %s %d %d %d %s"
            .formatted(id, kind, document, revision, start, System.nanoTime(), value));
  }

  private static String value(Register register, String document) {
    return register.find(Plan.class, new Plan.Id(document).key()).map(Plan::title).orElse("0");
  }

  /** The number after the one with which the value begins, and who wrote it. */
  private static String next(String value, String id) {
    int end = value.indexOf('/');
    int number = Integer.parseInt(end < 0 ? value : value.substring(0, end));
    return number + 1 + "/" + id;
  }
}
