package org.saferplan.json.store;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Keeps what would otherwise be overwritten, for a person to look at. */
record SetAside(Disk disk, Path partnershipFolder) {
  private static final Pattern NAME = Pattern.compile("[0-9]+-");

  /** What is left of a commit, by its name here. */
  static final String UNFINISHED = "unfinished.jsonl";

  /** Commits of this record that stood there once more, by their name here. */
  static final String OWN_COPY = "copy.jsonl";

  /** What does not go on with a journal and had the name of its next part, as its name begins. */
  static final String FOUND = "found-";

  /** A part of another partnership's journal, by its name here. */
  static final String ANOTHERS = "of-another-partnership.jsonl";

  /** Commits of another copy of the record, by their name here. */
  static final String ANOTHER_COPY = "another-copy.jsonl";

  Path folder() {
    return partnershipFolder.resolve("set-aside");
  }

  /** Whether a file has such a name as it is given here. */
  static boolean isNamed(Path file) {
    return NAME.matcher(file.getFileName().toString()).lookingAt();
  }

  /** What is to be told of a file that lies here. */
  static Defect told(Path file) {
    String name = file.getFileName().toString();
    String kept = name.substring(name.indexOf('-') + 1);
    if (kept.startsWith("damaged-")) {
      return new Defect(
          file,
          0,
          "this is the %s as a repair found it, before it was mended; what is lost, if anything is, the history tells from revision %s on"
              .formatted(
                  kept.startsWith("damaged-head") ? "head" : "journal",
                  name.substring(0, name.indexOf('-'))),
          "keep it until what was lost is entered again, then delete it");
    }
    if (kept.startsWith(UNFINISHED)) {
      return new Defect(
          file,
          0,
          "this is what a program that was stopped had written of a commit, of which nobody was"
              + " told that it stands",
          "do again what is wanted of it, then delete it");
    }
    if (kept.startsWith(ANOTHER_COPY)) {
      return new Defect(
          file,
          0,
          "these are commits of another copy of this record, which stood behind its own",
          "do again what of them is wanted and not on record, then delete it");
    }
    if (kept.startsWith(ANOTHERS)) {
      return new Defect(
          file,
          0,
          "this is a part of another partnership's journal, which stood behind the end of this one",
          "its first line says whose: put it back there if it is missed, then delete it");
    }
    if (kept.startsWith(OWN_COPY)) {
      return new Defect(
          file,
          0,
          "this is a copy of a part of the journal, which stood behind its end",
          "delete it: the record stands without it");
    }
    if (kept.startsWith("journal-")) {
      return new Defect(
          file,
          0,
          "this is another copy of a part of the journal, and says what that does not",
          "keep it until what it says is entered again, then delete it");
    }
    return new Defect(
        file,
        0,
        "this was found in another file's place and set aside",
        "make its changes by commands if they are wanted, then delete it");
  }

  /** Moves a file of the partnership's here; answers where it is now. */
  Path move(Path file, long commit) throws IOException {
    String name = partnershipFolder.relativize(file).toString().replace(File.separatorChar, '-');
    return move(file, name, commit);
  }

  /** Moves a file of the partnership's here under another name; answers where it is now. */
  Path move(Path file, String name, long commit) throws IOException {
    Path place = place(commit + "-" + name);
    disk.move(file, place);
    disk.forceFolder(folder());
    return place;
  }

  /** Keeps here what a file says from so many bytes on; answers where. */
  Path keep(Path file, long from, String name, long commit) throws IOException {
    Path place = place(commit + "-" + name);
    try {
      disk.copy(file, from, place);
    } catch (IOException e) {
      // Half of it would be taken for all there was.
      deleteAfter(e, place);
      throw e;
    }
    disk.forceFolder(folder());
    return place;
  }

  private void deleteAfter(IOException failure, Path file) {
    try {
      disk.delete(file);
    } catch (IOException e) {
      failure.addSuppressed(e);
    }
  }

  private Path place(String name) throws IOException {
    if (disk.isTaken(folder()) && !WholeFile.isFolder(disk, folder())) {
      // Somebody's file of this name: it is the first to be kept here.
      Path passing = partnershipFolder.resolve("set-aside-found");
      for (int number = 2; disk.isTaken(passing); number++) {
        passing = partnershipFolder.resolve("set-aside-found." + number);
      }
      disk.move(folder(), passing);
      WholeFile.forceFolder(disk, folder());
      disk.move(passing, folder().resolve("0-set-aside"));
    }
    WholeFile.forceFolder(disk, folder());
    Path place = folder().resolve(name);
    for (int number = 2; disk.isTaken(place); number++) {
      place = folder().resolve(name + "." + number);
    }
    return place;
  }
}
