package org.saferplan.refresh;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.saferplan.plan.Commitment;
import org.saferplan.plan.Edition;
import org.saferplan.plan.Priority;

/** All that an edition commits to, and how people are told of several things. */
final class Texts {
  private Texts() {}

  /** Priorities each before its parts, then themes, then aims. */
  static Stream<Commitment> commitments(Edition text) {
    return Stream.of(
            text.priorities().stream().flatMap(each -> withParts(text, each)),
            text.themes().entries().stream().map(each -> Commitment.to(text.id(), each.id())),
            text.aims().stream().map(each -> Commitment.to(text.id(), each.id())))
        .flatMap(each -> each);
  }

  private static Stream<Commitment> withParts(Edition text, Priority priority) {
    return Stream.concat(
        Stream.of(Commitment.to(text.id(), priority.id())),
        priority.parts().stream()
            .map(part -> new Commitment(text.id(), priority.id(), part.id(), null, null)));
  }

  /** What the text calls it; of a part its own name. */
  static String name(Edition text, Commitment of) {
    Priority.Part.Id part = of.part();
    return part == null
        ? of.called(text)
        : text.priority(Objects.requireNonNull(of.priority()))
            .flatMap(each -> each.part(part))
            .map(Priority.Part::name)
            .orElse(part.value());
  }

  static String quoted(String name) {
    return "\u201c" + name + "\u201d";
  }

  /** "a", "a and b", "a, b and c", each in quotation marks. */
  static String quoted(List<Item> items) {
    List<String> names = items.stream().map(item -> quoted(item.name())).toList();
    int last = names.size() - 1;
    return last < 1
        ? String.join("", names)
        : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
  }
}
