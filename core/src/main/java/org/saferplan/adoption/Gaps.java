package org.saferplan.adoption;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saferplan.decision.Amendment;
import org.saferplan.decision.Decision;
import org.saferplan.decision.Effect;
import org.saferplan.decision.Window;
import org.saferplan.fact.PartialDate;
import org.saferplan.partnership.Party;
import org.saferplan.partnership.Power;

/** What is broken in a document's course, and what is not on record. */
final class Gaps {
  private final Course course;
  private final List<Gap> found = new ArrayList<>();

  Gaps(Course course) {
    this.course = course;
  }

  List<Gap> all() {
    if (course.takesRoute() && !course.hasRoute()) {
      found.add(Gap.notOnRecord("route", "the route it takes is not on record"));
    }
    List<StepStanding> needed = course.needed();
    for (int index = 0; index < needed.size(); index++) {
      outcomes(needed.get(index));
      skipped(needed.get(index), needed.subList(index + 1, needed.size()));
    }
    amendmentsBeforeTheNextStep();
    windows();
    powers();
    use();
    terms();
    if (course.isInForce()
        && course.hasPeriodEnded()
        && course.successor().isEmpty()
        && course.endedBy().isEmpty()) {
      found.add(
          Gap.notOnRecord(
              "period", "its period has ended; nothing on record extends it or takes its place"));
    }
    return found.stream().distinct().toList();
  }

  private void outcomes(StepStanding step) {
    for (StepStanding.BodyStanding body : step.bodies()) {
      if (body.effect() == Effect.NOT_ON_RECORD) {
        found.add(
            Gap.notOnRecord(
                "outcome",
                "what %s decided%s is not on record".formatted(Sentence.name(body), on(body))));
      }
      boolean decides = step.power() == Power.APPROVES || step.power() == Power.ADOPTS;
      if (decides && body.effect() != null && body.version() == null) {
        found.add(
            Gap.notOnRecord(
                "version",
                "which text lay before %s%s is not on record"
                    .formatted(Sentence.name(body), on(body))));
      }
    }
  }

  /** A later step was reached although this one was not taken, or before it was. */
  private void skipped(StepStanding step, List<StepStanding> later) {
    for (StepStanding.BodyStanding body : step.bodies()) {
      for (StepStanding next : later) {
        if (isElsewhere(step, next)) {
          continue;
        }
        for (StepStanding.BodyStanding other : next.bodies()) {
          sequence(body, other);
        }
      }
    }
  }

  /** Steps of different areas go side by side: neither waits for the other. */
  private static boolean isElsewhere(StepStanding step, StepStanding next) {
    return step.area() != null && next.area() != null && !step.area().equals(next.area());
  }

  private void sequence(StepStanding.BodyStanding first, StepStanding.BodyStanding then) {
    Effect effect = first.effect();
    if (then.on() == null) {
      return;
    }
    String reached = Sentence.name(then) + on(then);
    if (effect == null) {
      found.add(
          Gap.notOnRecord(
              "step",
              "it was put to %s; nothing on record says that %s had seen it"
                  .formatted(reached, Sentence.name(first))));
    } else if (isAgainst(effect) && then.isTaken()) {
      found.add(
          Gap.broken(
              "step",
              "%s went ahead although %s had it %s"
                  .formatted(reached, Sentence.name(first), effect.words())));
    } else if (first.on() != null && first.on().earliest().isAfter(then.on().latest())) {
      found.add(
          Gap.broken(
              "order",
              "it was put to %s, before it came to %s%s"
                  .formatted(reached, Sentence.name(first), on(first))));
    }
  }

  private static boolean isAgainst(Effect effect) {
    return effect == Effect.REFUSED || effect == Effect.DEFERRED || effect == Effect.REFERRED_BACK;
  }

  /**
   * What was put to a body while an amendment asked for before was open, or is not known to be
   * made.
   */
  private void amendmentsBeforeTheNextStep() {
    for (Trail.Act act : course.trail().acts()) {
      if (act.matter() != null) {
        act.matter().amendments().stream()
            .filter(amendment -> amendment.manner() == Amendment.Manner.ASKED_FOR)
            .forEach(amendment -> beforeTheNextStep(amendment, act.meeting().date()));
      }
    }
  }

  private void beforeTheNextStep(Amendment amendment, PartialDate askedOn) {
    Optional<StepStanding.BodyStanding> next =
        course.needed().stream()
            .flatMap(step -> step.bodies().stream())
            .filter(body -> isAfter(body.on(), askedOn))
            .findFirst();
    if (next.isEmpty()) {
      return;
    }
    String asked =
        "the amendment asked for on %s (%s)".formatted(askedOn.words(), amendment.place());
    String put = "was made before it was put to %s".formatted(Sentence.name(next.get()));
    if (course.open().isOpen(amendment)) {
      found.add(
          Gap.notOnRecord("amendment", "whether %s %s is not on record".formatted(asked, put)));
    } else if (amendment.settled() != null && isAfter(amendment.settled().on(), next.get().on())) {
      found.add(
          Gap.broken(
              "amendment",
              "it was put to %s before %s was made".formatted(Sentence.name(next.get()), asked)));
    }
  }

  private void windows() {
    for (Trail.Act act : course.trail().acts()) {
      Decision decision = act.decision();
      if (decision == null) {
        continue;
      }
      for (Window window : decision.windows()) {
        boolean suspends = Boolean.TRUE.equals(window.suspends());
        course.needed().stream()
            .flatMap(step -> step.bodies().stream())
            .filter(body -> isAfter(body.on(), act.meeting().date()))
            .filter(
                body -> body.on() != null && !body.on().latest().isAfter(window.until().earliest()))
            .filter(body -> suspends)
            .findFirst()
            .ifPresent(
                body ->
                    found.add(
                        Gap.broken(
                            "window",
                            "it was put to %s while the decision could still be taken elsewhere, until %s"
                                .formatted(
                                    Sentence.name(body) + on(body), window.until().words()))));
      }
    }
  }

  /** A power that others were given, or that one alone of several used. */
  private void powers() {
    for (Trail.Act act : course.trail().acts()) {
      Given given = act.under();
      if (given == null) {
        continue;
      }
      String who = course.called(act.meeting().party());
      String used = "what %s decided%s was decided under a power".formatted(who, on(act));
      if (given.isOfOthersThan(act.meeting())) {
        found.add(
            Gap.broken(
                "power", "%s that was given to %s".formatted(used, called(given.power().to()))));
      } else if (isAfter(given.by().date(), act.meeting().date())) {
        found.add(
            Gap.broken(
                "power",
                "%s that was given only %s".formatted(used, on(given.by().date()).strip())));
      } else if (act.effect().isCarried() && !course.trail().others(act).isEmpty()) {
        String others = called(course.trail().others(act));
        found.add(
            Gap.notOnRecord(
                "power",
                given.isUsedTogether()
                    ? "%s that is used together with %s, of whom no agreement is on record"
                        .formatted(used, others)
                    : "%s that was given to %s too: whether one may use it alone is not on record"
                        .formatted(used, others)));
      }
    }
  }

  private String called(List<Party> parties) {
    return String.join(" and ", parties.stream().map(course::called).toList());
  }

  private static String on(Trail.Act act) {
    return on(act.meeting().date());
  }

  /**
   * The text that stands may be a draft of the next version, or terms changed without a decision.
   */
  private void terms() {
    course
        .adoptedVersion()
        .filter(course::readsOtherwiseThanVersion)
        .ifPresent(
            number ->
                found.add(
                    Gap.notOnRecord(
                        "terms",
                        "the text as it stands differs from version %d, which was adopted; by whose decision is not on record"
                            .formatted(number))));
  }

  private void use() {
    if (course.use().isEmpty() || course.isComplete()) {
      return;
    }
    boolean refused =
        course.needed().stream()
            .flatMap(step -> step.bodies().stream())
            .anyMatch(body -> body.effect() == Effect.REFUSED);
    found.add(
        refused
            ? Gap.broken("adoption", "it is in use although it was refused")
            : Gap.notOnRecord("adoption", "it is in use; that it was adopted is not on record"));
  }

  private static boolean isAfter(@Nullable PartialDate day, @Nullable PartialDate other) {
    return day != null && other != null && day.earliest().isAfter(other.latest());
  }

  private static String on(StepStanding.BodyStanding body) {
    return body.on() == null ? "" : on(body.on());
  }

  private static String on(PartialDate day) {
    return (day.earliest().equals(day.latest()) ? " on " : " in ") + day.words();
  }
}
