package org.saferplan.partnership;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saferplan.fact.PartialDate;
import org.saferplan.fact.Period;

/**
 * What an organisation is to the partnership, for a period.
 *
 * @param inLaw what it is in law
 * @param listedAs what the partnership's own paper calls it, in the paper's words
 * @param listedOn the date of that paper, where no more is known of the period
 */
public record Membership(
    @Nullable InLaw inLaw,
    @Nullable String listedAs,
    Period period,
    @Nullable PartialDate listedOn,
    List<Citation> sources) {
  /** Takes a copy. */
  public Membership {
    sources = List.copyOf(sources);
  }

  /** The classes that the law knows. */
  public enum InLaw {
    /** Crime and Disorder Act 1998, section 5(1). */
    RESPONSIBLE_AUTHORITY,
    /** Not a responsible authority, under a mutual duty to co-operate: the local policing body. */
    POLICING_BODY,
    /** Crime and Disorder Act 1998, section 5(2). */
    CO_OPERATING_BODY,
    /** Invited, or there by its own will. */
    OTHER
  }
}
