package org.saferplan.fact;

import java.util.List;

/**
 * What the record says where silence would mislead: entries, an explicit none, not applicable, or
 * nothing at all.
 *
 * <p>"No alternatives were considered" and "whether alternatives were considered is not on record"
 * are different answers. An empty list could mean either, so it is never used for these.
 *
 * <p>Written as a list of entries, the word {@code "none"}, the words {@code "not applicable"}, or
 * left out.
 *
 * @param said which of the four answers it is
 * @param entries what was stated; empty unless {@code said} is {@link Said#ENTRIES}
 * @param <T> what an entry is
 */
public record Stated<T>(Said said, List<T> entries) {

  /** The four answers. */
  public enum Said {
    /** Entries are on record. */
    ENTRIES,
    /** It is on record that there are none. */
    NONE,
    /** The question does not arise. */
    NOT_APPLICABLE,
    /** The record is silent. */
    NOT_ON_RECORD
  }

  /** Refuses entries that are none, and a none that has entries. */
  public Stated {
    entries = List.copyOf(entries);
    if ((said == Said.ENTRIES) == entries.isEmpty()) {
      throw new InvalidValueException(
          entries.isEmpty()
              ? "an empty list says nothing: write \"none\", \"not applicable\", or leave it out"
              : "entries are given where it says there are none");
    }
  }

  /** These are on record. */
  public static <T> Stated<T> of(List<T> entries) {
    return new Stated<>(Said.ENTRIES, entries);
  }

  /** It is on record that there are none. */
  public static <T> Stated<T> none() {
    return new Stated<>(Said.NONE, List.of());
  }

  /** The question does not arise. */
  public static <T> Stated<T> notApplicable() {
    return new Stated<>(Said.NOT_APPLICABLE, List.of());
  }

  /** The record is silent. */
  public static <T> Stated<T> notOnRecord() {
    return new Stated<>(Said.NOT_ON_RECORD, List.of());
  }

  /** Whether the record says nothing, not even none. */
  public boolean isNotOnRecord() {
    return said == Said.NOT_ON_RECORD;
  }
}
