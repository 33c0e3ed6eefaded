package org.saferplan.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.saferplan.Made;
import org.saferplan.Records;

final class AimsUnderTest {
  private static final Priority.Id NIGHT = new Priority.Id("night");
  private static final Edition EDITION =
      Records.refresh()
          .withAims(
              List.of(
                  aim("lit", Made.of(Aim.Parent.class, "aim", new Aim.Id("safer"))),
                  aim("safer", Made.of(Aim.Parent.class, "priority", NIGHT)),
                  aim("bright", Made.of(Aim.Parent.class, "aim", new Aim.Id("lit"))),
                  aim(
                      "calm",
                      Made.of(Aim.Parent.class, "priority", NIGHT),
                      Made.of(Aim.Parent.class, "aim", new Aim.Id("safer"))),
                  aim("loose")));

  private static Aim aim(String id, Aim.Parent... under) {
    return Made.of(Aim.class, "id", new Aim.Id(id), "words", id, "under", List.of(under));
  }

  @Test
  void standBelowWhatTheyBelongToEachOnce() {
    assertThat(AimsUnder.priority(EDITION, NIGHT))
        .extracting(AimsUnder.Placed::depth, placed -> placed.aim().words())
        .containsExactly(tuple(0, "safer"), tuple(1, "lit"), tuple(2, "bright"), tuple(1, "calm"));
  }

  @Test
  void areNoneUnderWhatHasNone() {
    assertThat(AimsUnder.priority(EDITION, new Priority.Id("abuse"))).isEmpty();
    assertThat(AimsUnder.theme(EDITION, new Theme.Id("prevent"))).isEmpty();
  }
}
