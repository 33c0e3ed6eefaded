package org.saferplan.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saferplan.adoption.Gap;
import org.saferplan.adoption.Stage;
import org.saferplan.adoption.StepStanding;
import org.saferplan.decision.Effect;
import org.saferplan.partnership.Body;
import org.saferplan.partnership.Capacity;
import org.saferplan.partnership.Governance;
import org.saferplan.partnership.Organisation;
import org.saferplan.partnership.Power;

/** Who must see the plan, in what order, and who adopts it. */
final class AdoptionRules {
  static final List<Rule> ALL =
      List.of(
          Rule.ofBoth(
              "route-in-order",
              "every step of the route is on record, in order, with its amendments settled",
              "good record",
              Certainty.GOOD_RECORD,
              AdoptionRules::routeInOrder),
          Rule.ofEngland(
                  "council-adopts-executive",
                  "with an executive, full council adopts the plan; the cabinet may only recommend",
                  "SI 2000/2853, regulation 4 and Schedule 3",
                  Certainty.SECONDARY_SOURCE,
                  at -> councilAdopts(at, Governance.Mode.EXECUTIVE))
              .since("2000")
              .under(Governance.Mode.EXECUTIVE),
          Rule.ofEngland(
                  "council-adopts-committee",
                  "in a committee system, full council adopts the plan, and cannot delegate it",
                  "SI 2012/1020, regulation 3",
                  Certainty.TEXT_READ_IN_PART,
                  at -> councilAdopts(at, Governance.Mode.COMMITTEE_SYSTEM))
              .since("2012")
              .under(Governance.Mode.COMMITTEE_SYSTEM),
          Rule.ofEngland(
                  "council-objection",
                  "an objection by council gives the leader at least five working days before"
                      + " adoption",
                  "SI 2001/3384, Schedule 2",
                  Certainty.SECONDARY_SOURCE,
                  CouncilObjection::councilObjection)
              .since("2001")
              .under(Governance.Mode.EXECUTIVE));

  private static final String FIELD = "/route";

  private AdoptionRules() {}

  static List<Finding> routeInOrder(Case at) {
    List<Gap> gaps = at.standing().gaps();
    if (gaps.isEmpty()) {
      String words = at.standing().words();
      return List.of(
          at.standing().stage() == Stage.NOT_PUT ? at.notApplicable(words) : at.met(FIELD, words));
    }
    return gaps.stream()
        .map(
            gap ->
                gap.kind() == Gap.Kind.BROKEN
                    ? at.notMet(FIELD, gap.words(), "nothing mends what was done: explain it")
                    : at.notEvidenced(FIELD, gap.words(), "find the paper or minute and record it"))
        .toList();
  }

  /** Each council that governs itself so adopts the plan in full council. */
  static List<Finding> councilAdopts(Case at, Governance.Mode mode) {
    List<Organisation> councils =
        at.councils().stream()
            .filter(each -> each.mode() == mode)
            .map(Case.Council::organisation)
            .toList();
    boolean isOneOfSeveral = councils.size() > 1;
    return councils.stream()
        .flatMap(
            each ->
                bound(at, each, isOneOfSeveral).stream()
                    .map(bound -> adopts(at, bound, isOneOfSeveral || !bound.equals(each))))
        .toList();
  }

  /**
   * The council itself, or those it took over from where the plan was before them and never before
   * it: what they adopted it holds to.
   */
  private static List<Organisation> bound(Case at, Organisation council, boolean isOneOfSeveral) {
    List<Organisation> former =
        council.successorOf().stream()
            .flatMap(each -> at.partnership().organisation(each.from()).stream())
            .filter(each -> !steps(at, each, true).isEmpty())
            .toList();
    boolean isBefore =
        steps(at, council, isOneOfSeveral || !former.isEmpty()).stream()
            .anyMatch(step -> step.body().effect() != null);
    return former.isEmpty() || isBefore ? List.of(council) : former;
  }

  private static List<Step> steps(Case at, Organisation council, boolean isOneOfSeveral) {
    return at.standing().steps().stream()
        .flatMap(
            step ->
                step.bodies().stream()
                    .filter(body -> isFullCouncil(at, body, council, isOneOfSeveral))
                    .map(body -> new Step(step.power(), body)))
        .toList();
  }

  private static Finding adopts(Case at, Organisation council, boolean isOneOfSeveral) {
    String whose = isOneOfSeveral ? council.name() + ": " : "";
    List<Step> steps = steps(at, council, isOneOfSeveral);
    Optional<Step> adopting =
        steps.stream().filter(step -> step.power() == Power.ADOPTS).findFirst();
    if (adopting.filter(step -> step.body().isTaken()).isPresent()) {
      return adopted(at, adopting.get().body(), whose);
    }
    if (adopting.filter(step -> step.body().effect() == Effect.REFUSED).isPresent()) {
      return at.notMet(FIELD, whose + at.standing().words(), "put it to the council again");
    }
    boolean isByOthers = at.adoptedOn().isPresent() && steps.isEmpty();
    return isByOthers
        ? at.notMet(
            FIELD,
            whose + at.standing().words() + "; no full council adopted it",
            "put it to full council")
        : at.notEvidenced(FIELD, whose + at.standing().words(), "record the council's decision");
  }

  private static Finding adopted(Case at, StepStanding.BodyStanding body, String whose) {
    return body.through().isEmpty()
        ? at.met(FIELD, whose + took(body))
        : at.notMet(
            FIELD,
            "%s%s did not adopt it itself, but gave the power to %s"
                .formatted(whose, body.called(), String.join(" and ", body.through())),
            "put it to full council");
  }

  private record Step(@Nullable Power power, StepStanding.BodyStanding body) {}

  private static String took(StepStanding.BodyStanding body) {
    return Stream.ofNullable(body.on())
        .map(on -> "%s adopted it on %s".formatted(body.called(), on.words()))
        .findFirst()
        .orElse(body.called() + " adopted it");
  }

  private static boolean isFullCouncil(
      Case at, StepStanding.BodyStanding body, Organisation council, boolean isOneOfSeveral) {
    return Optional.ofNullable(body.body())
        .flatMap(at.partnership()::body)
        .filter(found -> found.actedAs(Capacity.FULL_COUNCIL, day(at, body)))
        .filter(found -> isOf(found, council, isOneOfSeveral))
        .isPresent();
  }

  private static LocalDate day(Case at, StepStanding.BodyStanding body) {
    return body.on() == null ? at.on() : body.on().earliest();
  }

  private static boolean isOf(Body body, Organisation council, boolean isOneOfSeveral) {
    return council.id().equals(body.organisation())
        || (body.organisation() == null && !isOneOfSeveral);
  }
}
