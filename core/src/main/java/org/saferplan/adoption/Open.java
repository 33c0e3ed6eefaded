package org.saferplan.adoption;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.saferplan.decision.Amendment;
import org.saferplan.decision.Decision;
import org.saferplan.decision.Matter;
import org.saferplan.decision.Window;

/**
 * What the decisions about a document leave open on a day.
 *
 * @param trail the decisions up to the day
 */
record Open(Trail trail, LocalDate on) {

  List<Standing.OpenAmendment> amendments() {
    return trail.acts().stream().flatMap(this::amendments).toList();
  }

  private Stream<Standing.OpenAmendment> amendments(Trail.Act act) {
    Matter matter = act.matter();
    Decision.Ref decision = act.ref();
    return matter == null || decision == null
        ? Stream.empty()
        : matter.amendments().stream()
            .filter(this::isOpen)
            .map(each -> new Standing.OpenAmendment(decision, act.meeting().date(), each));
  }

  /** Whether it was asked for and is not settled by the day. */
  boolean isOpen(Amendment amendment) {
    return amendment.manner() == Amendment.Manner.ASKED_FOR
        && (amendment.settled() == null || amendment.settled().on().latest().isAfter(on));
  }

  List<Standing.OpenWindow> windows() {
    return trail.acts().stream().flatMap(this::windows).distinct().toList();
  }

  private Stream<Standing.OpenWindow> windows(Trail.Act act) {
    Decision decision = act.decision();
    Decision.Ref ref = act.ref();
    return decision == null || ref == null
        ? Stream.empty()
        : decision.windows().stream()
            .filter(window -> window.kind() != Window.Kind.COMMENT)
            .filter(window -> !on.isAfter(window.until().latest()))
            .map(window -> new Standing.OpenWindow(ref, window));
  }
}
