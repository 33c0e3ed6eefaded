package org.saferplan.thread;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.saferplan.adoption.Gap.Kind;

/**
 * Where the thread is broken, or is not on record.
 *
 * @param kind which of the two
 * @param rule a stable name
 * @param towards the end of the thread that is missing
 * @param node the id of the node that lacks something; the edition where several lack it
 * @param words what is missing, for people
 * @param remedy what would mend it
 * @param lacking the ids of those that lack it, where several do and it is told once
 */
public record Gap(
    Kind kind,
    String rule,
    Direction towards,
    String node,
    String words,
    String remedy,
    List<String> lacking) {

  /** Takes a copy. */
  public Gap {
    lacking = List.copyOf(lacking);
  }

  /** The same as far as it concerns these nodes; nothing where it concerns none of them. */
  Optional<Gap> within(Set<String> nodes) {
    if (lacking.isEmpty()) {
      return nodes.contains(node) ? Optional.of(this) : Optional.empty();
    }
    List<String> there = lacking.stream().filter(nodes::contains).toList();
    return there.stream()
        .findFirst()
        .map(
            first ->
                new Gap(
                    kind,
                    rule,
                    towards,
                    nodes.contains(node) ? node : first,
                    words,
                    remedy,
                    there));
  }

  /** The two ends of the thread. */
  public enum Direction {
    /** Back to the evidence. */
    SOURCES,
    /** On to what is done and what comes of it. */
    RESULTS;

    /** As people write it. */
    public String words() {
      return this == SOURCES ? "back to the sources" : "on to the results";
    }
  }
}
