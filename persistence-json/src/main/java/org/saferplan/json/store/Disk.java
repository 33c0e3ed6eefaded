package org.saferplan.json.store;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Everything that the store asks of a disk, act by act. A port, so that a test can have any act
 * fail, and can leave out what was never forced.
 *
 * <p>No act ends half-way because its thread was interrupted.
 */
interface Disk {

  /** What is under a name. */
  enum Kind {
    FILE,
    FOLDER,
    OTHER
  }

  /**
   * What is under a name, links followed.
   *
   * @param kind of what it is
   * @param size in bytes; of a file only
   */
  record Entry(Kind kind, long size) {}

  /** What is under the name; empty only if nothing is, and not if it could not be found out. */
  Optional<Entry> look(Path name) throws IOException;

  /**
   * What is another as soon as a name in a folder is given, taken away or given to another file, or
   * the folder's own name is given to another folder. Empty where the system does not tell, where
   * there is no folder, and for a moment after a change: another one might leave no trace.
   */
  Optional<Object> names(Path folder) throws IOException;

  /** Whether there is anything under the name, be it a link to nothing. */
  boolean isTaken(Path name) throws IOException;

  /** Whether what is under the name is a link to something else, or to nothing. */
  boolean isLink(Path name) throws IOException;

  /** Where a link leads, as it says. */
  Path linked(Path link) throws IOException;

  /** What is in a folder, by name. */
  List<Path> entries(Path folder) throws IOException;

  /** Reads a whole file. */
  byte[] read(Path file) throws IOException;

  /** Reads a file from so many bytes on. */
  InputStream stream(Path file, long from) throws IOException;

  /** What an open file is for. */
  enum Use {
    /** To be read. */
    READ,
    /** To be written into too, without waiting for the disk. */
    WRITE,
    /** To be written into too; a write answers when the disk has it. */
    WRITE_THROUGH
  }

  /**
   * Opens a file to be read and written in any place.
   *
   * @throws NoSuchFileException if there is none
   */
  Opened open(Path file, Use use) throws IOException;

  /** Writes a file from nothing, in place of what is there; forced or not. */
  void create(Path file, byte[] bytes, boolean force) throws IOException;

  /** Writes a new file that says what another says from so many bytes on; forced. */
  void copy(Path from, long at, Path to) throws IOException;

  /** Cuts a file off after so many bytes, and answers when the disk has it. */
  void cut(Path file, long size) throws IOException;

  /** Gives a file another name, in place of what is there, at once or not at all. */
  void move(Path from, Path to) throws IOException;

  /** Deletes a file, if it is there. */
  void delete(Path file) throws IOException;

  /** Makes one folder in a folder that is there. */
  void makeFolder(Path folder) throws IOException;

  /** Answers when the disk has the names in a folder. Windows keeps them by itself. */
  void forceFolder(Path folder) throws IOException;

  /** Whether this program may write what is under the name. */
  boolean isWritable(Path name);

  /** The lock that a program has by holding this file, which is made when it is first held. */
  Lock lock(Path file);

  /** An open file. */
  interface Opened extends Closeable {

    /** Reads from so many bytes on, as much as is there and has room; 0 at the end. */
    int read(long at, byte[] into) throws IOException;

    /** Writes from so many bytes on. */
    void write(long at, byte[] bytes) throws IOException;

    /** What file it is, whatever it is called; empty where the system does not tell. */
    Optional<Object> key();

    /** How long it is; empty where its name means another file by now, or that cannot be told. */
    OptionalLong size() throws IOException;

    /** Whether it is so long, whatever its name means by now; found out by reading. */
    boolean endsAt(long size) throws IOException;
  }

  /** What one program at a time holds. Used by one thread at a time. */
  interface Lock extends Closeable {

    /** Waits until no other program holds it, and holds it until what is answered is closed. */
    Closeable hold() throws IOException;

    /** Holds it, unless another program does. */
    Optional<Closeable> holdIfFree() throws IOException;
  }
}
