package org.saferplan.thread;

import static org.saferplan.adoption.Gap.Kind.BROKEN;
import static org.saferplan.adoption.Gap.Kind.NOT_ON_RECORD;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.saferplan.fact.Stated;
import org.saferplan.measure.Measure;
import org.saferplan.measure.State;
import org.saferplan.measure.Target;
import org.saferplan.plan.Priority;

/** What is missing between a priority, its measures, their results and the next assessment. */
final class MeasureGaps {
  private static final Question MEASURE =
      Question.on(
          NOT_ON_RECORD,
          "priority-measure",
          "is measured by nothing that is on record",
          "none of the %d priorities is measured by anything that is on record",
          "name the measure by which it is seen whether it works");
  private static final Question WITHDRAWN_ONLY =
      Question.on(
          BROKEN,
          "priority-measure",
          "is measured by nothing any more: its measures were withdrawn",
          "none of the %d priorities is measured any more: their measures were withdrawn",
          "decide on a measure that takes their place");
  private static final Question OF =
      Question.back(
          NOT_ON_RECORD,
          "measure-of",
          "names nothing that it measures",
          "none of the %d measures names what it measures",
          "name the priority, theme, aim or action that it measures");
  private static final Question NO_BASELINE =
      Question.back(
          BROKEN,
          "measure-baseline",
          "has no baseline: that is on record",
          "none of the %d measures has a baseline: that is on record",
          "decide on a baseline");
  private static final Question BASELINE =
      Question.back(
          NOT_ON_RECORD,
          "measure-baseline",
          "has no baseline on record",
          "none of the %d measures has a baseline on record",
          "enter the baseline, or that there is none");
  private static final Question TARGET =
      Question.on(
          NOT_ON_RECORD,
          "measure-target",
          "has no target on record",
          "none of the %d measures has a target on record",
          "enter the target, or that it is only watched");
  private static final Question RESULT =
      Question.on(
          NOT_ON_RECORD,
          "measure-result",
          "has no result on record",
          "none of the %d measures has a result on record",
          "record its results");
  private static final Question WITHDRAWN =
      Question.on(
          NOT_ON_RECORD,
          "measure-withdrawn",
          "was withdrawn; why, or by whose decision, is not on record",
          "all of the %d measures were withdrawn; why is not on record",
          "record the reason or the decision");
  private static final Question TAKEN_UP =
      Question.on(
          NOT_ON_RECORD,
          "result-taken-up",
          "",
          "the next assessment is on record; that it takes up a result of this edition is not",
          "name in a result the figure of the next assessment that it is");

  private final Material material;
  private final Paths<Drawing.Link> paths;
  private final Asking asking;

  MeasureGaps(Material material, Paths<Drawing.Link> paths, Asking asking) {
    this.material = material;
    this.paths = paths;
    this.asking = asking;
  }

  void ask() {
    priorities();
    List<Measure> all = material.measures();
    asking.ask(OF, all, each -> each.of().isEmpty() && each.actions().isEmpty(), MeasureGaps::id);
    asking.ask(
        WITHDRAWN,
        all,
        each -> each.states().stream().anyMatch(this::isUnexplained),
        MeasureGaps::id);
    List<Measure> live = all.stream().filter(this::isLive).toList();
    asking.ask(NO_BASELINE, live, baseline(Stated.Said.NONE), MeasureGaps::id);
    asking.ask(BASELINE, live, baseline(Stated.Said.NOT_ON_RECORD), MeasureGaps::id);
    asking.ask(
        TARGET,
        live,
        each -> each.targets().stream().allMatch(MeasureGaps::isForecast) && isForGood(each),
        MeasureGaps::id);
    asking.ask(
        RESULT,
        live.stream().filter(each -> each.period().hasBegun(material.on())).toList(),
        each -> each.results().stream().noneMatch(material::isKnown),
        MeasureGaps::id);
    takenUp();
  }

  private void priorities() {
    Set<String> measured =
        paths.before(
            material.measures().stream()
                .filter(each -> !isWithdrawn(each))
                .map(MeasureGaps::id)
                .toList());
    Set<String> once = paths.before(material.measures().stream().map(MeasureGaps::id).toList());
    List<Priority> priorities = material.edition().priorities();
    asking.ask(MEASURE, priorities, each -> !once.contains(id(each)), this::id);
    asking.ask(
        WITHDRAWN_ONLY,
        priorities,
        each -> once.contains(id(each)) && !measured.contains(id(each)),
        this::id);
  }

  private void takenUp() {
    List<Drawing.Link> results =
        material.measures().stream().flatMap(each -> paths.onwards(id(each)).stream()).toList();
    boolean isTakenUp =
        results.stream()
            .flatMap(each -> paths.onwards(each.target()).stream())
            .anyMatch(each -> each.target().startsWith("assessment/"));
    if (!material.followingAssessments().isEmpty() && !results.isEmpty() && !isTakenUp) {
      asking.whole(TAKEN_UP);
    }
  }

  private boolean isLive(Measure measure) {
    State.What state = measure.state(material.on());
    return state == State.What.LIVE || state == State.What.REDEFINED;
  }

  private boolean isWithdrawn(Measure measure) {
    return measure.state(material.on()) == State.What.WITHDRAWN;
  }

  private boolean isUnexplained(State state) {
    return state.what() == State.What.WITHDRAWN
        && state.because() == null
        && state.by() == null
        && !state.on().earliest().isAfter(material.on());
  }

  private static boolean isForecast(Target target) {
    return target.form() == Target.Form.FORECAST;
  }

  /** What is only watched has no target. */
  private static boolean isForGood(Measure measure) {
    return measure.good() != Measure.Good.NEITHER;
  }

  private static Predicate<Measure> baseline(Stated.Said said) {
    return measure -> measure.baseline().said() == said;
  }

  private static String id(Measure measure) {
    return "measure/" + measure.id().value();
  }

  private String id(Priority priority) {
    return Ids.of(material.edition().id(), priority.id());
  }
}
