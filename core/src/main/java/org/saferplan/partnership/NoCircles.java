package org.saferplan.partnership;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.saferplan.document.Document;
import org.saferplan.register.Circles;
import org.saferplan.register.Consistency;
import org.saferplan.register.Register;

/** No area lies within itself or was formed from itself, no organisation succeeds itself. */
public final class NoCircles implements Consistency {
  @Override
  public List<Contradiction> contradictions(Document document, Register register) {
    return document instanceof Partnership partnership
        ? Stream.of(
                round(
                    partnership.areas().stream().map(Area::id).toList(),
                    id -> partnership.area(id).map(Area::within).stream(),
                    "what it lies within lies, in the end, within it"),
                round(
                    partnership.areas().stream().map(Area::id).toList(),
                    id -> partnership.area(id).stream().flatMap(each -> each.formedFrom().stream()),
                    "what it was formed from was formed, in the end, from it"),
                round(
                    partnership.organisations().stream().map(Organisation::id).toList(),
                    id ->
                        partnership.organisation(id).stream()
                            .flatMap(each -> each.successorOf().stream())
                            .map(Organisation.Succession::from),
                    "what it took over from took over, in the end, from it"))
            .flatMap(each -> each)
            .toList()
        : List.of();
  }

  private static <T> Stream<Contradiction> round(
      List<T> all, Function<T, Stream<T>> next, String message) {
    return all.stream()
        .flatMap(
            each ->
                next.apply(each)
                    .flatMap(first -> Circles.find(each, first, next, message).stream()));
  }
}
