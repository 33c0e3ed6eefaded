package org.saferplan.adoption;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saferplan.decision.Matter;
import org.saferplan.decision.Meeting;
import org.saferplan.decision.Subject;
import org.saferplan.document.Document;
import org.saferplan.partnership.Body;
import org.saferplan.partnership.Capacity;
import org.saferplan.partnership.Partnership;
import org.saferplan.partnership.Route;
import org.saferplan.partnership.Routed;
import org.saferplan.register.Consistency;
import org.saferplan.register.Register;

/** A decision takes a step only where the document's route gives its body the power to. */
public final class StepClaims implements Consistency {
  private static final String REMEDY =
      "leave the step blank: that records the decision as off the route";

  @Override
  public List<Contradiction> contradictions(Document document, Register register) {
    if (!(document instanceof Meeting meeting)) {
      return List.of();
    }
    return meeting.decisions().stream()
        .flatMap(decision -> decision.matters().stream())
        .flatMap(matter -> claim(meeting, matter, register))
        .toList();
  }

  private static Stream<Contradiction> claim(Meeting meeting, Matter matter, Register register) {
    Route.Step.Id claimed = matter.step();
    Subject subject = matter.subject();
    if (claimed == null || subject == null) {
      return Stream.empty();
    }
    Optional<String> wrong =
        route(subject, register)
            .map(
                route ->
                    route
                        .step(claimed)
                        .map(step -> lack(meeting, step, register))
                        .orElse(
                            Optional.of(
                                "%s has no step %s"
                                    .formatted(route.id().named(), claimed.value()))))
            .orElse(Optional.of("no route is on record for " + subject.named()));
    return wrong.stream().map(words -> new Contradiction(claimed, "step-power", words, REMEDY));
  }

  private static Optional<Route> route(Subject subject, Register register) {
    return register
        .find(Routed.class, subject.document())
        .flatMap(document -> Optional.ofNullable(document.route()))
        .flatMap(id -> Partnership.of(register).flatMap(partnership -> partnership.route(id)));
  }

  private static Optional<String> lack(Meeting meeting, Route.Step step, Register register) {
    Body.Id body = meeting.body();
    if (body == null) {
      return Optional.of("a post takes no step of a route");
    }
    String name = name(body, register);
    if (!step.isTakenBy(body)) {
      return Optional.of("%s has no power at step %s".formatted(name, step.id().value()));
    }
    return step.bodies().stream()
        .filter(taker -> taker.body().equals(body))
        .map(Route.Step.Taker::capacity)
        .flatMap(Stream::ofNullable)
        .filter(capacity -> !met(meeting, body, capacity, register))
        .map(capacity -> "%s did not meet as %s".formatted(name, capacity.words()))
        .findFirst();
  }

  private static boolean met(Meeting meeting, Body.Id body, Capacity capacity, Register register) {
    @Nullable Capacity as = meeting.actingAs();
    LocalDate first = meeting.date().earliest();
    LocalDate last = meeting.date().latest();
    boolean held =
        Partnership.of(register)
            .flatMap(partnership -> partnership.body(body))
            .map(found -> found.actedAs(capacity, first) || found.actedAs(capacity, last))
            .orElse(false);
    return held && (as == null || as == capacity);
  }

  private static String name(Body.Id body, Register register) {
    return Partnership.of(register)
        .flatMap(partnership -> partnership.body(body))
        .map(Body::called)
        .orElse(body.value());
  }
}
