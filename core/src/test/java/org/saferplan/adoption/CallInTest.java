package org.saferplan.adoption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saferplan.Records.CABINET;
import static org.saferplan.Records.COMMITTEE;
import static org.saferplan.Records.COUNCIL;
import static org.saferplan.Records.GROUP;
import static org.saferplan.Records.REFRESH;
import static org.saferplan.Records.decision;
import static org.saferplan.Records.matter;
import static org.saferplan.Records.meeting;
import static org.saferplan.Records.register;
import static org.saferplan.Records.window;
import static org.saferplan.decision.Effect.CARRIED;
import static org.saferplan.decision.Effect.NOTED;
import static org.saferplan.decision.Effect.REFERRED_BACK;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.saferplan.decision.Effect;
import org.saferplan.decision.Meeting;
import org.saferplan.document.Document;

/** A decision that another body may take up, and does. */
final class CallInTest {
  private static final Meeting AGREED = meeting(GROUP, "2018-01-23", "agree", CARRIED);
  private static final Meeting APPROVED =
      meeting(
          COMMITTEE,
          "2018-03-20",
          decision(
              decision("d1", matter(REFRESH, "approve", CARRIED)),
              null,
              window("2018-03-27", true)));

  private static Standing on(String day, Document... record) {
    return Standing.of(register(record), REFRESH, LocalDate.parse(day));
  }

  private static Meeting taken(String day, Effect effect) {
    return meeting(CABINET, day, decision("taken-up", matter(REFRESH, null, effect)));
  }

  @Test
  void undoesTheDecisionThatWasSentBack() {
    Meeting sentBack = taken("2018-03-28", REFERRED_BACK);

    Standing before = on("2018-03-27", AGREED, APPROVED, sentBack);
    Standing after = on("2018-03-28", AGREED, APPROVED, sentBack);

    assertThat(before.stage()).isEqualTo(Stage.UNDER_WAY);
    assertThat(after.stage()).isEqualTo(Stage.REFERRED_BACK);
    assertThat(after.words())
        .startsWith("called in and referred back by ")
        .endsWith(" on 28 March 2018");
    assertThat(after.steps().get(1).isTaken()).isFalse();
  }

  @Test
  void holdsOnlyUntilTheBodyDecidesAnew() {
    Meeting anew = meeting(COMMITTEE, "2018-04-03", "approve", CARRIED);

    Standing standing =
        on("2018-04-03", AGREED, APPROVED, taken("2018-03-28", REFERRED_BACK), anew);

    assertThat(standing.stage()).isEqualTo(Stage.UNDER_WAY);
    assertThat(standing.steps().get(1).isTaken()).isTrue();
  }

  @Test
  void leavesADecisionThatWasOnlyNotedOrThatNobodyCouldTakeUp() {
    Meeting without = meeting(COMMITTEE, "2018-03-20", "approve", CARRIED);

    assertThat(on("2018-03-28", AGREED, APPROVED, taken("2018-03-28", NOTED)).stage())
        .isEqualTo(Stage.UNDER_WAY);
    assertThat(on("2018-03-28", AGREED, without, taken("2018-03-28", REFERRED_BACK)).stage())
        .isEqualTo(Stage.UNDER_WAY);
  }

  @Test
  void showsAsBrokenThatTheCouncilWentAheadAllTheSame() {
    Meeting adopted = meeting(COUNCIL, "2018-04-11", "adopt", CARRIED);

    Standing standing =
        on("2018-04-11", AGREED, APPROVED, taken("2018-03-28", REFERRED_BACK), adopted);

    assertThat(standing.stage()).isNotEqualTo(Stage.IN_FORCE);
    assertThat(standing.gaps())
        .anyMatch(gap -> gap.words().contains("went ahead although") && gap.rule().equals("step"));
  }
}
