package org.saferplan.history;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saferplan.document.Document;
import org.saferplan.document.Key;
import org.saferplan.document.TextComparison;
import org.saferplan.document.TextDifference;
import org.saferplan.partnership.NamesOnRecord;
import org.saferplan.register.Register;

/**
 * A document that was added to the record, or reads otherwise than it did.
 *
 * @param document which
 * @param title what it is called now
 * @param change whether it is new
 * @param texts where it reads otherwise, in the order of its components; of one that is new, none.
 *     None of one that changed where only what is no text did: the order of entries, an id, or
 *     whether something is on record at all
 */
public record DocumentDifference(
    Key document, String title, Change change, List<TextDifference> texts) {

  /** What became of a document. Nothing on record ever goes. */
  public enum Change {
    /** It was not on record before. */
    ADDED,
    /** It was on record, and reads otherwise now. */
    CHANGED
  }

  /** Takes a copy. */
  public DocumentDifference {
    texts = List.copyOf(texts);
  }

  /**
   * How a document came to read as it does.
   *
   * @param register in which what it names has its name
   * @param before as it was; blank where it was not on record
   * @param after as it is, under the same key
   */
  public static DocumentDifference of(
      Register register, @Nullable Document before, Document after) {
    if (before == null) {
      return new DocumentDifference(after.key(), after.title(), Change.ADDED, List.of());
    }
    TextComparison comparison = TextComparison.in(new NamesOnRecord(register, after, before));
    return new DocumentDifference(
        after.key(), after.title(), Change.CHANGED, comparison.of((Record) before, (Record) after));
  }
}
