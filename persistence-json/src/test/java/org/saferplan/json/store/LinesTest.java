package org.saferplan.json.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

final class LinesTest {
  private static final Path FILE = Path.of("0001.jsonl");

  /** So many letters, and how many of them were read. */
  private static final class Letters extends InputStream {
    private final long all;
    private long read;

    Letters(long all) {
      this.all = all;
    }

    @Override
    public int read() {
      if (read == all) {
        return -1;
      }
      read++;
      return 'a';
    }

    @Override
    public int read(byte[] into, int from, int length) {
      int some = (int) Math.min(length, all - read);
      java.util.Arrays.fill(into, from, from + some, (byte) 'a');
      read += some;
      return some == 0 ? -1 : some;
    }
  }

  private static InputStream text(String text) {
    return new ByteArrayInputStream(text.getBytes(UTF_8));
  }

  @Test
  void countsTheLinesAndSaysWhetherTheLastOneEnds() throws IOException {
    try (Lines lines = new Lines(FILE, text("one\n\nthree\nfour"), 6)) {
      assertThat(lines.next()).asString().isEqualTo("one");
      assertThat(lines.number()).isEqualTo(7);
      assertThat(lines.next()).isEmpty();
      assertThat(lines.next()).asString().isEqualTo("three");
      assertThat(lines.isWithinLine()).isFalse();
      assertThat(lines.next()).isNull();
      assertThat(lines.isWithinLine()).isTrue();
      assertThat(lines.number()).isEqualTo(9);
    }
    try (Lines lines = new Lines(FILE, text("one\n"), 0)) {
      assertThat(lines.next()).asString().isEqualTo("one");
      assertThat(lines.next()).isNull();
      assertThat(lines.isWithinLine()).isFalse();
    }
  }

  @Test
  void readsTheLongestLineThatIsWritten() throws IOException {
    InputStream stream = new SequenceInputStream(new Letters(Lines.LONGEST), text("\nnext\n"));
    try (Lines lines = new Lines(FILE, stream, 0)) {
      assertThat(lines.next()).hasSize(Lines.LONGEST);
      assertThat(lines.next()).asString().isEqualTo("next");
    }
  }

  @Test
  void readsNoFurtherThanALineCanBeLong() throws IOException {
    Letters endless = new Letters(Long.MAX_VALUE);
    try (Lines lines = new Lines(FILE, endless, 2)) {
      assertThatThrownBy(lines::next)
          .isInstanceOf(DamagedException.class)
          .hasMessageContaining("0001.jsonl, line 3")
          .hasMessageContaining("longer than any that is written");
    }
    assertThat(endless.read).isBetween((long) Lines.LONGEST, Lines.LONGEST + (1L << 16));
  }
}
