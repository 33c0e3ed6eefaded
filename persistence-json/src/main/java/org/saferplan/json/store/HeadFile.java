package org.saferplan.json.store;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.saferplan.json.JsonLanguage;
import org.saferplan.partnership.Partnership;

/**
 * The file in which a journal's head stands. Asked before every read, so it is kept open; and
 * looked at now and then, lest another file has taken its name.
 */
final class HeadFile implements Closeable {
  static final long LOOKED_AT_EVERY_MILLISECONDS = 100;

  private static final long LOOKED_AT_EVERY =
      TimeUnit.MILLISECONDS.toNanos(LOOKED_AT_EVERY_MILLISECONDS);
  private static final int TRIES = 20;
  private static final OptionalLong WHOLE = OptionalLong.of(Head.LENGTH);

  private final Disk disk;
  private final Names names;
  private final Path file;
  private final JsonLanguage language;
  private final Partnership.Id partnership;
  private final byte[] buffer = new byte[Head.LENGTH];

  private String last = "";
  private byte[] lastBytes = new byte[0];
  private String understood = "";
  private @Nullable Head understoodAs;
  private Disk.@Nullable Opened open;
  private boolean isToWrite;
  private long lookedAt;

  HeadFile(Journal journal) {
    this(journal, new Names(journal));
  }

  /** In the folder with these names. */
  HeadFile(Journal journal, Names names) {
    this.names = names;
    this.disk = journal.disk();
    this.file = journal.head();
    this.language = journal.language();
    this.partnership = journal.partnership();
  }

  Path file() {
    return file;
  }

  /** What stands there; empty if there is no such file. */
  synchronized Optional<String> text() throws IOException {
    long now = System.nanoTime();
    if (open != null && now - lookedAt > LOOKED_AT_EVERY) {
      if (open.size().isEmpty()) {
        close();
      }
      lookedAt = now;
    }
    try {
      Disk.Opened opened = open == null ? opened(Disk.Use.READ) : open;
      int read = opened.read(0, buffer);
      if (!Arrays.equals(buffer, 0, read, lastBytes, 0, lastBytes.length)) {
        byte[] all = new byte[Head.LENGTH + 1];
        note(Arrays.copyOf(all, opened.read(0, all)));
      }
      return Optional.of(last);
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  private String note(byte[] bytes) {
    lastBytes = bytes;
    last = new String(bytes, ISO_8859_1);
    return last;
  }

  private Disk.Opened opened(Disk.Use use) throws IOException {
    Disk.Opened opened = disk.open(file, use);
    open = opened;
    isToWrite = use == Disk.Use.WRITE;
    lookedAt = System.nanoTime();
    return opened;
  }

  /**
   * The head in this, or the one that stands there now if a writer was just at it.
   *
   * @throws DamagedException if it is the head of another partnership's journal
   */
  synchronized Optional<Head> read(String text) throws IOException {
    Optional<Head> head = understood(text);
    for (int tried = 1; head.isEmpty() && tried < TRIES; tried++) {
      Thread.onSpinWait();
      if (tried == TRIES / 2) {
        // Another file may have its name.
        close();
      }
      head = text().flatMap(this::understood);
    }
    if (head.isPresent() && isOfAnother(head.get())) {
      throw new DamagedException(ofAnother(head.get()));
    }
    return head;
  }

  private Optional<Head> understood(String text) {
    if (understoodAs == null || !understood.equals(text)) {
      understood = text;
      understoodAs = Head.read(text.getBytes(ISO_8859_1), language).orElse(null);
    }
    return Optional.ofNullable(understoodAs);
  }

  /**
   * Whether a head stands there, and it is what was written.
   *
   * @param isNamed whether it is known which file has its name; else that is looked at
   */
  boolean isThere(boolean isNamed) throws IOException {
    if (!isNamed) {
      lookedAt = System.nanoTime() - LOOKED_AT_EVERY - 1;
    }
    Optional<String> there = text();
    return there.isPresent() && read(there.get()).isPresent();
  }

  private Defect ofAnother(Head head) throws IOException {
    Partnership.Id whose = Objects.requireNonNull(head.partnership());
    boolean isAllOfIt =
        Header.whose(file.resolveSibling(""), disk, language).filter(whose::equals).isPresent();
    return isAllOfIt
        ? DamagedException.underAnotherName(
            file.resolveSibling("..").normalize(), whose, disk, language)
        : new Defect(
            file,
            0,
            "this is the head of the journal of %s, not of %s"
                .formatted(whose.value(), partnership.value()),
            "have the store repaired: the journal beside it tells how far it goes");
  }

  /** Whether it says that it is the head of another partnership's journal. */
  boolean isOfAnother(Head head) {
    return head.partnership() != null && !head.partnership().equals(partnership);
  }

  /** Writes the head over the one that stands there; answers what stands there then. Not forced. */
  synchronized String write(Head head) throws IOException {
    Head own = head.of(partnership);
    byte[] bytes = own.written(language);
    if (open != null && isToWrite && isWhole(open)) {
      write(bytes, open);
    } else {
      close();
      if (disk.look(file).filter(there -> there.size() == Head.LENGTH).isPresent()) {
        write(bytes, opened(Disk.Use.WRITE));
      } else {
        WholeFile.force(disk, file, bytes);
      }
    }
    understood = note(bytes);
    understoodAs = own;
    return understood;
  }

  /**
   * Whether it has its name, as far as it was just asked, and is as long as a head. What is given
   * its name while a commit is written stays as it is, as if that were done a moment later.
   */
  private boolean isWhole(Disk.Opened kept) throws IOException {
    return names.wereAsLookedAt() ? kept.endsAt(Head.LENGTH) : kept.size().equals(WHOLE);
  }

  /** Leaves no half of it: whoever finds one does not know how far the journal went. */
  private void write(byte[] bytes, Disk.Opened to) throws IOException {
    byte[] before = lastBytes;
    try {
      to.write(0, bytes);
    } catch (IOException e) {
      try {
        if (before.length == Head.LENGTH) {
          to.write(0, before);
        }
      } catch (IOException again) {
        e.addSuppressed(again);
      }
      throw e;
    }
  }

  /** Writes the head that stands there again, and answers when the disk has it. */
  synchronized void force(Head head) throws IOException {
    try (Disk.Opened forced = disk.open(file, Disk.Use.WRITE_THROUGH)) {
      forced.write(0, head.of(partnership).written(language));
    }
  }

  /**
   * Writes what stood there before a commit that failed; one that cannot be written may say it
   * still.
   *
   * @return whether that stands there
   */
  boolean isPutBack(Seen before, IOException failure) throws IOException {
    try {
      write(before.head());
      return true;
    } catch (IOException e) {
      failure.addSuppressed(e);
      return before.sign().equals(text().orElse(""));
    }
  }

  /** Keeps nothing open to be written into: a snapshot of links may be made meanwhile. */
  synchronized void rest() throws IOException {
    if (isToWrite) {
      close();
    }
  }

  @Override
  public synchronized void close() throws IOException {
    Disk.Opened was = open;
    open = null;
    if (was != null) {
      was.close();
    }
  }
}
