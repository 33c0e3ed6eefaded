package org.saferplan.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** The aims under a priority or a theme, each above those that belong to it. */
public final class AimsUnder {
  private final Edition edition;
  private final List<Placed> found = new ArrayList<>();
  private final Set<Aim.Id> placed = new HashSet<>();

  private AimsUnder(Edition edition) {
    this.edition = edition;
  }

  /**
   * An aim at its depth.
   *
   * @param depth 0 directly under the priority or theme
   */
  public record Placed(int depth, Aim aim) {}

  /** The aims under a priority or a part of it; one that belongs to several stands once. */
  public static List<Placed> priority(Edition edition, Priority.Id priority) {
    return new AimsUnder(edition).under(0, parent -> priority.equals(parent.priority()));
  }

  /** The aims under a theme. */
  public static List<Placed> theme(Edition edition, Theme.Id theme) {
    return new AimsUnder(edition).under(0, parent -> theme.equals(parent.theme()));
  }

  private List<Placed> under(int depth, Predicate<Aim.Parent> meant) {
    for (Aim aim : edition.aims()) {
      if (aim.under().stream().anyMatch(meant) && placed.add(aim.id())) {
        found.add(new Placed(depth, aim));
        under(depth + 1, parent -> aim.id().equals(parent.aim()));
      }
    }
    return List.copyOf(found);
  }
}
