package org.saferplan.json.store;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.saferplan.refusal.Fault;
import org.saferplan.refusal.Kind;
import org.saferplan.refusal.RefusedException;

/** Turns what went wrong with files into refusals: the one place where it happens. */
final class Refusals {
  /** As Linux, macOS and Windows say it. */
  private static final Pattern FULL = Pattern.compile("(?i)no space left|not enough space");

  private Refusals() {}

  /** Work that reads or writes files. */
  @FunctionalInterface
  interface FileWork<T> {
    T run() throws IOException;
  }

  /** Does the work; a failure is refused, and names the file it is about, or else the folder. */
  static <T> T reaching(Path folder, FileWork<T> work) {
    try {
      return work.run();
    } catch (IOException e) {
      throw refusal(folder, e);
    } catch (UncheckedIOException e) {
      throw refusal(folder, Objects.requireNonNull(e.getCause()));
    }
  }

  /** The failure in words for a person. */
  static Defect defect(Path folder, IOException failure) {
    if (failure instanceof DamagedException damage) {
      return damage.defect();
    }
    boolean named = failure instanceof FileSystemException known && known.getFile() != null;
    Path file =
        named ? Path.of(Objects.requireNonNull(((FileSystemException) failure).getFile())) : folder;
    if (FULL.matcher(reason(failure)).find()) {
      return new Defect(
          file,
          0,
          "could not be written (" + reason(failure) + ")",
          "make room on the disk, then open again");
    }
    return new Defect(
        file,
        0,
        "cannot be reached (" + reason(failure) + ")",
        reason(failure).equals(LocalDisk.NO_FILE) || reason(failure).equals(LocalDisk.LED_NOWHERE)
            ? "move away what stands there, then verify again"
            : "see to it, then open again");
  }

  /** What is said by a store that was closed. */
  static RefusedException closed() {
    return RefusedException.because(Kind.STORE, "closed", "the store is closed", "open it again");
  }

  private static RefusedException refusal(Path folder, IOException failure) {
    Defect defect = defect(folder, failure);
    String rule = failure instanceof DamagedException ? "store-damaged" : "store-unreachable";
    Fault fault = new Fault("", rule, defect.place() + ": " + defect.what(), defect.remedy());
    return new RefusedException(Kind.STORE, List.of(fault), failure);
  }

  /** Why something failed, in words for whoever reads the log. */
  static String words(Exception failure) {
    if (!(failure instanceof IOException known)) {
      return failure.toString();
    }
    return known instanceof FileSystemException named && named.getFile() != null
        ? named.getFile() + ": " + reason(known)
        : reason(known);
  }

  private static String reason(IOException failure) {
    if (failure instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (failure instanceof FileSystemException known && known.getReason() != null) {
      return known.getReason();
    }
    if (failure instanceof NoSuchFileException) {
      return "it is not there";
    }
    if (failure instanceof EOFException) {
      return "it ends too early";
    }
    return failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
  }
}
