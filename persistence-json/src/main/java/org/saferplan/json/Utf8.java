package org.saferplan.json;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Bytes as text, strictly. */
final class Utf8 {
  private Utf8() {}

  /**
   * The text.
   *
   * @throws UnreadableException if a byte is out of place, saying where
   */
  static String decode(byte[] bytes) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    CharBuffer text = CharBuffer.allocate(bytes.length);
    CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), text, true);
    text.flip();
    if (result.isError()) {
      throw new UnreadableException(
          "malformed", "the text is not in UTF-8: " + place(text), "save it as UTF-8");
    }
    return text.toString();
  }

  private static String place(CharBuffer before) {
    int line = 1;
    int column = 1;
    for (int index = 0; index < before.length(); index++) {
      boolean ends = before.charAt(index) == '\n';
      line += ends ? 1 : 0;
      column = ends ? 1 : column + 1;
    }
    return UnreadableException.at(line, column);
  }
}
