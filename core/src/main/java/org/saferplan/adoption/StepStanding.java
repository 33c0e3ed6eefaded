package org.saferplan.adoption;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saferplan.decision.Decision;
import org.saferplan.decision.Effect;
import org.saferplan.decision.Meeting;
import org.saferplan.decision.Vote;
import org.saferplan.fact.PartialDate;
import org.saferplan.partnership.Area;
import org.saferplan.partnership.Body;
import org.saferplan.partnership.Capacity;
import org.saferplan.partnership.Post;
import org.saferplan.partnership.Power;
import org.saferplan.partnership.Route;

/**
 * How far a step of the route has come.
 *
 * @param power what its bodies and posts may do; blank where that is not on record
 * @param area for which area; blank for all
 * @param bodies what each of its bodies and posts did
 */
public record StepStanding(
    Route.Step.Id step, @Nullable Power power, Area.@Nullable Id area, List<BodyStanding> bodies) {

  /**
   * What a body or a post did at the step, or somebody under a power that it gave.
   *
   * @param body whose step it is; blank where it is a post's
   * @param post whose step it is; blank where it is a body's
   * @param called what the body or post is called
   * @param effect what it did; blank where nothing on record says that the document was before it
   * @param meeting where
   * @param on when
   * @param decision by which decision, if one is on record
   * @param version the version that lay before it, if known
   * @param calledInBy what the body is called that called its decision in and sent it back, which
   *     is then the effect, until the body decides anew; blank where none did
   * @param through who decided under a power that the body or post gave; empty where it decided
   *     itself
   * @param awaited who must decide as well, where the power is only used together
   * @param vote how the body voted, if that is on record
   */
  public record BodyStanding(
      Body.@Nullable Id body,
      Post.@Nullable Id post,
      String called,
      @Nullable Capacity capacity,
      @Nullable Effect effect,
      Meeting.@Nullable Id meeting,
      @Nullable PartialDate on,
      Decision.@Nullable Ref decision,
      @Nullable Integer version,
      @Nullable String calledInBy,
      List<String> through,
      List<String> awaited,
      @Nullable Vote vote) {
    /** Takes copies. */
    public BodyStanding {
      through = List.copyOf(through);
      awaited = List.copyOf(awaited);
    }

    /** Whether the body or post agreed, or all whose agreement its power asks for. */
    public boolean isTaken() {
      return effect != null && effect.isCarried() && awaited.isEmpty();
    }
  }

  /** Takes a copy. */
  public StepStanding {
    bodies = List.copyOf(bodies);
  }

  /** Whether every one of its bodies has agreed. */
  public boolean isTaken() {
    return bodies.stream().allMatch(BodyStanding::isTaken);
  }

  /** Whether nothing waits for it. */
  public boolean isComment() {
    return power == Power.COMMENTS;
  }

  /** The body that was last to do anything at it. */
  public Optional<BodyStanding> last() {
    return bodies.stream()
        .filter(body -> body.on() != null)
        .reduce((first, second) -> isLater(second, first) ? second : first);
  }

  /** Whether nothing on record says that the document was before any of its bodies. */
  public boolean isUntouched() {
    return last().isEmpty();
  }

  private static boolean isLater(BodyStanding one, BodyStanding other) {
    return one.on() != null
        && (other.on() == null || one.on().latest().isAfter(other.on().latest()));
  }
}
