package org.saferplan.json.store;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.saferplan.Saferplan;
import org.saferplan.command.Actor;
import org.saferplan.fact.Content;
import org.saferplan.fact.ContentHash;
import org.saferplan.json.JsonLanguage;
import org.saferplan.partnership.Partnership;
import org.saferplan.refusal.RefusedException;
import org.saferplan.register.Register;
import org.saferplan.store.Attempt;
import org.saferplan.store.Commit;
import org.saferplan.store.NoSuchRevision;
import org.saferplan.store.Store;

/** Keeps the record in a folder: see this package's description for what is in it. */
public final class FileStore implements Store {

  private final Root folder;
  private final Loaded loaded;
  private volatile boolean closed;

  private FileStore(Root folder, Loaded loaded) {
    this.folder = folder;
    this.loaded = loaded;
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
   * Opens a folder, and keeps what it reads in a quarter of this program's memory.
   *
   * @throws RefusedException as {@link #open(Path, Clock, JsonLanguage, long)} does
   */
  public static FileStore open(Path folder, Clock clock, JsonLanguage language) {
    return open(folder, clock, language, Runtime.getRuntime().maxMemory() / 4);
  }

  /**
   * Opens a folder. Nothing is written: one that is missing or empty becomes a store with its first
   * commit.
   *
   * @param clock from which commits have their moments, and days their zone
   * @param language in which everything is written
   * @param memory how many bytes the partnerships may take that are in memory, as is estimated from
   *     the length of what they were read from. Beyond that, those that were not used for longest
   *     are forgotten until they are used again; one that is being used never is
   * @throws RefusedException of kind {@code STORE} if the folder is no store, is a newer
   *     saferplan's, or cannot be read
   */
  public static FileStore open(Path folder, Clock clock, JsonLanguage language, long memory) {
    NetworkFileSystem.warnOf(folder);
    Root root = new Root(LocalDisk.INSTANCE, folder, language);
    return open(root, new Loaded(root, clock, Later.BY_THREADS, memory));
  }

  /** Of what is loaded as is told there. */
  static FileStore open(Root folder, Loaded loaded) {
    return Refusals.reaching(
        folder.path(),
        () -> {
          folder.check();
          return new FileStore(folder, loaded);
        });
  }

  @Override
  public SortedSet<Partnership.Id> partnerships() {
    return reaching(() -> Collections.unmodifiableSortedSet(folder.partnerships()));
  }

  @Override
  public Register register(Partnership.Id partnership) {
    return reaching(
        () -> loaded.isUnknown(partnership) ? Register.empty() : latest(partnership).register());
  }

  @Override
  public Register register(Partnership.Id partnership, long revision) {
    return reaching(
        () -> {
          if (!loaded.isUnknown(partnership)) {
            return loaded.with(partnership, record -> record.register(revision));
          }
          if (revision != 0) {
            throw NoSuchRevision.refusal(partnership, revision, 0);
          }
          return Register.empty();
        });
  }

  @Override
  public Commit commit(Partnership.Id partnership, Attempt attempt) {
    return reaching(() -> loaded.with(partnership, record -> record.commit(attempt)));
  }

  @Override
  public List<Commit> history(Partnership.Id partnership) {
    return reaching(
        () ->
            loaded.isUnknown(partnership)
                ? List.of()
                : List.copyOf(loaded.with(partnership, PartnershipFolder::history)));
  }

  @Override
  public Optional<Content> file(Partnership.Id partnership, ContentHash hash) {
    return reaching(
        () ->
            loaded.isUnknown(partnership)
                ? Optional.empty()
                : loaded.with(partnership, record -> record.file(hash)));
  }

  /**
   * Reads everything in the folder, and answers what is not as it was left, by file and line;
   * nothing if all is well. Writes nothing.
   */
  public List<Defect> verify() {
    return reaching(() -> verification().defects());
  }

  /** The same of one partnership's folder alone; nothing of one that never had a record here. */
  public List<Defect> verify(Partnership.Id partnership) {
    return reaching(() -> verification().defects(partnership));
  }

  /**
   * How far each record has come; of one that cannot be read, nothing: {@link #verify()} says why.
   */
  public List<Standing> standings() {
    return reaching(loaded::standings);
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
          if (loaded.isUnknown(partnership) || latest(partnership).register().isEmpty()) {
            return List.of();
          }
          return new Edits(folder.journal(partnership)).found();
        });
  }

  /**
   * Takes texts out of all that a partnership's record ever said and out of its documents' files,
   * and deletes attached files. Its commit tells for ever who took out how much, when and why, and
   * not what. Other files in the store's folder stay, and are searched; where links lead is not.
   *
   * @param reason why, in words that do not give away what
   * @param texts letter by letter, but for what makes no difference to a {@link Wording};
   *     "[redacted]" will stand in their place
   * @param files the hashes of the attached files to be deleted
   * @return the commit, if any of it was on record, and where it still stands or may
   * @throws RefusedException of kind {@code IMPOSSIBLE} if it stands nowhere, or is part of an id
   *     or a name by which others know something; then nothing has changed
   */
  public Redacted redact(
      Partnership.Id partnership,
      Actor actor,
      String reason,
      List<String> texts,
      List<ContentHash> files) {
    Residue left = new Residue(folder, partnership, Sought.of(texts, files));
    return reaching(
        () -> {
          var links = left.links();
          var done = administer(partnership, admin -> admin.redact(actor, reason, left.sought()));
          return Redacted.of(done, left.beside(links, latest(partnership), done.found()));
        });
  }

  /**
   * Copies a partnership's record into the folder of another store, which becomes one if it is
   * empty: whole and consistent, however many write meanwhile.
   *
   * @param revision the commit with which the copy is to end; the latest if it is null
   * @throws RefusedException if it never had that revision, or that folder holds some of it already
   */
  public void backUp(Partnership.Id partnership, Path to, @Nullable Long revision) {
    reaching(
        () -> {
          Root other = new Root(folder.disk(), to, folder.language());
          other.check();
          return administer(
              partnership,
              admin -> admin.copyTo(other, revision == null ? Long.MAX_VALUE : revision));
        });
  }

  /**
   * Has the folder of a copy name what it is to hold before any of that is there, so that the rest
   * is missed in a copy that is broken off.
   */
  public void nameInCopy(Set<Partnership.Id> partnerships, Path to) {
    reaching(() -> Backup.named(new Root(folder.disk(), to, folder.language()), partnerships));
  }

  /**
   * Makes a partnership's damaged journal one that can be written again. What is damaged is put
   * back as it was where that is known; in the place of what is lost stands what is known of it.
   * What the documents' files say and the journal never said, lost or edited by hand, is taken into
   * the record. A commit of its own tells all this; {@code set-aside} keeps what stood there.
   *
   * @return what was done, and what is lost; nothing if all was well
   */
  public List<Defect> repair(Partnership.Id partnership, Actor actor) {
    return reaching(() -> administer(partnership, admin -> admin.repair(actor)));
  }

  /**
   * Writes anew every document's file that is missing or was changed. What stood there is set
   * aside, unless it was the document as it once was.
   *
   * @return what was done, file by file; nothing if all stood as they should
   */
  public List<Defect> restoreDocuments(Partnership.Id partnership) {
    return reaching(
        () ->
            loaded.with(partnership, PartnershipFolder::restore).stream()
                .map(DocumentFiles.Wrote::told)
                .toList());
  }

  /**
   * Compresses all of a partnership's journal, also what was written last; the next commit begins a
   * new part of it. What is not added to any more is compressed without being asked for.
   *
   * @return by how many bytes the journal is shorter
   */
  public long compact(Partnership.Id partnership) {
    return reaching(() -> loaded.with(partnership, PartnershipFolder::compact));
  }

  /** What cannot be written because something is damaged, is found damaged. */
  private Verification verification() {
    loaded.all().forEach(each -> each.upkeep().settled());
    return new Verification(folder);
  }

  /** Writes the documents' files that are still to be written, without waiting for the sweep. */
  void settle() throws IOException {
    for (PartnershipFolder partnership : loaded.all()) {
      partnership.upkeep().settle();
    }
  }

  @Override
  public void close() {
    if (!closed) {
      loaded.all().forEach(partnership -> partnership.upkeep().requireNotInRule());
      closed = true;
      loaded.all().forEach(PartnershipFolder::leave);
    }
  }

  private Contents latest(Partnership.Id partnership) throws IOException {
    return loaded.with(partnership, PartnershipFolder::contents);
  }

  private <T> T administer(Partnership.Id partnership, PartnershipFolder.Administrating<T> work)
      throws IOException {
    return loaded.with(partnership, record -> record.administer(work));
  }

  private <T> T reaching(Refusals.FileWork<T> work) {
    if (closed) {
      throw Refusals.closed();
    }
    return Refusals.reaching(folder.path(), work);
  }
}
