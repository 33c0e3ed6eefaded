package org.saferplan.adoption;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saferplan.assessment.Assessment;
import org.saferplan.decision.Effect;
import org.saferplan.decision.Matter;
import org.saferplan.document.Document;
import org.saferplan.document.Key;
import org.saferplan.document.Kind;
import org.saferplan.document.Version;
import org.saferplan.fact.PartialDate;
import org.saferplan.fact.Period;
import org.saferplan.partnership.Area;
import org.saferplan.partnership.Partnership;
import org.saferplan.partnership.Party;
import org.saferplan.partnership.Route;
import org.saferplan.partnership.Routed;
import org.saferplan.plan.Differences;
import org.saferplan.plan.Edition;
import org.saferplan.register.Register;

/** Works out a document's standing from the record. */
final class Course {
  private final Register register;
  private final Key document;
  private final LocalDate on;
  private final Area.@Nullable Id area;
  private final @Nullable Document text;
  private final @Nullable Route route;
  private final Steps names;
  private final Ground ground;
  private final Trail trail;
  private final Open open;
  private final List<StepStanding> steps;

  private Course(Register register, Key document, LocalDate on, Area.@Nullable Id area) {
    this.register = register;
    this.document = document;
    this.on = on;
    this.area = area;
    this.text = register.find(document).orElse(null);
    this.route = route(register, text);
    Trail everywhere = Trail.of(register, document, on);
    Partnership partnership = Partnership.of(register).orElse(null);
    this.names = new Steps(partnership, everywhere);
    this.ground = new Ground(partnership, route == null ? List.of() : names.of(route), on);
    this.steps = ground.concerning(area);
    this.trail = everywhere.where(this::concerns);
    this.open = new Open(trail, on);
  }

  static Course of(Register register, Key document, LocalDate on, Area.@Nullable Id area) {
    return new Course(register, document, on, area);
  }

  Standing standing() {
    List<Standing.OpenAmendment> amendments = open.amendments();
    Stage stage = stage();
    return new Standing(
        document,
        on,
        area,
        stage,
        new Sentence(this, stage, amendments.size()).words(),
        inForceFrom().orElse(null),
        adoptedVersion().orElse(null),
        steps,
        amendments,
        open.windows(),
        new Gaps(this).all(),
        areas());
  }

  /** Whether an act counts for the area: it does unless it took a step for another. */
  private boolean concerns(Trail.Act act) {
    Matter matter = act.matter();
    return route == null
        || matter == null
        || matter.step() == null
        || route.step(matter.step()).isEmpty()
        || steps.stream().anyMatch(step -> step.step().equals(matter.step()));
  }

  boolean hasRoute() {
    return route != null;
  }

  boolean takesRoute() {
    return text instanceof Routed;
  }

  Trail trail() {
    return trail;
  }

  Open open() {
    return open;
  }

  /** The steps that something waits for. */
  List<StepStanding> needed() {
    return ground.needed(area);
  }

  boolean isComplete() {
    return !needed().isEmpty() && needed().stream().allMatch(StepStanding::isTaken);
  }

  /** The step at which something was last done. */
  Optional<StepStanding> lastTouched() {
    return needed().stream()
        .filter(step -> !step.isUntouched())
        .max(
            Comparator.comparing(
                    (StepStanding step) ->
                        step.last()
                            .map(StepStanding.BodyStanding::on)
                            .map(PartialDate::latest)
                            .orElse(LocalDate.MIN))
                .thenComparingInt(needed()::indexOf));
  }

  /** Where a source shows it in use by the day. */
  Optional<Edition.Use> use() {
    return text instanceof Edition edition
        ? edition.uses().stream()
            .filter(use -> !use.by().latest().isAfter(on))
            .min(Comparator.comparing(use -> use.by().latest()))
        : Optional.empty();
  }

  /** The edition that has taken its place by the day. */
  Optional<Document> successor() {
    return following()
        .filter(
            other -> {
              Course course = of(register, other.key(), on, area);
              boolean applies = course.isInForce() || course.use().isPresent();
              return applies || course.successor().isPresent();
            })
        .findFirst();
  }

  private Stream<Document> following() {
    if (text instanceof Edition edition) {
      return register.list(Edition.class, Kind.EDITION).stream()
          .filter(other -> edition.id().equals(other.follows()))
          .map(other -> other);
    }
    return text instanceof Assessment assessment
        ? register.list(Assessment.class, Kind.ASSESSMENT).stream()
            .filter(other -> assessment.id().equals(other.follows()))
            .map(other -> other)
        : Stream.empty();
  }

  /** The last day that a decision gave it, if one did. */
  Optional<PartialDate> endedBy() {
    return trail.acts().stream()
        .filter(act -> act.effect().isCarried())
        .map(act -> act.matter() == null ? null : act.matter().until())
        .filter(Objects::nonNull)
        .reduce((earlier, later) -> later);
  }

  boolean hasPeriodEnded() {
    return period().map(period -> period.hasEnded(on)).orElse(false);
  }

  Optional<Period> period() {
    return Optional.ofNullable(text instanceof Routed routed ? routed.period() : null);
  }

  boolean isInForce() {
    return inForceFrom().map(day -> !day.isAfter(on)).orElse(false);
  }

  /** The day from which it is, or will be, in force; nothing until its route is complete. */
  Optional<LocalDate> inForceFrom() {
    return isComplete()
        ? Beginning.of(needed(), trail, text instanceof Routed routed ? routed.period() : null)
        : Optional.empty();
  }

  /** Whether the text as it stands commits to something else than that version. */
  boolean readsOtherwiseThanVersion(int number) {
    return Differences.between(register, Version.key(document, number), document)
        .map(differences -> !differences.areNone())
        .orElse(false);
  }

  Optional<Integer> adoptedVersion() {
    return isComplete()
        ? lastTouched().flatMap(StepStanding::last).map(StepStanding.BodyStanding::version)
        : Optional.empty();
  }

  private Stage stage() {
    boolean ended = endedBy().map(day -> on.isAfter(day.latest())).orElse(false);
    boolean usedUp = !isComplete() && use().isPresent() && endedBy().isEmpty() && hasPeriodEnded();
    if (ended || usedUp || successor().isPresent()) {
      return Stage.ENDED;
    }
    if (isComplete()) {
      return isInForce() ? Stage.IN_FORCE : Stage.ADOPTED;
    }
    if (use().isPresent()) {
      return Stage.IN_USE;
    }
    return lastTouched()
        .flatMap(StepStanding::last)
        .map(StepStanding.BodyStanding::effect)
        .map(Course::stage)
        .orElse(Stage.NOT_PUT);
  }

  private static Stage stage(Effect effect) {
    return switch (effect) {
      case CARRIED, CARRIED_SUBJECT_TO_AMENDMENTS, CARRIED_AS_AMENDED -> Stage.UNDER_WAY;
      case NOTED, NO_DECISION, NOT_ON_RECORD -> Stage.PUT;
      case DEFERRED -> Stage.DEFERRED;
      case REFERRED_BACK -> Stage.REFERRED_BACK;
      case REFUSED -> Stage.REFUSED;
    };
  }

  private List<Standing> areas() {
    return ground.toldApart(area).stream()
        .map(each -> of(register, document, on, each).standing())
        .toList();
  }

  /** The areas of which the area was formed, and whose steps count for it. */
  List<Area.Id> parts() {
    return area == null ? List.of() : ground.parts(area);
  }

  Course in(Area.Id part) {
    return of(register, document, on, part);
  }

  Ground ground() {
    return ground;
  }

  Area.@Nullable Id area() {
    return area;
  }

  String called(Party party) {
    return names.called(party);
  }

  private static @Nullable Route route(Register register, @Nullable Document text) {
    Route.Id id = text instanceof Routed routed ? routed.route() : null;
    return id == null
        ? null
        : Partnership.of(register).flatMap(partnership -> partnership.route(id)).orElse(null);
  }
}
