package org.saferplan.fact;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The SHA-256 hash of a file's bytes, in lower-case hexadecimal: the name under which the file is
 * kept.
 *
 * @param value 64 hexadecimal digits
 * @see <a href="https://doi.org/10.6028/NIST.FIPS.180-4">FIPS 180-4</a>
 */
public record ContentHash(String value) {
  /** Refuses anything but 64 lower-case hexadecimal digits. */
  public ContentHash {
    if (value.length() != 64 || !value.chars().allMatch(ContentHash::isDigit)) {
      throw new InvalidValueException(
          "a content hash is 64 lower-case hexadecimal digits (SHA-256)");
    }
  }

  private static boolean isDigit(int each) {
    return (each >= '0' && each <= '9') || (each >= 'a' && each <= 'f');
  }

  /** The hash of these bytes. */
  public static ContentHash of(byte[] bytes) {
    MessageDigest digest = digest();
    digest.update(bytes);
    return of(digest);
  }

  /** The hash of what this one was given. */
  public static ContentHash of(MessageDigest digest) {
    return new ContentHash(HexFormat.of().formatHex(digest.digest()));
  }

  /** What hashes bytes a part at a time. */
  public static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
