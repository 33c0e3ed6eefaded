package org.saferplan.json.bench;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a key-value store must offer so that {@link GroupCommitStore} can keep the record in it. */
interface KeyValues extends AutoCloseable {

  /** Takes all of these or none, in the order of the calls. They need not be durable yet. */
  void write(Map<String, byte[]> batch) throws IOException;

  /** Makes durable whatever was written before. */
  void force() throws IOException;

  /** The value under a key. */
  Optional<byte[]> find(String key) throws IOException;

  /** Everything whose key begins so, by key. */
  List<Map.Entry<String, byte[]>> under(String prefix) throws IOException;

  @Override
  void close() throws IOException;
}
