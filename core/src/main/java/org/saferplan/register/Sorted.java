package org.saferplan.register;

import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.pcollections.TreePMap;
import org.saferplan.document.Document;

/** The documents of one register in the order of an index. */
final class Sorted<D extends Document, K extends Comparable<? super K>> {
  private static final String AFTER_EVERY_ID = "\uffff";

  private final Index<D, K> index;
  private final TreePMap<Spot<K>, D> spots;

  private Sorted(Index<D, K> index, TreePMap<Spot<K>, D> spots) {
    this.index = index;
    this.spots = spots;
  }

  /** Where one document stands: those in the same place go by their ids. */
  private record Spot<K extends Comparable<? super K>>(K place, String id)
      implements Comparable<Spot<K>> {
    @Override
    public int compareTo(Spot<K> other) {
      int order = place.compareTo(other.place());
      return order == 0 ? id.compareTo(other.id()) : order;
    }
  }

  static <D extends Document, K extends Comparable<? super K>> Sorted<D, K> of(
      Index<D, K> index, List<D> documents) {
    TreeMap<Spot<K>, D> sorted = new TreeMap<>();
    for (D each : documents) {
      Spot<K> spot = spot(index, each);
      if (spot != null) {
        sorted.put(spot, each);
      }
    }
    return new Sorted<>(index, TreePMap.fromSortedMap(sorted));
  }

  private static <D extends Document, K extends Comparable<? super K>> @Nullable Spot<K> spot(
      Index<D, K> index, D document) {
    K place = index.place(document);
    return place == null ? null : new Spot<>(place, document.key().id());
  }

  /** With one document in the place of what stood under its key, if anything did. */
  Sorted<D, K> with(@Nullable Document before, Document written) {
    if (written.key().kind() != index.kind()) {
      return this;
    }
    Class<D> type = index.type();
    Spot<K> from = type.isInstance(before) ? spot(index, type.cast(before)) : null;
    Spot<K> to = type.isInstance(written) ? spot(index, type.cast(written)) : null;
    TreePMap<Spot<K>, D> moved = from == null || from.equals(to) ? spots : spots.minus(from);
    return new Sorted<>(index, to == null ? moved : moved.plus(to, type.cast(written)));
  }

  Collection<D> upTo(K place) {
    return spots.headMap(new Spot<>(place, AFTER_EVERY_ID), false).values();
  }

  Collection<D> after(K place) {
    return spots.tailMap(new Spot<>(place, AFTER_EVERY_ID), true).values();
  }
}
