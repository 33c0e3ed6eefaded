package org.saferplan.json.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saferplan.fact.ContentHash;
import org.saferplan.json.JsonLanguage;
import org.saferplan.partnership.Partnership;

/**
 * How far a journal may be read: the file beside it that is written over with every commit. It is
 * sealed, and always as long, so that a half-written one is told from a whole one.
 *
 * @param head the segment's number, counted from 1
 * @param bytes where the last commit ends in it
 * @param lines how many lines lie before
 * @param commit the last commit's number
 * @param at its moment
 * @param chain its closing line's hash
 * @param rewritten how often something was redacted, and so the journal written anew
 * @param swept the last commit whose documents stand in their files
 * @param partnership whose journal; null in the format in which this was not said
 */
public record Head(
    int head,
    long bytes,
    int lines,
    long commit,
    Instant at,
    ContentHash chain,
    int rewritten,
    long swept,
    Partnership.@Nullable Id partnership) {
  static final int LENGTH = 512;

  static Head at(Position end, int rewritten, long swept) {
    return new Head(
        end.segment(),
        end.bytes(),
        end.lines(),
        end.revision(),
        end.at(),
        end.chain(),
        rewritten,
        swept,
        null);
  }

  /** The same, said to be the head of this partnership's journal. */
  Head of(Partnership.Id partnership) {
    return new Head(head, bytes, lines, commit, at, chain, rewritten, swept, partnership);
  }

  Position position() {
    return new Position(head, bytes, lines, commit, at, chain);
  }

  /** As it stands in its file. */
  byte[] written(JsonLanguage language) {
    byte[] sealed = Seal.seal(language.writeLineBytes(this));
    byte[] padded = Arrays.copyOf(sealed, LENGTH);
    Arrays.fill(padded, sealed.length, LENGTH - 1, (byte) ' ');
    padded[LENGTH - 1] = '\n';
    return padded;
  }

  /** As read; empty if that is not what was written. */
  static Optional<Head> read(byte[] file, JsonLanguage language) {
    if (file.length != LENGTH) {
      return Optional.empty();
    }
    byte[] line = new String(file, UTF_8).stripTrailing().getBytes(UTF_8);
    return Seal.open(line)
        .map(opened -> language.read(opened.json(), Head.class))
        .filter(read -> read.faults().isEmpty())
        .map(read -> read.value())
        .filter(head -> Arrays.equals(head.written(language), file));
  }
}
