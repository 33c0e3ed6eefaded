package org.saferplan.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.saferplan.adoption.Stage;
import org.saferplan.decision.Report;
import org.saferplan.fact.PartialDate;
import org.saferplan.partnership.Membership;
import org.saferplan.partnership.Organisation;
import org.saferplan.partnership.OrganisationType;
import org.saferplan.partnership.OutsidePlan;
import org.saferplan.plan.Edition;

/** What passes between the partnership and the local policing body. */
final class PolicingBodyRules {
  static final List<Rule> ALL =
      List.of(
          Rule.ofBoth(
                  "police-plan-regard",
                  "regard to the current police and crime plan is recorded",
                  "Crime and Disorder Act 1998, section 6(1A)",
                  Certainty.TEXT_READ,
                  PolicingBodyRules::policePlanRegard)
              .since("2012-11"),
          Rule.ofEngland(
                  "plan-to-policing-body",
                  "an adopted plan is copied to the local policing body (not in the City of London)",
                  "SI 2007/1830, regulation 13A (inserted in 2012)",
                  Certainty.TEXT_READ,
                  PolicingBodyRules::planToPolicingBody)
              .since("2012-11"),
          Rule.ofBoth(
              "policing-body-report",
              "a report that the local policing body requires records why it is not satisfied of"
                  + " effectiveness and efficiency, why the report is reasonable and"
                  + " proportionate, and when it is due",
              "Crime and Disorder Act 1998, section 7(1) and (1A)",
              Certainty.TEXT_READ,
              PolicingBodyRules::policingBodyReport));

  private PolicingBodyRules() {}

  static List<Finding> policePlanRegard(Case at) {
    List<Edition.Regard> regards = at.edition().regards();
    List<Finding> found =
        IntStream.range(0, regards.size())
            .boxed()
            .flatMap(
                index ->
                    at
                        .partnership()
                        .outsidePlan(regards.get(index).plan())
                        .filter(each -> each.type() == OutsidePlan.Type.POLICE_AND_CRIME_PLAN)
                        .map(plan -> regard(at, regards.get(index), plan, index))
                        .stream())
            .toList();
    return found.stream()
        .filter(each -> each.answer() == Answer.MET)
        .findFirst()
        .or(() -> found.stream().findFirst())
        .map(List::of)
        .orElseGet(
            () ->
                List.of(
                    at.notEvidenced(
                        "/regards",
                        "no regard to a police and crime plan is on record",
                        "name the police and crime plan, and say what regard was had to it")));
  }

  private static Finding regard(Case at, Edition.Regard regard, OutsidePlan plan, int index) {
    String field = "/regards/" + index;
    boolean isDated = plan.period().from() != null || plan.period().to() != null;
    if (!isDated || !plan.period().overlaps(at.edition().period())) {
      return at.notEvidenced(
          field,
          "that the %s was current is not on record (%s)"
              .formatted(plan.title(), plan.period().words()),
          "name the police and crime plan of the same time, with its period");
    }
    return Words.saySomething(regard.words())
        ? at.met(field, "the %s: %s".formatted(plan.title(), Words.quoted(words(regard))))
        : at.notEvidenced(
            field + "/words",
            "it names the %s, and does not say what regard was had to it".formatted(plan.title()),
            "say what regard was had to it");
  }

  private static String words(Edition.Regard regard) {
    return regard.words() == null ? "" : regard.words();
  }

  static List<Finding> planToPolicingBody(Case at) {
    if (isCityOfLondon(at)) {
      return List.of(
          at.notApplicable("the City of London has no local policing body to send it to"));
    }
    Optional<PartialDate> adopted = at.adoptedOn();
    boolean isInUse = at.standing().stage() == Stage.IN_USE || at.standing().stage() == Stage.ENDED;
    if (adopted.isEmpty() && !isInUse) {
      return List.of(at.notApplicable("it is not adopted"));
    }
    List<Edition.Publication> published = at.edition().publications();
    return List.of(
        IntStream.range(0, published.size())
            .filter(index -> isCopy(at, published.get(index)))
            .mapToObj(index -> copy(at, published.get(index), adopted.orElse(null), index))
            .min((one, other) -> other.answer().compareTo(one.answer()))
            .orElseGet(
                () ->
                    at.notEvidenced(
                        "/publications",
                        "that it was copied to the local policing body is not on record",
                        "record when the adopted plan was sent to the local policing body")));
  }

  /** The first of a partnership's areas is its own. */
  private static boolean isCityOfLondon(Case at) {
    return at.partnership().areas().stream()
        .findFirst()
        .filter(area -> area.name().equals("City of London"))
        .isPresent();
  }

  private static boolean isCopy(Case at, Edition.Publication publication) {
    return publication.extent() == Edition.Publication.Extent.WHOLE
        && isBy(publication.on(), at.on())
        && Optional.ofNullable(publication.to())
            .flatMap(at.partnership()::organisation)
            .filter(each -> isPolicingBody(each, at.on()))
            .isPresent();
  }

  private static boolean isPolicingBody(Organisation organisation, LocalDate on) {
    return organisation.type() == OrganisationType.POLICING_BODY
        || organisation.isMember(Membership.InLaw.POLICING_BODY, on);
  }

  private static boolean isBy(@Nullable PartialDate date, LocalDate on) {
    return date == null || !date.earliest().isAfter(on);
  }

  private static Finding copy(
      Case at, Edition.Publication sent, @Nullable PartialDate adopted, int index) {
    String field = "/publications/%d/on".formatted(index);
    PartialDate on = sent.on();
    if (on == null) {
      return at.notEvidenced(
          field, "when it was sent to the local policing body is not on record", "record the day");
    }
    boolean isOfAdopted = adopted != null && !on.earliest().isBefore(adopted.earliest());
    return isOfAdopted
        ? at.met(field, "it was sent to the local policing body on " + on.words())
        : at.notEvidenced(
            field,
            "what was sent on %s is not shown to be the plan as adopted".formatted(on.words()),
            "record the adoption, and when the adopted plan was sent");
  }

  static List<Finding> policingBodyReport(Case at) {
    List<Finding> findings =
        Papers.all(at.register())
            .flatMap(
                put ->
                    Optional.ofNullable(put.report().requiredBy())
                        .map(required -> required(put, required))
                        .stream())
            .toList();
    return findings.isEmpty()
        ? List.of(at.notApplicable("no report that the local policing body required is on record"))
        : findings;
  }

  private static Finding required(Papers.Put put, Report.Requirement required) {
    return new Parts(put.document(), put.field() + "/requiredBy")
        .need(
            Words.saySomething(required.notEffective()),
            "why it is not satisfied of effectiveness and efficiency",
            "/notEffective")
        .need(
            Words.saySomething(required.proportionate()),
            "why the report is reasonable and proportionate",
            "/proportionate")
        .need(required.due() != null, "when it is due", "/due")
        .finding(put.report().title(), "both tests and the day it is due are on record");
  }
}
