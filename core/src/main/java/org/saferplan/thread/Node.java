package org.saferplan.thread;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.saferplan.document.Key;
import org.saferplan.fact.Shortened;

/**
 * One thing on the thread.
 *
 * @param label what it is called
 * @param metadata what it is and where it stands on record
 */
public record Node(String label, About metadata) {

  /**
   * What a node is.
   *
   * @param kind what sort of thing it is
   * @param document the document that holds it
   * @param pointer the JSON Pointer to it in that document; "" for the whole document
   * @param state how it stands on the day, in one word that programs can tell apart; blank where
   *     nothing of the kind has a state
   * @param words what is on record of it, for people; blank where there is no more than its name
   */
  public record About(
      Kind kind, Key document, String pointer, @Nullable String state, @Nullable String words) {}

  /** The sorts of thing on the thread, from sources to results. */
  public enum Kind {
    /** A paper, page or minute that gives evidence. */
    SOURCE,
    /** Something counted or measured. */
    FIGURE,
    /** What the assessment makes of figures and sources. */
    FINDING,
    /** An issue that the assessment considered. */
    ISSUE,
    /** Who was asked for their views. */
    CONSULTATION,
    /** A strategic assessment: what the edition rests on, or the one that comes next. */
    ASSESSMENT,
    /** A plan of somebody else, or an item of one. */
    OUTSIDE_PLAN,
    /** The edition itself, or one that follows it. */
    EDITION,
    /** A priority. */
    PRIORITY,
    /** A part of a compound priority. */
    PART,
    /** A theme across all priorities. */
    THEME,
    /** What is wanted under a priority or theme. */
    AIM,
    /** A group that serves a priority or owes an action. */
    GROUP,
    /** A post, an organisation, or whoever the paper names, who owes an action. */
    OWNER,
    /** An action plan. */
    ACTION_PLAN,
    /** Something that is owed. */
    ACTION,
    /** Money that pays for an action. */
    FUND,
    /** A series by which it is seen whether the plan works. */
    MEASURE,
    /** What was measured for a period. */
    RESULT;

    /** As people write it: "action plan". */
    public String words() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** Several of them: "action plans", "priorities". */
    public String many() {
      String one = words();
      return one.endsWith("y") ? one.substring(0, one.length() - 1) + "ies" : one + "s";
    }
  }

  private static final int LONGEST = 80;

  /** A long name within a sentence. */
  static String shortened(String name) {
    return Shortened.of(name, LONGEST);
  }

  /** What it is, and what it is called: "the figure “All crime”". */
  public String named() {
    return "the " + metadata.kind().words() + " \u201c" + shortened(label) + "\u201d";
  }
}
