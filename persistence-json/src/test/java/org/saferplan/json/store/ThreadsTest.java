package org.saferplan.json.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saferplan.store.StoreContract.MAIDSTONE;

import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.saferplan.plan.Plan;
import org.saferplan.store.StoreContract;

/** Threads that are interrupted, and a program that has loaded the store twice. */
final class ThreadsTest {
  private static final int INTERRUPTS = Campaign.times("interrupts", 300, 10_000);
  private static final int THREADS = 4;

  @TempDir Path temporary;

  @Test
  void answersEveryoneAndLosesNothingWhenThreadsAreInterrupted() throws Exception {
    Path folder = temporary.resolve("store");
    AtomicInteger interrupts = new AtomicInteger();
    try (FileStore store = FileStore.open(folder)) {
      List<Thread> threads = new ArrayList<>();
      List<Future<Integer>> counts = new ArrayList<>();
      ExecutorService working =
          Executors.newFixedThreadPool(
              THREADS,
              work -> {
                Thread thread = new Thread(work);
                threads.add(thread);
                return thread;
              });
      for (int thread = 0; thread < THREADS; thread++) {
        Plan.Id own = new Plan.Id("t" + thread);
        counts.add(working.submit(() -> count(store, own, interrupts)));
      }
      SplittableRandom random = new SplittableRandom(20180320);
      while (interrupts.get() < INTERRUPTS) {
        threads.get(random.nextInt(THREADS)).interrupt();
        interrupts.incrementAndGet();
        TimeUnit.MICROSECONDS.sleep(random.nextInt(1500));
      }
      int all = 0;
      for (int thread = 0; thread < THREADS; thread++) {
        int counted = counts.get(thread).get(1, TimeUnit.MINUTES);
        all += counted;
        assertThat(title(store, "t" + thread)).isEqualTo(Integer.toString(counted));
      }
      assertThat(store.register(MAIDSTONE).revision()).isEqualTo(all);
      assertThat(store.verify()).isEmpty();
      working.shutdown();
      Campaign.count("interrupts", interrupts.get());
    }
    assertThat(PlainJournal.in(folder.resolve("safer-maidstone").resolve("journal")).isTorn())
        .isFalse();
  }

  private static int count(FileStore store, Plan.Id own, AtomicInteger interrupts) {
    int count = 0;
    while (interrupts.get() < INTERRUPTS || count == 0) {
      store.commit(MAIDSTONE, StoreContract.counting(own));
      count++;
      assertThat(title(store, own.value())).isEqualTo(Integer.toString(count));
      if (count % 3 == 0) {
        Thread.interrupted();
      }
    }
    return count;
  }

  private static String title(FileStore store, String id) {
    return store
        .register(MAIDSTONE)
        .find(Plan.class, new Plan.Id(id).key())
        .map(Plan::title)
        .orElse("0");
  }

  /** Called in each class loader's own copy of this class. */
  static final class Twice {
    private Twice() {}

    /** Counts so many times in a store of its own on the folder. */
    public static void count(Path folder, String id, int times) {
      try (FileStore store = FileStore.open(folder)) {
        for (int time = 0; time < times; time++) {
          store.commit(MAIDSTONE, StoreContract.counting(new Plan.Id(id)));
          store.commit(MAIDSTONE, StoreContract.counting(new Plan.Id("shared")));
        }
      }
    }
  }

  @Test
  void keepsWhatTwoClassLoadersOfOneProgramWrite() throws Exception {
    int times = Campaign.times("loaded", 60, 2_000);
    Path folder = temporary.resolve("store");
    ExecutorService both = Executors.newFixedThreadPool(2);
    List<Future<Void>> done = new ArrayList<>();
    try (URLClassLoader one = loader();
        URLClassLoader other = loader()) {
      done.add(both.submit(counting(one, folder, "one", times)));
      done.add(both.submit(counting(other, folder, "other", times)));
      for (Future<Void> each : done) {
        each.get(10, TimeUnit.MINUTES);
      }
    } finally {
      both.shutdownNow();
    }
    try (FileStore store = FileStore.open(folder)) {
      assertThat(title(store, "one")).isEqualTo(Integer.toString(times));
      assertThat(title(store, "other")).isEqualTo(Integer.toString(times));
      assertThat(title(store, "shared")).isEqualTo(Integer.toString(2 * times));
      assertThat(store.verify()).isEmpty();
    }
    Campaign.count("commits of two class loaders", 4L * times);
  }

  @Test
  void beginsAStoreThatOthersBeginAtTheSameMoment() throws Exception {
    ExecutorService both = Executors.newFixedThreadPool(2);
    try (URLClassLoader one = loader();
        URLClassLoader other = loader()) {
      for (int time = 0; time < Campaign.times("begun", 20, 1_000); time++) {
        Path folder = temporary.resolve("store" + time);
        List<Future<Void>> done =
            List.of(
                both.submit(counting(one, folder, "one", 1)),
                both.submit(counting(other, folder, "other", 1)));
        for (Future<Void> each : done) {
          each.get(1, TimeUnit.MINUTES);
        }
        try (FileStore store = FileStore.open(folder)) {
          assertThat(store.register(MAIDSTONE).revision()).isEqualTo(4);
        }
        Campaign.count("stores begun by two at once");
      }
    } finally {
      both.shutdownNow();
    }
  }

  private static Callable<Void> counting(ClassLoader loader, Path folder, String id, int times) {
    return () -> {
      var method =
          Class.forName(Twice.class.getName(), true, loader)
              .getDeclaredMethod("count", Path.class, String.class, int.class);
      method.setAccessible(true);
      method.invoke(null, folder, id, times);
      return null;
    };
  }

  private static URLClassLoader loader() throws java.net.MalformedURLException {
    List<URL> urls = new ArrayList<>();
    for (String path : WorkerProcess.classPath().split(File.pathSeparator)) {
      urls.add(Path.of(path).toUri().toURL());
    }
    return new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
  }
}
