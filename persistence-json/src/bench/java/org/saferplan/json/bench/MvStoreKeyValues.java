package org.saferplan.json.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.type.ByteArrayDataType;
import org.h2.mvstore.type.StringDataType;

/** In H2's MVStore: a chunk is written for each group of commits, and then forced. */
final class MvStoreKeyValues implements KeyValues {
  private final MVStore store;
  private final MVMap<String, byte[]> map;

  MvStoreKeyValues(Path file) {
    store = new MVStore.Builder().fileName(file.toString()).autoCommitDisabled().open();
    map =
        store.openMap(
            "record",
            new MVMap.Builder<String, byte[]>()
                .keyType(StringDataType.INSTANCE)
                .valueType(ByteArrayDataType.INSTANCE));
  }

  @Override
  public synchronized void write(Map<String, byte[]> batch) {
    map.putAll(batch);
  }

  /** No batch is cut in two: none is being taken while the chunk is written. */
  @Override
  public void force() {
    synchronized (this) {
      store.commit();
    }
    store.sync();
  }

  @Override
  public Optional<byte[]> find(String key) {
    return Optional.ofNullable(map.get(key));
  }

  @Override
  public List<Map.Entry<String, byte[]>> under(String prefix) {
    List<Map.Entry<String, byte[]>> found = new ArrayList<>();
    Iterator<String> keys = map.keyIterator(prefix);
    while (keys.hasNext()) {
      String key = keys.next();
      if (!key.startsWith(prefix)) {
        break;
      }
      found.add(Map.entry(key, map.get(key)));
    }
    return found;
  }

  @Override
  public void close() {
    store.close();
  }
}
