package org.saferplan.json.store;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.saferplan.store.StoreContract.MAIDSTONE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.saferplan.plan.Plan;
import org.saferplan.store.StoreContract;

final class HeadFileTest {
  @TempDir Path temporary;

  private Path file;
  private Journal journal;
  private byte[] whole;
  private String torn;

  @BeforeEach
  void commit() throws IOException {
    StoreOnDisk there = StoreOnDisk.in(temporary);
    try (FileStore store = there.open()) {
      store.commit(MAIDSTONE, StoreContract.counting(new Plan.Id("count")));
    }
    journal = there.root(LocalDisk.INSTANCE).journal(MAIDSTONE);
    file = there.head();
    whole = Files.readAllBytes(file);
    byte[] half = whole.clone();
    Arrays.fill(half, 0, 40, (byte) '8');
    torn = new String(half, ISO_8859_1);
  }

  private HeadFile head() {
    return new HeadFile(journal);
  }

  @Test
  void readsAgainWhatAWriterWasAt() throws IOException {
    try (HeadFile head = head()) {
      assertThat(head.read(torn)).hasValueSatisfying(it -> assertThat(it.commit()).isEqualTo(1));
    }
  }

  @Test
  void doesNotReadForEver() throws IOException {
    Files.writeString(file, torn, ISO_8859_1);
    try (HeadFile head = head()) {
      assertThat(head.read(torn)).isEmpty();
    }
  }

  @Test
  void seesTheFileThatHasTheNameNow() throws Exception {
    Files.writeString(file, torn, ISO_8859_1);
    try (HeadFile head = head()) {
      assertThat(head.text()).hasValue(torn);

      Path other = Files.write(temporary.resolve("other"), whole);
      Files.move(other, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
      Thread.sleep(150);

      assertThat(head.text()).hasValue(new String(whole, ISO_8859_1));
    }
  }
}
