package org.saferplan.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.saferplan.Doorway;
import org.saferplan.Made;
import org.saferplan.Records;
import org.saferplan.fact.InvalidValueException;
import org.saferplan.partnership.ScoringScheme;
import org.saferplan.refusal.Fault;
import org.saferplan.refusal.RefusedException;

final class ScoresTest {

  private static Score score(Score.Mark... marks) {
    return Made.of(Score.class, "scheme", Records.scheme().id(), "marks", List.of(marks));
  }

  private static Score.Mark mark(String criterion, String mark) {
    return new Score.Mark(new ScoringScheme.Criterion.Id(criterion), new BigDecimal(mark), null);
  }

  private static ScoreIssue asked(Score score) {
    return new ScoreIssue(Records.assessment().id(), new Issue.Id("nights"), score);
  }

  @Test
  void pointAtEveryMarkOffTheScaleAndAtEveryCriterionThatIsNone() {
    try (Doorway doorway = Doorway.holding()) {
      RefusedException refused =
          doorway.refuses(asked(score(mark("harm", "6"), mark("likelihood", "0"), mark("x", "1"))));

      assertThat(refused.faults())
          .extracting(Fault::pointer, Fault::rule)
          .containsExactly(
              tuple("/score/marks/0", "scale"),
              tuple("/score/marks/1", "scale"),
              tuple("/score/marks/2", "reference"));
    }
  }

  @Test
  void areAddedToThoseThatStand() {
    try (Doorway doorway = Doorway.holding()) {
      doorway.does(asked(score(mark("harm", "5"))));
      doorway.does(asked(score(mark("harm", "1"), mark("likelihood", "5"))));

      assertThat(
              doorway
                  .register()
                  .find(Assessment.class, Records.assessment().key())
                  .flatMap(found -> found.issue(new Issue.Id("nights"))))
          .hasValueSatisfying(issue -> assertThat(issue.scores()).hasSize(2));
    }
  }

  @Test
  void areOnRecordInTheWordsOfThePaper() {
    Score.Mark high = new Score.Mark(new ScoringScheme.Criterion.Id("harm"), null, "high");
    try (Doorway doorway = Doorway.holding()) {
      doorway.does(asked(score(high, mark("likelihood", "5"))));

      assertThat(
              doorway
                  .register()
                  .find(Assessment.class, Records.assessment().key())
                  .flatMap(found -> found.issue(new Issue.Id("nights")))
                  .orElseThrow()
                  .scores()
                  .get(0)
                  .byCriterion())
          .containsExactly(
              entry(new ScoringScheme.Criterion.Id("likelihood"), new BigDecimal("5")));
    }
  }

  @Test
  void refuseAMarkThatSaysNothing() {
    ScoringScheme.Criterion.Id harm = new ScoringScheme.Criterion.Id("harm");

    assertThatThrownBy(() -> new Score.Mark(harm, null, null))
        .isInstanceOf(InvalidValueException.class)
        .hasMessage("say the mark: a number, or as it is printed");
    assertThatThrownBy(() -> new Score.Mark(harm, BigDecimal.ONE, " "))
        .isInstanceOf(InvalidValueException.class);
  }

  @Test
  void saveNoIssueThatIsNotConsidered() {
    try (Doorway doorway = Doorway.holding()) {
      RefusedException refused =
          doorway.refuses(new ScoreIssue(Records.assessment().id(), new Issue.Id("none"), score()));

      assertThat(refused.faults()).extracting(Fault::pointer).containsExactly("/issue");
    }
  }

  @Test
  void refuseTwoMarksForOneCriterionAndARankBeforeTheFirst() {
    assertThatThrownBy(() -> score(mark("harm", "1"), mark("harm", "2")))
        .isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> Made.of(Score.class, "scheme", Records.scheme().id(), "rank", 0))
        .isInstanceOf(InvalidValueException.class);
  }
}
