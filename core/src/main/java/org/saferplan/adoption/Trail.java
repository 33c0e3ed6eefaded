package org.saferplan.adoption;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saferplan.decision.Decision;
import org.saferplan.decision.Effect;
import org.saferplan.decision.Matter;
import org.saferplan.decision.Meeting;
import org.saferplan.decision.Subject;
import org.saferplan.decision.Window;
import org.saferplan.document.Key;
import org.saferplan.partnership.Body;
import org.saferplan.partnership.Route;
import org.saferplan.register.Register;

/** What meetings did with a document, up to a day, in the order of their dates. */
final class Trail {
  private final List<Act> acts;

  private Trail(List<Act> acts) {
    this.acts = acts;
  }

  /**
   * A document was before a meeting.
   *
   * @param decision blank where only a report is on record
   * @param matter blank where only a report is on record
   * @param version the version that lay before the meeting, if known
   */
  record Act(
      Meeting meeting,
      @Nullable Decision decision,
      @Nullable Matter matter,
      @Nullable Integer version) {

    Effect effect() {
      return matter == null ? Effect.NOT_ON_RECORD : matter.effect();
    }

    Decision.@Nullable Ref ref() {
      return decision == null ? null : new Decision.Ref(meeting.id(), decision.id());
    }

    boolean isOffTheRoute() {
      return matter != null && matter.step() == null;
    }

    boolean isBy(Route.Step.Taker taker) {
      boolean sameCapacity =
          taker.capacity() == null
              || meeting.actingAs() == null
              || taker.capacity() == meeting.actingAs();
      return taker.body().equals(meeting.body()) && sameCapacity;
    }
  }

  static Trail of(Register register, Key document, LocalDate on) {
    return new Trail(
        Meeting.heldBy(register, on).stream().flatMap(meeting -> at(meeting, document)).toList());
  }

  /** Those acts only. */
  Trail where(Predicate<Act> wanted) {
    return new Trail(acts.stream().filter(wanted).toList());
  }

  private static Stream<Act> at(Meeting meeting, Key document) {
    List<Act> decided =
        meeting.standing().stream()
            .flatMap(
                decision ->
                    decision.matters().stream()
                        .filter(matter -> isAbout(matter.subject(), document))
                        .map(matter -> new Act(meeting, decision, matter, version(matter))))
            .toList();
    return decided.isEmpty()
        ? meeting.reports().stream()
            .flatMap(report -> report.about().stream())
            .filter(subject -> isAbout(subject, document))
            .limit(1)
            .map(subject -> new Act(meeting, null, null, subject.version()))
        : decided.stream();
  }

  private static @Nullable Integer version(Matter matter) {
    return matter.subject() == null ? null : matter.subject().version();
  }

  private static boolean isAbout(@Nullable Subject subject, Key document) {
    return subject != null && subject.document().equals(document);
  }

  /**
   * What sent this act's decision back after it was called in: an act of a body that one of its
   * windows names. It holds until the body decides anew.
   */
  Optional<Act> sentBack(Act act) {
    List<Body.Id> callers =
        act.decision() == null
            ? List.of()
            : act.decision().windows().stream()
                .filter(window -> window.kind() != Window.Kind.COMMENT)
                .map(Window::to)
                .flatMap(Stream::ofNullable)
                .toList();
    return acts.stream()
        .dropWhile(each -> !each.equals(act))
        .filter(each -> each.effect() == Effect.REFERRED_BACK && each.isOffTheRoute())
        .filter(each -> each.meeting().body() != null && callers.contains(each.meeting().body()))
        .reduce((earlier, later) -> later);
  }

  /** Everything that was done, on the route and off it. */
  List<Act> acts() {
    return acts;
  }

  /** What the body last did at this step: what it decided goes before what is not known. */
  Optional<Act> last(Route.Step step, Route.Step.Taker taker) {
    List<Act> here =
        acts.stream()
            .filter(act -> act.isBy(taker))
            .filter(act -> act.matter() == null || step.id().equals(act.matter().step()))
            .toList();
    return here.stream()
        .filter(act -> act.effect() != Effect.NOT_ON_RECORD && act.effect() != Effect.NOTED)
        .reduce((earlier, later) -> later)
        .or(() -> here.stream().reduce((earlier, later) -> later));
  }
}
