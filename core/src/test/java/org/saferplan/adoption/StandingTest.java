package org.saferplan.adoption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.saferplan.Records.CABINET;
import static org.saferplan.Records.COMMITTEE;
import static org.saferplan.Records.COUNCIL;
import static org.saferplan.Records.GROUP;
import static org.saferplan.Records.NORTH;
import static org.saferplan.Records.REFRESH;
import static org.saferplan.Records.SOUTH;
import static org.saferplan.Records.SOUTH_COUNCIL;
import static org.saferplan.Records.askedFor;
import static org.saferplan.Records.correcting;
import static org.saferplan.Records.decision;
import static org.saferplan.Records.made;
import static org.saferplan.Records.matter;
import static org.saferplan.Records.meeting;
import static org.saferplan.Records.period;
import static org.saferplan.Records.post;
import static org.saferplan.Records.put;
import static org.saferplan.Records.refresh;
import static org.saferplan.Records.register;
import static org.saferplan.Records.taking;
import static org.saferplan.Records.until;
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
import org.saferplan.Records;
import org.saferplan.decision.Amendment;
import org.saferplan.decision.Meeting;
import org.saferplan.document.Document;
import org.saferplan.fact.PartialDate;
import org.saferplan.fact.Period;
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
  void saysThatTheRouteIsNotOnRecord() {
    Edition unrouted = refresh();
    Edition blank =
        new Edition(
            unrouted.id(),
            unrouted.plan(),
            unrouted.title(),
            unrouted.period(),
            null,
            null,
            List.of(),
            List.of(),
            unrouted.themes(),
            List.of(),
            List.of(),
            List.of(),
            null);

    Standing standing = on("2018-12-31", blank);

    assertThat(standing.stage()).isEqualTo(Stage.NOT_PUT);
    assertThat(standing.gaps()).extracting(Gap::rule).containsExactly("route");
    assertThat(standing.gaps()).extracting(Gap::kind).containsExactly(Gap.Kind.NOT_ON_RECORD);
  }

  @Test
  void isUnderWayOnceTheFirstBodyHasAgreed() {
    Standing standing = on("2018-01-23", AGREED);

    assertThat(standing.stage()).isEqualTo(Stage.UNDER_WAY);
    assertThat(standing.words()).isEqualTo("agreed by Strategy Group on 23 January 2018");
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

  private static Meeting at(Meeting meeting, String id, int hour) {
    return new Meeting(
        new Meeting.Id(id),
        meeting.body(),
        meeting.post(),
        meeting.actingAs(),
        meeting.date(),
        LocalTime.of(hour, 0),
        meeting.reports(),
        meeting.decisions(),
        meeting.sources(),
        meeting.note());
  }

  @Test
  void isReferredBack() {
    Standing standing =
        on("2018-03-21", AGREED, meeting(COMMITTEE, "2018-03-20", "approve", REFERRED_BACK));

    assertThat(standing.stage()).isEqualTo(Stage.REFERRED_BACK);
    assertThat(standing.words()).startsWith("referred back by the Committee");
  }

  @Test
  void isBrokenWhereALaterStepWasTakenAlthoughAnEarlierWasRefused() {
    Meeting refused = meeting(COMMITTEE, "2018-03-20", "approve", REFUSED);

    Standing standing = on("2018-04-12", AGREED, refused, ADOPTED);

    assertThat(standing.gaps())
        .extracting(Gap::kind, Gap::rule)
        .contains(tuple(Gap.Kind.BROKEN, "step"));
    assertThat(standing.inForceFrom()).isNull();
  }

  @Test
  void isRefusedWhereTheLastBodyRefused() {
    assertThat(
            on("2018-04-12", AGREED, APPROVED, meeting(COUNCIL, "2018-04-11", "adopt", REFUSED))
                .stage())
        .isEqualTo(Stage.REFUSED);
  }

  @Test
  void doesNotHaveOnRecordAStepThatWasSkipped() {
    Standing standing = on("2018-04-12", AGREED, ADOPTED);

    assertThat(standing.gaps())
        .extracting(Gap::kind, Gap::rule)
        .contains(tuple(Gap.Kind.NOT_ON_RECORD, "step"))
        .doesNotContain(tuple(Gap.Kind.BROKEN, "step"));
    assertThat(standing.stage()).isEqualTo(Stage.UNDER_WAY);
  }

  @Test
  void isBrokenWhereStepsWereTakenOutOfOrder() {
    Meeting late = meeting(COMMITTEE, "2018-05-20", "approve", CARRIED);

    Standing standing = on("2018-06-01", AGREED, ADOPTED, late);

    assertThat(standing.gaps())
        .extracting(Gap::kind, Gap::rule)
        .contains(tuple(Gap.Kind.BROKEN, "order"));
    assertThat(standing.inForceFrom()).isEqualTo("2018-05-20");
  }

  @Test
  void doesNotCallDatesThatMayBeInOrderBroken() {
    Meeting inApril = meeting(COMMITTEE, "2018-04", "approve", CARRIED);

    Standing standing = on("2018-06-01", AGREED, ADOPTED, inApril);

    assertThat(standing.gaps()).extracting(Gap::rule).doesNotContain("order");
  }

  @Test
  void tellsWhereItWasPutOnWithAnAmendmentOpen() {
    Standing open = on("2018-05-01", AGREED, approvedSubjectTo(askedFor("a")), ADOPTED);
    Standing late = on("2018-05-01", AGREED, approvedSubjectTo(settled("2018-04-20")), ADOPTED);
    Standing early = on("2018-05-01", AGREED, approvedSubjectTo(settled("2018-04-03")), ADOPTED);

    assertThat(open.gaps())
        .extracting(Gap::kind, Gap::rule)
        .contains(tuple(Gap.Kind.NOT_ON_RECORD, "amendment"));
    assertThat(late.gaps())
        .extracting(Gap::kind, Gap::rule)
        .contains(tuple(Gap.Kind.BROKEN, "amendment"));
    assertThat(early.gaps()).extracting(Gap::rule).doesNotContain("amendment");
  }

  @Test
  void isBrokenWhereItWasPutOnInAWindowThatSuspends() {
    Meeting held = approvedWith(window("2018-04-30", true));
    Meeting free = approvedWith(window("2018-04-30", false));

    assertThat(on("2018-05-01", AGREED, held, ADOPTED).gaps())
        .extracting(Gap::kind, Gap::rule)
        .contains(tuple(Gap.Kind.BROKEN, "window"));
    assertThat(on("2018-05-01", AGREED, free, ADOPTED).gaps())
        .extracting(Gap::rule)
        .doesNotContain("window");
  }

  private static Meeting approvedWith(org.saferplan.decision.Window window) {
    return meeting(
        COMMITTEE,
        "2018-03-20",
        decision(decision("d1", matter(REFRESH, "approve", CARRIED)), null, window));
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
  void needsEveryBodyOfAStepInAnyOrder() {
    Edition joint = taking(refresh(), "joint-route", period("2018-04", "2019-03"));
    Meeting first = meeting(COMMITTEE, "2018-01-09", "agree", CARRIED);
    Meeting second = meeting(GROUP, "2018-01-23", "agree", CARRIED);

    Standing between = on("2018-01-22", joint, first, second);
    Standing after = on("2018-01-23", joint, first, second);

    assertThat(between.steps().get(0).isTaken()).isFalse();
    assertThat(after.steps().get(0).isTaken()).isTrue();
    assertThat(after.gaps()).isEmpty();
  }

  private static Document[] adoptedInTheNorthOnly() {
    return new Document[] {
      taking(refresh(), "joint-route", period("2018-04", "2019-03")),
      meeting(COMMITTEE, "2018-01-09", "agree", CARRIED),
      meeting(GROUP, "2018-01-23", "agree", CARRIED),
      meeting(COUNCIL, "2018-04-11", "adopt-north", CARRIED),
      meeting(SOUTH_COUNCIL, "2018-04-18", "adopt-south", DEFERRED)
    };
  }

  @Test
  void isToldAreaByAreaWhereSeveralCouncilsAdopt() {
    Standing standing = on("2018-04-30", adoptedInTheNorthOnly());

    assertThat(standing.areas())
        .extracting(Standing::area, Standing::stage)
        .containsExactly(tuple(NORTH, Stage.IN_FORCE), tuple(SOUTH, Stage.DEFERRED));
    assertThat(standing.inForceFrom()).isNull();
  }

  @Test
  void findsNoGapBetweenCouncilsThatAdoptSideBySide() {
    Document[] record = adoptedInTheNorthOnly();
    Meeting southFirst = meeting(SOUTH_COUNCIL, "2018-04-01", "adopt-south", CARRIED);

    Standing standing = on("2018-04-30", record[0], record[1], record[2], southFirst, record[3]);

    assertThat(standing.gaps()).extracting(Gap::rule).doesNotContain("order", "step");
  }

  @Test
  void isNotHeldUpInOneAreaByWhatTheOtherCouncilNames() {
    Document[] record = adoptedInTheNorthOnly();
    Meeting south =
        meeting(
            SOUTH_COUNCIL,
            "2018-04-10",
            decision(
                decision("d1", matter(REFRESH, "adopt-south", CARRIED)),
                LocalDate.parse("2018-09-01"),
                window("2018-08-01", true)));

    Standing standing = on("2018-05-01", record[0], record[1], record[2], record[3], south);

    assertThat(standing.areas())
        .extracting(Standing::area, Standing::inForceFrom)
        .containsExactly(
            tuple(NORTH, LocalDate.parse("2018-04-11")),
            tuple(SOUTH, LocalDate.parse("2018-09-01")));
    assertThat(standing.areas().get(0).openWindows()).isEmpty();
    assertThat(standing.areas().get(1).openWindows()).hasSize(1);
  }

  @Test
  void isNotHeldUpByComments() {
    Document[] record = adoptedInTheNorthOnly();
    Meeting against = meeting(CABINET, "2018-02-01", "comment", REFUSED);

    Standing silent = Standing.of(register(record), REFRESH, LocalDate.parse("2018-04-30"), NORTH);
    Standing told =
        Standing.of(
            register(record[0], record[1], record[2], record[3], against),
            REFRESH,
            LocalDate.parse("2018-04-30"),
            NORTH);

    assertThat(silent.stage()).isEqualTo(Stage.IN_FORCE);
    assertThat(told.stage()).isEqualTo(Stage.IN_FORCE);
    assertThat(told.gaps()).isEqualTo(silent.gaps());
  }

  @Test
  void isInForceFromTheDayTheRouteIsCompleteIfNothingElseIsLater() {
    Standing standing = on("2018-04-11", AGREED, APPROVED, ADOPTED);

    assertThat(standing.stage()).isEqualTo(Stage.IN_FORCE);
    assertThat(standing.inForceFrom()).isEqualTo("2018-04-11");
    assertThat(standing.words())
        .isEqualTo("adopted by Council on 11 April 2018, in force since 11 April 2018");
  }

  @Test
  void waitsForItsPeriodToBegin() {
    Edition later = taking(refresh(), "committee-route", period("2018-06-01", "2019-03"));

    Standing standing = on("2018-05-31", later, AGREED, APPROVED, ADOPTED);

    assertThat(standing.stage()).isEqualTo(Stage.ADOPTED);
    assertThat(standing.inForceFrom()).isEqualTo("2018-06-01");
    assertThat(on("2018-06-01", later, AGREED, APPROVED, ADOPTED).stage())
        .isEqualTo(Stage.IN_FORCE);
  }

  @Test
  void isInForceThoughNothingIsKnownOfItsPeriod() {
    Edition timeless = taking(refresh(), "committee-route", Period.UNKNOWN);

    assertThat(on("2018-04-11", timeless, AGREED, APPROVED, ADOPTED).inForceFrom())
        .isEqualTo("2018-04-11");
  }

  @Test
  void isInForceOnTheDayAfterAWindowThatSuspends() {
    Meeting adopted =
        meeting(
            COUNCIL,
            "2018-04-11",
            decision(
                decision("d1", matter(REFRESH, "adopt", CARRIED)),
                null,
                window("2018-04-25", true)));

    Standing standing = on("2018-04-25", AGREED, APPROVED, adopted);

    assertThat(standing.stage()).isEqualTo(Stage.ADOPTED);
    assertThat(standing.inForceFrom()).isEqualTo("2018-04-26");
  }

  @Test
  void staysInForceWhateverIsNotedLaterInTheYear() {
    Meeting review =
        meeting(
            COMMITTEE,
            "2018-10-09",
            decision(
                decision("d1", matter(REFRESH, null, NOTED)),
                LocalDate.parse("2018-12-01"),
                window("2018-10-16", true)));

    Standing standing = on("2018-10-10", AGREED, APPROVED, ADOPTED, review);

    assertThat(standing.stage()).isEqualTo(Stage.IN_FORCE);
    assertThat(standing.inForceFrom()).isEqualTo("2018-04-11");
  }

  @Test
  void isInUseWhereASourceShowsItAndAdoptionIsNotOnRecord() {
    Edition used = used(refresh(), "2018-09-25");

    Standing before = on("2018-09-24", used, AGREED, APPROVED, put(COUNCIL, "2018-04-11"));
    Standing after = on("2018-10-01", used, AGREED, APPROVED, put(COUNCIL, "2018-04-11"));

    assertThat(before.stage()).isEqualTo(Stage.PUT);
    assertThat(after.stage()).isEqualTo(Stage.IN_USE);
    assertThat(after.words()).isEqualTo("in use by 25 September 2018, adoption not on record");
    assertThat(after.gaps()).extracting(Gap::rule).contains("adoption");
  }

  @Test
  void isBrokenWhereItIsInUseAlthoughItWasRefused() {
    Standing standing =
        on(
            "2018-10-01",
            used(refresh(), "2018-09-25"),
            AGREED,
            APPROVED,
            meeting(COUNCIL, "2018-04-11", "adopt", REFUSED));

    assertThat(standing.gaps())
        .extracting(Gap::kind, Gap::rule)
        .contains(tuple(Gap.Kind.BROKEN, "adoption"));
  }

  private static Edition used(Edition edition, String by) {
    return edition.withUses(List.of(new Edition.Use(new PartialDate(by), List.of())));
  }

  @Test
  void endsWhenAnotherTakesEffect() {
    Edition next = Records.edition("next", "2019-22 plan", "2019-04", "2022-03", "refresh");
    Meeting[] adopted = {
      meeting(GROUP, "2019-01-23", decision("d1", matter(next.key(), "agree", CARRIED))),
      meeting(COMMITTEE, "2019-03-19", decision("d1", matter(next.key(), "approve", CARRIED))),
      meeting(COUNCIL, "2019-03-27", decision("d1", matter(next.key(), "adopt", CARRIED)))
    };

    Document[] record = {AGREED, APPROVED, ADOPTED, next, adopted[0], adopted[1], adopted[2]};

    assertThat(on("2019-03-31", record).stage()).isEqualTo(Stage.IN_FORCE);
    assertThat(on("2019-04-01", record).stage()).isEqualTo(Stage.ENDED);
    assertThat(on("2019-04-01", record).words()).contains("2019-22 plan has taken its place");
  }

  @Test
  void endsWhenAnotherIsInUse() {
    Edition next =
        used(Records.edition("next", "2019-22 plan", "2019-04", "2022-03", "refresh"), "2019-06");

    assertThat(on("2019-06-29", AGREED, APPROVED, ADOPTED, next).stage()).isEqualTo(Stage.IN_FORCE);
    assertThat(on("2019-06-30", AGREED, APPROVED, ADOPTED, next).stage()).isEqualTo(Stage.ENDED);
  }

  @Test
  void goesOnAfterItsPeriodUntilSomethingEndsIt() {
    assertThat(on("2024-01-01", AGREED, APPROVED, ADOPTED).stage()).isEqualTo(Stage.IN_FORCE);
  }

  @Test
  void isEndedByADecisionAndExtendedByALaterOne() {
    Meeting ended = meeting(COUNCIL, "2018-12-05", decision("d1", until(REFRESH, "2018-12-31")));
    Meeting extended = meeting(COUNCIL, "2018-12-19", decision("d1", until(REFRESH, "2019-06-30")));

    assertThat(on("2018-12-31", AGREED, APPROVED, ADOPTED, ended).stage())
        .isEqualTo(Stage.IN_FORCE);
    assertThat(on("2019-01-01", AGREED, APPROVED, ADOPTED, ended).stage()).isEqualTo(Stage.ENDED);
    assertThat(on("2019-01-01", AGREED, APPROVED, ADOPTED, ended, extended).stage())
        .isEqualTo(Stage.IN_FORCE);
    assertThat(on("2019-07-01", AGREED, APPROVED, ADOPTED, ended, extended).stage())
        .isEqualTo(Stage.ENDED);
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
        new Meeting(
            null,
            COMMITTEE,
            null,
            org.saferplan.partnership.Capacity.OVERVIEW_AND_SCRUTINY,
            new PartialDate("2018-03-20"),
            null,
            List.of(),
            APPROVED.decisions(),
            List.of(),
            null);

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
                    null,
                    List.of())));

    assertThat(on("2018-04-11", AGREED, APPROVED, adopted).adoptedVersion()).isEqualTo(2);
    assertThat(on("2018-04-10", AGREED, APPROVED, adopted).adoptedVersion()).isNull();
    assertThat(on("2018-04-11", AGREED, APPROVED, ADOPTED).adoptedVersion()).isNull();
  }
}
