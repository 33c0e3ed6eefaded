package org.saferplan.json.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import java.util.List;
import java.util.stream.Stream;
import org.saferplan.Saferplan;
import org.saferplan.json.Read;

/** Any bytes, as a document or a command: read or refused, and what was read is written again. */
public final class JsonFuzz {
  private static final List<Class<?>> TYPES =
      Stream.concat(
              Saferplan.documents().values().stream(),
              Saferplan.handlers().stream().map(handler -> handler.command()))
          .<Class<?>>map(type -> type)
          .toList();

  private JsonFuzz() {}

  /** Jazzer's entry. */
  public static void fuzzerTestOneInput(FuzzedDataProvider data) {
    Class<?> type = TYPES.get(data.consumeInt(0, TYPES.size() - 1));
    check(type, data.consumeRemainingAsBytes());
  }

  private static <T> void check(Class<T> type, byte[] bytes) {
    Read<T> read = StoreOnDisk.LANGUAGE.read(bytes, type);
    T value = read.value();
    if (value == null && read.faults().isEmpty()) {
      throw new AssertionError("neither read nor refused");
    } else if (value == null || !read.faults().isEmpty()) {
      return;
    }
    byte[] written = StoreOnDisk.LANGUAGE.write(value).getBytes(UTF_8);
    if (!value.equals(StoreOnDisk.LANGUAGE.read(written, type).getOrRefuse())) {
      throw new AssertionError("what was read is lost in writing");
    }
  }
}
