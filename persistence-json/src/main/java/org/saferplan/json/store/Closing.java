package org.saferplan.json.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saferplan.command.Actor;
import org.saferplan.document.Key;
import org.saferplan.fact.ContentHash;
import org.saferplan.json.JsonLanguage;
import org.saferplan.json.Read;
import org.saferplan.store.Commit;

/**
 * The line that ends a commit, and makes it one. In the journal its own hash is added at its end:
 * see {@link Seal}.
 *
 * @param commit the revision
 * @param at when
 * @param actor who
 * @param command the command's name
 * @param made the id of what was made, if anything was
 * @param text the hash of the command's line before this one
 * @param count how many documents the commit wrote
 * @param documents which, in the order of their lines
 * @param files the hashes of the files attached
 * @param previous the hash of the closing line before; of the segment's header for the first in it
 * @param forced the last commit that was on the disk when this one was written: what lies between
 *     was forced together with it. Not told in format 1, which forced each by itself
 * @param was the hash that the line had when it was written, if a repair found it damaged and left
 *     it as it could be read; null of any other
 */
public record Closing(
    long commit,
    Instant at,
    Actor actor,
    String command,
    @Nullable String made,
    ContentHash text,
    int count,
    List<Written> documents,
    List<ContentHash> files,
    ContentHash previous,
    @Nullable Long forced,
    @Nullable ContentHash was) {

  /** Takes copies. */
  public Closing {
    documents = List.copyOf(documents);
    files = List.copyOf(files);
  }

  /**
   * A document and the hash of its content.
   *
   * @param document which document
   * @param hash the hash that stands in its line
   */
  public record Written(Key document, ContentHash hash) {}

  /** The closing line in a line that is what was sealed; empty if it is no such line. */
  static Optional<Closing> in(byte[] line, JsonLanguage language) {
    return Seal.open(line)
        .map(opened -> language.read(opened.json(), Closing.class))
        .filter(read -> read.faults().isEmpty())
        .map(Read::value);
  }

  /** The names and hashes of the lines before it. */
  List<String> names() {
    List<String> names = new ArrayList<>();
    for (Written each : documents) {
      names.add(ContentLine.name(each.document()) + " " + each.hash().value());
    }
    names.add(command + " " + text.value());
    return names;
  }

  /** Whether the commit after that one was on the disk, or was to be, before this was written. */
  boolean isLaterThan(long before) {
    return commit > before && (forced == null || forced > before);
  }

  /** The last commit that the disk had when this one was written. */
  long forcedBefore() {
    return forced == null ? commit - 1 : forced;
  }

  /** The same, found damaged. */
  Closing repaired(ContentHash hash) {
    return new Closing(
        commit, at, actor, command, made, text, count, documents, files, previous, forced, hash);
  }

  /** As it stands in the history. */
  Commit inHistory(ContentLine commandLine) {
    return new Commit(
        commit,
        at,
        actor,
        command,
        new String(commandLine.content(), UTF_8),
        made == null ? "" : made,
        documents.stream().map(Written::document).toList());
  }
}
