package org.saferplan.json.store;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.saferplan.store.StoreContract.MAIDSTONE;
import static org.saferplan.store.StoreContract.OFFICER;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.saferplan.store.StoreContract;

/** Somebody opened a journal in an editor and saved it in another encoding. */
final class ReencodedJournalTest {
  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final String TITLE = "Caf\u00e9 \u2013 \u201cnight-time\u201d \u00a3100";

  private static final Map<String, Function<String, byte[]>> WAYS =
      new TreeMap<>(
          Map.of(
              "UTF-16 with its mark", text -> ("\uFEFF" + text).getBytes(UTF_16LE),
              "UTF-16 the other way round", text -> text.getBytes(UTF_16BE),
              "UTF-16 with returns", text -> text.replace("\n", "\r\n").getBytes(UTF_16LE),
              "Windows", text -> text.getBytes(WINDOWS),
              "Windows with returns", text -> text.replace("\n", "\r\n").getBytes(WINDOWS),
              "twice", ReencodedJournalTest::twice));

  @TempDir Path temporary;
  private StoreOnDisk disk;
  private byte[] written;

  /** As a program does that takes it for Windows' encoding and saves it as UTF-8. */
  private static byte[] twice(String text) {
    StringBuilder taken = new StringBuilder();
    for (byte each : text.getBytes(UTF_8)) {
      String sign = new String(new byte[] {each}, WINDOWS);
      taken.append(sign.equals("\uFFFD") ? (char) (each & 0xFF) : sign.charAt(0));
    }
    return taken.toString().getBytes(UTF_8);
  }

  @BeforeEach
  void commit() throws IOException {
    disk = StoreOnDisk.in(temporary);
    try (FileStore store = disk.open()) {
      for (String id : new String[] {"a", "b", "c"}) {
        store.commit(
            MAIDSTONE, StoreContract.writing(TITLE, StoreContract.plan(id, TITLE + " " + id)));
      }
    }
    written = Files.readAllBytes(disk.journal());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UTF-16 with its mark",
        "UTF-16 the other way round",
        "UTF-16 with returns",
        "Windows",
        "Windows with returns",
        "twice"
      })
  void isToldAndPutBackAsItWas(String way) throws IOException {
    Files.write(disk.journal(), WAYS.get(way).apply(new String(written, UTF_8)));
    try (FileStore store = disk.open()) {
      assertThat(store.verify())
          .anySatisfy(each -> assertThat(each.what()).contains("saved this in another encoding"))
          .hasSizeLessThanOrEqualTo(3);

      assertThat(store.repair(MAIDSTONE, OFFICER)).isNotEmpty().noneMatch(Defect::isLoss);
    }

    assertThat(disk.journal()).hasBinaryContent(written);
    try (FileStore store = disk.open()) {
      assertThat(store.verify())
          .singleElement()
          .satisfies(each -> assertThat(each.what()).contains("as a repair found it"));
      store.commit(MAIDSTONE, StoreContract.writing("on", StoreContract.plan("d", "D")));
    }
  }

  /** An encoding that does not have a sign keeps a question mark of it. */
  @Test
  void takesFromElsewhereWhatTheEncodingHasNoSignsFor() throws IOException {
    try (FileStore store = disk.open()) {
      store.commit(
          MAIDSTONE,
          StoreContract.writing("Welsh", StoreContract.plan("w", "Cynllun i\u2019r t\u0175r")));
    }
    written = Files.readAllBytes(disk.journal());
    Files.write(disk.journal(), new String(written, UTF_8).getBytes(WINDOWS));

    try (FileStore store = disk.open()) {
      assertThat(store.repair(MAIDSTONE, OFFICER)).isNotEmpty().noneMatch(Defect::isLoss);
    }
    assertThat(disk.journal()).hasBinaryContent(written);
  }
}
