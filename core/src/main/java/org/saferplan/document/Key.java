package org.saferplan.document;

import java.util.Comparator;
import org.saferplan.fact.Identifier;

/**
 * Which document is meant: its kind and its id.
 *
 * <p>A version's id is the document's id, a point and {@code vN}, kept under the kind of the
 * document it is a version of (see {@link Version}); every other id follows {@link Identifier}.
 *
 * @param kind the kind of document
 * @param id the document's id, unique among its kind
 */
public record Key(Kind kind, String id) implements Comparable<Key> {
  private static final Comparator<Key> ORDER =
      Comparator.comparing(Key::kind).thenComparing(Key::id);

  /** Refuses an id that is none. */
  public Key {
    if (kind == Kind.VERSION) {
      Version.checkedId(id);
    } else {
      Identifier.checked(id);
    }
  }

  @Override
  public int compareTo(Key other) {
    return ORDER.compare(this, other);
  }

  /** The key as an address, such as {@code editions/2018-19-refresh}. */
  @Override
  public String toString() {
    return kind.plural() + "/" + id;
  }
}
