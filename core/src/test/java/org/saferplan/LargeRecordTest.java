package org.saferplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saferplan.Records.COUNCIL;
import static org.saferplan.Records.REFRESH;
import static org.saferplan.Records.correcting;
import static org.saferplan.Records.decision;
import static org.saferplan.Records.matter;
import static org.saferplan.Records.meeting;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.saferplan.decision.Decision;
import org.saferplan.decision.Effect;
import org.saferplan.document.Document;
import org.saferplan.exchange.ImportPartnership;
import org.saferplan.obligation.Obligation;
import org.saferplan.obligation.ReviseAction;
import org.saferplan.refusal.RefusedException;

/** A record of ten thousand actions is worked with as a small one is. The limits are generous. */
@Timeout(value = 15, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
final class LargeRecordTest {

  private static Document[] actions() {
    return IntStream.range(0, 10_000)
        .mapToObj(number -> Samples.action("action-" + number))
        .toArray(Document[]::new);
  }

  @Test
  void isHeldTogetherEachTimeItIsRevised() {
    try (Doorway doorway = Doorway.holding(actions())) {
      for (int number = 0; number < 30; number++) {
        Obligation action = Samples.action("action-" + number);

        assertThat(doorway.does(new ReviseAction(action)).revision()).isEqualTo(number + 2L);
      }
    }
  }

  @Test
  void isToldAllThatIsWrongWithIt() {
    try (Doorway doorway = Doorway.empty()) {
      RefusedException refused =
          doorway.refuses(
              new ImportPartnership(
                  ImportPartnership.FORMAT, Records.partnership(), List.of(actions()), List.of()));

      assertThat(refused.faults()).hasSize(10_000);
    }
  }

  @Test
  void mayHaveAMeetingWhoseDecisionsWereCorrectedOverAndOver() {
    Decision[] chain =
        IntStream.range(0, 4_000)
            .mapToObj(number -> decision("d" + number, matter(REFRESH, null, Effect.NOTED)))
            .map(
                each ->
                    each.id().value().equals("d0")
                        ? each
                        : correcting(
                            "d" + (Integer.parseInt(each.id().value().substring(1)) - 1), each))
            .toArray(Decision[]::new);

    assertThat(meeting(COUNCIL, "2018-04-11", chain).standing()).containsExactly(chain[3_999]);
  }
}
