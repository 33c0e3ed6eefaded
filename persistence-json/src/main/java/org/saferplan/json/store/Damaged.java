package org.saferplan.json.store;

/**
 * Something in a journal that is damaged and can be mended.
 *
 * @param found as it is told before the repair
 * @param mended as it is told after the repair
 * @param isNoneOfTheRecord whether others put it there, and nothing is lost that was written there
 */
record Damaged(Defect found, Defect mended, boolean isNoneOfTheRecord) {
  private static final String MERGED =
      "a version-control system put lines of its own here, between those of two copies";

  /**
   * What can be put back as it was.
   *
   * @param subject what it is, in words
   */
  static Damaged putBack(Segment segment, int line, String subject) {
    return new Damaged(
        new Defect(
            segment.file(),
            line,
            subject + " is not what was written",
            "have it repaired: it is put back as it was"),
        Defect.mended(segment.file(), line, subject + " was damaged, and is put back as it was"),
        false);
  }

  /**
   * What is lost.
   *
   * @param subject what it is, in words
   * @param instead what takes its place, in words
   */
  static Damaged lost(Segment segment, int line, String subject, String instead) {
    return new Damaged(
        new Defect(
            segment.file(),
            line,
            subject + " is not what was written (its hash differs), and that stands nowhere else",
            orRepaired(instead)),
        Defect.lost(segment.file(), line, subject + " is lost: " + instead),
        false);
  }

  /** A commit of another copy of the record, beside that of the same number. */
  static Damaged ofAnotherCopy(Segment segment, FoundCommit commit) {
    long number = commit.closing().commit();
    return new Damaged(
        new Defect(
            segment.file(),
            commit.number(),
            "commit %d of another copy of this record stands here too".formatted(number),
            "have it repaired: that is set aside; do again what of it is wanted"),
        new Defect(
            segment.file(),
            commit.number(),
            "commit %d of another copy of this record stood here too, and is kept in set-aside"
                .formatted(number),
            "do again what of it is wanted and not on record"),
        true);
  }

  /**
   * A part that was saved in another encoding.
   *
   * @param encoding in words
   */
  static Damaged reencoded(Segment segment, String encoding) {
    return new Damaged(
        new Defect(
            segment.file(),
            0,
            "an editor or another program saved this in another encoding (%s)".formatted(encoding),
            "have it repaired: it is put back as it was, so far as the encoding has all its signs"),
        Defect.mended(
            segment.file(),
            0,
            "this had been saved in another encoding (%s), and is put back".formatted(encoding)),
        false);
  }

  /**
   * Another part, of this journal or of another partnership's, that somebody put behind this one.
   *
   * @param header its first line
   */
  static Damaged anotherPart(Segment segment, int line, byte[] header, Journal journal) {
    String part =
        "part %d of the journal of %s"
            .formatted(
                Header.number(header, journal.language()),
                Header.whose(header, journal.language()));
    return new Damaged(
        new Defect(
            segment.file(),
            line,
            "here begins %s, which somebody put behind this one".formatted(part),
            "have it repaired: it is set aside"),
        Defect.mended(segment.file(), line, part + " stood here too, and is kept in set-aside"),
        true);
  }

  /** Lines that a version-control system put between those of two copies. */
  static Damaged merged(Segment segment, int line) {
    return new Damaged(
        new Defect(segment.file(), line, MERGED, "have it repaired: they are set aside"),
        Defect.mended(
            segment.file(),
            line,
            "lines of a version-control system's stood here, and are kept in set-aside"),
        true);
  }

  /** Commits that are lost between others. */
  static Damaged gap(Segment segment, long first, long last) {
    return commits(segment, first, last, "cannot be read, and what follows can");
  }

  /** Commits that are lost at the end. */
  static Damaged end(Segment segment, long first, long last) {
    return commits(segment, first, last, "had been acknowledged, and cannot be read");
  }

  private static Damaged commits(Segment segment, long first, long last, String what) {
    String subject =
        first == last ? "commit %d".formatted(first) : "commits %d to %d".formatted(first, last);
    String lost = subject + (first == last ? " is lost" : " are lost");
    String instead =
        "what is known of the documents as they were then stands in the place of "
            + (first == last ? "it" : "them");
    return new Damaged(
        new Defect(segment.file(), 0, subject + " " + what, orRepaired(lost)),
        Defect.lost(segment.file(), 0, lost + ": " + instead),
        false);
  }

  private static String orRepaired(String told) {
    return DamagedException.ONLY_FROM_BACKUP
        + ", or have it repaired: then a commit tells that "
        + told;
  }
}
