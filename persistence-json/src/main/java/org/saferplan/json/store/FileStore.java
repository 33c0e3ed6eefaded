package org.saferplan.json.store;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.saferplan.Saferplan;
import org.saferplan.command.Actor;
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

/** Keeps the record in a folder: see this package's description for what is in it. */
public final class FileStore implements Store {
  private static final System.Logger LOG = System.getLogger(FileStore.class.getName());

  private final Root folder;
  private final Clock clock;
  private final Consumer<Runnable> sweeping;
  private final Map<Partnership.Id, PartnershipFolder> partnerships = new ConcurrentHashMap<>();
  private volatile boolean closed;

  private FileStore(Root folder, Clock clock, Consumer<Runnable> sweeping) {
    this.folder = folder;
    this.clock = clock;
    this.sweeping = sweeping;
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
    NetworkFileSystem.under(folder)
        .ifPresent(
            kind ->
                LOG.log(
                    System.Logger.Level.WARNING,
                    () ->
                        "%s lies on a network file system (%s): what is promised of power cuts and of"
                                .formatted(folder, kind)
                            + " several programs may not hold there; keep it on this machine's disk"));
    return open(folder, clock, language, LocalDisk.INSTANCE, Sweeping::soon);
  }

  /** Sweeps when it is told to by what is given, and when it is closed. */
  static FileStore open(
      Path folder, Clock clock, JsonLanguage language, Disk disk, Consumer<Runnable> sweeping) {
    Root opened = new Root(disk, folder, language);
    return Refusals.reaching(
        folder,
        () -> {
          opened.check();
          return new FileStore(opened, clock, sweeping);
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
  public Register register(Partnership.Id partnership, long revision) {
    return reaching(
        () -> {
          if (!isUnknown(partnership)) {
            return of(partnership).register(revision);
          }
          if (revision != 0) {
            throw NoSuchRevision.refusal(partnership, revision, 0);
          }
          return Register.empty();
        });
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
    return reaching(
        () -> {
          settle();
          return new Verification(folder).defects();
        });
  }

  /**
   * How far the record of each partnership has come; of one whose journal cannot be read, nothing:
   * {@link #verify()} says why.
   */
  public List<Standing> standings() {
    return reaching(
        () -> {
          List<Standing> standings = new ArrayList<>();
          for (Partnership.Id partnership : folder.partnerships()) {
            try {
              Position end = of(partnership).contents().end();
              standings.add(new Standing(partnership, end.revision(), end.at(), end.chain()));
            } catch (DamagedException e) {
              LOG.log(System.Logger.Level.DEBUG, "no standing of a damaged record: " + e);
            }
          }
          return standings;
        });
  }

  /**
   * The documents that somebody wrote into their files by hand, as far as they can be read as
   * documents. {@link #repair} takes them into the record, {@link #restoreDocuments} sets them
   * aside. Writes nothing.
   *
   * @throws RefusedException of kind {@code STORE} if the journal is damaged: what the files say
   *     and it does not may then be what it has lost
   */
  public List<Edit> edits(Partnership.Id partnership) {
    return reaching(
        () -> {
          if (isUnknown(partnership) || of(partnership).contents().register().isEmpty()) {
            return List.of();
          }
          return new Edits(folder.journal(partnership)).found();
        });
  }

  /**
   * Takes texts out of the record of a partnership, out of everything that it ever said, and out of
   * the documents' files; and deletes attached files. The only way in which anything ever leaves a
   * record: its commit tells for ever who took out how much, when and why, and not what.
   *
   * <p>Not searched: attached files (name them by their hash), and what lies in {@code set-aside}.
   *
   * @param reason why, in words that do not give away what
   * @param texts as they stand there, letter by letter; "[redacted]" will stand in their place
   * @param files the hashes of the attached files to be deleted
   * @return the commit
   * @throws RefusedException of kind {@code IMPOSSIBLE} if nothing of it is there, or it is part of
   *     an id or a name by which others know something; then nothing has changed
   */
  public Commit redact(
      Partnership.Id partnership,
      Actor actor,
      String reason,
      List<String> texts,
      List<ContentHash> files) {
    if (reason.isBlank() || texts.stream().anyMatch(String::isBlank)) {
      throw RefusedException.because(
          Kind.INVALID, "blank", "a reason or a text to be redacted is blank", "say it");
    }
    return reaching(
        () -> of(partnership).administer(admin -> admin.redact(actor, reason, texts, files)));
  }

  /**
   * Copies a partnership's record into the folder of another store, which becomes one if it is
   * empty: whole and consistent, however many write meanwhile.
   *
   * @param revision the commit with which the copy is to end, to restore what was on record then;
   *     the latest if it is null
   * @throws RefusedException if the record never had that revision, or something of this
   *     partnership's lies in that folder already
   */
  public void backUp(Partnership.Id partnership, Path to, @Nullable Long revision) {
    reaching(
        () -> {
          Root other = new Root(folder.disk(), to, folder.language());
          other.check();
          long last = revision == null ? Long.MAX_VALUE : revision;
          return of(partnership).administer(admin -> admin.copyTo(other, last));
        });
  }

  /**
   * Makes a partnership's damaged journal one that can be written again. What is whole in it stays;
   * the rest is kept in {@code set-aside}. What the documents' files say and the journal never said
   * is taken into the record by a commit of its own: after damage what was lost, as far as it is
   * known; without damage what was edited by hand.
   *
   * @return what was done, and what is lost; nothing if all was well
   */
  public List<Defect> repair(Partnership.Id partnership, Actor actor) {
    return reaching(() -> of(partnership).administer(admin -> admin.repair(actor)));
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

  /** Writes the documents' files that are still to be written, without waiting for the sweep. */
  void settle() throws IOException {
    for (PartnershipFolder partnership : partnerships.values()) {
      partnership.settle();
    }
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
    PartnershipFolder opened = new PartnershipFolder(folder, partnership, clock, sweeping);
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
