package org.saferplan.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.saferplan.Made;
import org.saferplan.fact.InvalidValueException;
import org.saferplan.fact.PartialDate;
import org.saferplan.partnership.RatingScheme;

final class ProgressTest {
  private static final PartialDate MAY = new PartialDate("2023-05");

  @Test
  void canBeARatingAndNoMore() {
    RatingScheme.Ref amber =
        new RatingScheme.Ref(new RatingScheme.Id("year-end"), new RatingScheme.Rating.Id("amber"));

    Progress rated = Made.of(Progress.class, "on", MAY, "rating", amber);

    assertThat(rated.words()).isEqualTo("no words on record");
  }

  @Test
  void saysWhatHappenedInItsOwnWords() {
    assertThat(Made.of(Progress.class, "on", MAY, "happened", "Ten locks fitted.").words())
        .isEqualTo("Ten locks fitted.");
  }

  @Test
  void refusesToSayNothing() {
    assertThatThrownBy(() -> Made.of(Progress.class, "on", MAY))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining("what happened, how it stands or what is next");
    assertThatThrownBy(() -> Made.of(Progress.class, "on", MAY, "happened", " ", "onTrack", true))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining("what happened");
  }
}
