package org.saferplan.adoption;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saferplan.fact.Identifier;
import org.saferplan.partnership.Partnership;
import org.saferplan.partnership.Party;
import org.saferplan.partnership.Route;

/**
 * How far each step of a route has come.
 *
 * @param partnership blank where it is not on record
 */
record Steps(@Nullable Partnership partnership, Trail trail) {

  List<StepStanding> of(Route route) {
    return route.steps().stream().map(this::step).toList();
  }

  private StepStanding step(Route.Step step) {
    return new StepStanding(
        step.id(),
        step.power(),
        step.area(),
        step.bodies().stream().map(taker -> body(step, taker)).toList());
  }

  private StepStanding.BodyStanding body(Route.Step step, Route.Step.Taker taker) {
    return trail
        .last(step, taker)
        .map(
            act -> {
              Optional<Trail.Act> sentBack = trail.sentBack(act);
              return body(
                  taker,
                  act,
                  sentBack.orElse(act),
                  sentBack.map(each -> called(each.meeting().party())).orElse(null));
            })
        .orElseGet(
            () ->
                new StepStanding.BodyStanding(
                    taker.body(),
                    taker.post(),
                    called(taker.party()),
                    taker.capacity(),
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    List.of(),
                    List.of(),
                    null));
  }

  private StepStanding.BodyStanding body(
      Route.Step.Taker taker, Trail.Act act, Trail.Act shown, @Nullable String calledInBy) {
    return new StepStanding.BodyStanding(
        taker.body(),
        taker.post(),
        called(taker.party()),
        taker.capacity(),
        shown.effect(),
        shown.meeting().id(),
        shown.meeting().date(),
        shown.ref(),
        shown.version(),
        calledInBy,
        act.isUnderAPowerOf(taker) ? users(act) : List.of(),
        act.isUnderAPowerOf(taker) ? awaited(act) : List.of(),
        shown.matter() == null ? null : shown.matter().vote());
  }

  /** Who used the power: where it is used together, everybody who agreed. */
  private List<String> users(Trail.Act act) {
    Given under = act.under();
    if (under == null || !under.isUsedTogether() || !act.effect().isCarried()) {
      return List.of(called(act.meeting().party()));
    }
    List<Party> missing = trail.others(act);
    return under.power().to().stream()
        .filter(each -> !missing.contains(each))
        .map(this::called)
        .toList();
  }

  private List<String> awaited(Trail.Act act) {
    Given under = act.under();
    return under != null && under.isUsedTogether() && act.effect().isCarried()
        ? trail.others(act).stream().map(this::called).toList()
        : List.of();
  }

  /** What the record calls them; their id where they are not on record. */
  String called(Party party) {
    return partnership == null
        ? Stream.of(party.body(), party.post(), party.organisation())
            .flatMap(Stream::ofNullable)
            .map(Identifier::value)
            .findFirst()
            .orElseGet(() -> Objects.requireNonNull(party.words()))
        : party.called(partnership);
  }
}
