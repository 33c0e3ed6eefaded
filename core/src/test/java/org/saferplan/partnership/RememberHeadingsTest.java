package org.saferplan.partnership;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.saferplan.Doorway;
import org.saferplan.refusal.Kind;

/** What stands under headings, as the partnership was told. */
final class RememberHeadingsTest {
  @Test
  void keepsTheLaterWordOnAHeadingAndTheOthers() {
    try (Doorway doorway = Doorway.holding()) {
      KnownHeading owner = new KnownHeading("Owner", Holds.LEADS);
      KnownHeading cost = new KnownHeading("Cost code", Holds.TAKES);
      KnownHeading none = new KnownHeading("COST  CODE.", Holds.NOTHING);

      doorway.does(new RememberHeadings(List.of(owner, cost)));
      doorway.does(new RememberHeadings(List.of(none)));

      assertThat(Vocabulary.of(doorway.register()).headings()).containsExactly(owner, none);
    }
  }

  @Test
  void refusesNothingAndAHeadingOfTwoThings() {
    try (Doorway doorway = Doorway.holding()) {
      assertThat(doorway.refuses(new RememberHeadings(List.of())).kind()).isEqualTo(Kind.INVALID);
      assertThat(
              doorway
                  .refuses(
                      new RememberHeadings(
                          List.of(
                              new KnownHeading("Owner", Holds.LEADS),
                              new KnownHeading("owner", Holds.HELPS))))
                  .faults()
                  .get(0)
                  .message())
          .isEqualTo("one thing stands under a heading, not two");
    }
  }
}
