package org.saferplan.adoption;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.saferplan.decision.Effect;
import org.saferplan.fact.PartialDate;
import org.saferplan.fact.Period;
import org.saferplan.partnership.Area;
import org.saferplan.partnership.Power;

/** A document's standing as a sentence for people. */
final class Sentence {
  private static final List<String> NUMBERS =
      List.of("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");

  /** Names that people do not say without an article. */
  private static final Pattern ARTICLE =
      Pattern.compile("^(?![Tt]he ).*\\b(Board|Committee|Executive|Forum|Group|Partnership|Unit)$");

  private final Course course;
  private final Stage stage;
  private final int openAmendments;

  Sentence(Course course, Stage stage, int openAmendments) {
    this.course = course;
    this.stage = stage;
    this.openAmendments = openAmendments;
  }

  String words() {
    boolean isOver = stage == Stage.ENDED || stage == Stage.IN_USE;
    return isOver ? told() : adoptedForItsParts().orElseGet(this::told);
  }

  /**
   * "adopted for Up Vale, which is now part of Great Vale", where it was before that was formed.
   */
  private Optional<String> adoptedForItsParts() {
    List<Area.Id> parts = course.parts();
    Area.Id whole = course.area();
    List<Area.Id> adopted = parts.stream().filter(part -> course.in(part).isComplete()).toList();
    if (whole == null || adopted.isEmpty()) {
      return Optional.empty();
    }
    String rest =
        parts.stream()
            .filter(part -> !adopted.contains(part))
            .map(part -> "; for " + named(part) + ": " + course.in(part).standing().words())
            .collect(Collectors.joining());
    return course
        .ground()
        .became(whole, adopted)
        .map(
            became ->
                "adopted for "
                    + adopted.stream().map(this::named).collect(Collectors.joining(" and "))
                    + became
                    + (rest.isEmpty() ? amendments() + inForce() : rest));
  }

  private String named(Area.Id area) {
    return course.ground().named(area);
  }

  private String inForce() {
    return inForce(course.isInForce() ? ", in force since " : ", in force from ");
  }

  private String told() {
    return switch (stage) {
      case NOT_PUT ->
          course.hasRoute() || !course.takesRoute()
              ? "nothing on record says that it was put before a body of its route"
              : "the route it takes is not on record";
      case UNDER_WAY -> lastStep() + amendments();
      case PUT -> put();
      case DEFERRED, REFERRED_BACK, REFUSED -> lastStep();
      case ADOPTED, IN_FORCE -> lastStep() + amendments() + inForce();
      case IN_USE -> inUse();
      case ENDED -> ended();
    };
  }

  /** "two", and beyond ten "11". */
  static String number(int count) {
    return count < NUMBERS.size() ? NUMBERS.get(count) : String.valueOf(count);
  }

  /**
   * "Council", "the Communities Committee as Crime and Disorder Committee", or "the Leader, under a
   * power of Council,".
   */
  static String name(StepStanding.BodyStanding body) {
    if (body.calledInBy() != null) {
      return article(body.calledInBy());
    }
    return body.through().isEmpty()
        ? itself(body)
        : String.join(" and ", body.through().stream().map(Sentence::post).toList())
            + ", under a power of "
            + itself(body)
            + ",";
  }

  private static String itself(StepStanding.BodyStanding body) {
    String called = body.post() == null ? article(body.called()) : post(body.called());
    return body.capacity() == null || body.capacity().words().equals(body.called())
        ? called
        : called + " as " + body.capacity().words();
  }

  /** A post, which people say with an article; a body to which a power was given may have one. */
  private static String post(String called) {
    return called.startsWith("The ") || called.startsWith("the ") ? called : "the " + called;
  }

  private static String article(String called) {
    return ARTICLE.matcher(called).find() ? "the " + called : called;
  }

  private String amendments() {
    return switch (openAmendments) {
      case 0 -> "";
      case 1 -> ", one amendment open";
      default -> ", " + number(openAmendments) + " amendments open";
    };
  }

  private String lastStep() {
    return course
        .lastTouched()
        .flatMap(
            step ->
                step.last()
                    .map(body -> done(step, body) + " by " + name(body) + on(body) + awaited(body)))
        .orElse("");
  }

  private static String awaited(StepStanding.BodyStanding body) {
    return body.awaited().isEmpty()
        ? ""
        : ", "
            + String.join(" and ", body.awaited().stream().map(Sentence::post).toList())
            + " still to agree";
  }

  private static String done(StepStanding step, StepStanding.BodyStanding body) {
    Effect effect = body.effect();
    if (body.calledInBy() != null) {
      return "called in and " + Effect.REFERRED_BACK.words();
    } else if (effect == null || !effect.isCarried()) {
      return effect == null ? "" : effect.words();
    }
    Power power = step.power();
    String verb = power == null ? "agreed" : power.done();
    return switch (effect) {
      case CARRIED_SUBJECT_TO_AMENDMENTS -> verb + " subject to amendments";
      case CARRIED_AS_AMENDED -> verb + " as amended";
      default -> verb;
    };
  }

  private String put() {
    return course
        .lastTouched()
        .flatMap(StepStanding::last)
        .map(body -> "put to " + name(body) + on(body) + ", " + outcome(body.effect()))
        .orElse("");
  }

  private static String outcome(@Nullable Effect effect) {
    if (effect == Effect.NOTED) {
      return "noted only";
    }
    return effect == Effect.NO_DECISION ? effect.words() : Effect.NOT_ON_RECORD.words();
  }

  private String inUse() {
    String by = course.use().map(use -> "in use by " + use.by().words()).orElse("in use");
    return by + ", adoption not on record";
  }

  private String ended() {
    return course
        .successor()
        .map(edition -> "ended: " + edition.title() + " has taken its place")
        .or(() -> course.endedBy().map(day -> "ended by decision on " + day.words()))
        .or(
            () ->
                course
                    .period()
                    .map(Period::to)
                    .map(
                        day ->
                            "its period ended in %s, and what took its place is not on record"
                                .formatted(day.words())))
        .orElse("ended");
  }

  private String inForce(String lead) {
    return course.inForceFrom().map(day -> lead + PartialDate.words(day)).orElse("");
  }

  private static String on(StepStanding.BodyStanding body) {
    return Optional.ofNullable(body.on()).map(day -> on(day)).orElse("");
  }

  private static String on(PartialDate day) {
    return (day.earliest().equals(day.latest()) ? " on " : " in ") + day.words();
  }
}
