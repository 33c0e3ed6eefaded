package org.saferplan.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saferplan.decision.Report;
import org.saferplan.fact.PartialDate;
import org.saferplan.partnership.Body;
import org.saferplan.partnership.Capacity;
import org.saferplan.partnership.Membership;
import org.saferplan.partnership.Organisation;

/** To whom a report of the crime and disorder committee was copied, and who replied in time. */
record ScrutinyCirculation(Case at, Papers.Put put) {
  private static final int DAYS_TO_REPLY = 28;

  static List<Finding> scrutinyCirculation(Case at) {
    List<Finding> findings =
        at.papers().reports().stream()
            .filter(put -> isOfTheCommittee(at, put))
            .filter(put -> !put.meeting().date().earliest().isAfter(at.on()))
            .flatMap(put -> new ScrutinyCirculation(at, put).findings().stream())
            .toList();
    return findings.isEmpty()
        ? List.of(at.notApplicable("the committee made no report about it on record"))
        : findings;
  }

  private static boolean isOfTheCommittee(Case at, Papers.Put put) {
    Capacity role = Capacity.CRIME_AND_DISORDER_COMMITTEE;
    return put.report().byActingAs() == null
        ? by(at, put)
            .filter(body -> !body.actsAs().isEmpty())
            .filter(body -> body.actsAs().stream().allMatch(as -> as.capacity() == role))
            .isPresent()
        : put.report().byActingAs() == role;
  }

  private static Optional<Body> by(Case at, Papers.Put put) {
    return Optional.ofNullable(put.report().by()).flatMap(at.partnership()::body);
  }

  private List<Finding> findings() {
    List<Finding> findings = new ArrayList<>(List.of(copied()));
    List<Report.Circulation> circulated = put.report().circulated();
    for (int index = 0; index < circulated.size(); index++) {
      findings.add(reply(circulated.get(index), index));
    }
    return findings;
  }

  /** The committee's own council has the report without a copy. */
  private Finding copied() {
    LocalDate day = put.meeting().date().earliest();
    Organisation.@Nullable Id own = by(at, put).map(Body::organisation).orElse(null);
    List<Organisation> due =
        at.partnership().organisations().stream()
            .filter(each -> !each.id().equals(own))
            .filter(
                each ->
                    each.isResponsibleAuthority(day)
                        || each.isMember(Membership.InLaw.CO_OPERATING_BODY, day))
            .toList();
    List<String> missing =
        due.stream()
            .filter(
                each ->
                    put.report().circulated().stream()
                        .noneMatch(copy -> copy.to().equals(each.id())))
            .map(Organisation::name)
            .toList();
    String field = put.field() + "/circulated";
    if (due.isEmpty()) {
      return Finding.notEvidenced(
          put.document(),
          field,
          subject() + ": no other responsible authority or co-operating body is on record",
          "record who the responsible authorities and co-operating bodies are");
    }
    return missing.isEmpty()
        ? Finding.met(
            put.document(), field, "%s: copied to all %d of them".formatted(subject(), due.size()))
        : Finding.notEvidenced(
            put.document(),
            field,
            "%s: that it was copied to %s is not on record"
                .formatted(subject(), Words.joined(missing)),
            "record to whom the report was copied, and when");
  }

  private Finding reply(Report.Circulation copy, int index) {
    String field = put.field() + "/circulated/" + index;
    String who =
        "%s: %s"
            .formatted(
                subject(),
                at.partnership()
                    .organisation(copy.to())
                    .map(Organisation::name)
                    .orElse(copy.to().value()));
    PartialDate sent = copy.on();
    if (sent == null) {
      return Finding.notEvidenced(
          put.document(), field + "/on", who + " had it on a day not on record", "record the day");
    }
    LocalDate due = sent.latest().plusDays(DAYS_TO_REPLY);
    String until = PartialDate.words(due);
    if (copy.replied() == null) {
      return due.isBefore(at.on())
          ? Finding.notEvidenced(
              put.document(),
              field + "/replied",
              "%s was to reply by %s; no reply is on record".formatted(who, until),
              "ask for the reply, and record it")
          : Finding.notApplicable(
              put.document(), field + "/replied", "%s has until %s to reply".formatted(who, until));
    }
    String replied = "%s replied on %s".formatted(who, copy.replied().words());
    if (copy.replied().earliest().isAfter(due)) {
      return Finding.notMet(
          put.document(),
          field + "/replied",
          "%s, after %s".formatted(replied, until),
          "nothing mends what was late: review the reply");
    }
    return copy.reviewed() == null
        ? Finding.notEvidenced(
            put.document(),
            field + "/reviewed",
            replied + "; that the committee reviewed the reply is not on record",
            "record when the committee reviewed the reply")
        : Finding.met(put.document(), field, replied + ", and the reply was reviewed");
  }

  private String subject() {
    return put.report().title();
  }
}
