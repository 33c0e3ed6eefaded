package org.saferplan.json.store;

import java.nio.file.Path;

/**
 * Something in the store's folder that is not as the store left it, or was not.
 *
 * @param kind of what kind it is
 * @param file the file or folder
 * @param line the line of the file, counted from 1; 0 for all of it
 * @param what what is wrong, in words
 * @param remedy what mends it
 */
public record Defect(Kind kind, Path file, int line, String what, String remedy) {

  /** What a defect is. */
  public enum Kind {
    /** It stands in the folder, and something is to be done about it. */
    FOUND,
    /** The same, of something that belongs elsewhere: it may be a copy that is not missed there. */
    ASTRAY,
    /** The same, where parts of two partnerships' journals may have taken each other's places. */
    SWAPPED,
    /** It was seen to, and nothing more need be done. */
    MENDED,
    /** The journal has lost it. */
    LOST
  }

  /** One that is found. */
  Defect(Path file, int line, String what, String remedy) {
    this(Kind.FOUND, file, line, what, remedy);
  }

  /** One that was seen to. */
  static Defect mended(Path file, int line, String what) {
    return new Defect(Kind.MENDED, file, line, what, "nothing more need be done");
  }

  /** One that a repair cannot mend. */
  static Defect lost(Path file, int line, String what) {
    return new Defect(
        Kind.LOST,
        file,
        line,
        what,
        "enter again what is lost, or put this partnership's folder back from a backup");
  }

  /** The same where it stands, with another remedy. */
  Defect with(String other) {
    return new Defect(kind, file, line, what, other);
  }

  /** The file, and the line if there is one, in words. */
  public String place() {
    return line == 0 ? file.toString() : file + ", line " + line;
  }

  /** Whether it tells, in the answer of a repair, what the journal has lost. */
  public boolean isLoss() {
    return kind == Kind.LOST;
  }

  /** Whether nothing more need be done about it. */
  public boolean isMended() {
    return kind == Kind.MENDED;
  }

  /** Everything in one line. */
  @Override
  public String toString() {
    return place() + ": " + what + ": " + remedy;
  }
}
