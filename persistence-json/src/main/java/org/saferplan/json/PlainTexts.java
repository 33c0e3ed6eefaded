package org.saferplan.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.util.JsonGeneratorDelegate;

/**
 * Writes JSON in UTF-8 as another generator does. What of a text needs no escape, as nearly all of
 * what people write, is looked for by eight signs at once, and then copied.
 */
final class PlainTexts extends JsonGeneratorDelegate {
  private static final VarHandle EIGHT =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());

  private static final long ONES = 0x0101010101010101L;
  private static final long HIGH = ONES << 7;

  /** Shorter ones are not worth it. */
  private static final int SHORT = 16;

  PlainTexts(JsonGenerator to) {
    super(to, true);
  }

  @Override
  public JsonGenerator writeString(String text) {
    if (text.length() >= SHORT) {
      byte[] bytes = text.getBytes(UTF_8);
      if (isPlain(bytes)) {
        delegate.writeRawUTF8String(bytes, 0, bytes.length);
        return this;
      }
    }
    delegate.writeString(text);
    return this;
  }

  /**
   * Whether nothing is in it that JSON (RFC 8259, section 7) has escaped; nor a question mark,
   * which may stand for half a character.
   */
  static boolean isPlain(byte[] text) {
    int at = 0;
    for (; at <= text.length - Long.BYTES; at += Long.BYTES) {
      long eight = (long) EIGHT.get(text, at);
      long found = isBelowSpace(eight) | holds(eight, '"') | holds(eight, '\\') | holds(eight, '?');
      if (found != 0) {
        return false;
      }
    }
    for (; at < text.length; at++) {
      byte each = text[at];
      if ((each >= 0 && each < ' ') || each == '"' || each == '\\' || each == '?') {
        return false;
      }
    }
    return true;
  }

  private static long isBelowSpace(long eight) {
    return (eight - ' ' * ONES) & ~eight & HIGH;
  }

  private static long holds(long eight, char sign) {
    long different = eight ^ (sign * ONES);
    return (different - ONES) & ~different & HIGH;
  }
}
