package org.saferplan.json.store;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.saferplan.json.JsonLanguage;

/**
 * The file in which a journal's head stands. Asked before every read, so it is kept open; and
 * opened again now and then, lest another file has taken its name.
 */
final class HeadFile implements Closeable {
  private static final long KEPT_OPEN = TimeUnit.MILLISECONDS.toNanos(100);
  private static final int TRIES = 20;

  private final Disk disk;
  private final Path file;
  private final JsonLanguage language;
  private Disk.@Nullable Opened open;
  private long openedAt;

  HeadFile(Disk disk, Path file, JsonLanguage language) {
    this.disk = disk;
    this.file = file;
    this.language = language;
  }

  Path file() {
    return file;
  }

  /** What stands there; empty if there is no such file. */
  synchronized Optional<String> text() throws IOException {
    long now = System.nanoTime();
    if (open != null && now - openedAt > KEPT_OPEN) {
      close();
    }
    try {
      if (open == null) {
        open = disk.open(file);
        openedAt = now;
      }
      byte[] bytes = new byte[Head.LENGTH + 1];
      return Optional.of(text(Arrays.copyOf(bytes, open.read(0, bytes))));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  /** The head in this, or the one that stands there now if a writer was just at it. */
  Optional<Head> read(String text) throws IOException {
    Optional<Head> head = Head.read(text.getBytes(ISO_8859_1), language);
    for (int tried = 1; head.isEmpty() && tried < TRIES; tried++) {
      Thread.onSpinWait();
      head = text().flatMap(again -> Head.read(again.getBytes(ISO_8859_1), language));
    }
    return head;
  }

  /** Writes the head over the one that stands there; answers what stands there then. Not forced. */
  synchronized String write(Head head) throws IOException {
    byte[] bytes = head.written(language);
    if (disk.look(file).filter(there -> there.size() == Head.LENGTH).isPresent()) {
      disk.write(file, 0, bytes);
    } else {
      close();
      WholeFile.force(disk, file, bytes);
    }
    return text(bytes);
  }

  /** Writes the head that stands there again, and answers when the disk has it. */
  synchronized void force(Head head) throws IOException {
    disk.writeThrough(file, 0, head.written(language));
  }

  private static String text(byte[] bytes) {
    return new String(bytes, ISO_8859_1);
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
