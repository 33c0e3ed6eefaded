package org.saferplan.decision;

import java.util.List;
import java.util.stream.Stream;
import org.saferplan.document.Document;
import org.saferplan.document.Version;
import org.saferplan.register.Consistency;
import org.saferplan.register.Register;

/**
 * An amendment is settled after it was asked for, in a version that there is or the next there will
 * be.
 */
public final class Settlements implements Consistency {

  @Override
  public List<Contradiction> contradictions(Document document, Register register) {
    return document instanceof Meeting meeting
        ? meeting.decisions().stream()
            .flatMap(decision -> decision.matters().stream())
            .flatMap(
                matter ->
                    matter.amendments().stream()
                        .map(Amendment::settled)
                        .flatMap(Stream::ofNullable)
                        .flatMap(settled -> wrong(meeting, matter, settled, register)))
            .toList()
        : List.of();
  }

  private static Stream<Contradiction> wrong(
      Meeting meeting, Matter matter, Amendment.Settlement settled, Register register) {
    if (settled.on().latest().isBefore(meeting.date().earliest())) {
      return Stream.of(
          new Contradiction(
              settled.on(),
              "settled-before",
              "it was asked for on %s and cannot be settled before"
                  .formatted(meeting.date().words()),
              "mend the date"));
    }
    Integer version = settled.version();
    Subject subject = matter.subject();
    boolean isThere =
        version == null
            || (subject != null
                && (version == 1 || register.holds(Version.key(subject.document(), version - 1))));
    return isThere
        ? Stream.empty()
        : Stream.of(
            new Contradiction(
                settled,
                "reference",
                "there is no version %d, nor is it the next".formatted(version),
                "mend the number, or leave it blank"));
  }
}
