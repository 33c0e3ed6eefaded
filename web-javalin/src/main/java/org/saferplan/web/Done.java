package org.saferplan.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a command did.
 *
 * @param revision the store's revision, and that of every document that changed
 * @param made the id of what was made, if something was
 * @param changed where the documents are that changed
 */
public record Done(long revision, @Nullable String made, List<String> changed) {
  /** Takes a copy. */
  public Done {
    changed = List.copyOf(changed);
  }
}
