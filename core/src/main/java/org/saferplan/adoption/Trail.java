package org.saferplan.adoption;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
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
import org.saferplan.partnership.Party;
import org.saferplan.partnership.Route;
import org.saferplan.register.Register;

/** What meetings did with a document, up to a day, in the order of their dates. */
final class Trail {
  /** Of a document that was before nobody. */
  static final Trail NONE = new Trail(List.of());

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
   * @param under the power that the decision was taken under, if it names one
   */
  record Act(
      Meeting meeting,
      @Nullable Decision decision,
      @Nullable Matter matter,
      @Nullable Integer version,
      @Nullable Given under) {

    Effect effect() {
      return matter == null ? Effect.NOT_ON_RECORD : matter.effect();
    }

    Decision.@Nullable Ref ref() {
      return decision == null ? null : new Decision.Ref(meeting.id(), decision.id());
    }

    boolean isOffTheRoute() {
      return matter != null && matter.step() == null;
    }

    /** Whether it is an act of theirs, or of somebody whom they gave the power to. */
    boolean isFor(Route.Step.Taker taker) {
      return isMeetingOf(taker, meeting) || isUnderAPowerOf(taker);
    }

    boolean isUnderAPowerOf(Route.Step.Taker taker) {
      return under != null
          && !isMeetingOf(taker, meeting)
          && isMeetingOf(taker, under.by())
          && !under.isOfOthersThan(meeting);
    }

    private static boolean isMeetingOf(Route.Step.Taker taker, Meeting meeting) {
      boolean sameCapacity =
          taker.capacity() == null
              || meeting.actingAs() == null
              || taker.capacity() == meeting.actingAs();
      return taker.party().equals(meeting.party()) && sameCapacity;
    }

    /** Whether it is of the same use of the same power. */
    private boolean isUsedWith(Act other) {
      return under != null && under.equals(other.under) && Objects.equals(step(), other.step());
    }

    private Route.Step.@Nullable Id step() {
      return matter == null ? null : matter.step();
    }
  }

  static Trail of(Register register, Key document, LocalDate on) {
    return new Trail(
        Meeting.heldBy(register, on).stream()
            .flatMap(meeting -> at(register, meeting, document))
            .toList());
  }

  /** Those acts only. */
  Trail where(Predicate<Act> wanted) {
    return new Trail(acts.stream().filter(wanted).toList());
  }

  private static Stream<Act> at(Register register, Meeting meeting, Key document) {
    List<Act> decided =
        meeting.standing().stream()
            .flatMap(
                decision ->
                    decision.matters().stream()
                        .filter(matter -> isAbout(matter.subject(), document))
                        .map(matter -> act(register, meeting, decision, matter)))
            .toList();
    return decided.isEmpty()
        ? meeting.reports().stream()
            .flatMap(report -> report.about().stream())
            .filter(subject -> isAbout(subject, document))
            .limit(1)
            .map(subject -> new Act(meeting, null, null, subject.version(), null))
        : decided.stream();
  }

  private static Act act(Register register, Meeting meeting, Decision decision, Matter matter) {
    return new Act(
        meeting,
        decision,
        matter,
        matter.subject() == null ? null : matter.subject().version(),
        Given.used(register, meeting, decision).orElse(null));
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

  /**
   * What the body or post last did at this step, or somebody under a power it gave: what was
   * decided goes before what is not known, and where a power is used together, one who did not
   * agree before those who did.
   */
  Optional<Act> last(Route.Step step, Route.Step.Taker taker) {
    List<Act> here =
        acts.stream()
            .filter(act -> act.isFor(taker))
            .filter(act -> act.matter() == null || step.id().equals(act.matter().step()))
            .toList();
    return here.stream()
        .filter(act -> act.effect() != Effect.NOT_ON_RECORD && act.effect() != Effect.NOTED)
        .reduce((earlier, later) -> later)
        .map(act -> dissent(act).orElse(act))
        .or(() -> here.stream().reduce((earlier, later) -> later));
  }

  /** What another who must use the power together with those who agreed did instead, if so. */
  private Optional<Act> dissent(Act act) {
    return act.effect().isCarried() && act.under() != null && act.under().isUsedTogether()
        ? act.under().othersThan(act.meeting().party()).stream()
            .flatMap(other -> lastUse(act, other).stream())
            .filter(each -> !each.effect().isCarried())
            .reduce((earlier, later) -> later)
        : Optional.empty();
  }

  private Optional<Act> lastUse(Act act, Party by) {
    return acts.stream()
        .filter(each -> each.isUsedWith(act) && each.meeting().party().equals(by))
        .reduce((earlier, later) -> later);
  }

  /** The others who hold the power that the act was taken under and have not agreed as well. */
  List<Party> others(Act act) {
    return act.under() == null || act.under().isOfOthersThan(act.meeting())
        ? List.of()
        : act.under().othersThan(act.meeting().party()).stream()
            .filter(
                other -> lastUse(act, other).filter(each -> each.effect().isCarried()).isEmpty())
            .toList();
  }
}
