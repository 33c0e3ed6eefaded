package org.saferplan.partnership;

import java.util.List;
import org.saferplan.fact.Period;

/**
 * How a council governs itself, for a period.
 *
 * @param sources where it is on record
 */
public record Governance(Mode mode, Period period, List<Citation> sources) {
  /** Takes a copy. */
  public Governance {
    sources = List.copyOf(sources);
  }

  /** The modes of the Local Government Act 2000, Part 1A. */
  public enum Mode {
    /** A leader or mayor and a cabinet. */
    EXECUTIVE,
    /** Committees, no executive. */
    COMMITTEE_SYSTEM
  }
}
