package org.saferplan.exception;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.saferplan.decision.Decision;
import org.saferplan.decision.Matter;
import org.saferplan.decision.Meeting;

/** Conditions on which a decision agreed, and which are not on record as met. */
final class Conditions {
  private final Cast cast;

  Conditions(Cast cast) {
    this.cast = cast;
  }

  Stream<Exceptional> all() {
    return Meeting.heldBy(cast.register(), cast.on()).stream()
        .flatMap(meeting -> meeting.standing().stream().flatMap(decision -> of(meeting, decision)));
  }

  private Stream<Exceptional> of(Meeting meeting, Decision decision) {
    return decision.matters().stream()
        .filter(matter -> matter.effect().isCarried())
        .flatMap(
            matter ->
                matter.conditionsOpen(cast.on()).stream()
                    .map(condition -> told(meeting, decision, matter, condition)));
  }

  private Exceptional told(Meeting meeting, Decision decision, Matter matter, String condition) {
    String body = meeting.party().called(cast.partnership());
    return new Exceptional(
        Concern.DECISION_CONDITION,
        "%s agreed to %s on %s on a condition that is not on record as met: %s"
            .formatted(body, matter.about(), meeting.date().words(), condition),
        "meet it, and record when it was met",
        List.of(
            new Exceptional.Item(
                "decision",
                meeting.id().value() + "/" + decision.id().value(),
                body + ", " + meeting.date().words())),
        List.of(),
        Set.of(),
        null);
  }
}
