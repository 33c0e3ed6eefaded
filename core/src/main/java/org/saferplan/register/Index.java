package org.saferplan.register;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.saferplan.document.Document;
import org.saferplan.document.Kind;

/**
 * Some documents of a kind in an order of their own, so that a read need not go through all of
 * them. A register sorts them when they are first asked for; from then on a commit moves only what
 * it wrote. Kept as a constant: each is an index of its own.
 *
 * @param <D> what the documents are
 * @param <K> by what they are ordered
 */
public final class Index<D extends Document, K extends Comparable<? super K>> {
  private final Kind kind;
  private final Class<D> type;
  private final Function<D, @Nullable K> place;

  /**
   * An index.
   *
   * @param place where a document stands; blank for one that is left out. It goes by the document
   *     alone, not by what else is on record or by the day
   */
  public Index(Kind kind, Class<D> type, Function<D, @Nullable K> place) {
    this.kind = kind;
    this.type = type;
    this.place = place;
  }

  Kind kind() {
    return kind;
  }

  Class<D> type() {
    return type;
  }

  @Nullable K place(D document) {
    return place.apply(document);
  }
}
