package org.saferplan.json.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.RocksIterator;
import org.rocksdb.WriteBatch;
import org.rocksdb.WriteOptions;

/**
 * In RocksDB: its write-ahead log is appended to in the order of the commits, and synced for a
 * group of them.
 */
final class RocksKeyValues implements KeyValues {
  static {
    RocksDB.loadLibrary();
  }

  private final Options options;
  private final WriteOptions unforced = new WriteOptions().setSync(false);
  private final RocksDB database;

  RocksKeyValues(Path folder) throws IOException {
    options = new Options().setCreateIfMissing(true);
    try {
      database = RocksDB.open(options, folder.toString());
    } catch (RocksDBException e) {
      throw new IOException(e);
    }
  }

  @Override
  public void write(Map<String, byte[]> batch) throws IOException {
    try (WriteBatch all = new WriteBatch()) {
      for (Map.Entry<String, byte[]> each : batch.entrySet()) {
        all.put(each.getKey().getBytes(UTF_8), each.getValue());
      }
      database.write(unforced, all);
    } catch (RocksDBException e) {
      throw new IOException(e);
    }
  }

  @Override
  public void force() throws IOException {
    try {
      database.syncWal();
    } catch (RocksDBException e) {
      throw new IOException(e);
    }
  }

  @Override
  public Optional<byte[]> find(String key) throws IOException {
    try {
      return Optional.ofNullable(database.get(key.getBytes(UTF_8)));
    } catch (RocksDBException e) {
      throw new IOException(e);
    }
  }

  @Override
  public List<Map.Entry<String, byte[]>> under(String prefix) {
    List<Map.Entry<String, byte[]>> found = new ArrayList<>();
    try (RocksIterator all = database.newIterator()) {
      for (all.seek(prefix.getBytes(UTF_8)); all.isValid(); all.next()) {
        String key = new String(all.key(), UTF_8);
        if (!key.startsWith(prefix)) {
          break;
        }
        found.add(Map.entry(key, all.value()));
      }
    }
    return found;
  }

  @Override
  public void close() {
    database.close();
    unforced.close();
    options.close();
  }
}
