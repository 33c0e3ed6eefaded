package org.saferplan.ledger;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saferplan.fact.PartialDate;
import org.saferplan.obligation.Obligation;
import org.saferplan.partnership.Restriction;
import org.saferplan.partnership.Vocabulary;

/**
 * One action on a day.
 *
 * @param reference as printed; not always unique
 * @param heading as printed over the rows among which it stands
 * @param priorities those it serves, by an aim or part of theirs or directly
 * @param themes those it serves
 * @param groups the bodies that lead it or whose action plan it stands in; where there are none,
 *     those that serve its priorities
 * @param owners who leads it; where nobody does, who leads what it serves
 * @param throughPriority whether it is owned by them because they lead what it serves
 * @param updates what each rater said last, the latest first
 * @param ratedByRule the rating, in the partnership's word, that a scheme which rates by rule gives
 *     it
 * @param silence how long nothing was said, where {@link Flag#SILENT}
 * @param slipped how often it was moved without a decision behind it
 * @param restricted why not everybody may see it, if so
 */
public record Row(
    Obligation.Id action,
    String what,
    @Nullable String reference,
    @Nullable String heading,
    List<Heading> priorities,
    List<Heading> themes,
    List<Heading> groups,
    List<Heading> owners,
    boolean throughPriority,
    List<Heading> places,
    List<Heading> actionPlans,
    ActionStanding standing,
    List<Said> updates,
    @Nullable String ratedByRule,
    @Nullable String silence,
    int slipped,
    List<Flag> flags,
    @Nullable Restriction restricted) {

  /**
   * What a rater said last.
   *
   * @param by blank where it is not on record who said it
   * @param rating in the partnership's word
   */
  public record Said(
      PartialDate on,
      @Nullable String by,
      @Nullable Boolean onTrack,
      @Nullable String rating,
      String happened) {
    /** What goes before what happened: "Update of 3 July 2018 by the manager, on track, Green". */
    public String head() {
      String who = by == null ? "" : " by " + by;
      String track = onTrack == null ? "" : onTrack ? ", on track" : ", not on track";
      return "Update of %s%s%s%s"
          .formatted(on.words(), who, track, rating == null ? "" : ", " + rating);
    }
  }

  /** Takes copies. */
  public Row {
    priorities = List.copyOf(priorities);
    themes = List.copyOf(themes);
    groups = List.copyOf(groups);
    owners = List.copyOf(owners);
    places = List.copyOf(places);
    actionPlans = List.copyOf(actionPlans);
    updates = List.copyOf(updates);
    flags = List.copyOf(flags);
  }

  /** Whether the ledger says this of it. */
  public boolean is(Flag flag) {
    return flags.contains(flag);
  }

  /** Who leads it, for people; "through the priority" where they lead what it serves. */
  public String ownerWords() {
    return ownerWords(Vocabulary.NONE);
  }

  /** The same in the partnership's own words. */
  public String ownerWords(Vocabulary vocabulary) {
    if (owners.isEmpty()) {
      return "owner not on record";
    }
    String names = String.join(", ", owners.stream().map(Heading::name).toList());
    return throughPriority ? names + vocabulary.said(" (through the priority)") : names;
  }

  /** What is to be known beside where it stands, each in a few words. */
  public Stream<String> remarks() {
    return Stream.of(
            Stream.ofNullable(ratedByRule).map(each -> "by rule: " + each),
            Stream.ofNullable(silence),
            slipped == 0
                ? Stream.<String>empty()
                : Stream.of(slipped == 1 ? "slipped once" : "slipped " + slipped + " times"),
            flags.stream().filter(flag -> flag != Flag.SILENT).map(Flag::words))
        .flatMap(each -> each);
  }
}
