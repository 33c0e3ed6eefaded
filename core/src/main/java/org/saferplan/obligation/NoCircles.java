package org.saferplan.obligation;

import java.util.List;
import java.util.stream.Stream;
import org.saferplan.document.Document;
import org.saferplan.register.Circles;
import org.saferplan.register.Consistency;
import org.saferplan.register.Register;

/** No action is a part of itself, carries itself on or goes into itself, however far round. */
public final class NoCircles implements Consistency {
  @Override
  public List<Contradiction> contradictions(Document document, Register register) {
    return document instanceof Obligation action
        ? Stream.of(
                Circles.find(
                    action.id(),
                    action.partOf(),
                    id ->
                        register.find(Obligation.class, id.key()).map(Obligation::partOf).stream(),
                    "what it is a part of is, in the end, a part of it")
                    .stream(),
                Circles.find(
                    action.id(),
                    action.carriedOverFrom(),
                    id ->
                        register
                            .find(Obligation.class, id.key())
                            .map(Obligation::carriedOverFrom)
                            .stream(),
                    "what it carries on carries, in the end, it on")
                    .stream(),
                into(action)
                    .flatMap(
                        next ->
                            Circles.find(
                                action.id(),
                                next,
                                id ->
                                    register.find(Obligation.class, id.key()).stream()
                                        .flatMap(NoCircles::into),
                                "what it went into went, in the end, into it")
                                .stream()))
            .flatMap(each -> each)
            .toList()
        : List.of();
  }

  private static Stream<Obligation.Id> into(Obligation action) {
    return Stream.ofNullable(action.ended()).flatMap(ended -> ended.into().stream());
  }
}
