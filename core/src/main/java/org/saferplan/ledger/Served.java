package org.saferplan.ledger;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.saferplan.partnership.Body;
import org.saferplan.partnership.Party;
import org.saferplan.plan.Aim;
import org.saferplan.plan.Commitment;
import org.saferplan.plan.Edition;
import org.saferplan.plan.Priority;
import org.saferplan.plan.Theme;

/**
 * What something that an edition commits to brings with it for the actions that serve it.
 *
 * @param leads who leads it: of an aim or a part without a lead of its own, who leads what it
 *     belongs to
 */
record Served(
    List<Heading> priorities, List<Heading> themes, List<Body.Id> groups, List<Party> leads) {

  static final Served NOTHING = new Served(List.of(), List.of(), List.of(), List.of());

  static Served of(Edition edition, Commitment commitment) {
    Set<Priority.Id> priorities = edition.prioritiesOf(commitment);
    Walk walk = new Walk(edition);
    walk.take(commitment);
    return new Served(
        priorities.stream().map(each -> heading(edition, each)).toList(),
        walk.themes.stream().map(each -> heading(edition, each)).toList(),
        priorities.stream()
            .flatMap(each -> edition.priority(each).stream())
            .flatMap(each -> each.servedBy().entries().stream())
            .distinct()
            .toList(),
        List.copyOf(walk.leads));
  }

  private static Heading heading(Edition edition, Priority.Id priority) {
    return new Heading(
        priority.value(), Commitment.to(edition.id(), priority).called(edition), edition.id());
  }

  private static Heading heading(Edition edition, Theme.Id theme) {
    return new Heading(
        theme.value(), Commitment.to(edition.id(), theme).called(edition), edition.id());
  }

  /** Goes up from aim to aim: to every theme, and no further than the first lead on each way. */
  private static final class Walk {
    private final Edition edition;
    private final Set<Theme.Id> themes = new LinkedHashSet<>();
    private final Set<Party> leads = new LinkedHashSet<>();
    private final Deque<Step> left = new ArrayDeque<>();
    private final Set<Step> seen = new HashSet<>();

    /** An aim on the way up, and whether a lead is still looked for. */
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
