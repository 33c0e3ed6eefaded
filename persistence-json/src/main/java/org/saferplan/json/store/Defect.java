package org.saferplan.json.store;

import java.nio.file.Path;

/**
 * Something in the store's folder that is not as the store left it.
 *
 * @param file the file or folder
 * @param line the line of the file, counted from 1; 0 for all of it
 * @param what what is wrong, in words
 * @param remedy what mends it
 */
public record Defect(Path file, int line, String what, String remedy) {
  /** The remedy of what is done already. */
  public static final String NOTHING_MORE = Repair.NOTHING_MORE;

  /** The file, and the line if there is one, in words. */
  public String place() {
    return line == 0 ? file.toString() : file + ", line " + line;
  }

  /** Whether it tells, in the answer of a repair, what the journal has lost. */
  public boolean isLoss() {
    return remedy.equals(Repair.LOST);
  }

  /** Everything in one line. */
  @Override
  public String toString() {
    return place() + ": " + what + ": " + remedy;
  }
}
