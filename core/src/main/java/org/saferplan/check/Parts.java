package org.saferplan.check;

import java.util.ArrayList;
import java.util.List;
import org.saferplan.document.Key;

/** What something on record is to have, and what of that it has not. */
final class Parts {
  private final Key document;
  private final String entry;
  private final List<String> missing = new ArrayList<>();
  private final List<String> fields = new ArrayList<>();

  /**
   * Of an entry of a document.
   *
   * @param entry its JSON Pointer; "" for the document itself
   */
  Parts(Key document, String entry) {
    this.document = document;
    this.entry = entry;
  }

  /** It is to have this; whether it has is said. */
  Parts need(boolean isThere, String called, String field) {
    if (!isThere) {
      missing.add(called);
      fields.add(field);
    }
    return this;
  }

  boolean areComplete() {
    return missing.isEmpty();
  }

  /** Met where nothing is missing; else not evidenced, naming what is. */
  Finding finding(String subject, String met) {
    if (missing.isEmpty()) {
      return Finding.met(document, entry, subject + ": " + met);
    }
    String field = fields.size() == 1 ? entry + fields.get(0) : entry;
    return Finding.notEvidenced(
        document,
        field,
        "%s: not on record: %s".formatted(subject, Words.joined(missing)),
        "record what is missing, or that there is none");
  }
}
