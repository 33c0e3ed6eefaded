package org.saferplan.refresh;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.saferplan.document.Key;
import org.saferplan.document.Kind;
import org.saferplan.document.TextDifference;
import org.saferplan.plan.Differences;
import org.saferplan.plan.Edition;
import org.saferplan.register.Register;

/**
 * What changed between two texts and why, with the actions where the later one is an edition that
 * follows the earlier one.
 *
 * @param from the earlier text's title
 * @param to the later text's title
 * @param priorities what became of each priority, and of each theme and aim that a change names
 * @param texts where else it reads differently
 * @param actions what became of each action, and then the new ones
 */
public record WhatChanged(
    String from,
    String to,
    List<Differences.PriorityChange> priorities,
    List<TextDifference> texts,
    List<Step> actions) {

  /** Takes copies. */
  public WhatChanged {
    priorities = List.copyOf(priorities);
    texts = List.copyOf(texts);
    actions = List.copyOf(actions);
  }

  /**
   * What changed from one text to another; nothing if either is not on record, or they are of two
   * kinds.
   */
  public static Optional<WhatChanged> between(Register register, Key from, Key to, LocalDate on) {
    return Differences.between(register, from, to)
        .map(
            found ->
                new WhatChanged(
                    found.from(),
                    found.to(),
                    found.priorities(),
                    found.texts(),
                    actions(register, from, to, on)));
  }

  private static List<Step> actions(Register register, Key from, Key to, LocalDate on) {
    return to.kind() != Kind.EDITION
        ? List.of()
        : Refresh.of(register, new Edition.Id(to.id()), on)
            .filter(walk -> walk.follows().key().equals(from))
            .map(
                walk ->
                    Stream.concat(walk.steps().stream(), walk.added().stream())
                        .filter(step -> step.item().sort() == Item.Sort.ACTION)
                        .toList())
            .orElse(List.of());
  }
}
