package org.saferplan.check;

/**
 * What of a rule is less certain than the rest of it.
 *
 * @param about such as "28 days"
 */
public record Doubt(String about, Certainty certainty) {
  String mark() {
    return about + " " + certainty.mark();
  }

  String words() {
    return about + ": " + certainty.words();
  }
}
