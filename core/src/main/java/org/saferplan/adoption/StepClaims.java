package org.saferplan.adoption;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saferplan.decision.Decision;
import org.saferplan.decision.Matter;
import org.saferplan.decision.Meeting;
import org.saferplan.decision.Subject;
import org.saferplan.document.Document;
import org.saferplan.partnership.Body;
import org.saferplan.partnership.Capacity;
import org.saferplan.partnership.Partnership;
import org.saferplan.partnership.Party;
import org.saferplan.partnership.Route;
import org.saferplan.partnership.Routed;
import org.saferplan.register.Consistency;
import org.saferplan.register.Register;

/**
 * A decision takes a step only where the document's route gives its body or post the power to, or
 * one that has it passed it on by the decision that is named.
 */
public final class StepClaims implements Consistency {
  private static final String REMEDY =
      "leave the step blank: that records the decision as off the route";

  @Override
  public List<Contradiction> contradictions(Document document, Register register) {
    if (!(document instanceof Meeting meeting)) {
      return List.of();
    }
    return meeting.decisions().stream()
        .flatMap(
            decision ->
                decision.matters().stream()
                    .flatMap(matter -> claim(meeting, decision, matter, register)))
        .toList();
  }

  private static Stream<Contradiction> claim(
      Meeting meeting, Decision decision, Matter matter, Register register) {
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
                        .map(step -> lack(meeting, decision, step, register))
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

  private static Optional<String> lack(
      Meeting meeting, Decision decision, Route.Step step, Register register) {
    if (step.isTakenBy(meeting.party())) {
      return lackOfCapacity(meeting, step, register);
    }
    Optional<Given> given = Given.used(register, meeting, decision);
    String name = name(meeting.party(), register);
    if (given.isEmpty()) {
      return Optional.of("%s has no power at step %s".formatted(name, step.id().value()));
    }
    Meeting by = given.get().by();
    if (given.get().isOfOthersThan(meeting)) {
      return Optional.of("%s was not given the power that the decision names".formatted(name));
    }
    return step.isTakenBy(by.party())
        ? lackOfCapacity(by, step, register)
        : Optional.of(
            "%s, which gave the power, has none at step %s"
                .formatted(name(by.party(), register), step.id().value()));
  }

  private static Optional<String> lackOfCapacity(
      Meeting meeting, Route.Step step, Register register) {
    Body.Id body = meeting.body();
    return body == null
        ? Optional.empty()
        : step.bodies().stream()
            .filter(taker -> body.equals(taker.body()))
            .map(Route.Step.Taker::capacity)
            .flatMap(Stream::ofNullable)
            .filter(capacity -> !met(meeting, body, capacity, register))
            .map(
                capacity ->
                    "%s did not meet as %s"
                        .formatted(name(meeting.party(), register), capacity.words()))
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

  private static String name(Party party, Register register) {
    return new Steps(Partnership.of(register).orElse(null), Trail.NONE).called(party);
  }
}
