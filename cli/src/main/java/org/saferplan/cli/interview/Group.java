package org.saferplan.cli.interview;

import java.util.Locale;
import java.util.Optional;
import org.saferplan.partnership.Capacity;
import org.saferplan.partnership.Power;

/**
 * A body that the answers speak of.
 *
 * @param council the id of the council whose it is; nothing for the partnership's own
 * @param area the id of the area for which it acts, where the partnership covers several
 * @param power what it does with a plan on its usual way to adoption; nothing where that is not
 *     known
 */
record Group(
    String id,
    String name,
    Capacity capacity,
    Optional<String> council,
    Optional<String> area,
    Optional<Power> power) {

  /** Whether a plan is put before it on its usual way to adoption. */
  boolean isOnTheWay() {
    return capacity != Capacity.SUBGROUP;
  }

  /** What it does with a plan, in a few words. */
  String does() {
    String as =
        capacity == Capacity.CRIME_AND_DISORDER_COMMITTEE
                && !name.equalsIgnoreCase(capacity.words())
            ? name + ", as the " + capacity.words() + ","
            : name;
    return power
        .map(known -> as + " " + known.name().toLowerCase(Locale.ROOT))
        .orElse(as + " takes part; what it may do is not known");
  }
}
