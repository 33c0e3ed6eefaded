package org.saferplan.json.store;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A disk in memory that keeps only what was forced. When the power is cut, of everything else each
 * sector of 512 bytes is as it was at any moment since its file was last forced, a file has any of
 * its lengths, and names are there or not: either the first so many of all changes of names, as a
 * file system with a journal has it, or any of them.
 */
final class PowerCutDisk implements Disk {
  private static final int SECTOR = 512;

  /** The power went. Nothing that the disk is asked for afterwards is done. */
  static final class PowerCut extends Error {
    private static final long serialVersionUID = 1;

    PowerCut() {
      super("the power went");
    }
  }

  /** A file or a folder, whatever it is called. */
  private static final class Node {
    private final boolean isFolder;
    private final Map<String, Node> names = new TreeMap<>();
    private final Map<String, Node> kept = new TreeMap<>();
    private byte[] bytes = new byte[0];

    /** What the disk may hold: first what was forced, then all that was written since. */
    private final List<byte[]> since = new ArrayList<>(List.of(bytes));

    Node(boolean isFolder) {
      this.isFolder = isFolder;
    }

    void is(byte[] now) {
      bytes = now;
      since.add(now);
    }

    void force() {
      since.clear();
      since.add(bytes);
    }
  }

  /** One name that comes, goes, or means another file. */
  private record Change(Node folder, String name, @Nullable Node node) {
    void make(boolean onDisk) {
      Map<String, Node> names = onDisk ? folder.kept : folder.names;
      if (node == null) {
        names.remove(name);
      } else {
        names.put(name, node);
      }
    }
  }

  private final Node root;
  private final boolean keepsOrder;
  private final List<List<Change>> unforced = new ArrayList<>();
  private long cutAt;
  private long steps;
  private boolean isOff;

  private PowerCutDisk(Node root, boolean keepsOrder) {
    this.root = root;
    this.keepsOrder = keepsOrder;
  }

  /** An empty one, but for these folders. */
  static PowerCutDisk with(boolean keepsOrder, Path... folders) throws IOException {
    PowerCutDisk disk = new PowerCutDisk(new Node(true), keepsOrder);
    for (Path folder : folders) {
      WholeFile.makeFolder(disk, folder);
    }
    disk.forceAll();
    return disk;
  }

  /** Another that has all that is below a folder here, and has it for ever. */
  synchronized PowerCutDisk withAllOf(Path folder) throws IOException {
    PowerCutDisk disk = with(keepsOrder, folder);
    for (Map.Entry<Path, byte[]> file : files(folder).entrySet()) {
      WholeFile.makeFolder(disk, file.getKey().resolveSibling(""));
      disk.create(file.getKey(), file.getValue(), true);
    }
    disk.forceAll();
    return disk;
  }

  private void forceAll() {
    unforced.forEach(changes -> changes.forEach(change -> change.make(true)));
    unforced.clear();
    steps = 0;
  }

  /** Has the power cut at a step from now on: before an act, or before what it wrote is forced. */
  synchronized void cutAfter(long more) {
    cutAt = steps + more;
  }

  /** How many steps were taken. */
  synchronized long steps() {
    return steps;
  }

  synchronized boolean isOff() {
    return isOff;
  }

  private void step() {
    steps++;
    if (steps == cutAt) {
      isOff = true;
    }
    requireOn();
  }

  private void requireOn() {
    if (isOff) {
      throw new PowerCut();
    }
  }

  /** What is left when the power is there again. */
  synchronized PowerCutDisk afterwards(SplittableRandom random) {
    isOff = true;
    int luck = random.nextInt(4);
    if (keepsOrder) {
      int kept = luck == 0 ? 0 : luck == 1 ? unforced.size() : random.nextInt(unforced.size() + 1);
      unforced.subList(0, kept).forEach(changes -> changes.forEach(change -> change.make(true)));
    } else {
      for (List<Change> changes : unforced) {
        if (luck == 1 || (luck > 1 && random.nextBoolean())) {
          changes.forEach(change -> change.make(true));
        }
      }
    }
    return new PowerCutDisk(
        left(root, random, random.nextInt(4), new IdentityHashMap<>()), keepsOrder);
  }

  private static Node left(Node node, SplittableRandom random, int luck, Map<Node, Node> done) {
    Node known = done.get(node);
    if (known != null) {
      return known;
    }
    Node left = new Node(node.isFolder);
    done.put(node, left);
    left.bytes = luck == 0 ? node.since.get(0) : luck == 1 ? node.bytes : torn(node.since, random);
    left.force();
    node.kept.forEach((name, below) -> left.kept.put(name, left(below, random, luck, done)));
    left.names.putAll(left.kept);
    return left;
  }

  private static byte[] torn(List<byte[]> since, SplittableRandom random) {
    int shortest = since.stream().mapToInt(bytes -> bytes.length).min().orElse(0);
    int longest = since.stream().mapToInt(bytes -> bytes.length).max().orElse(0);
    int size =
        random.nextBoolean()
            ? since.get(random.nextInt(since.size())).length
            : random.nextInt(shortest, longest + 1);
    byte[] torn = new byte[size];
    for (int at = 0; at < size; at += SECTOR) {
      byte[] from = since.get(random.nextInt(since.size()));
      int there = Math.min(Math.min(SECTOR, size - at), from.length - at);
      if (there > 0) {
        System.arraycopy(from, at, torn, at, there);
      }
    }
    return torn;
  }

  /** Every file, and what it says. */
  synchronized Map<Path, byte[]> files(Path folder) throws IOException {
    Map<Path, byte[]> all = new TreeMap<>();
    if (find(folder).isPresent()) {
      for (Map.Entry<String, Node> each : there(folder).names.entrySet()) {
        Path path = folder.resolve(each.getKey());
        if (each.getValue().isFolder) {
          all.putAll(files(path));
        } else {
          all.put(path, each.getValue().bytes);
        }
      }
    }
    return all;
  }

  /** Changes what a file says, for ever. */
  synchronized void put(Path file, byte[] bytes) throws IOException {
    Node node = there(file);
    node.bytes = bytes;
    node.force();
  }

  private Optional<Node> find(Path path) {
    Node node = root;
    for (Path name : path.toAbsolutePath().normalize()) {
      Node below = node.names.get(name.toString());
      if (below == null) {
        return Optional.empty();
      }
      node = below;
    }
    return Optional.of(node);
  }

  private Node there(Path path) throws IOException {
    requireOn();
    return find(path).orElseThrow(() -> new NoSuchFileException(path.toString()));
  }

  private Node folderOf(Path path) throws IOException {
    return there(Objects.requireNonNull(path.toAbsolutePath().normalize().getParent()));
  }

  private void change(Change... changes) {
    List.of(changes).forEach(change -> change.make(false));
    unforced.add(List.of(changes));
  }

  private Node made(Path path, boolean isFolder) throws IOException {
    Optional<Node> there = find(path);
    if (there.isPresent()) {
      return there.get();
    }
    Node node = new Node(isFolder);
    change(new Change(folderOf(path), path.getFileName().toString(), node));
    return node;
  }

  @Override
  public synchronized Optional<Entry> look(Path name) {
    requireOn();
    return find(name)
        .map(node -> new Entry(node.isFolder ? Kind.FOLDER : Kind.FILE, node.bytes.length));
  }

  @Override
  public synchronized Optional<Object> names(Path folder) {
    requireOn();
    return find(folder).map(node -> List.of(node, Map.copyOf(node.names)));
  }

  @Override
  public boolean isLink(Path name) {
    return false;
  }

  @Override
  public Path linked(Path link) throws IOException {
    throw new IOException(link + " is no link");
  }

  @Override
  public synchronized boolean isTaken(Path name) {
    requireOn();
    return find(name).isPresent();
  }

  @Override
  public synchronized List<Path> entries(Path folder) throws IOException {
    return there(folder).names.keySet().stream().map(folder::resolve).toList();
  }

  @Override
  public synchronized byte[] read(Path file) throws IOException {
    return there(file).bytes.clone();
  }

  @Override
  public synchronized InputStream stream(Path file, long from) throws IOException {
    InputStream stream = new ByteArrayInputStream(read(file));
    stream.skipNBytes(from);
    return stream;
  }

  @Override
  public synchronized Opened open(Path file, Use use) throws IOException {
    Node node = there(file);
    return new Opened() {
      @Override
      public Optional<Object> key() {
        return Optional.of(node);
      }

      @Override
      public int read(long at, byte[] into) {
        synchronized (PowerCutDisk.this) {
          requireOn();
          int read = Math.max(0, Math.min(into.length, node.bytes.length - (int) at));
          System.arraycopy(node.bytes, read == 0 ? 0 : (int) at, into, 0, read);
          return read;
        }
      }

      @Override
      public void write(long at, byte[] bytes) {
        synchronized (PowerCutDisk.this) {
          step();
          node.is(with(node.bytes, at, bytes));
          if (use == Use.WRITE_THROUGH) {
            step();
            node.since.replaceAll(version -> with(version, at, bytes));
          }
        }
      }

      @Override
      public OptionalLong size() {
        synchronized (PowerCutDisk.this) {
          requireOn();
          return find(file).filter(node::equals).isPresent()
              ? OptionalLong.of(node.bytes.length)
              : OptionalLong.empty();
        }
      }

      @Override
      public boolean endsAt(long size) {
        synchronized (PowerCutDisk.this) {
          requireOn();
          return node.bytes.length == size;
        }
      }

      @Override
      public void close() {}
    };
  }

  @Override
  public synchronized void create(Path file, byte[] bytes, boolean force) throws IOException {
    step();
    Node node = made(file, false);
    node.is(new byte[0]);
    step();
    node.is(bytes.clone());
    if (force) {
      step();
      node.force();
    }
  }

  @Override
  public synchronized void copy(Path from, long at, Path to) throws IOException {
    byte[] bytes = there(from).bytes;
    create(to, Arrays.copyOfRange(bytes, (int) at, bytes.length), true);
  }

  private static byte[] with(byte[] before, long at, byte[] bytes) {
    byte[] now = Arrays.copyOf(before, Math.max(before.length, (int) at + bytes.length));
    System.arraycopy(bytes, 0, now, (int) at, bytes.length);
    return now;
  }

  @Override
  public synchronized void cut(Path file, long size) throws IOException {
    step();
    Node node = there(file);
    node.is(Arrays.copyOf(node.bytes, (int) size));
    step();
    node.force();
  }

  @Override
  public synchronized void move(Path from, Path to) throws IOException {
    step();
    Node node = there(from);
    change(
        new Change(folderOf(from), from.getFileName().toString(), null),
        new Change(folderOf(to), to.getFileName().toString(), node));
  }

  @Override
  public synchronized void delete(Path file) throws IOException {
    step();
    if (find(file).isPresent()) {
      change(new Change(folderOf(file), file.getFileName().toString(), null));
    }
  }

  @Override
  public synchronized void makeFolder(Path folder) throws IOException {
    step();
    made(folder, true);
  }

  @Override
  public synchronized void forceFolder(Path folder) throws IOException {
    step();
    Node node = there(folder);
    int last = -1;
    for (int index = 0; index < unforced.size(); index++) {
      if (unforced.get(index).stream().anyMatch(change -> change.folder() == node)) {
        last = index;
      }
    }
    List<List<Change>> left = new ArrayList<>();
    for (int index = 0; index < unforced.size(); index++) {
      List<Change> changes = unforced.get(index);
      if (keepsOrder
          ? index <= last
          : changes.stream().anyMatch(change -> change.folder() == node)) {
        changes.forEach(change -> change.make(true));
      } else {
        left.add(changes);
      }
    }
    unforced.clear();
    unforced.addAll(left);
  }

  @Override
  public synchronized boolean isWritable(Path name) {
    return find(name).isPresent();
  }

  @Override
  public Lock lock(Path file) {
    return new Lock() {
      @Override
      public Closeable hold() throws IOException {
        synchronized (PowerCutDisk.this) {
          requireOn();
          made(file, false);
          return () -> {};
        }
      }

      @Override
      public Optional<Closeable> holdIfFree() throws IOException {
        return Optional.of(hold());
      }

      @Override
      public void close() {}
    };
  }
}
