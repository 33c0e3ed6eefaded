package org.saferplan.json.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SharedLockTest {
  @TempDir Path temporary;

  private static boolean isFree(LocalLock other) throws IOException {
    Optional<Closeable> held = other.holdIfFree();
    if (held.isPresent()) {
      held.get().close();
    }
    return held.isPresent();
  }

  @Test
  void isHeldUntilTheLastHasGivenItBack() throws IOException {
    LocalLock other = new LocalLock(temporary.resolve("lock"));
    SharedLock lock = new SharedLock(new LocalLock(temporary.resolve("lock")));
    Closeable one = lock.hold();
    Closeable two = lock.holdIfFree().orElseThrow();

    one.close();
    lock.close();
    assertThat(isFree(other)).isFalse();
    two.close();

    assertThat(isFree(other)).isTrue();
    lock.close();
    other.close();
  }

  @Test
  void isGivenBackOnceByEach() throws IOException {
    LocalLock other = new LocalLock(temporary.resolve("lock"));
    SharedLock lock = new SharedLock(new LocalLock(temporary.resolve("lock")));
    Closeable one = lock.hold();
    one.close();
    one.close();

    Closeable two = lock.hold();
    two.close();

    assertThat(isFree(other)).isTrue();
    lock.close();
    other.close();
  }
}
