package org.saferplan.adoption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saferplan.Records.COMMITTEE;
import static org.saferplan.Records.COUNCIL;
import static org.saferplan.Records.GROUP;
import static org.saferplan.Records.REFRESH;
import static org.saferplan.Records.decision;
import static org.saferplan.Records.matter;
import static org.saferplan.Records.meeting;
import static org.saferplan.Records.period;
import static org.saferplan.Records.put;
import static org.saferplan.Records.refresh;
import static org.saferplan.Records.register;
import static org.saferplan.Records.taking;
import static org.saferplan.Records.until;
import static org.saferplan.Records.window;
import static org.saferplan.decision.Effect.CARRIED;
import static org.saferplan.decision.Effect.DEFERRED;
import static org.saferplan.decision.Effect.NOTED;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.saferplan.Records;
import org.saferplan.decision.Meeting;
import org.saferplan.document.Document;
import org.saferplan.document.Version;
import org.saferplan.fact.PartialDate;
import org.saferplan.fact.Period;
import org.saferplan.plan.Differences;
import org.saferplan.plan.Edition;
import org.saferplan.register.Register;

/** When a document comes into force, and when it ends. */
final class InForceTest {
  private static final Meeting AGREED = meeting(GROUP, "2018-01-23", "agree", CARRIED);
  private static final Meeting APPROVED = meeting(COMMITTEE, "2018-03-20", "approve", CARRIED);
  private static final Meeting ADOPTED = meeting(COUNCIL, "2018-04-11", "adopt", CARRIED);

  private static Standing on(String day, Document... record) {
    return Standing.of(register(record), REFRESH, LocalDate.parse(day));
  }

  private static Edition used(Edition edition, String by) {
    return edition.withUses(List.of(new Edition.Use(new PartialDate(by), List.of())));
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
  void isNotHeldUpByADayThatADeferralNamed() {
    Meeting deferred =
        meeting(
            COUNCIL,
            "2018-04-04",
            decision(
                decision("d1", matter(REFRESH, "adopt", DEFERRED)), LocalDate.parse("2018-09-01")));

    assertThat(on("2018-04-11", AGREED, APPROVED, deferred, ADOPTED).inForceFrom())
        .isEqualTo("2018-04-11");
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
  void keepsTheTextThatWasAdoptedBesideTheTextAsItStands() {
    Meeting adopted = Records.before(ADOPTED, 1);
    Edition since = refresh().withPriorities(List.of(Records.priority("night", "Night life")));
    Register register = register(AGREED, APPROVED, adopted, Records.version(refresh(), 1), since);

    Standing standing = Standing.of(register, REFRESH, LocalDate.parse("2018-05-01"));
    Version text = standing.adopted(register).orElseThrow();

    assertThat(standing.adoptedVersion()).isEqualTo(1);
    assertThat(standing.gaps()).extracting(Gap::rule).containsExactly("version", "terms");
    assertThat(text.text()).isEqualTo(refresh());
    assertThat(Differences.between(register, text.key(), REFRESH).orElseThrow().areNone())
        .isFalse();
    assertThat(Differences.between(register, text.key(), text.key()).orElseThrow().areNone())
        .isTrue();
  }
}
