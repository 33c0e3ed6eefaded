package org.saferplan.store;

import java.time.Instant;
import java.util.List;
import org.saferplan.command.Actor;
import org.saferplan.document.Key;

/**
 * One entry of a partnership's history.
 *
 * @param revision counts the partnership's commits from 1, without gaps
 * @param at when; never before the commit before it
 * @param actor who
 * @param command the command's name
 * @param text the command in the store's own language, opaque; attached bytes stand there as their
 *     hash
 * @param made the id of what the command made; "" where nothing was
 * @param written the documents it wrote, each now at this revision
 */
public record Commit(
    long revision,
    Instant at,
    Actor actor,
    String command,
    String text,
    String made,
    List<Key> written) {
  /** Takes a copy. */
  public Commit {
    written = List.copyOf(written);
  }
}
