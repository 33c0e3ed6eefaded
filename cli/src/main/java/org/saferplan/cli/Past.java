package org.saferplan.cli;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import org.saferplan.Saferplan;
import org.saferplan.partnership.Partnership;
import org.saferplan.refusal.Kind;
import org.saferplan.refusal.RefusedException;
import org.saferplan.store.Commit;

/**
 * Which revision of the record is asked for.
 *
 * @param options with which the program was called
 * @param zone in which a day begins and ends
 */
record Past(GlobalOptions options, ZoneId zone) {
  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.UK);

  boolean isAsked() {
    return options.revision != null || options.asAt != null;
  }

  /** Refuses to do more than read, or to read what is not a record of one moment. */
  void requireNotAsked() {
    if (isAsked()) {
      throw RefusedException.because(
          Kind.INVALID,
          "not-the-past",
          "--revision and --as-at are for commands that read the record as it once stood, and this"
              + " is none",
          "leave them out");
    }
  }

  /**
   * The revision of this partnership's record; empty if the latest is meant.
   *
   * @throws RefusedException if nothing was on record then
   */
  OptionalLong revision(Saferplan saferplan, Partnership.Id partnership) {
    if (options.revision != null && options.asAt != null) {
      throw RefusedException.because(
          Kind.INVALID, "two-pasts", "--revision and --as-at each name a revision", "give one");
    }
    Long asked = options.revision;
    if (asked != null) {
      if (asked == 0) {
        throw nothing("revision 0 is the empty record before the first commit");
      }
      return OptionalLong.of(asked);
    }
    AsAt moment = options.asAt;
    if (moment == null) {
      return OptionalLong.empty();
    }
    long then = saferplan.revisionAt(partnership, moment.in().apply(zone));
    if (then == 0) {
      throw nothing(
          "at %s nothing of %s was on record: its first commit is of %s"
              .formatted(
                  moment.text(), partnership.value(), when(saferplan.history(partnership).get(0))));
    }
    return OptionalLong.of(then);
  }

  /** What is said above a page of a past record, lest it be taken for the present one. */
  String told(List<Commit> history, long revision) {
    return "As the record stood at revision %d of %d, of %s."
        .formatted(revision, history.size(), when(history.get((int) revision - 1)));
  }

  private String when(Commit commit) {
    return WHEN.format(commit.at().atZone(zone));
  }

  private static RefusedException nothing(String words) {
    return RefusedException.because(
        Kind.NOT_FOUND, "no-revision", words, "see which there are with 'saferplan history'");
  }
}
