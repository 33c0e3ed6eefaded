package org.saferplan.check;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.saferplan.partnership.Nation;

/**
 * A duty in law, or what a record needs to be of use.
 *
 * @param id its stable name
 * @param text what it asks for
 * @param citation where it comes from
 * @param nations where it applies; elsewhere it answers that it is not covered
 * @param certainty how far the text is known
 * @param look holds it against the record
 */
public record Rule(
    String id,
    String text,
    String citation,
    Set<Nation> nations,
    Certainty certainty,
    Function<Case, List<Finding>> look) {
  /** Takes a copy. */
  public Rule {
    nations = Set.copyOf(nations);
  }
}
