package org.saferplan.web;

import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The tag of an answer (RFC 9110, section 8.8.3). A document's is the revision that last wrote it.
 *
 * @param opaque what stands between the quotes
 */
record EntityTag(String opaque) {
  private static final Pattern TAG =
      Pattern.compile("\\s*(W/)?\"([\\x21\\x23-\\x7E\\x80-\\xFF]*)\"\\s*");
  private static final Pattern REVISION = Pattern.compile("\"([1-9][0-9]{0,17})\"");

  static EntityTag of(long revision) {
    return new EntityTag(String.valueOf(revision));
  }

  /** Whether {@code If-None-Match} names this tag: weakly, in a list, or by a star. */
  boolean isHeldBy(@Nullable String header) {
    if (header == null) {
      return false;
    }
    return header.strip().equals("*")
        || List.of(header.split(",", -1)).stream()
            .map(TAG::matcher)
            .filter(Matcher::matches)
            .anyMatch(tag -> opaque.equals(tag.group(2)));
  }

  /**
   * The revision that {@code If-Match} names; empty without that header.
   *
   * @throws ProblemException if it names anything but one revision
   */
  static OptionalLong revision(@Nullable String header) {
    if (header == null) {
      return OptionalLong.empty();
    }
    Matcher revision = REVISION.matcher(header.strip());
    if (!revision.matches()) {
      throw Problem.badRequest(
              "if-match",
              "If-Match names one revision, as the ETag of the document does: \"12\"",
              "send the ETag as it was answered; a weak tag, a list or * says too little")
          .exception();
    }
    return OptionalLong.of(Long.parseLong(revision.group(1)));
  }

  @Override
  public String toString() {
    return "\"" + opaque + "\"";
  }
}
