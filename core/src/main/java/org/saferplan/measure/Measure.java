package org.saferplan.measure;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saferplan.assessment.Figure;
import org.saferplan.document.Document;
import org.saferplan.document.Key;
import org.saferplan.document.Kind;
import org.saferplan.fact.Copy;
import org.saferplan.fact.Derived;
import org.saferplan.fact.Entries;
import org.saferplan.fact.Identifier;
import org.saferplan.fact.InvalidValueException;
import org.saferplan.fact.Period;
import org.saferplan.fact.Stated;
import org.saferplan.obligation.Obligation;
import org.saferplan.partnership.Area;
import org.saferplan.partnership.Citation;
import org.saferplan.partnership.Dataset;
import org.saferplan.partnership.Party;
import org.saferplan.plan.Commitment;
import org.saferplan.progress.Progress;
import org.saferplan.register.DocumentId;

/**
 * A series for an area by which it is seen whether a plan works.
 *
 * @param name what is measured
 * @param reference as printed
 * @param of the priorities, themes and aims that it measures
 * @param actions the actions whose success it shows
 * @param unit in which its results are told, such as {@code incidents} or {@code %}
 * @param statistic what sort of number a result is; blank where that is not said
 * @param dataset the kind of figure: what breaks in a series concern
 * @param area for which
 * @param suppliedBy who supplies the results
 * @param frequency how often there is a result
 * @param cumulative whether a result counts from the beginning of the year on; blank where that is
 *     not said
 * @param good which way is good; more reports can be
 * @param baseline what results are set against
 * @param targets what is aimed at, one or step by step
 * @param period in which there are results
 * @param results the first one first
 * @param states since when it is live, in abeyance, redefined or withdrawn
 * @param updates what was said of it
 */
public record Measure(
    @Derived Id id,
    String name,
    @Nullable String reference,
    List<Commitment> of,
    List<Obligation.Id> actions,
    String unit,
    Figure.@Nullable Statistic statistic,
    Dataset.@Nullable Id dataset,
    Area.@Nullable Id area,
    @Nullable Party suppliedBy,
    @Nullable Frequency frequency,
    @Nullable Boolean cumulative,
    @Nullable Good good,
    Stated<Result> baseline,
    List<Target> targets,
    Period period,
    List<Result> results,
    List<State> states,
    List<Progress> updates,
    List<Citation> sources,
    @Nullable String note)
    implements Document {

  /** Names a measure. */
  public record Id(String value) implements DocumentId {
    /** Refuses what is no id. */
    public Id {
      Identifier.checked(value);
    }

    @Override
    public Kind kind() {
      return Kind.MEASURE;
    }
  }

  /** How often there is a result. */
  public enum Frequency {
    /** Each month. */
    MONTHLY,
    /** Each quarter. */
    QUARTERLY,
    /** Twice a year. */
    HALF_YEARLY,
    /** Each year. */
    YEARLY,
    /** Once. */
    ONCE
  }

  /** Which way is good. */
  public enum Good {
    /** Less of it. */
    LOWER,
    /** More of it. */
    HIGHER,
    /** As much as before. */
    STEADY,
    /** Neither: it is only watched. */
    NEITHER
  }

  /** Refuses a measure without a unit, and two baselines. */
  public Measure {
    name = InvalidValueException.requireText(name, "what is measured");
    id = Derived.Ids.given(id, name, Id::new);
    unit = InvalidValueException.requireText(unit, "the unit of the measure");
    of = List.copyOf(of);
    actions = List.copyOf(actions);
    targets = List.copyOf(targets);
    results = List.copyOf(results);
    states = List.copyOf(states);
    updates = Progress.checked(updates);
    sources = List.copyOf(sources);
    if (baseline.entries().size() > 1) {
      throw new InvalidValueException("a measure has one baseline");
    }
  }

  @Override
  public Key key() {
    return id.key();
  }

  @Override
  public String title() {
    return name;
  }

  /** What it is on this day; live where nothing else is on record. */
  public State.What state(LocalDate day) {
    return stateOnRecord(day).map(State::what).orElse(State.What.LIVE);
  }

  /** The state that it is in on this day, if one is on record; of one date, the later entry. */
  Optional<State> stateOnRecord(LocalDate day) {
    return states.stream()
        .filter(state -> !state.on().earliest().isAfter(day))
        .reduce((one, next) -> next.on().earliest().isBefore(one.on().earliest()) ? one : next);
  }

  /** What can only be added to. */
  List<?> lasting() {
    return Stream.of(results, states, updates).flatMap(List::stream).toList();
  }

  /** With one more result. */
  public Measure withResult(Result result) {
    return Copy.with(this, "results", Entries.plus(results, result));
  }

  /** In another state. */
  public Measure withState(State state) {
    return Copy.with(this, "states", Entries.plus(states, state));
  }

  /** With one more update. */
  public Measure withUpdate(Progress update) {
    return Copy.with(this, "updates", Entries.plus(updates, update));
  }

  /** The same under another id. */
  public Measure withId(String other) {
    return Copy.with(this, "id", new Id(other));
  }
}
