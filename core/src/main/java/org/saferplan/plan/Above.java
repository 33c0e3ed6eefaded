package org.saferplan.plan;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.saferplan.partnership.Party;

/**
 * What something that an edition commits to belongs to, however far up, with itself.
 *
 * @param priorities the nearest first
 * @param themes the nearest first
 * @param leads who leads it: of an aim or a part without a lead of its own, who leads what it
 *     belongs to
 */
public record Above(Set<Priority.Id> priorities, Set<Theme.Id> themes, Set<Party> leads) {
  /** Nothing. */
  public static final Above NOTHING = new Above(Set.of(), Set.of(), Set.of());

  /** Takes copies that keep their order. */
  public Above {
    priorities = Collections.unmodifiableSet(new LinkedHashSet<>(priorities));
    themes = Collections.unmodifiableSet(new LinkedHashSet<>(themes));
    leads = Collections.unmodifiableSet(new LinkedHashSet<>(leads));
  }

  /** What stands above it in this text of the edition. */
  public static Above of(Edition edition, Commitment commitment) {
    Walk walk = new Walk(edition);
    walk.take(commitment);
    return new Above(walk.priorities, walk.themes, walk.leads);
  }

  /** Goes up from aim to aim, and looks for a lead no further than the first on each way. */
  private static final class Walk {
    private final Edition edition;
    private final Set<Priority.Id> priorities = new LinkedHashSet<>();
    private final Set<Theme.Id> themes = new LinkedHashSet<>();
    private final Set<Party> leads = new LinkedHashSet<>();
    private final Deque<Step> left = new ArrayDeque<>();
    private final Set<Step> seen = new HashSet<>();

    /** An aim on the way up, and whether it is led by one below it. */
    private record Step(Aim.Id aim, boolean isLed) {}

    Walk(Edition edition) {
      this.edition = edition;
    }

    void take(Commitment commitment) {
      reach(
          new Aim.Parent(
              commitment.priority(), commitment.part(), commitment.theme(), commitment.aim()),
          false);
      while (!left.isEmpty()) {
        Step step = left.pop();
        Optional<Aim> aim = edition.aim(step.aim());
        List<Party> own = aim.map(Aim::leads).orElse(List.of());
        if (!step.isLed()) {
          leads.addAll(own);
        }
        boolean isLed = step.isLed() || !own.isEmpty();
        aim.map(Aim::under).orElse(List.of()).forEach(parent -> reach(parent, isLed));
      }
    }

    private void reach(Aim.Parent to, boolean isLed) {
      if (to.aim() != null) {
        Step step = new Step(to.aim(), isLed);
        if (seen.add(step)) {
          left.add(step);
        }
        return;
      }
      List<Party> own = List.of();
      if (to.theme() != null) {
        themes.add(to.theme());
        own = edition.theme(to.theme()).map(Theme::leads).orElse(List.of());
      } else if (to.priority() != null) {
        priorities.add(to.priority());
        own = edition.priority(to.priority()).map(each -> leads(each, to)).orElse(List.of());
      }
      if (!isLed) {
        leads.addAll(own);
      }
    }

    private static List<Party> leads(Priority priority, Aim.Parent to) {
      return Optional.ofNullable(to.part())
          .flatMap(priority::part)
          .map(Priority.Part::leads)
          .filter(leads -> !leads.isEmpty())
          .orElse(priority.leads());
    }
  }
}
