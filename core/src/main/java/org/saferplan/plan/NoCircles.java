package org.saferplan.plan;

import java.util.List;
import java.util.stream.Stream;
import org.saferplan.document.Document;
import org.saferplan.register.Circles;
import org.saferplan.register.Consistency;
import org.saferplan.register.Register;

/** No plan and no edition follows itself, and no aim belongs to itself, however far round. */
public final class NoCircles implements Consistency {
  @Override
  public List<Contradiction> contradictions(Document document, Register register) {
    if (document instanceof Plan plan) {
      return Circles.find(
          plan.id(),
          plan.follows(),
          id -> register.find(Plan.class, id.key()).map(Plan::follows).stream(),
          "what it follows comes, in the end, after it");
    }
    return document instanceof Edition edition
        ? Stream.concat(following(edition, register), aims(edition)).toList()
        : List.of();
  }

  private static Stream<Contradiction> following(Edition edition, Register register) {
    return Circles.find(
        edition.id(),
        edition.follows(),
        id -> register.find(Edition.class, id.key()).map(Edition::follows).stream(),
        "what it follows comes, in the end, after it")
        .stream();
  }

  private static Stream<Contradiction> aims(Edition edition) {
    return edition.aims().stream()
        .flatMap(
            aim ->
                aim.under().stream()
                    .flatMap(parent -> Stream.ofNullable(parent.aim()))
                    .flatMap(
                        above ->
                            Circles.find(
                                aim.id(),
                                above,
                                id -> above(edition, id),
                                "what it belongs to belongs, in the end, to it")
                                .stream()));
  }

  private static Stream<Aim.Id> above(Edition edition, Aim.Id aim) {
    return edition.aim(aim).stream()
        .flatMap(found -> found.under().stream())
        .map(Aim.Parent::aim)
        .flatMap(Stream::ofNullable);
  }
}
