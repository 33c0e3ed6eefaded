package org.saferplan.json.store;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.saferplan.partnership.Partnership;

/**
 * The partnerships that a program has asked for. What is in memory of them all stays within a
 * bound: the one that was not used for longest is forgotten first, and read again when it is asked
 * for. The one that is being used stays, be it larger than the bound by itself.
 *
 * <p>How much memory a record takes is not measured but told from the bytes it was read from.
 */
final class Loaded {
  private static final System.Logger LOG = System.getLogger(Loaded.class.getName());

  /** What is read takes up to so many times as much in memory, what is derived from it included. */
  private static final int IN_MEMORY = 2;

  private final Root folder;
  private final Clock clock;
  private final Later later;
  private final long bound;
  private final Map<Partnership.Id, Held> all = new ConcurrentHashMap<>();
  private final ReentrantLock makingRoom = new ReentrantLock();

  /**
   * Of a store.
   *
   * @param later has work done by other threads
   * @param bound in bytes of memory
   */
  Loaded(Root folder, Clock clock, Later later, long bound) {
    this.folder = folder;
    this.clock = clock;
    this.later = later;
    this.bound = bound;
  }

  /** A partnership, and what is known of its use. */
  private static final class Held {
    private final PartnershipFolder partnership;
    private volatile long lastUsed;
    private volatile String weighed = "";
    private volatile long state;
    private volatile long grown = Long.MAX_VALUE;
    private volatile long bytes;

    Held(PartnershipFolder partnership) {
      this.partnership = partnership;
    }

    /** Notes that it is used; answers whether other things are in memory than before. */
    boolean isChanged() {
      lastUsed = System.nanoTime();
      Seen seen = partnership.seen();
      if (seen.sign().equals(weighed)) {
        return false;
      }
      try {
        weigh(seen.contents());
        weighed = seen.sign();
      } catch (IOException e) {
        LOG.log(System.Logger.Level.DEBUG, "how much memory it takes is not known: " + e);
      }
      return true;
    }

    /** The state has another size only where it was written anew, or read for the first time. */
    private void weigh(Contents now) throws IOException {
      if (now.grown() < grown) {
        state = partnership.stateBytes();
      }
      grown = now.grown();
      bytes = now.register().isEmpty() ? 0 : IN_MEMORY * (state + grown);
    }

    void forget() {
      if (partnership.forget()) {
        weighed = "";
        grown = Long.MAX_VALUE;
        bytes = 0;
      }
    }
  }

  /** What is done with a partnership. */
  @FunctionalInterface
  interface Work<T> {
    T on(PartnershipFolder partnership) throws IOException;
  }

  /** Does something with a partnership, and then makes room if that takes too much. */
  <T> T with(Partnership.Id partnership, Work<T> work) throws IOException {
    if (!all.containsKey(partnership) && !folder.holds(partnership)) {
      return beginning(partnership, work);
    }
    Held used = held(partnership);
    try {
      return work.on(used.partnership);
    } finally {
      if (used.isChanged()) {
        makeRoom(used);
      }
    }
  }

  /** Of what has no record nothing is kept, unless this begins it. */
  private <T> T beginning(Partnership.Id partnership, Work<T> work) throws IOException {
    Held opened = opened(partnership);
    try {
      return work.on(opened.partnership);
    } finally {
      boolean isBegun = !opened.partnership.seen().contents().register().isEmpty();
      if (isBegun && all.putIfAbsent(partnership, opened) == null) {
        opened.isChanged();
        makeRoom(opened);
      } else {
        opened.partnership.leave();
      }
    }
  }

  /** Those that were asked for, whether they are in memory or not. */
  List<PartnershipFolder> all() {
    return all.values().stream().map(each -> each.partnership).toList();
  }

  /** Of what has no record nothing is kept in memory, however often and by whom it is asked for. */
  boolean isUnknown(Partnership.Id partnership) throws IOException {
    Held held = all.get(partnership);
    return (held == null || held.partnership.seen().contents().register().isEmpty())
        && !folder.holds(partnership);
  }

  /** How many bytes of memory are taken, as far as it is told. */
  long bytes() {
    return all.values().stream().mapToLong(each -> each.bytes).sum();
  }

  /** How far each record has come, unless it is damaged or cannot be reached. */
  List<Standing> standings() throws IOException {
    List<Standing> standings = new ArrayList<>();
    for (Partnership.Id partnership : folder.partnerships()) {
      try {
        folder.holds(partnership);
        Position end = with(partnership, PartnershipFolder::contents).end();
        standings.add(new Standing(partnership, end.revision(), end.at(), end.chain()));
      } catch (IOException e) {
        LOG.log(System.Logger.Level.DEBUG, "no standing of what cannot be read: " + e);
      }
    }
    return standings;
  }

  private Held held(Partnership.Id partnership) throws IOException {
    Held known = all.get(partnership);
    if (known != null) {
      return known;
    }
    Held opened = opened(partnership);
    Held first = all.putIfAbsent(partnership, opened);
    return first == null ? opened : first;
  }

  private Held opened(Partnership.Id partnership) throws IOException {
    return new Held(new PartnershipFolder(folder, partnership, clock, later));
  }

  /** While one makes room nobody else need. */
  private void makeRoom(Held inUse) {
    if (bytes() > bound && makingRoom.tryLock()) {
      try {
        List<Map.Entry<Long, Held>> longestUnusedFirst =
            all.values().stream()
                .filter(each -> each != inUse && each.bytes > 0)
                .map(each -> Map.entry(each.lastUsed, each))
                .sorted(Map.Entry.comparingByKey())
                .toList();
        for (Map.Entry<Long, Held> each : longestUnusedFirst) {
          if (bytes() <= bound) {
            return;
          }
          each.getValue().forget();
        }
      } finally {
        makingRoom.unlock();
      }
    }
  }
}
