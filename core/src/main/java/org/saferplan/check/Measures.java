package org.saferplan.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.saferplan.document.Kind;
import org.saferplan.measure.Measure;
import org.saferplan.measure.State;
import org.saferplan.obligation.Obligation;
import org.saferplan.plan.Commitment;
import org.saferplan.plan.Priority;

/**
 * The measures of the edition that are in use on the day.
 *
 * @param live the measures
 * @param priorities that they measure, also by an aim under them
 * @param actions whose success they show
 */
record Measures(List<Measure> live, Set<Priority.Id> priorities, Set<Obligation.Id> actions) {

  static Measures of(Case at) {
    Set<Priority.Id> priorities = new HashSet<>();
    Set<Obligation.Id> actions = new HashSet<>();
    List<Measure> live =
        at.register().list(Measure.class, Kind.MEASURE).stream()
            .filter(measure -> isLive(measure.state(at.on())))
            .toList();
    for (Measure measure : live) {
      actions.addAll(measure.actions());
      measure.of().stream()
          .filter(of -> isOf(at, of))
          .forEach(of -> priorities.addAll(at.edition().prioritiesOf(of)));
    }
    return new Measures(
        live.stream().filter(each -> each.of().stream().anyMatch(of -> isOf(at, of))).toList(),
        priorities,
        actions);
  }

  private static boolean isOf(Case at, Commitment commitment) {
    return commitment.edition().equals(at.edition().id());
  }

  private static boolean isLive(State.What state) {
    return state == State.What.LIVE || state == State.What.REDEFINED;
  }
}
