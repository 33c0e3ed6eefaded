package org.saferplan.register;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashPMap;
import org.pcollections.HashTreePMap;
import org.pcollections.TreePMap;
import org.saferplan.document.Document;
import org.saferplan.document.Key;
import org.saferplan.document.Kind;
import org.saferplan.document.Version;

/**
 * Everything on record for one partnership at one revision of the store.
 *
 * <p>Immutable and safe to share between threads. A change copies the path to what changed, not the
 * whole; an {@link Index} is sorted when it is first asked for.
 */
public final class Register {
  private static final Register EMPTY = new Register(0, TreePMap.empty(), HashTreePMap.empty());

  private final long revision;
  private final TreePMap<Kind, TreePMap<String, Entry>> kinds;

  /** Those asked for so far. Two readers may both sort one: the same comes of it. */
  private volatile HashPMap<Index<?, ?>, Sorted<?, ?>> sorted;

  private Register(
      long revision,
      TreePMap<Kind, TreePMap<String, Entry>> kinds,
      HashPMap<Index<?, ?>, Sorted<?, ?>> sorted) {
    this.revision = revision;
    this.kinds = kinds;
    this.sorted = sorted;
  }

  private record Entry(Document document, long revision) {}

  /** Nothing on record, at revision 0. */
  public static Register empty() {
    return EMPTY;
  }

  /** The number of the last commit; 0 before the first. */
  public long revision() {
    return revision;
  }

  /** Whether nothing is on record. */
  public boolean isEmpty() {
    return kinds.isEmpty();
  }

  /**
   * The register after a commit that wrote these documents. Each of them is then at that revision.
   */
  public Register with(long commit, Collection<? extends Document> written) {
    TreePMap<Kind, TreePMap<String, Entry>> changed = kinds;
    HashPMap<Index<?, ?>, Sorted<?, ?>> moved = sorted;
    for (Document document : written) {
      Key key = document.key();
      TreePMap<String, Entry> ofKind = changed.getOrDefault(key.kind(), TreePMap.empty());
      Entry before = ofKind.get(key.id());
      changed = changed.plus(key.kind(), ofKind.plus(key.id(), new Entry(document, commit)));
      for (Map.Entry<Index<?, ?>, Sorted<?, ?>> each : moved.entrySet()) {
        moved =
            moved.plus(
                each.getKey(),
                each.getValue().with(before == null ? null : before.document(), document));
      }
    }
    return new Register(commit, changed, moved);
  }

  /**
   * The same register as it reads without these documents, for a copy of the record: at the same
   * revision, since nothing on record ever goes.
   */
  public Register without(Collection<Key> left) {
    TreePMap<Kind, TreePMap<String, Entry>> kept = kinds;
    for (Key key : left) {
      TreePMap<String, Entry> ofKind = kept.get(key.kind());
      if (ofKind != null) {
        kept = kept.plus(key.kind(), ofKind.minus(key.id()));
      }
    }
    return new Register(revision, kept, HashTreePMap.empty());
  }

  /** Whether the other is at the same revision and holds the same documents, each at its own. */
  public boolean isSameAs(Register other) {
    return revision == other.revision && kinds.equals(other.kinds);
  }

  /** The document under this key. */
  public Optional<Document> find(Key key) {
    return Optional.ofNullable(entry(key)).map(Entry::document);
  }

  /** The document under this key, if it is of this type. */
  public <D extends Document> Optional<D> find(Class<D> type, Key key) {
    return find(key).filter(type::isInstance).map(type::cast);
  }

  /** Whether there is a document under this key. */
  public boolean holds(Key key) {
    return entry(key) != null;
  }

  /** The commit that last wrote the document; 0 if there is none. */
  public long revisionOf(Key key) {
    Entry entry = entry(key);
    return entry == null ? 0 : entry.revision();
  }

  /** Every document, by kind and id. */
  public Stream<Document> documents() {
    return kinds.values().stream().flatMap(kind -> kind.values().stream()).map(Entry::document);
  }

  /** Every document of a kind, by id. */
  public <D extends Document> List<D> list(Class<D> type, Kind kind) {
    return kinds.getOrDefault(kind, TreePMap.empty()).values().stream()
        .map(Entry::document)
        .filter(type::isInstance)
        .map(type::cast)
        .toList();
  }

  /** The documents of an index that stand in this place or before it, in its order. */
  public <D extends Document, K extends Comparable<? super K>> Collection<D> upTo(
      Index<D, K> index, K place) {
    return sorted(index).upTo(place);
  }

  /** The documents of an index that stand after this place, in its order. */
  public <D extends Document, K extends Comparable<? super K>> Collection<D> after(
      Index<D, K> index, K place) {
    return sorted(index).after(place);
  }

  /** What is kept under an index was made of it. */
  @SuppressWarnings("unchecked")
  private <D extends Document, K extends Comparable<? super K>> Sorted<D, K> sorted(
      Index<D, K> index) {
    Sorted<D, K> known = (Sorted<D, K>) sorted.get(index);
    if (known == null) {
      known = Sorted.of(index, list(index.type(), index.kind()));
      sorted = sorted.plus(index, known);
    }
    return known;
  }

  /** A document's versions, by number. */
  public List<Version> versions(Key of) {
    return Stream.iterate(1, number -> number + 1)
        .map(number -> find(Version.class, Version.key(of, number)))
        .takeWhile(Optional::isPresent)
        .flatMap(Optional::stream)
        .toList();
  }

  private @Nullable Entry entry(Key key) {
    TreePMap<String, Entry> ofKind = kinds.get(key.kind());
    return ofKind == null ? null : ofKind.get(key.id());
  }
}
