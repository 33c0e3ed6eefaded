package org.saferplan.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.saferplan.Doorway;
import org.saferplan.Made;
import org.saferplan.Records;
import org.saferplan.consultation.Consultation;
import org.saferplan.decision.Decision;
import org.saferplan.decision.Meeting;
import org.saferplan.fact.InvalidValueException;
import org.saferplan.fact.PartialDate;
import org.saferplan.partnership.Citation;
import org.saferplan.refusal.Fault;

final class ObligationTest {
  private static final Obligation.Id REVIEW = new Obligation.Id("review");
  private static final PartialDate JUNE = new PartialDate("2018-06");
  private static final PartialDate SEPTEMBER = new PartialDate("2018-09");
  private static final Due QUARTERLY =
      Made.of(Due.class, "by", JUNE, "repeats", new Repeats(1, Repeats.Unit.QUARTER, null));

  private static Obligation review(Due due) {
    return Made.of(Obligation.class, "id", REVIEW, "what", "Review the plan", "due", due);
  }

  private static CompleteAction done(PartialDate occurrence) {
    return new CompleteAction(REVIEW, new Completion(SEPTEMBER, "Reviewed", occurrence, List.of()));
  }

  private static Obligation onRecord(Doorway doorway) {
    return doorway.register().find(Obligation.class, REVIEW.key()).orElseThrow();
  }

  @Test
  void isCompletedOccurrenceByOccurrence() {
    try (Doorway doorway = Doorway.holding(review(QUARTERLY))) {
      doorway.clock.move(Duration.ofDays(180));
      doorway.does(done(JUNE));
      doorway.does(done(SEPTEMBER));

      assertThat(doorway.refuses(done(JUNE)).faults())
          .extracting(Fault::rule)
          .containsExactly("completed-already");
      assertThat(onRecord(doorway).completions())
          .extracting(Completion::occurrence)
          .containsExactly(JUNE, SEPTEMBER);
    }
  }

  @Test
  void keepsWhenItWasDueEachTimeItIsMoved() {
    try (Doorway doorway = Doorway.holding(review(Due.by(JUNE)))) {
      doorway.does(move(SEPTEMBER));
      doorway.does(move(new PartialDate("2018-12")));

      Obligation moved = onRecord(doorway);

      assertThat(moved.due()).isEqualTo(Due.by(new PartialDate("2018-12")));
      assertThat(moved.moves())
          .extracting(Move::was)
          .containsExactly(Due.by(JUNE), Due.by(SEPTEMBER));
      assertThat(doorway.refuses(new ReviseAction(review(Due.by(JUNE)))).faults())
          .extracting(Fault::rule)
          .containsExactly("never-erased");
    }
  }

  private static MoveAction move(PartialDate to) {
    return new MoveAction(REVIEW, Due.by(to), JUNE, null, null, List.of());
  }

  @Test
  void endsOnce() {
    EndAction end =
        new EndAction(REVIEW, Made.of(Ending.class, "on", JUNE, "how", Ending.How.SUPERSEDED));
    try (Doorway doorway = Doorway.holding(review(Due.by(SEPTEMBER)))) {
      doorway.does(end);

      assertThat(onRecord(doorway).ended()).isEqualTo(end.ending());
      assertThat(doorway.refuses(end).faults())
          .extracting(Fault::rule)
          .containsExactly("ended-already");
    }
  }

  @Test
  void isDoneOnceWhereItIsDueOnce() {
    Completion done = new Completion(JUNE, "Reviewed", null, List.of());

    assertThatThrownBy(
            () ->
                Made.of(
                    Obligation.class,
                    "what",
                    "Review the plan",
                    "completions",
                    List.of(done, done)))
        .isInstanceOf(InvalidValueException.class);
  }

  @Test
  void isDoneAgainAndAgainWhereItRepeatsFromNoKnownDay() {
    Due quarterly = Made.of(Due.class, "repeats", new Repeats(1, Repeats.Unit.QUARTER, null));
    CompleteAction inJune =
        new CompleteAction(REVIEW, new Completion(JUNE, "Reviewed", null, List.of()));
    try (Doorway doorway = Doorway.holding(review(quarterly))) {
      doorway.clock.move(Duration.ofDays(180));
      doorway.does(inJune);
      doorway.does(done(null));

      assertThat(doorway.refuses(inJune).faults())
          .extracting(Fault::rule)
          .containsExactly("completed-already");
      assertThat(onRecord(doorway).completions())
          .extracting(Completion::on)
          .containsExactly(JUNE, SEPTEMBER);
    }
  }

  @Test
  void isCarriedOverWithOrWithoutTheActionThatItCarriesOn() {
    Obligation.Id before = new Obligation.Id("review-2017");

    assertThat(carried(null, null).isCarriedOver()).isFalse();
    assertThat(carried(false, null).isCarriedOver()).isFalse();
    assertThat(carried(true, null).isCarriedOver()).isTrue();
    assertThat(carried(null, before).isCarriedOver()).isTrue();
    assertThat(carried(true, before).isCarriedOver()).isTrue();
    assertThatThrownBy(() -> carried(false, before)).isInstanceOf(InvalidValueException.class);
  }

  private static Obligation carried(Boolean carriedOver, Obligation.Id from) {
    return Made.of(
        Obligation.class,
        "what",
        "Review the plan",
        "carriedOver",
        carriedOver,
        "carriedOverFrom",
        from);
  }

  @Test
  void standsUnderAHeadingThatSaysSomething() {
    assertThat(
            Made.of(Obligation.class, "what", "Review", "heading", " Partnership business ")
                .heading())
        .isEqualTo("Partnership business");
    assertThatThrownBy(() -> Made.of(Obligation.class, "what", "Review", "heading", " "))
        .isInstanceOf(InvalidValueException.class);
  }

  @Test
  void arisesOnlyFromWhatIsOnRecord() {
    Decision.Ref unknown =
        new Decision.Ref(new Meeting.Id("2018-05-01-scrutiny"), new Decision.Id("lights"));
    List<Occasion> occasions =
        List.of(
            Occasion.of(new Citation(Records.PAPER, "page 4")),
            Occasion.of(new Consultation.Id("residents")),
            Occasion.of(unknown));
    AddAction arising =
        new AddAction(
            Made.of(Obligation.class, "what", "Review the plan", "arisingFrom", occasions));
    try (Doorway doorway = Doorway.holding(Records.partnership())) {

      assertThat(doorway.refuses(arising).faults())
          .extracting(Fault::pointer, Fault::rule)
          .containsExactly(
              tuple("/arisingFrom/1/consultation", "reference"),
              tuple("/arisingFrom/2/decision", "reference"));
    }
  }

  @Test
  void anOccasionIsOneThing() {
    assertThatThrownBy(() -> new Occasion(null, null, null))
        .isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(
            () ->
                new Occasion(
                    new Consultation.Id("residents"), null, new Citation(Records.PAPER, "page 4")))
        .isInstanceOf(InvalidValueException.class);
  }
}
