package org.saferplan.json.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.saferplan.contact.Contact;
import org.saferplan.contact.Contacts;
import org.saferplan.fact.ContentHash;
import org.saferplan.json.JsonLanguage;
import org.saferplan.json.Read;
import org.saferplan.partnership.Partnership;
import org.saferplan.partnership.Party;

/**
 * Contacts in one file beside the partnerships' folders of a store: {@code contacts.json}.
 *
 * <p>It is part of no record: no journal, no export and no history holds any of it, and a backup of
 * the store leaves it out, so that what is deleted here is not kept there. Whoever wants a copy of
 * it copies the file.
 */
public final class ContactsFile implements Contacts {
  private final Disk disk = LocalDisk.INSTANCE;
  private final Path folder;
  private final JsonLanguage language;

  private ContactsFile(Path folder, JsonLanguage language) {
    this.folder = folder;
    this.language = language;
  }

  /** Those kept in the folder of a store. Nothing is written before the first contact is set. */
  public static ContactsFile in(Path folder, JsonLanguage language) {
    return new ContactsFile(folder, language);
  }

  /**
   * All that is in the file.
   *
   * @param contacts in the order in which they were first set
   */
  public record Kept(List<OfPartnership> contacts) {
    /** Takes a copy. */
    public Kept {
      contacts = List.copyOf(contacts);
    }
  }

  /** A contact, and whose it is. */
  public record OfPartnership(Partnership.Id partnership, Contact contact) {
    private boolean isOf(Partnership.Id wanted, Party party) {
      return partnership.equals(wanted) && contact.party().equals(party);
    }
  }

  /** The file in the folder of a store. */
  static Path file(Path folder) {
    return folder.resolve("contacts.json");
  }

  /**
   * There ever since the file was first written, so that it is missed if it goes; with the hash of
   * what was written last, and while that is being written, of both.
   */
  private static Path mark(Path folder) {
    return folder.resolve(".contacts.kept");
  }

  /** What is wrong with the file in a store's folder, if anything is. */
  static Optional<Defect> defect(Root store) {
    try {
      ContactsFile contacts = new ContactsFile(store.path(), store.language());
      contacts.kept();
      return contacts.changedByOthers();
    } catch (IOException e) {
      return Optional.of(Refusals.defect(file(store.path()), e));
    }
  }

  /** Whether it stands there as it was written; one from before a mark said how may be any. */
  private Optional<Defect> changedByOthers() throws IOException {
    String marked;
    boolean isAsMarked;
    do {
      marked = marked();
      isAsMarked = marked.isEmpty() || marked.contains(hash());
      // Whoever changes a contact meanwhile writes the mark first.
    } while (!isAsMarked && !marked.equals(marked()));
    return isAsMarked
        ? Optional.empty()
        : Optional.of(
            new Defect(
                file(folder),
                0,
                "this is not what was written last: somebody edited it, or put an older copy in its"
                    + " place",
                "see whether it is right; if it is, the next contact that is set takes it as it"
                    + " stands, or delete %s".formatted(mark(folder).getFileName())));
  }

  private String marked() throws IOException {
    return WholeFile.isFile(disk, mark(folder)) ? new String(disk.read(mark(folder)), UTF_8) : "";
  }

  private String hash() throws IOException {
    return disk.look(file(folder)).isPresent()
        ? ContentHash.of(disk.read(file(folder))).value()
        : "";
  }

  private void mark(String hashes) throws IOException {
    WholeFile.force(disk, mark(folder), hashes.getBytes(UTF_8));
  }

  @Override
  public void set(Partnership.Id partnership, Contact contact) {
    changing(
        kept -> {
          OfPartnership wanted = new OfPartnership(partnership, contact);
          Predicate<OfPartnership> isIt = each -> each.isOf(partnership, contact.party());
          return kept.stream().anyMatch(isIt)
              ? kept.stream().map(each -> isIt.test(each) ? wanted : each).toList()
              : Stream.concat(kept.stream(), Stream.of(wanted)).toList();
        });
  }

  @Override
  public boolean remove(Partnership.Id partnership, Party party) {
    return changing(kept -> kept.stream().filter(each -> !each.isOf(partnership, party)).toList());
  }

  @Override
  public List<Contact> list(Partnership.Id partnership) {
    return Refusals.reaching(folder, this::kept).stream()
        .filter(each -> each.partnership().equals(partnership))
        .map(OfPartnership::contact)
        .toList();
  }

  @FunctionalInterface
  private interface Change {
    List<OfPartnership> of(List<OfPartnership> kept);
  }

  /** Answers whether it changed anything. */
  private boolean changing(Change change) {
    return Refusals.reaching(
        folder,
        () -> {
          ReentrantLock lock = Exclusive.ofThisProgram(file(folder));
          lock.lock();
          try (Disk.Lock among = disk.lock(folder.resolve(".contacts.lock"))) {
            return Exclusive.amongPrograms(among, () -> changed(change));
          } finally {
            lock.unlock();
          }
        });
  }

  private boolean changed(Change change) throws IOException {
    List<OfPartnership> before = kept();
    List<OfPartnership> after = change.of(before);
    if (after.equals(before)) {
      if (changedByOthers().isPresent()) {
        // Whoever sets what stands there already has seen it.
        mark(hash() + "\n");
      }
      return false;
    }
    byte[] bytes = language.write(new Kept(after)).getBytes(UTF_8);
    String hash = ContentHash.of(bytes).value();
    if (disk.isTaken(file(folder))) {
      mark(hash() + "\n" + hash + "\n");
    }
    WholeFile.force(disk, file(folder), bytes);
    mark(hash + "\n");
    return true;
  }

  private List<OfPartnership> kept() throws IOException {
    // Looked for first: who just sets the first contact writes the file before it.
    boolean isMarked = disk.isTaken(mark(folder));
    if (disk.look(file(folder)).isEmpty()) {
      if (!isMarked) {
        return List.of();
      }
      throw new DamagedException(
          new Defect(
              file(folder),
              0,
              "this is gone, and with it the contacts of every partnership here",
              "put it back if there is a copy of it; if not, or if it was deleted on purpose, delete"
                  + " %s too".formatted(mark(folder).getFileName())));
    }
    Read<Kept> read = language.read(disk.read(file(folder)), Kept.class);
    Kept kept = read.value();
    if (kept == null || !read.faults().isEmpty()) {
      throw new DamagedException(
          new Defect(
              file(folder),
              0,
              "these are no contacts: " + read.faults().get(0).words(),
              "put right what it says; or delete the file and %s"
                  .formatted(mark(folder).getFileName())));
    }
    return kept.contacts();
  }
}
