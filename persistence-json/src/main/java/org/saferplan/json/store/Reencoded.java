package org.saferplan.json.store;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A segment that an editor, or a tool that copies texts, saved in another encoding: its signs are
 * those that were written, its bytes are not. Every line carries a hash of what it says, so that
 * only what was written is taken.
 *
 * @param lines as they were written, so far as they can be had
 * @param words how it was saved
 */
record Reencoded(List<byte[]> lines, String words) {
  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final String MARK = "\uFEFF";

  /**
   * Of a file's lines, if it was.
   *
   * @param rest what stands after the last line's end
   */
  static Optional<Reencoded> of(List<byte[]> lines, byte[] rest) {
    byte[] first = lines.isEmpty() ? rest : lines.get(0);
    for (Charset wide : List.of(UTF_16LE, UTF_16BE)) {
      if (isBegun(first, wide)) {
        return Optional.of(new Reencoded(decoded(lines, rest, wide), "UTF-16"))
            .filter(each -> written(each.lines) > 0);
      }
    }
    Reencoded windows =
        new Reencoded(
            back(lines, line -> new String(line, WINDOWS).getBytes(UTF_8)), WINDOWS.name());
    Reencoded twice =
        new Reencoded(
            back(lines, line -> narrow(new String(line, UTF_8))),
            "UTF-8, as if it had been " + WINDOWS.name());
    Reencoded most = written(windows.lines) < written(twice.lines) ? twice : windows;
    return Optional.of(most).filter(each -> written(each.lines) > written(lines));
  }

  /** Whether a text in this encoding begins so: with a mark that tells the order, or the first. */
  private static boolean isBegun(byte[] start, Charset wide) {
    return List.of(MARK, "{").stream()
        .map(sign -> sign.getBytes(wide))
        .anyMatch(
            sign ->
                start.length > sign.length
                    && Arrays.equals(start, 0, sign.length, sign, 0, sign.length));
  }

  private static List<byte[]> decoded(List<byte[]> lines, byte[] rest, Charset wide) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (byte[] line : lines) {
      bytes.writeBytes(line);
      bytes.write('\n');
    }
    bytes.writeBytes(rest);
    String text = bytes.toString(wide);
    return (text.startsWith(MARK) ? text.substring(1) : text)
        .lines()
        .map(line -> line.getBytes(UTF_8))
        .toList();
  }

  private static List<byte[]> back(List<byte[]> lines, UnaryOperator<byte[]> encoding) {
    List<byte[]> back = new ArrayList<>();
    for (byte[] line : lines) {
      byte[] other = encoding.apply(plain(line));
      back.add(!isWritten(line) && FlippedBit.isWritten(other) ? other : plain(line));
    }
    return back;
  }

  /** What Windows has no sign for, it keeps as it is. */
  private static byte[] narrow(String text) {
    byte[] bytes = text.getBytes(WINDOWS);
    if (bytes.length == text.length()) {
      for (int at = 0; at < bytes.length; at++) {
        if (text.charAt(at) < 0xA0) {
          bytes[at] = text.substring(at, at + 1).getBytes(ISO_8859_1)[0];
        }
      }
    }
    return bytes;
  }

  private static long written(List<byte[]> lines) {
    return lines.stream().filter(Reencoded::isWritten).count();
  }

  private static boolean isWritten(byte[] line) {
    return FlippedBit.isWritten(plain(line));
  }

  /** Editors of other systems end a line with a return too; no line of a journal holds one. */
  static byte[] plain(byte[] line) {
    return line.length > 0 && line[line.length - 1] == '\r'
        ? Arrays.copyOf(line, line.length - 1)
        : line;
  }
}
