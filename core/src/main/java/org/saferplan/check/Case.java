package org.saferplan.check;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saferplan.adoption.Standing;
import org.saferplan.adoption.StepStanding;
import org.saferplan.assessment.Assessment;
import org.saferplan.decision.Meeting;
import org.saferplan.document.Key;
import org.saferplan.fact.PartialDate;
import org.saferplan.obligation.Delivery;
import org.saferplan.partnership.Body;
import org.saferplan.partnership.Capacity;
import org.saferplan.partnership.Governance;
import org.saferplan.partnership.Organisation;
import org.saferplan.partnership.OrganisationType;
import org.saferplan.partnership.Partnership;
import org.saferplan.partnership.Power;
import org.saferplan.partnership.Tier;
import org.saferplan.plan.Edition;
import org.saferplan.register.Register;

/**
 * What a rule looks at: the record, the edition that applies, and the day; with what several rules
 * need of them worked out once.
 */
record Case(
    Register register,
    Partnership partnership,
    Edition edition,
    LocalDate on,
    Standing standing,
    Delivery delivery,
    Papers papers) {

  static Case of(Register register, Partnership partnership, Edition edition, LocalDate on) {
    return new Case(
        register,
        partnership,
        edition,
        on,
        Standing.of(register, edition.key(), on),
        Delivery.of(register, edition),
        Papers.of(register, edition, on));
  }

  /** A council and how it governs itself on the day. */
  record Council(Organisation organisation, Governance.Mode mode) {}

  /**
   * The councils whose plan it is, as far as it is on record how they govern themselves: in a
   * district, not the county council above it.
   */
  List<Council> councils() {
    boolean isDistrict = partnership.tier(on) == Tier.DISTRICT;
    return partnership.organisations().stream()
        .filter(each -> !(isDistrict && each.type() == OrganisationType.COUNTY_COUNCIL))
        .flatMap(
            each ->
                each.governance().stream()
                    .filter(held -> held.period().covers(on))
                    .map(held -> new Council(each, held.mode())))
        .toList();
  }

  /** Whether the body met, or was to meet, in this role. */
  boolean isMeetingOf(Meeting meeting, Capacity role) {
    return Optional.ofNullable(meeting.body())
        .flatMap(partnership::body)
        .filter(body -> body.actedAs(role, meeting.date().earliest()))
        .map(
            body ->
                meeting.actingAs() == null
                    ? body.actsAs().stream().allMatch(as -> as.capacity() == role)
                    : meeting.actingAs() == role)
        .orElse(false);
  }

  /** Whether it is a meeting of a council or one of its bodies, which the public may attend. */
  boolean isOfACouncil(Meeting meeting) {
    LocalDate day = meeting.date().earliest();
    return Optional.ofNullable(meeting.body())
        .flatMap(partnership::body)
        .filter(
            body ->
                body.organisation() != null
                    || Stream.of(
                            Capacity.FULL_COUNCIL,
                            Capacity.CABINET,
                            Capacity.OVERVIEW_AND_SCRUTINY,
                            Capacity.CRIME_AND_DISORDER_COMMITTEE)
                        .anyMatch(capacity -> body.actedAs(capacity, day)))
        .isPresent();
  }

  /** "Cabinet, 12 March 2014". */
  String called(Meeting meeting) {
    return who(meeting) + ", " + meeting.date().words();
  }

  private String who(Meeting meeting) {
    Body.@Nullable Id body = meeting.body();
    return body != null
        ? partnership.called(body)
        : Optional.ofNullable(meeting.post())
            .flatMap(partnership::post)
            .map(post -> post.name())
            .orElse("a post");
  }

  /** The day on which the last of its adopting steps was taken; nothing while one is not. */
  Optional<PartialDate> adoptedOn() {
    List<StepStanding> adopting =
        standing.steps().stream().filter(step -> step.power() == Power.ADOPTS).toList();
    return adopting.isEmpty() || !adopting.stream().allMatch(StepStanding::isTaken)
        ? Optional.empty()
        : adopting.stream()
            .flatMap(step -> step.bodies().stream())
            .map(StepStanding.BodyStanding::on)
            .flatMap(Stream::ofNullable)
            .max(Comparator.comparing(PartialDate::latest));
  }

  /** The assessments that the edition names, in its order. */
  List<Assessment> assessments() {
    return edition.assessments().stream()
        .flatMap(id -> register.find(Assessment.class, id.key()).stream())
        .toList();
  }

  Key document() {
    return edition.key();
  }

  Finding met(String field, String words) {
    return Finding.met(document(), field, words);
  }

  Finding notMet(String field, String words, String remedy) {
    return Finding.notMet(document(), field, words, remedy);
  }

  Finding notEvidenced(String field, String words, String remedy) {
    return Finding.notEvidenced(document(), field, words, remedy);
  }

  Finding notApplicable(String words) {
    return Finding.notApplicable(document(), "", words);
  }

  Finding noPriority() {
    return notEvidenced("/priorities", "no priority is on record", "enter the priorities");
  }
}
