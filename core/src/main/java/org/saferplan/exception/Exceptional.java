package org.saferplan.exception;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saferplan.ledger.Heading;
import org.saferplan.partnership.Body;

/**
 * One exception.
 *
 * @param words what is so, in a sentence
 * @param remedy what would mend it
 * @param about what it is about; several where many lack the same
 * @param who can mend it or supply what is missing; nobody where the record does not say
 * @param groups the groups that it concerns; none where it concerns the partnership as a whole
 * @param days for how many days it has been so, where days are counted
 */
public record Exceptional(
    Concern concern,
    String words,
    String remedy,
    List<Item> about,
    List<Heading> who,
    Set<Body.Id> groups,
    @Nullable Integer days) {

  /**
   * Something on record.
   *
   * @param kind such as {@code action}, {@code measure}, {@code priority}, {@code fund}
   * @param name what the record calls it
   */
  public record Item(String kind, String id, String name) {}

  /** Takes copies. */
  public Exceptional {
    about = List.copyOf(about);
    who = List.copyOf(who);
    groups = Set.copyOf(groups);
  }

  /** The same, so for as many days. */
  Exceptional lasting(@Nullable Integer since) {
    return new Exceptional(concern, words, remedy, about, who, groups, since);
  }
}
