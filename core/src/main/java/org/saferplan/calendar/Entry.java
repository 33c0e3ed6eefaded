package org.saferplan.calendar;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saferplan.document.Key;
import org.saferplan.fact.PartialDate;
import org.saferplan.partnership.Body;
import org.saferplan.partnership.Restriction;

/**
 * Something in a calendar.
 *
 * @param on the day under which it stands: the last one, where it has several
 * @param date as exactly as it is known
 * @param words what it is
 * @param source of a day fixed by law: where the rule comes from, and how far its text is known
 * @param about the document that it is about; blank for a round of updates
 * @param groups whom it concerns; empty where that is the whole partnership
 * @param restricted why not everybody may see what it is, if so
 */
public record Entry(
    LocalDate on,
    PartialDate date,
    What what,
    String words,
    @Nullable String source,
    @Nullable Key about,
    List<Body.Id> groups,
    @Nullable Restriction restricted) {

  /** What stands in a calendar. */
  public enum What {
    /** A body meets. */
    MEETING,
    /** A day that the law fixes. */
    STATUTORY,
    /** Updates of a round are owed. */
    UPDATES,
    /** An action is due. */
    ACTION
  }

  static final Comparator<Entry> FIRST_FIRST =
      Comparator.comparing(Entry::on).thenComparing(Entry::what).thenComparing(Entry::words);

  /** Takes a copy. */
  public Entry {
    groups = List.copyOf(groups);
  }
}
