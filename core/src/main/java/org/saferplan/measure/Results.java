package org.saferplan.measure;

import java.util.List;
import java.util.stream.Stream;
import org.saferplan.document.Document;
import org.saferplan.document.Kind;
import org.saferplan.register.Consistency;
import org.saferplan.register.Register;

/**
 * A result lies in the period of its measure, and a figure is the result of one measure for a
 * period.
 */
public final class Results implements Consistency {
  @Override
  public List<Contradiction> contradictions(Document document, Register register) {
    return document instanceof Measure measure
        ? Stream.concat(outside(measure), claimedTwice(measure, register)).toList()
        : List.of();
  }

  private static Stream<Contradiction> outside(Measure measure) {
    return measure.results().stream()
        .filter(result -> !result.period().overlaps(measure.period()))
        .map(
            result ->
                new Contradiction(
                    result,
                    "outside-period",
                    "the result is for %s, the measure for %s"
                        .formatted(result.period().words(), measure.period().words()),
                    "mend the period of the one or the other"));
  }

  private static Stream<Contradiction> claimedTwice(Measure measure, Register register) {
    return measure.results().stream()
        .filter(result -> result.figure() != null)
        .flatMap(
            result ->
                register.list(Measure.class, Kind.MEASURE).stream()
                    .filter(other -> !other.id().equals(measure.id()))
                    .filter(other -> other.results().stream().anyMatch(each -> same(each, result)))
                    .map(
                        other ->
                            new Contradiction(
                                result,
                                "figure-claimed",
                                "this figure is a result of the measure %s already"
                                    .formatted(other.id().value()),
                                "name another figure, or make the two measures one")));
  }

  private static boolean same(Result one, Result other) {
    return one.figure() != null
        && one.figure().equals(other.figure())
        && one.period().equals(other.period());
  }
}
