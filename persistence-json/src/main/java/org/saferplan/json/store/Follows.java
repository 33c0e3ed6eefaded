package org.saferplan.json.store;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.saferplan.fact.ContentHash;

/**
 * What the part of a journal that follows a segment, or its head, tells of the end of that.
 *
 * @param chain the hash of the last closing line
 * @param commit the number of the last commit; of the last segment there may be later ones
 * @param isLast whether no segment follows
 * @param isOfThis whether this surely is of the same journal
 */
record Follows(Optional<ContentHash> chain, OptionalLong commit, boolean isLast, boolean isOfThis) {
  /** What follows cannot be read. */
  static final Follows NOT_KNOWN =
      new Follows(Optional.empty(), OptionalLong.empty(), false, false);

  /** What a segment tells of the one before. */
  static Follows in(Segment next, Journal journal) throws IOException {
    if (Header.isOther(next, journal)) {
      // Something else has its name.
      return NOT_KNOWN;
    }
    return new Follows(
        Header.chain(next, journal),
        Header.commit(next, journal),
        false,
        Header.isOwn(next, journal));
  }

  /** What a head tells of the last segment; one that does not say whose it is can be another's. */
  static Follows in(@Nullable Head head) {
    return new Follows(
        Optional.ofNullable(head).map(Head::chain),
        OptionalLong.empty(),
        true,
        head != null && head.partnership() != null);
  }

  /** Whether it goes on with one of these commits, which then are of this journal. */
  boolean proves(List<FoundCommit> commits) {
    return isOfThis
        && commits.stream()
            .filter(FoundCommit::isAsWritten)
            .anyMatch(each -> chain.equals(Optional.of(each.hash())));
  }
}
