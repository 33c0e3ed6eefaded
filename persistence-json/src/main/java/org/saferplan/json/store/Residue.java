package org.saferplan.json.store;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.saferplan.document.Document;
import org.saferplan.document.Kind;
import org.saferplan.document.Tree;
import org.saferplan.fact.Identifier;
import org.saferplan.partnership.Partnership;

/**
 * Looks for what is left of what was redacted in a store's folder: set aside, copied, attached, or
 * kept by others. Nothing is followed that leads out of it.
 *
 * @param store in whose folder
 * @param whose record it was redacted from
 * @param sought what was redacted
 */
record Residue(Root store, Partnership.Id whose, Sought sought) {

  private interface Visit {
    void of(Path entry) throws IOException;
  }

  /** The links in the folder, and where each leads: to be asked before anything is redacted. */
  Map<Path, Path> links() throws IOException {
    Map<Path, Path> links = new TreeMap<>();
    Set<Path> followed = followed();
    Visit note =
        entry -> {
          if (store.disk().isLink(entry) && !followed.contains(entry)) {
            links.put(entry, store.disk().linked(entry));
          }
        };
    // What cannot be looked into is told when it is searched.
    visit(store.path(), followed, note, new ArrayList<>());
    return links;
  }

  /**
   * Where it stands, or may.
   *
   * @param before the links before it was redacted: something else may stand in their places now
   * @param now what is on record
   * @param onRecord what of it was
   */
  List<Defect> beside(Map<Path, Path> before, Contents now, Sought onRecord) throws IOException {
    Map<Path, Path> after = links();
    Map<Path, Path> links = new TreeMap<>(before);
    links.putAll(after);
    List<Defect> found = new ArrayList<>();
    links.forEach((link, to) -> found.add(unsearched(link, to, after.containsKey(link))));
    List<Sought> elsewhere = new ArrayList<>();
    Set<Path> locks = locks();
    Set<Path> named = named(now);
    Remedies remedies = new Remedies(store, whose, now);
    Visit search =
        entry -> {
          Sought inName = sought.inName(entry.getFileName().toString());
          if (!inName.isNothing() && !named.contains(entry)) {
            found.add(
                new Defect(
                    entry,
                    0,
                    "the name of this says a text to be redacted",
                    "give it another name, or delete it once nothing in it is needed"));
            elsewhere.add(inName);
          }
          if (!links.containsKey(entry) && !locks.contains(entry) && isSomeFile(entry)) {
            Sought here = sought.in(store.disk(), entry);
            if (!here.isNothing()) {
              found.add(new Defect(entry, 0, here.words(), remedies.of(entry)));
              elsewhere.add(here);
            }
          }
        };
    visit(store.path(), followed(), search, found);
    // What is done beside the commits may have packed or deleted it meanwhile.
    found.removeIf(each -> !links.containsKey(each.file()) && !isThere(each.file()));
    found.addAll(ids(now, elsewhere));
    if (!found.isEmpty() || !onRecord.isNothing()) {
      Sought nowhere = sought.without(onRecord);
      for (Sought each : elsewhere) {
        nowhere = nowhere.without(each);
      }
      found.addAll(missed(nowhere));
    }
    return found;
  }

  /** What may have been typed otherwise than it stands there, beside what was not. */
  private List<Defect> missed(Sought nowhere) {
    return Stream.concat(
            nowhere.texts().stream()
                .map(text -> "text %d of those".formatted(sought.texts().indexOf(text) + 1)),
            nowhere.files().stream().map(file -> "the file " + file.value()))
        .map(
            what ->
                new Defect(
                    store.folder(whose),
                    0,
                    what + " to be redacted is nowhere, on record or in the store's folder",
                    "see that it is given as it stands there, if it was not redacted before"))
        .toList();
  }

  /**
   * The ids on record that say a text which is to go, each where it stands first, or is its own.
   */
  private List<Defect> ids(Contents now, List<Sought> elsewhere) {
    Map<String, Document> ids = new TreeMap<>();
    now.register()
        .documents()
        .forEach(
            document ->
                Tree.walk(
                    document,
                    Identifier.class,
                    (place, value) -> {
                      if (value instanceof Identifier id && !sought.inId(id.value()).isNothing()) {
                        elsewhere.add(sought.inId(id.value()));
                        boolean isItsOwn = document.key().id().equals(id.value());
                        ids.merge(id.value(), document, (was, also) -> isItsOwn ? also : was);
                      }
                      return true;
                    }));
    Path home = store.folder(whose);
    return ids.entrySet().stream()
        .map(
            each ->
                new Defect(
                    FileNames.document(home, each.getValue().key()),
                    0,
                    "the id %s says it too, and stays: others know it by that"
                        .formatted(each.getKey()),
                    "see whether it gives away what was redacted: nothing changes an id"))
        .toList();
  }

  /** What the store itself has named, by ids on record too, which are told by themselves. */
  private Set<Path> named(Contents now) throws IOException {
    Set<Path> named = new HashSet<>(Set.of(store.path(), store.marker()));
    named.add(ContactsFile.file(store.path()));
    store.disk().entries(store.path()).stream().filter(Root::isHidden).forEach(named::add);
    for (Partnership.Id each : store.partnerships()) {
      Path home = store.folder(each);
      Journal journal = store.journal(each);
      named.addAll(
          List.of(home, journal.folder(), journal.head(), journal.lock(), journal.state()));
      named.add(new AttachedFiles(store.disk(), home).folder());
      named.add(new SetAside(store.disk(), home).folder());
      for (Kind kind : Kind.values()) {
        named.add(home.resolve(kind.plural()));
      }
    }
    now.register()
        .documents()
        .forEach(document -> named.add(FileNames.document(store.folder(whose), document.key())));
    return named;
  }

  /** Visits everything, and adds to what could not be searched what cannot be read. */
  private void visit(Path entry, Set<Path> followed, Visit visit, List<Defect> unsearched) {
    Disk disk = store.disk();
    try {
      visit.of(entry);
      if (WholeFile.isFolder(disk, entry) && (!disk.isLink(entry) || followed.contains(entry))) {
        for (Path each : disk.entries(entry)) {
          visit(each, followed, visit, unsearched);
        }
      }
    } catch (NoSuchFileException e) {
      // It went meanwhile, as files do where somebody else is at work.
      return;
    } catch (IOException e) {
      unsearched.add(
          new Defect(
              entry,
              0,
              "this could not be searched (%s)".formatted(Refusals.words(e)),
              "see whether what was redacted stands here"));
    }
  }

  /** What is the store's own even where a link stands for it. */
  private Set<Path> followed() throws IOException {
    Set<Path> followed = new HashSet<>(Set.of(store.path()));
    for (Partnership.Id each : store.partnerships()) {
      followed.add(store.folder(each));
    }
    return followed;
  }

  /** Whoever opens one of these and closes it again lets go of the lock that this program has. */
  private Set<Path> locks() throws IOException {
    Set<Path> locks = new HashSet<>();
    for (Partnership.Id each : store.partnerships()) {
      locks.add(store.journal(each).lock());
    }
    return locks;
  }

  /** In an empty one nothing stands: locks are such. */
  private boolean isSomeFile(Path entry) throws IOException {
    return store
        .disk()
        .look(entry)
        .filter(there -> there.kind() == Disk.Kind.FILE && there.size() > 0)
        .isPresent();
  }

  /** What cannot be looked at is there. */
  private boolean isThere(Path entry) {
    try {
      return store.disk().isTaken(entry);
    } catch (IOException e) {
      return true;
    }
  }

  private static Defect unsearched(Path link, Path to, boolean isThere) {
    return new Defect(
        link,
        0,
        "this %s a link to %s, which was not searched, and is as it was"
            .formatted(isThere ? "is" : "was", to),
        "see whether what was redacted stands there");
  }
}
