package org.saferplan.csv;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.saferplan.refusal.Kind;
import org.saferplan.refusal.RefusedException;

/**
 * Bytes as text: UTF-8, UTF-16 where it begins with its mark, else Windows-1252, which is what
 * spreadsheets in Britain write where they write no UTF-8.
 */
record Encoding(String text, boolean isGuessed) {
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  /**
   * The text.
   *
   * @throws RefusedException of kind {@code UNREADABLE} where it is none
   */
  static Encoding of(byte[] bytes) {
    requireText(bytes);
    if (begins(bytes, 0xEF, 0xBB, 0xBF)) {
      return new Encoding(
          decoded(bytes, 3, StandardCharsets.UTF_8)
              .orElseThrow(
                  () -> refused("it says that it is UTF-8, and it is not", "save it anew")),
          false);
    } else if (begins(bytes, 0xFF, 0xFE)) {
      return utf16(bytes, StandardCharsets.UTF_16LE);
    } else if (begins(bytes, 0xFE, 0xFF)) {
      return utf16(bytes, StandardCharsets.UTF_16BE);
    }
    requireNoZero(bytes);
    return decoded(bytes, 0, StandardCharsets.UTF_8)
        .map(text -> new Encoding(text, false))
        .or(() -> decoded(bytes, 0, WINDOWS).map(text -> new Encoding(text, true)))
        .orElseThrow(
            () ->
                refused(
                    "it is neither in UTF-8 nor in Windows-1252",
                    "save it as CSV UTF-8, as spreadsheets call it"));
  }

  private static Encoding utf16(byte[] bytes, Charset charset) {
    return decoded(bytes, 2, charset)
        .map(text -> new Encoding(text, false))
        .orElseThrow(() -> refused("it says that it is UTF-16, and it is not", "save it anew"));
  }

  private static void requireText(byte[] bytes) {
    if (begins(bytes, 'P', 'K', 3, 4) || begins(bytes, 0xD0, 0xCF, 0x11, 0xE0)) {
      throw refused(
          "it is a workbook or a document, not CSV",
          "save the sheet as CSV UTF-8, as spreadsheets call it");
    } else if (begins(bytes, '%', 'P', 'D', 'F')) {
      throw refused("it is a PDF, not CSV", "copy its table into a spreadsheet, and save that");
    }
  }

  private static void requireNoZero(byte[] bytes) {
    for (byte each : bytes) {
      if (each == 0) {
        throw refused(
            "it holds bytes that are no text", "save it as CSV UTF-8, as spreadsheets call it");
      }
    }
  }

  private static boolean begins(byte[] bytes, int... with) {
    for (int at = 0; at < with.length; at++) {
      if (at >= bytes.length || (bytes[at] & 0xFF) != with[at]) {
        return false;
      }
    }
    return true;
  }

  private static Optional<String> decoded(byte[] bytes, int from, Charset charset) {
    try {
      CharBuffer text =
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes, from, bytes.length - from));
      return Optional.of(text.toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static RefusedException refused(String message, String remedy) {
    return RefusedException.because(
        Kind.UNREADABLE, "encoding", "the file cannot be read: " + message, remedy);
  }
}
