package org.saferplan.json.store;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.concurrent.ConcurrentHashMap;
import org.saferplan.Saferplan;
import org.saferplan.fact.Content;
import org.saferplan.fact.ContentHash;
import org.saferplan.json.JsonLanguage;
import org.saferplan.partnership.Partnership;
import org.saferplan.refusal.Kind;
import org.saferplan.refusal.RefusedException;
import org.saferplan.register.Register;
import org.saferplan.store.Attempt;
import org.saferplan.store.Commit;
import org.saferplan.store.Store;

/** Keeps the record in a folder: see this package's description for what is in it. */
public final class FileStore implements Store {
  private static final System.Logger LOG = System.getLogger(FileStore.class.getName());

  private final Root folder;
  private final Clock clock;
  private final Map<Partnership.Id, PartnershipFolder> partnerships = new ConcurrentHashMap<>();
  private volatile boolean closed;

  private FileStore(Root folder, Clock clock) {
    this.folder = folder;
    this.clock = clock;
  }

  /**
   * Opens a folder, by the system's clock and in London's days.
   *
   * @throws RefusedException as {@link #open(Path, Clock, JsonLanguage)} does
   */
  public static FileStore open(Path folder) {
    return open(
        folder, Clock.system(ZoneId.of("Europe/London")), new JsonLanguage(Saferplan.documents()));
  }

  /**
   * Opens a folder. Nothing is written: a folder that is missing or empty becomes a store with its
   * first commit.
   *
   * @param clock from which commits have their moments, and days their zone
   * @param language in which everything is written
   * @throws RefusedException of kind {@code STORE} if the folder is no store, is a newer
   *     saferplan's, or cannot be read
   */
  public static FileStore open(Path folder, Clock clock, JsonLanguage language) {
    return open(folder, clock, language, LocalDisk.INSTANCE);
  }

  static FileStore open(Path folder, Clock clock, JsonLanguage language, Disk disk) {
    Root opened = new Root(disk, folder, language);
    return Refusals.reaching(
        folder,
        () -> {
          opened.check();
          return new FileStore(opened, clock);
        });
  }

  @Override
  public SortedSet<Partnership.Id> partnerships() {
    return reaching(() -> Collections.unmodifiableSortedSet(folder.partnerships()));
  }

  @Override
  public Register register(Partnership.Id partnership) {
    return reaching(
        () -> isUnknown(partnership) ? Register.empty() : of(partnership).contents().register());
  }

  @Override
  public Commit commit(Partnership.Id partnership, Attempt attempt) {
    return reaching(() -> of(partnership).commit(attempt));
  }

  @Override
  public List<Commit> history(Partnership.Id partnership) {
    return reaching(
        () -> isUnknown(partnership) ? List.of() : List.copyOf(of(partnership).history()));
  }

  @Override
  public Optional<Content> file(Partnership.Id partnership, ContentHash hash) {
    return reaching(() -> isUnknown(partnership) ? Optional.empty() : of(partnership).file(hash));
  }

  /**
   * Reads everything in the folder, and answers what is not as it was left, by file and line;
   * nothing if all is well. Writes nothing.
   */
  public List<Defect> verify() {
    return reaching(() -> new Verification(folder).defects());
  }

  /**
   * Writes anew every document's file that is missing or was changed. What stood there is set
   * aside.
   */
  public void restoreDocuments(Partnership.Id partnership) {
    reaching(
        () -> {
          of(partnership).restore();
          return partnership;
        });
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true;
      for (PartnershipFolder partnership : partnerships.values()) {
        try {
          partnership.close();
        } catch (IOException e) {
          LOG.log(System.Logger.Level.WARNING, "not left tidy, which loses nothing: " + e);
        }
      }
    }
  }

  /** Of what has no record nothing is kept in memory, however often and by whom it is asked for. */
  private boolean isUnknown(Partnership.Id partnership) throws IOException {
    return !partnerships.containsKey(partnership) && !folder.holds(partnership);
  }

  private PartnershipFolder of(Partnership.Id partnership) throws IOException {
    PartnershipFolder known = partnerships.get(partnership);
    if (known != null) {
      return known;
    }
    PartnershipFolder opened = new PartnershipFolder(folder, partnership, clock);
    PartnershipFolder first = partnerships.putIfAbsent(partnership, opened);
    return first == null ? opened : first;
  }

  private <T> T reaching(Refusals.FileWork<T> work) {
    if (closed) {
      throw RefusedException.because(Kind.STORE, "closed", "the store is closed", "open it again");
    }
    return Refusals.reaching(folder.path(), work);
  }
}
