package org.saferplan.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.saferplan.adoption.Standing;
import org.saferplan.adoption.StepStanding;
import org.saferplan.assessment.Assessment;
import org.saferplan.decision.Meeting;
import org.saferplan.decision.Report;
import org.saferplan.document.Kind;
import org.saferplan.partnership.Citation;
import org.saferplan.partnership.Partnership;
import org.saferplan.partnership.Power;
import org.saferplan.partnership.Reason;
import org.saferplan.partnership.Source;
import org.saferplan.plan.Change;
import org.saferplan.plan.Edition;
import org.saferplan.register.Register;

/**
 * What a report says of how the priorities came about, with the reasons that this report gives and
 * no others.
 */
final class Reasoning {
  private final Register register;
  private final Partnership partnership;
  private final Report report;
  private final Edition edition;
  private final List<Change> changes;

  Reasoning(Register register, Partnership partnership, Report report, Edition edition) {
    this.register = register;
    this.partnership = partnership;
    this.report = report;
    this.edition = edition;
    this.changes = edition.changes();
  }

  /** In a sentence; nothing where no change is on record. */
  Optional<String> words() {
    if (changes.isEmpty()) {
      return Optional.empty();
    }
    List<String> others = new ArrayList<>();
    for (Change change : changes) {
      if (change.kind() != Change.Kind.KEPT && edition.removalsWithin(change).isEmpty()) {
        others.add(told(change));
      }
    }
    String agreed = others.isEmpty() ? "" : agreedBy() + Sentences.joined(others);
    return Optional.of(Sentences.closed(kept(others.size()) + agreed));
  }

  /**
   * That the priorities stay as they are, with one exception at most; else how many of them do.
   *
   * @param others so many changed
   */
  private String kept(int others) {
    long kept = changes.stream().filter(change -> change.kind() == Change.Kind.KEPT).count();
    String priorities = partnership.vocabulary().said("the priorities");
    if (kept == 0) {
      return "";
    } else if (others > 1) {
      return "%s of %s%s %s unchanged, and "
          .formatted(
              kept == 1 ? "one" : kept, priorities, from(), kept == 1 ? "remains" : "remain");
    }
    return priorities + from() + " remain unchanged" + (others == 0 ? "" : ", although ");
  }

  private String from() {
    return edition.assessments().stream()
        .map(id -> register.find(Assessment.class, id.key()))
        .flatMap(Optional::stream)
        .map(assessment -> " from the " + assessment.title())
        .findFirst()
        .orElse("");
  }

  private String told(Change change) {
    String what = followed().map(older -> future(change, older)).orElse(change.kind().name());
    List<String> reasons =
        change.reasons().entries().stream().filter(this::isOwn).map(Reason::words).toList();
    return reasons.isEmpty() ? what : what + " " + Sentences.joined(reasons);
  }

  /** Only the verb after a quoted name changes: the names themselves stay as printed. */
  private String future(Change change, Edition older) {
    return change
        .words(older, edition)
        .replace("\u201d was ", "\u201d would be ")
        .replace("\u201d is new", "\u201d would be added");
  }

  private Optional<Edition> followed() {
    return Optional.ofNullable(edition.follows())
        .flatMap(id -> register.find(Edition.class, id.key()));
  }

  private boolean isOwn(Reason reason) {
    Set<Source.Id> own =
        report.sources().stream().map(Citation::source).collect(Collectors.toSet());
    return own.stream().anyMatch(reason::isGivenBy);
  }

  /** "it was agreed at the Safer Maidstone Partnership meeting that ", where the record says so. */
  private String agreedBy() {
    return register.list(Meeting.class, Kind.MEETING).stream()
        .filter(meeting -> meeting.reports().contains(report))
        .findFirst()
        .map(meeting -> Standing.of(register, edition.key(), meeting.date().latest()))
        .stream()
        .flatMap(standing -> standing.steps().stream())
        .filter(step -> step.power() == Power.AGREES && step.isTaken())
        .flatMap(step -> step.bodies().stream())
        .filter(body -> Objects.nonNull(body.on()))
        .map(StepStanding.BodyStanding::body)
        .flatMap(Stream::ofNullable)
        .map(body -> "it was agreed at the " + partnership.called(body) + " meeting that ")
        .findFirst()
        .orElse("");
  }
}
