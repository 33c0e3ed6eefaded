package org.saferplan.check;

import java.time.LocalDate;
import java.util.List;
import org.saferplan.fact.PartialDate;
import org.saferplan.fact.Stated;
import org.saferplan.measure.Measure;
import org.saferplan.measure.Result;
import org.saferplan.partnership.OwnRule;

/** What a partnership asks of every live measure of its own accord. */
final class OwnMeasureRules {
  private OwnMeasureRules() {}

  static List<Finding> everyMeasureHas(Case at, OwnRule.MeasureNeed what) {
    List<Alike.Each> found =
        Measures.of(at).live().stream()
            .map(measure -> new Alike.Each(measure.name(), has(at, measure, what)))
            .toList();
    return found.isEmpty()
        ? List.of(at.notApplicable("no live measure of it is on record"))
        : new Alike(at, "live measures").told(found);
  }

  private static Finding has(Case at, Measure measure, OwnRule.MeasureNeed what) {
    Parts parts = new Parts(measure.key(), "");
    String met = "it is on record";
    return switch (what) {
      case BASELINE ->
          measure.baseline().said() == Stated.Said.NONE
              ? Finding.notMet(
                  measure.key(),
                  "/baseline",
                  measure.name() + ": it has no baseline",
                  "agree on a baseline")
              : parts
                  .need(
                      measure.baseline().said() != Stated.Said.NOT_ON_RECORD,
                      "a baseline",
                      "/baseline")
                  .finding(measure.name(), met);
      case TARGET ->
          parts
              .need(!measure.targets().isEmpty(), "a target", "/targets")
              .finding(measure.name(), met);
      case RESULT ->
          parts
              .need(
                  measure.results().stream().anyMatch(each -> isOfTheYear(each, at.on())),
                  "a result of the last year",
                  "/results")
              .finding(measure.name(), met);
    };
  }

  private static boolean isOfTheYear(Result result, LocalDate on) {
    PartialDate last = result.period().to() == null ? result.period().from() : result.period().to();
    return last != null
        && !last.latest().isBefore(on.minusYears(1))
        && !last.earliest().isAfter(on);
  }
}
