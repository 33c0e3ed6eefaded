package org.saferplan.json.store;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.saferplan.json.JsonLanguage;
import org.saferplan.partnership.Partnership;
import org.saferplan.refusal.Fault;
import tools.jackson.databind.JsonNode;

/**
 * The store's own folder, and what it says about itself.
 *
 * @param disk it lies on
 * @param path the folder
 * @param language in which it says so
 */
record Root(Disk disk, Path path, JsonLanguage language) {
  /** The least that the marker must say. */
  private static final Pattern NAME = Pattern.compile("\"[a-z0-9-]+\"");

  private static final String LEAST =
      "{\"saferplan\": \"store\", \"format\": " + Format.NUMBER + "}";

  private static byte[] says(int format, Set<Partnership.Id> named) {
    String partnerships =
        named.isEmpty()
            ? ""
            : named.stream()
                .map(each -> "\n    \"" + each.value() + "\"")
                .collect(Collectors.joining(",", ",\n  \"partnerships\": [", "\n  ]"));
    return ("{\n  \"saferplan\": \"store\",\n  \"format\": " + format + partnerships + "\n}\n")
        .getBytes(UTF_8);
  }

  Path marker() {
    return path.resolve("saferplan.json");
  }

  /**
   * Refuses a folder that is no store, or a newer saferplan's. One that is missing or empty may
   * become a store.
   */
  void check() throws IOException {
    if (disk.look(marker()).isPresent()) {
      named();
    } else if (disk.isTaken(path) && !WholeFile.isFolder(disk, path)) {
      throw none("this is no folder", "name the store's folder, or an empty one to begin a store");
    } else if (WholeFile.isFolder(disk, path)
        && disk.entries(path).stream().anyMatch(entry -> !isHidden(entry))) {
      if (disk.look(marker()).isPresent()) {
        // Another program has just begun the store.
        check();
        return;
      }
      if (found().isEmpty()) {
        throw none(
            "this folder holds other things and no saferplan.json: it is not a saferplan store",
            "name the store's folder, or an empty one to begin a store");
      }
      throw none(
          "this folder holds journals of partnerships, and its saferplan.json is gone",
          "put that file back, with nothing in it but " + LEAST);
    }
  }

  /** Makes the folder a store of this format, if it is none yet. */
  void begin() throws IOException {
    check();
    byte[] wanted = says(Format.NUMBER, named());
    if (marked().filter(there -> Arrays.equals(there, wanted)).isEmpty()) {
      WholeFile.forceFolder(disk, path);
      write(Set.of());
    }
  }

  /** Has the marker name the partnership, so that it is missed if its folder goes. */
  void name(Partnership.Id partnership) throws IOException {
    name(Set.of(partnership));
  }

  /** The same of several. */
  void name(Set<Partnership.Id> partnerships) throws IOException {
    if (!named().containsAll(partnerships)) {
      write(partnerships);
    }
  }

  /** Names these too, and those that were named, and those whose records are there. */
  private void write(Set<Partnership.Id> added) throws IOException {
    ReentrantLock turn = Exclusive.ofThisProgram(marker());
    turn.lock();
    try (Disk.Lock lock = disk.lock(path.resolve(".saferplan.lock"))) {
      Exclusive.amongPrograms(
          lock,
          () -> {
            Set<Partnership.Id> all = partnerships();
            all.addAll(added);
            WholeFile.forceAmongOthers(disk, marker(), says(Format.NUMBER, all));
            return all;
          });
    } finally {
      turn.unlock();
    }
  }

  /** The marker, if there is one. */
  private Optional<byte[]> marked() throws IOException {
    try {
      return Optional.of(disk.read(marker()));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  /** The partnerships that the marker names: those that had a record here when it was written. */
  private NavigableSet<Partnership.Id> named() throws IOException {
    Optional<byte[]> marked = marked();
    NavigableSet<Partnership.Id> named = new TreeSet<>();
    if (marked.isPresent()) {
      for (JsonNode each : said(marked.get()).path("partnerships")) {
        FileNames.id(each.asString("")).ifPresent(named::add);
      }
    }
    return named;
  }

  /** What is to stand there at least, with the names that can still be read there. */
  private static String least(byte[] marked) {
    String text = new String(marked, ISO_8859_1);
    int list = text.indexOf("\"partnerships\"");
    String names =
        list < 0
            ? ""
            : NAME.matcher(text.substring(list + "\"partnerships\"".length()))
                .results()
                .map(MatchResult::group)
                .filter(name -> FileNames.id(name.substring(1, name.length() - 1)).isPresent())
                .collect(Collectors.joining(", "));
    return names.isEmpty() ? LEAST : LEAST.replace("}", ", \"partnerships\": [" + names + "]}");
  }

  private JsonNode said(byte[] marked) throws IOException {
    for (Fault fault : language.parse(marked).faults()) {
      if (!fault.remedy().isEmpty()) {
        throw new DamagedException(new Defect(marker(), 0, fault.message(), fault.remedy()));
      }
    }
    return Format.checked(
        marker(),
        0,
        marked,
        "store",
        language,
        "write in it %s and nothing else: the records are not touched by it"
            .formatted(least(marked)));
  }

  /** Whether the marker, if there is one, is as this saferplan or an older one wrote it. */
  boolean isMarkedAsWritten() throws IOException {
    Optional<byte[]> marked = marked();
    Set<Partnership.Id> named = named();
    return marked.isEmpty()
        || IntStream.rangeClosed(1, Format.NUMBER)
            .anyMatch(format -> Arrays.equals(marked.get(), says(format, named)));
  }

  /** The partnerships that have a record, or had one that is gone from the folder. */
  NavigableSet<Partnership.Id> partnerships() throws IOException {
    NavigableSet<Partnership.Id> all = named();
    all.addAll(found());
    return all;
  }

  /** The partnerships whose records are there. */
  private Set<Partnership.Id> found() throws IOException {
    Set<Partnership.Id> found = new TreeSet<>();
    if (WholeFile.isFolder(disk, path)) {
      for (Path entry : disk.entries(path)) {
        Optional<Partnership.Id> id = FileNames.partnership(entry.getFileName().toString());
        if (id.isPresent() && isFound(id.get())) {
          found.add(id.get());
        }
      }
    }
    return found;
  }

  /** What cannot be looked into is there: whoever reads it is told what is wrong. */
  private boolean isFound(Partnership.Id partnership) {
    try {
      return journal(partnership).exists();
    } catch (IOException e) {
      return true;
    }
  }

  /**
   * Whether the partnership has a record.
   *
   * @throws DamagedException if it had one, and that is gone
   */
  boolean holds(Partnership.Id partnership) throws IOException {
    if (journal(partnership).exists()) {
      return true;
    }
    if (named().contains(partnership)) {
      if (journal(partnership).exists()) {
        // Another thread or program has just begun it.
        return true;
      }
      throw new DamagedException(gone(partnership));
    }
    return false;
  }

  /**
   * Whether the partnership's record is there and the marker does not name it among others, unless
   * it has just begun.
   */
  boolean isUnnamed(Partnership.Id partnership) throws IOException {
    NavigableSet<Partnership.Id> named = named();
    return !named.isEmpty()
        && !named.contains(partnership)
        && isFound(partnership)
        && isSwept(journal(partnership));
  }

  /** Whether documents' files were ever written: whoever writes them names the partnership. */
  private boolean isSwept(Journal journal) throws IOException {
    return !WholeFile.isFile(disk, journal.head())
        || Head.read(disk.read(journal.head()), language)
            .filter(head -> head.swept() == 0)
            .isEmpty();
  }

  /** What is to be told of a partnership that had a record here. */
  Defect gone(Partnership.Id partnership) throws IOException {
    if (WholeFile.isFolder(disk, folder(partnership))) {
      return DamagedException.journalGone(journal(partnership));
    }
    Optional<Path> found = new Astray(path, disk, language).journal(partnership, path);
    if (found.isPresent()) {
      return new Defect(
          folder(partnership),
          0,
          "this partnership's folder is gone, and one with its journal is here: "
              + found.get().resolveSibling(""),
          "give that its own name and place back; if it is an older copy, put this partnership's"
              + " folder back from a backup");
    }
    return new Defect(
        folder(partnership),
        0,
        "this partnership's folder is gone: %s names it among those that have a record here"
            .formatted(marker()),
        DamagedException.ONLY_FROM_BACKUP
            + "; if it was taken away on purpose, take its name out of saferplan.json");
  }

  /** Whether it is one of the files that begin with a point, which tools keep for themselves. */
  static boolean isHidden(Path entry) {
    return entry.getFileName().toString().startsWith(".");
  }

  /** A partnership's folder. */
  Path folder(Partnership.Id partnership) {
    return path.resolve(FileNames.folder(partnership));
  }

  /** A partnership's journal. */
  Journal journal(Partnership.Id partnership) {
    return new Journal(disk, partnership, folder(partnership).resolve("journal"), language);
  }

  private DamagedException none(String what, String remedy) {
    return new DamagedException(new Defect(path, 0, what, remedy));
  }
}
