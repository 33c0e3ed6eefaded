package org.saferplan.fact;

import java.util.Arrays;

/**
 * The bytes of a file as handed over with a command. Written as base64; in the history only its
 * hash is kept.
 */
public final class Content {
  private final byte[] bytes;

  private Content(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Takes a copy of the bytes. */
  public static Content of(byte[] bytes) {
    return new Content(bytes.clone());
  }

  /** A copy of the bytes. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** The name under which the file is kept. */
  public ContentHash hash() {
    return ContentHash.of(bytes);
  }

  /** The number of bytes. */
  public int length() {
    return bytes.length;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Content that && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return length() + " bytes";
  }
}
