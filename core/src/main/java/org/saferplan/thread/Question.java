package org.saferplan.thread;

import org.saferplan.adoption.Gap.Kind;

/**
 * What is asked of each of many.
 *
 * @param each what is said of one that lacks it, after its name
 * @param all what is said where all lack it; {@code %d} stands for their number
 * @param remedy what would mend it
 */
record Question(
    Kind kind, String rule, Gap.Direction towards, String each, String all, String remedy) {

  static Question back(Kind kind, String rule, String each, String all, String remedy) {
    return new Question(kind, rule, Gap.Direction.SOURCES, each, all, remedy);
  }

  static Question on(Kind kind, String rule, String each, String all, String remedy) {
    return new Question(kind, rule, Gap.Direction.RESULTS, each, all, remedy);
  }
}
