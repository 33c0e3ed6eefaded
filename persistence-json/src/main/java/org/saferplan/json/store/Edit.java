package org.saferplan.json.store;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saferplan.document.Document;

/**
 * A document that stands in its file as no commit ever wrote it.
 *
 * @param file where
 * @param recorded as it is on record; blank where no such document is
 * @param found as it stands there
 * @param contradictions for what no command would write it so, if for anything
 */
public record Edit(
    Path file, @Nullable Document recorded, Document found, List<String> contradictions) {
  /** Takes a copy. */
  public Edit {
    contradictions = List.copyOf(contradictions);
  }
}
