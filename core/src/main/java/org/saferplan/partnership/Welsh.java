package org.saferplan.partnership;

import org.jspecify.annotations.Nullable;

/** Names in Welsh. They are the partnership's own: nothing is ever translated here. */
public final class Welsh {
  private Welsh() {}

  /** The name in Welsh where it is on record, else the other. */
  public static String or(@Nullable String welsh, String english) {
    return welsh == null || welsh.isBlank() ? english : welsh;
  }
}
