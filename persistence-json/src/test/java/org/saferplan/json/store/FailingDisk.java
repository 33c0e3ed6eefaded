package org.saferplan.json.store;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;

/** The machine's disk, of which chosen acts fail: before, after or in the middle of the act. */
final class FailingDisk implements Disk {

  /** How an act fails. */
  enum Manner {
    /** Nothing is done. */
    BEFORE,
    /** Half of the bytes are written; of what writes no bytes, nothing is done. */
    HALF,
    /** All is done, and yet an error is told. */
    AFTER
  }

  /** Which acts fail. */
  @FunctionalInterface
  interface Plan {
    /** Whether this act fails; the first has number 1. */
    boolean fails(int number, String act, Path on);
  }

  private final Plan plan;
  private final Manner manner;
  private final AtomicInteger acts = new AtomicInteger();

  FailingDisk(Plan plan, Manner manner) {
    this.plan = plan;
    this.manner = manner;
  }

  /** All acts of this name fail. */
  static FailingDisk at(String act, Manner manner) {
    return new FailingDisk((number, name, on) -> name.equals(act), manner);
  }

  /** How many acts were asked for. */
  int acts() {
    return acts.get();
  }

  private interface Act<T> {
    T done() throws IOException;
  }

  private interface Writing {
    void of(byte[] bytes) throws IOException;
  }

  private boolean fails(String act, Path on) {
    return plan.fails(acts.incrementAndGet(), act, on);
  }

  private <T> T doing(String act, Path on, Act<T> done) throws IOException {
    if (!fails(act, on)) {
      return done.done();
    }
    if (manner == Manner.AFTER) {
      T result = done.done();
      if (result instanceof Closeable open) {
        open.close();
      }
    }
    throw failure(act, on);
  }

  private void writing(String act, Path on, byte[] bytes, Writing writing) throws IOException {
    if (!fails(act, on)) {
      writing.of(bytes);
      return;
    }
    if (manner != Manner.BEFORE) {
      writing.of(manner == Manner.HALF ? Arrays.copyOf(bytes, bytes.length / 2) : bytes);
    }
    throw failure(act, on);
  }

  /** A system lets go of a file also where it then tells that the disk could not write. */
  private void closing(Path on, Closeable open) throws IOException {
    open.close();
    if (fails("close", on)) {
      throw failure("close", on);
    }
  }

  private static IOException failure(String act, Path on) {
    return new IOException("disk full: " + act + " " + on.getFileName());
  }

  @Override
  public Optional<Entry> look(Path name) throws IOException {
    return doing("look", name, () -> LocalDisk.INSTANCE.look(name));
  }

  @Override
  public Optional<Object> names(Path folder) throws IOException {
    return doing("names", folder, () -> LocalDisk.INSTANCE.names(folder));
  }

  @Override
  public boolean isLink(Path name) {
    return LocalDisk.INSTANCE.isLink(name);
  }

  @Override
  public Path linked(Path link) throws IOException {
    return LocalDisk.INSTANCE.linked(link);
  }

  @Override
  public boolean isTaken(Path name) throws IOException {
    return doing("is taken", name, () -> LocalDisk.INSTANCE.isTaken(name));
  }

  @Override
  public List<Path> entries(Path folder) throws IOException {
    return doing("entries", folder, () -> LocalDisk.INSTANCE.entries(folder));
  }

  @Override
  public byte[] read(Path file) throws IOException {
    return doing("read", file, () -> LocalDisk.INSTANCE.read(file));
  }

  @Override
  public InputStream stream(Path file, long from) throws IOException {
    InputStream stream = doing("stream", file, () -> LocalDisk.INSTANCE.stream(file, from));
    return new FilterInputStream(stream) {
      @Override
      public int read(byte[] into, int offset, int length) throws IOException {
        return doing("read on", file, () -> in.read(into, offset, length));
      }
    };
  }

  @Override
  public Opened open(Path file, Use use) throws IOException {
    Opened open = doing("open", file, () -> LocalDisk.INSTANCE.open(file, use));
    return new Opened() {
      @Override
      public Optional<Object> key() {
        return open.key();
      }

      @Override
      public int read(long at, byte[] into) throws IOException {
        return doing("read at", file, () -> open.read(at, into));
      }

      @Override
      public void write(long at, byte[] bytes) throws IOException {
        String act = use == Use.WRITE_THROUGH ? "write through" : "write";
        writing(act, file, bytes, some -> open.write(at, some));
      }

      @Override
      public OptionalLong size() throws IOException {
        return doing("size", file, open::size);
      }

      @Override
      public boolean endsAt(long size) throws IOException {
        return doing("ends at", file, () -> open.endsAt(size));
      }

      @Override
      public void close() throws IOException {
        closing(file, open);
      }
    };
  }

  @Override
  public void create(Path file, byte[] bytes, boolean force) throws IOException {
    writing("create", file, bytes, some -> LocalDisk.INSTANCE.create(file, some, force));
  }

  @Override
  public void copy(Path from, long at, Path to) throws IOException {
    doing("copy", to, () -> nothing(() -> LocalDisk.INSTANCE.copy(from, at, to)));
  }

  @Override
  public void cut(Path file, long size) throws IOException {
    doing("cut", file, () -> nothing(() -> LocalDisk.INSTANCE.cut(file, size)));
  }

  @Override
  public void move(Path from, Path to) throws IOException {
    doing("move", to, () -> nothing(() -> LocalDisk.INSTANCE.move(from, to)));
  }

  @Override
  public void delete(Path file) throws IOException {
    doing("delete", file, () -> nothing(() -> LocalDisk.INSTANCE.delete(file)));
  }

  @Override
  public void makeFolder(Path folder) throws IOException {
    doing("make folder", folder, () -> nothing(() -> LocalDisk.INSTANCE.makeFolder(folder)));
  }

  @Override
  public void forceFolder(Path folder) throws IOException {
    doing("force folder", folder, () -> nothing(() -> LocalDisk.INSTANCE.forceFolder(folder)));
  }

  @Override
  public boolean isWritable(Path name) {
    return LocalDisk.INSTANCE.isWritable(name);
  }

  @Override
  public Lock lock(Path file) {
    Lock lock = LocalDisk.INSTANCE.lock(file);
    return new Lock() {
      @Override
      public Closeable hold() throws IOException {
        return doing("lock", file, lock::hold);
      }

      @Override
      public Optional<Closeable> holdIfFree() throws IOException {
        return doing("try lock", file, lock::holdIfFree);
      }

      @Override
      public void close() throws IOException {
        closing(file, lock);
      }
    };
  }

  private interface Deed {
    void done() throws IOException;
  }

  private static boolean nothing(Deed deed) throws IOException {
    deed.done();
    return true;
  }
}
