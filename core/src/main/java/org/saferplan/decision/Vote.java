package org.saferplan.decision;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saferplan.fact.InvalidValueException;

/**
 * How a body voted: counts and what the minute says, never who voted how.
 *
 * @param inFavour so many voted for it; blank where the minute does not say
 * @param against so many voted against it; blank where the minute does not say
 * @param abstained so many abstained; blank where the minute does not say
 * @param words as minuted, such as "unanimous" or "by the chair's casting vote"
 */
public record Vote(
    @Nullable Integer inFavour,
    @Nullable Integer against,
    @Nullable Integer abstained,
    @Nullable String words) {

  /** Refuses a vote that says nothing, and fewer votes than none. */
  public Vote {
    if (inFavour == null && against == null && abstained == null && words == null) {
      throw new InvalidValueException("say how the vote went, or leave it blank");
    }
    if (Stream.of(count(inFavour), count(against), count(abstained)).anyMatch(each -> each < 0)) {
      throw new InvalidValueException("votes are counted from none upwards");
    }
    if (words != null) {
      words = InvalidValueException.requireText(words, "how the vote went");
    }
  }

  private static int count(@Nullable Integer votes) {
    return votes == null ? 0 : votes;
  }

  /**
   * As people write it: "unanimous", "23 for, 4 against, 2 abstained"; what is blank is left out.
   */
  public String told() {
    String counted =
        String.join(
            ", ",
            Stream.of(
                    counted(inFavour, "for"),
                    counted(against, "against"),
                    counted(abstained, "abstained"))
                .flatMap(each -> each)
                .toList());
    if (words == null) {
      return counted;
    }
    return counted.isEmpty() ? words : words + " (" + counted + ")";
  }

  private static Stream<String> counted(@Nullable Integer votes, String how) {
    return votes == null ? Stream.empty() : Stream.of(votes + " " + how);
  }
}
