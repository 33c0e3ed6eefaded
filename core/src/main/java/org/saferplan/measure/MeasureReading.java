package org.saferplan.measure;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saferplan.comparison.Comparison;
import org.saferplan.fact.Stated;
import org.saferplan.obligation.Obligation;
import org.saferplan.partnership.Area;
import org.saferplan.partnership.Partnership;
import org.saferplan.partnership.Party;
import org.saferplan.plan.Commitment;
import org.saferplan.plan.Edition;
import org.saferplan.register.Register;

/**
 * A measure on a day, read.
 *
 * @param area its name
 * @param suppliedBy what they are called
 * @param state what it is on that day; blank where nothing is on record, so that it is live
 * @param measures the priorities, themes and aims that it measures, in words
 * @param actions the actions whose success it shows
 * @param baseline what results are set against, as on record
 * @param series the results of periods that were over, in the order of time
 * @param targets each with what is reached
 * @param change the latest change; blank where there is none
 * @param verdict whether that is good; blank where that cannot be said
 * @param gaps what is missing, in words
 */
public record MeasureReading(
    Measure.Id measure,
    String name,
    @Nullable String reference,
    String unit,
    @Nullable String area,
    @Nullable String suppliedBy,
    Measure.@Nullable Frequency frequency,
    @Nullable Boolean cumulative,
    Measure.@Nullable Good good,
    @Nullable State state,
    List<String> measures,
    List<String> actions,
    Stated<Result> baseline,
    List<Result> series,
    List<TargetReading> targets,
    @Nullable Change change,
    @Nullable Verdict verdict,
    List<String> gaps) {

  /**
   * A change that follows from two results.
   *
   * @param words the same in words
   */
  public record Change(Comparison comparison, String words) {}

  /** Whether a change is the one that is wanted. */
  public enum Verdict {
    /** It goes the way that is good. */
    BETTER,
    /** It goes the other way. */
    WORSE
  }

  /** Takes copies. */
  public MeasureReading {
    measures = List.copyOf(measures);
    actions = List.copyOf(actions);
    series = List.copyOf(series);
    targets = List.copyOf(targets);
    gaps = List.copyOf(gaps);
  }

  /** What this measure tells on a day. */
  public static MeasureReading of(Register register, Measure measure, LocalDate on) {
    Series series = Series.of(register, measure, on);
    Optional<Partnership> partnership = Partnership.of(register);
    Optional<Comparison> change = series.latest().flatMap(series::changeTo);
    Area.Id area = measure.area();
    Party supplier = measure.suppliedBy();
    return new MeasureReading(
        measure.id(),
        measure.name(),
        measure.reference(),
        measure.unit(),
        area == null
            ? null
            : partnership.flatMap(each -> each.area(area)).map(Area::name).orElse(area.value()),
        supplier == null ? null : partnership.map(supplier::called).orElse(null),
        measure.frequency(),
        measure.cumulative(),
        measure.good(),
        measure.stateOnRecord(on).orElse(null),
        measure.of().stream().map(each -> words(register, each)).toList(),
        measure.actions().stream().map(each -> words(register, each)).toList(),
        measure.baseline(),
        series.results(),
        measure.targets().stream()
            .map(target -> new Judgement(series, target, on).reading())
            .toList(),
        change.map(each -> new Change(each, each.words())).orElse(null),
        change.map(each -> verdict(measure, each)).orElse(null),
        Missing.of(measure, series, on));
  }

  /**
   * The end of the first period for which a result is wanted, be it over or not; nothing where how
   * often there is one is not on record, or the measure is not in use.
   */
  public static Optional<LocalDate> wanted(Register register, Measure measure, LocalDate on) {
    return Missing.next(measure, Series.of(register, measure, on), on);
  }

  /** The state on that day in words: "withdrawn since April 2018 (no longer collected)". */
  public String stateWords() {
    if (state == null) {
      return State.What.LIVE.words();
    }
    String since = "%s since %s".formatted(state.what().words(), state.on().words());
    return state.because() == null ? since : since + " (" + state.because() + ")";
  }

  /** The change in words, with what it means: "up from ..., which is good". */
  public String changeWords() {
    if (change == null) {
      return "no two results on record to compare";
    }
    return verdict == null
        ? change.words()
        : "%s; %s".formatted(change.words(), verdict == Verdict.BETTER ? "better" : "worse");
  }

  private static @Nullable Verdict verdict(Measure measure, Comparison comparison) {
    if (!(comparison instanceof Comparison.Changed changed)
        || changed.direction() == Comparison.Direction.SAME) {
      return null;
    }
    Measure.Good good = measure.good();
    boolean isUp = changed.direction() == Comparison.Direction.UP;
    if (good == Measure.Good.STEADY) {
      return Verdict.WORSE;
    } else if (good == Measure.Good.LOWER || good == Measure.Good.HIGHER) {
      return isUp == (good == Measure.Good.HIGHER) ? Verdict.BETTER : Verdict.WORSE;
    }
    return null;
  }

  private static String words(Register register, Commitment commitment) {
    return register
        .find(Edition.class, commitment.edition().key())
        .map(edition -> "%s (%s)".formatted(commitment.called(edition), edition.title()))
        .orElse(commitment.named());
  }

  private static String words(Register register, Obligation.Id action) {
    return register
        .find(Obligation.class, action.key())
        .map(Obligation::what)
        .orElse(action.value());
  }
}
