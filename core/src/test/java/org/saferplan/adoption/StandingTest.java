package org.saferplan.adoption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.saferplan.Records.CABINET;
import static org.saferplan.Records.COMMITTEE;
import static org.saferplan.Records.COUNCIL;
import static org.saferplan.Records.GROUP;
import static org.saferplan.Records.REFRESH;
import static org.saferplan.Records.askedFor;
import static org.saferplan.Records.correcting;
import static org.saferplan.Records.decision;
import static org.saferplan.Records.made;
import static org.saferplan.Records.matter;
import static org.saferplan.Records.meeting;
import static org.saferplan.Records.period;
import static org.saferplan.Records.post;
import static org.saferplan.Records.put;
import static org.saferplan.Records.register;
import static org.saferplan.Records.taking;
import static org.saferplan.Records.window;
import static org.saferplan.decision.Effect.CARRIED;
import static org.saferplan.decision.Effect.CARRIED_AS_AMENDED;
import static org.saferplan.decision.Effect.CARRIED_SUBJECT_TO_AMENDMENTS;
import static org.saferplan.decision.Effect.DEFERRED;
import static org.saferplan.decision.Effect.NOTED;
import static org.saferplan.decision.Effect.NOT_ON_RECORD;
import static org.saferplan.decision.Effect.REFERRED_BACK;
import static org.saferplan.decision.Effect.REFUSED;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.saferplan.Made;
import org.saferplan.Records;
import org.saferplan.decision.Amendment;
import org.saferplan.decision.Meeting;
import org.saferplan.document.Document;
import org.saferplan.fact.PartialDate;
import org.saferplan.partnership.Partnership;
import org.saferplan.plan.Edition;

/** Scenes from the adoption of Exampleshire's refresh. */
final class StandingTest {
  private static final Meeting AGREED = meeting(GROUP, "2018-01-23", "agree", CARRIED);
  private static final Meeting APPROVED = meeting(COMMITTEE, "2018-03-20", "approve", CARRIED);
  private static final Meeting ADOPTED = meeting(COUNCIL, "2018-04-11", "adopt", CARRIED);

  private static Standing on(String day, Document... record) {
    return Standing.of(register(record), REFRESH, LocalDate.parse(day));
  }

  private static Meeting approvedSubjectTo(Amendment... amendments) {
    return meeting(
        COMMITTEE,
        "2018-03-20",
        decision("d1", matter(REFRESH, "approve", CARRIED_SUBJECT_TO_AMENDMENTS, amendments)));
  }

  private static Amendment settled(String on) {
    return askedFor("a")
        .settledBy(new Amendment.Settlement(new PartialDate(on), null, null, List.of()));
  }

  private static Meeting at(Meeting meeting, String id, int hour) {
    return Made.of(
        Meeting.class,
        "id",
        new Meeting.Id(id),
        "body",
        meeting.body(),
        "post",
        meeting.post(),
        "actingAs",
        meeting.actingAs(),
        "date",
        meeting.date(),
        "time",
        LocalTime.of(hour, 0),
        "reports",
        meeting.reports(),
        "decisions",
        meeting.decisions(),
        "sources",
        meeting.sources(),
        "note",
        meeting.note());
  }

  private static Meeting approvedWith(org.saferplan.decision.Window window) {
    return meeting(
        COMMITTEE,
        "2018-03-20",
        decision(decision("d1", matter(REFRESH, "approve", CARRIED)), null, window));
  }

  @Test
  void isNotPutWhereNothingIsOnRecord() {
    Standing standing = on("2018-12-31");

    assertThat(standing.stage()).isEqualTo(Stage.NOT_PUT);
    assertThat(standing.inForceFrom()).isNull();
    assertThat(standing.gaps()).isEmpty();
    assertThat(standing.steps())
        .extracting(step -> step.step().value(), StepStanding::isTaken)
        .containsExactly(tuple("agree", false), tuple("approve", false), tuple("adopt", false));
  }

  @Test
  void isUnderWayOnceTheFirstBodyHasAgreed() {
    Standing standing = on("2018-01-23", AGREED);

    assertThat(standing.stage()).isEqualTo(Stage.UNDER_WAY);
    assertThat(standing.words()).isEqualTo("agreed by the Strategy Group on 23 January 2018");
    assertThat(standing.gaps()).isEmpty();
  }

  @Test
  void knowsNothingOfADayToCome() {
    assertThat(on("2018-01-22", AGREED).stage()).isEqualTo(Stage.NOT_PUT);
  }

  @Test
  void keepsAmendmentsOpenThatWereAskedFor() {
    Standing standing = on("2018-03-21", AGREED, approvedSubjectTo(askedFor("a"), askedFor("b")));

    assertThat(standing.openAmendments()).hasSize(2);
    assertThat(standing.openAmendments())
        .extracting(
            open -> open.decision().meeting().value(), open -> open.amendment().id().value())
        .containsExactly(tuple("2018-03-20-committee", "a"), tuple("2018-03-20-committee", "b"));
    assertThat(standing.words())
        .isEqualTo(
            "approved subject to amendments by the Committee as Crime and Disorder Committee"
                + " on 20 March 2018, two amendments open");
  }

  @Test
  void countsAnAmendmentThatTheDecisionMadeAtOnce() {
    Meeting amended =
        meeting(
            COMMITTEE,
            "2018-03-20",
            decision("d1", matter(REFRESH, "approve", CARRIED_AS_AMENDED, made("a"))));

    Standing standing = on("2018-03-20", AGREED, amended);

    assertThat(standing.openAmendments()).isEmpty();
    assertThat(standing.steps().get(1).isTaken()).isTrue();
  }

  @Test
  void closesAnAmendmentOnTheDayItWasSettled() {
    Meeting asked = approvedSubjectTo(settled("2018-04-03"));

    assertThat(on("2018-04-02", AGREED, asked).openAmendments()).hasSize(1);
    assertThat(on("2018-04-03", AGREED, asked).openAmendments()).isEmpty();
  }

  @Test
  void saysThatItWasPutWhereTheOutcomeIsNotOnRecord() {
    Standing standing = on("2018-04-12", AGREED, APPROVED, put(COUNCIL, "2018-04-11"));

    assertThat(standing.stage()).isEqualTo(Stage.PUT);
    assertThat(standing.words())
        .isEqualTo("put to Council on 11 April 2018, outcome not on record");
    assertThat(standing.gaps()).extracting(Gap::rule).contains("outcome");
    assertThat(standing.inForceFrom()).isNull();
  }

  @Test
  void takesADecisionOfUnknownOutcomeAsPut() {
    Meeting unknown = meeting(COUNCIL, "2018-04-11", "adopt", NOT_ON_RECORD);

    assertThat(on("2018-04-12", AGREED, APPROVED, unknown).stage()).isEqualTo(Stage.PUT);
  }

  @Test
  void doesNotTakeNotingForAgreeing() {
    Meeting noted = meeting(COUNCIL, "2018-04-11", "adopt", NOTED);

    Standing standing = on("2018-04-12", AGREED, APPROVED, noted);

    assertThat(standing.stage()).isEqualTo(Stage.PUT);
    assertThat(standing.words()).endsWith("noted only");
    assertThat(standing.inForceFrom()).isNull();
  }

  @Test
  void isDeferredUntilItIsCarried() {
    Meeting deferred = meeting(COUNCIL, "2018-04-11", "adopt", DEFERRED);
    Meeting later = meeting(COUNCIL, "2018-05-16", "adopt", CARRIED);

    assertThat(on("2018-05-15", AGREED, APPROVED, deferred, later).stage())
        .isEqualTo(Stage.DEFERRED);
    assertThat(on("2018-05-16", AGREED, APPROVED, deferred, later).stage())
        .isEqualTo(Stage.IN_FORCE);
  }

  @Test
  void readsTwoMeetingsOfOneDayInTheOrderOfTheirHours() {
    Meeting evening = at(meeting(COUNCIL, "2018-04-11", "adopt", CARRIED), "a-evening", 18);
    Meeting morning = at(meeting(COUNCIL, "2018-04-11", "adopt", DEFERRED), "b-morning", 10);

    Standing standing = on("2018-04-11", AGREED, APPROVED, evening, morning);

    assertThat(standing.stage()).isEqualTo(Stage.IN_FORCE);
  }

  @Test
  void isReferredBack() {
    Standing standing =
        on("2018-03-21", AGREED, meeting(COMMITTEE, "2018-03-20", "approve", REFERRED_BACK));

    assertThat(standing.stage()).isEqualTo(Stage.REFERRED_BACK);
    assertThat(standing.words()).startsWith("referred back by the Committee");
  }

  @Test
  void isRefusedWhereTheLastBodyRefused() {
    assertThat(
            on("2018-04-12", AGREED, APPROVED, meeting(COUNCIL, "2018-04-11", "adopt", REFUSED))
                .stage())
        .isEqualTo(Stage.REFUSED);
  }

  @Test
  void holdsAWindowOpenOnItsLastDayAndNotAfterIt() {
    Meeting held = approvedWith(window("2018-03-27", false));

    assertThat(on("2018-03-19", AGREED, held).openWindows()).isEmpty();
    assertThat(on("2018-03-27", AGREED, held).openWindows()).hasSize(1);
    assertThat(on("2018-03-28", AGREED, held).openWindows()).isEmpty();
  }

  @Test
  void namesAWindowOnceWhereOneDecisionHasTwoMattersAboutTheDocument() {
    Meeting held =
        meeting(
            COMMITTEE,
            "2018-03-20",
            decision(
                decision("d1", matter(REFRESH, "approve", CARRIED), matter(REFRESH, null, CARRIED)),
                null,
                window("2018-03-27", false)));

    assertThat(on("2018-03-27", AGREED, held).openWindows()).hasSize(1);
  }

  @Test
  void keepsTheRouteTheDocumentBeganUnder() {
    Edition old =
        taking(
            Records.edition("old", "2014-15 refresh", "2014-04", "2015-03", null),
            "cabinet-route",
            period("2014-04", "2015-03"));
    Meeting[] taken = {
      meeting(GROUP, "2014-01-23", decision("d1", matter(old.key(), "agree", CARRIED))),
      meeting(CABINET, "2014-03-19", decision("d1", matter(old.key(), "recommend", CARRIED))),
      meeting(COUNCIL, "2014-04-02", decision("d1", matter(old.key(), "adopt", CARRIED)))
    };

    Standing standing =
        Standing.of(
            register(old, taken[0], taken[1], taken[2]), old.key(), LocalDate.parse("2014-05-01"));

    assertThat(standing.stage()).isEqualTo(Stage.IN_FORCE);
    assertThat(standing.steps())
        .extracting(step -> step.step().value())
        .containsExactly("agree", "recommend", "adopt");
  }

  @Test
  void isLeftAloneByWhatBecomesOfAnotherRoute() {
    Partnership partnership = Records.partnership();
    Partnership changed =
        partnership.withRoutes(
            partnership.routes().stream()
                .filter(route -> !route.id().value().equals("cabinet-route"))
                .toList());

    assertThat(on("2018-05-01", changed, AGREED, APPROVED, ADOPTED))
        .isEqualTo(on("2018-05-01", AGREED, APPROVED, ADOPTED));
  }

  @Test
  void doesNotCountADecisionThatWasCorrectedAndKeepsBoth() {
    Meeting wrong = meeting(COUNCIL, "2018-04-11", "adopt", CARRIED);
    Meeting corrected =
        wrong.withDecisions(
            List.of(
                wrong.decisions().get(0),
                correcting("d1", decision("d2", matter(REFRESH, "adopt", DEFERRED)))));

    Standing standing = on("2018-05-01", AGREED, APPROVED, corrected);

    assertThat(standing.stage()).isEqualTo(Stage.DEFERRED);
    assertThat(corrected.decisions()).hasSize(2);
    assertThat(corrected.standing())
        .extracting(decision -> decision.id().value())
        .containsExactly("d2");
  }

  @Test
  void takesADecisionOfAPostAsOffTheRoute() {
    Meeting delegate = post("2018-04-03", decision("d1", matter(REFRESH, null, CARRIED)));

    Standing standing = on("2018-04-03", AGREED, APPROVED, delegate);

    assertThat(standing.stage()).isEqualTo(Stage.UNDER_WAY);
    assertThat(standing.steps().get(2).isUntouched()).isTrue();
  }

  @Test
  void tellsTwoDocumentsOfOneDecisionApart() {
    Meeting both =
        meeting(
            COUNCIL,
            "2018-04-11",
            decision(
                "d1",
                matter(REFRESH, "adopt", CARRIED),
                matter(Records.ASSESSMENT, "adopt", REFERRED_BACK)));
    LocalDate day = LocalDate.parse("2018-04-12");

    assertThat(Standing.of(register(AGREED, APPROVED, both), REFRESH, day).stage())
        .isEqualTo(Stage.IN_FORCE);
    assertThat(Standing.of(register(AGREED, APPROVED, both), Records.ASSESSMENT, day).stage())
        .isEqualTo(Stage.REFERRED_BACK);
  }

  @Test
  void doesNotTakeAMeetingInAnotherCapacityForTheStep() {
    Meeting scrutiny =
        Made.of(
            Meeting.class,
            "body",
            COMMITTEE,
            "actingAs",
            org.saferplan.partnership.Capacity.OVERVIEW_AND_SCRUTINY,
            "date",
            new PartialDate("2018-03-20"),
            "decisions",
            APPROVED.decisions());

    assertThat(on("2018-03-21", AGREED, scrutiny).steps().get(1).isTaken()).isFalse();
  }

  @Test
  void namesTheVersionThatWasAdopted() {
    Meeting adopted =
        meeting(
            COUNCIL,
            "2018-04-11",
            decision(
                "d1",
                new org.saferplan.decision.Matter(
                    new org.saferplan.decision.Subject(REFRESH, 2),
                    "the refresh",
                    new org.saferplan.partnership.Route.Step.Id("adopt"),
                    null,
                    CARRIED,
                    List.of(),
                    List.of(),
                    List.of(),
                    null,
                    List.of(),
                    null)));

    assertThat(on("2018-04-11", AGREED, APPROVED, adopted).adoptedVersion()).isEqualTo(2);
    assertThat(on("2018-04-10", AGREED, APPROVED, adopted).adoptedVersion()).isNull();
    assertThat(on("2018-04-11", AGREED, APPROVED, ADOPTED).adoptedVersion()).isNull();
  }
}
