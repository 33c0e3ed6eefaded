package org.saferplan.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.saferplan.Records.COUNCIL;
import static org.saferplan.Records.REFRESH;
import static org.saferplan.Records.askedFor;
import static org.saferplan.Records.correcting;
import static org.saferplan.Records.decision;
import static org.saferplan.Records.matter;
import static org.saferplan.Records.meeting;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.saferplan.Doorway;
import org.saferplan.Made;
import org.saferplan.Records;
import org.saferplan.fact.InvalidValueException;
import org.saferplan.fact.PartialDate;
import org.saferplan.refusal.Fault;

final class MeetingTest {
  private static final Matter NOTED = matter(REFRESH, null, Effect.NOTED);

  @Test
  void isNamedByItsDateAndBody() {
    assertThat(meeting(COUNCIL, "2018-04-11").id().value()).isEqualTo("2018-04-11-council");
    assertThat(Records.post("2018-04-03").id().value()).isEqualTo("2018-04-03-post");
  }

  @Test
  void isOfABodyOrOfAPostAndNeverOfBoth() {
    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> of(null, null))
        .withMessageContaining("one of the two");
    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> of(COUNCIL, Records.MANAGER));
  }

  private static Meeting of(
      org.saferplan.partnership.Body.Id body, org.saferplan.partnership.Post.Id post) {
    return Made.of(
        Meeting.class, "body", body, "post", post, "date", new PartialDate("2018-04-11"));
  }

  @Test
  void letsTheLastOfAChainOfCorrectionsStand() {
    Meeting meeting =
        meeting(
            COUNCIL,
            "2018-04-11",
            decision("a", NOTED),
            correcting("a", decision("b", NOTED)),
            correcting("b", decision("c", NOTED)));

    assertThat(meeting.standing())
        .extracting(decision -> decision.id().value())
        .containsExactly("c");
    assertThat(meeting.decisions()).hasSize(3);
  }

  @Test
  void refusesDecisionsThatCorrectEachOther() {
    Decision first = correcting("b", decision("a", NOTED));
    Decision second = correcting("a", decision("b", NOTED));

    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> meeting(COUNCIL, "2018-04-11", first, second));
    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> correcting("a", decision("a", NOTED)));
  }

  @Test
  void namesAnAmendmentOnceInADecision() {
    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(
            () ->
                decision(
                    "d1",
                    matter(REFRESH, null, Effect.CARRIED, askedFor("a")),
                    matter(Records.ASSESSMENT, null, Effect.CARRIED, askedFor("a"))));
  }

  @Test
  void refusesAmendmentsOfADecisionThatDidNotAgree() {
    for (Effect effect : Effect.values()) {
      if (!effect.isCarried()) {
        assertThatExceptionOfType(InvalidValueException.class)
            .as(effect.words())
            .isThrownBy(() -> matter(REFRESH, null, effect, askedFor("a")));
      }
    }
  }

  @Test
  void refusesADecisionAboutNothing() {
    assertThatExceptionOfType(InvalidValueException.class).isThrownBy(() -> decision("d1"));
  }

  @Test
  void refusesToSettleWhatWasMadeAtOnce() {
    Amendment.Settlement settlement =
        new Amendment.Settlement(new PartialDate("2018"), null, null, List.of());

    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> Records.made("a").settledBy(settlement));
    assertThat(askedFor("a").isOpen()).isTrue();
    assertThat(askedFor("a").settledBy(settlement).isOpen()).isFalse();
  }

  @Test
  void isPutRightWithoutTouchingWhatItDecided() {
    Meeting met = meeting(COUNCIL, "2018-04-11", decision("a", NOTED));
    try (Doorway doorway = Doorway.holding(met)) {
      Meeting moved =
          Made.of(
              Meeting.class,
              "id",
              met.id(),
              "body",
              COUNCIL,
              "date",
              new PartialDate("2018-04-12"),
              "decisions",
              met.decisions());

      doorway.does(new ReviseMeeting(moved));

      assertThat(doorway.register().find(met.key())).contains(moved);
      assertThat(doorway.refuses(new ReviseMeeting(moved.withDecisions(List.of()))).faults())
          .extracting(Fault::rule)
          .containsExactly("never-erased");
    }
  }

  @Test
  void isHeldByADayOnceItsDateHasGoneAsFarAsThatIsKnown() {
    Meeting late = meeting(COUNCIL, "2018-04-11").withId("a");
    Meeting some = meeting(COUNCIL, "2018-03").withId("b");
    Meeting to = meeting(COUNCIL, "2018-05").withId("c");

    assertThat(Meeting.heldBy(Records.register(late, some, to), LocalDate.parse("2018-05-30")))
        .containsExactly(some, late);
  }

  @Test
  void isAboutNoVersionOfANumberThatNoneCanHave() {
    for (int number : new int[] {-1, 0, 1_000_000}) {
      assertThatExceptionOfType(InvalidValueException.class)
          .isThrownBy(() -> new Subject(REFRESH, number));
      assertThatExceptionOfType(InvalidValueException.class)
          .isThrownBy(
              () -> new Amendment.Settlement(new PartialDate("2018"), number, null, List.of()));
    }
  }
}
