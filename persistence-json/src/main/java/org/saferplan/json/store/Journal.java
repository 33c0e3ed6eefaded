package org.saferplan.json.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.saferplan.json.JsonLanguage;
import org.saferplan.partnership.Partnership;

/**
 * The journal of one partnership: a header, then commits.
 *
 * @param partnership whose it is
 * @param folder the folder it lies in
 * @param language in which its contents are written
 */
record Journal(Partnership.Id partnership, Path folder, JsonLanguage language) {

  /** The one segment there is, so far. */
  Path file() {
    return folder.resolve("0001.jsonl");
  }

  /** Held by whoever is writing. */
  Path lock() {
    return folder.resolve("lock");
  }

  /** Whether a record has begun: the file comes into being with its first commit in it. */
  boolean exists() {
    return Files.exists(file());
  }

  /** The number of bytes in it, unfinished ones included; -1 if there is no journal. */
  long size() throws IOException {
    if (!exists()) {
      return -1;
    }
    if (!Files.isRegularFile(file())) {
      throw DamagedException.in(file(), 0, "this is no file, and so no journal");
    }
    return Files.size(file());
  }

  /** Its commits after a position. */
  JournalReader after(Position position) throws IOException {
    return new JournalReader(this, position);
  }

  /** What every journal begins with, without the line's end. */
  byte[] header() {
    return "{\"saferplan\":\"journal\",\"format\":%d,\"partnership\":\"%s\",\"segment\":1}"
        .formatted(Format.NUMBER, partnership.value())
        .getBytes(UTF_8);
  }

  /** Begins the journal with its first commit: both are there, or neither. */
  void begin(byte[] commit) throws IOException {
    byte[] header = header();
    byte[] all = Arrays.copyOf(header, header.length + 1 + commit.length);
    all[header.length] = '\n';
    System.arraycopy(commit, 0, all, header.length + 1, commit.length);
    WholeFile.force(file(), all);
  }

  /** What follows the last whole commit. */
  byte[] rest(Position end) throws IOException {
    try (RandomAccessFile open = new RandomAccessFile(file().toFile(), "r")) {
      open.seek(end.bytes());
      byte[] rest = new byte[Math.toIntExact(open.length() - end.bytes())];
      open.readFully(rest);
      return rest;
    }
  }

  /** Cuts off what follows the last whole commit. */
  void cut(Position end) throws IOException {
    try (RandomAccessFile open = new RandomAccessFile(file().toFile(), "rw")) {
      open.setLength(end.bytes());
      open.getFD().sync();
    }
  }
}
