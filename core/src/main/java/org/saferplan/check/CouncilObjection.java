package org.saferplan.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.saferplan.decision.Effect;
import org.saferplan.decision.Matter;
import org.saferplan.fact.PartialDate;
import org.saferplan.fact.WorkingDays;
import org.saferplan.partnership.Capacity;

/** Whether the leader of an executive had time to answer what full council objected to. */
final class CouncilObjection {
  private static final int WORKING_DAYS = 5;

  private CouncilObjection() {}

  static List<Finding> councilObjection(Case at) {
    List<Papers.Taken> byCouncil =
        at.papers().decisions().stream()
            .filter(taken -> at.isMeetingOf(taken.meeting(), Capacity.FULL_COUNCIL))
            .toList();
    List<Finding> findings =
        byCouncil.stream()
            .filter(taken -> has(at, taken, Effect.REFERRED_BACK))
            .map(taken -> time(at, taken, byCouncil))
            .toList();
    return findings.isEmpty()
        ? List.of(at.notApplicable("no objection by full council is on record"))
        : findings;
  }

  private static Finding time(Case at, Papers.Taken objection, List<Papers.Taken> byCouncil) {
    PartialDate objected = objection.meeting().date();
    Optional<PartialDate> adopted =
        byCouncil.stream()
            .filter(
                taken -> taken.decision().matters().stream().anyMatch(each -> isAdoption(at, each)))
            .filter(taken -> isSameBody(objection, taken))
            .map(taken -> taken.meeting().date())
            .filter(date -> date.latest().isAfter(objected.latest()))
            .findFirst();
    String said = at.called(objection.meeting()) + ": it objected";
    if (adopted.isEmpty()) {
      LocalDate first = WorkingDays.ENGLAND_AND_WALES.plus(objected.latest(), WORKING_DAYS + 1);
      return Finding.notEvidenced(
          objection.document(),
          objection.field(),
          said + ", and no adoption since is on record",
          "let it be adopted on %s at the earliest".formatted(PartialDate.words(first)));
    }
    if (!isDay(objected) || !isDay(adopted.get())) {
      return Finding.notEvidenced(
          objection.document(),
          objection.field(),
          said + ", and adopted in " + adopted.get().words(),
          "record the days of both meetings");
    }
    long days =
        WorkingDays.ENGLAND_AND_WALES.clearDaysBetween(
            objected.earliest(), adopted.get().earliest());
    String words =
        "%s, and adopted on %s: %s lay between"
            .formatted(said, adopted.get().words(), Words.count(days, "working day"));
    return days >= WORKING_DAYS
        ? Finding.met(objection.document(), objection.field(), words)
        : Finding.notMet(
            objection.document(),
            objection.field(),
            words,
            "nothing mends what was done: ask the monitoring officer");
  }

  private static boolean isSameBody(Papers.Taken one, Papers.Taken other) {
    return one.meeting().body() != null && one.meeting().body().equals(other.meeting().body());
  }

  private static boolean isDay(PartialDate date) {
    return date.earliest().equals(date.latest());
  }

  private static boolean isAdoption(Case at, Matter matter) {
    return matter.effect().isCarried() && isOfThePlan(at, matter);
  }

  private static boolean has(Case at, Papers.Taken taken, Effect effect) {
    return taken.decision().matters().stream()
        .anyMatch(matter -> matter.effect() == effect && isOfThePlan(at, matter));
  }

  private static boolean isOfThePlan(Case at, Matter matter) {
    return matter.subject() != null && matter.subject().document().equals(at.document());
  }
}
