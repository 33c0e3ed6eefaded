package org.saferplan.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.saferplan.Made;
import org.saferplan.Records;
import org.saferplan.fact.InvalidValueException;
import org.saferplan.fact.Stated;

final class CommitmentTest {
  private static final Priority.Id VIOLENCE = new Priority.Id("violence");
  private static final Priority.Id NIGHT = new Priority.Id("night");
  private static final Theme.Id PREVENT = new Theme.Id("prevent");
  private static final Edition EDITION =
      Records.before()
          .withThemes(Stated.of(List.of(Made.of(Theme.class, "id", PREVENT, "name", "Prevent"))))
          .withAims(
              List.of(
                  aim("safer", Made.of(Aim.Parent.class, "priority", VIOLENCE)),
                  aim(
                      "fewer",
                      Made.of(Aim.Parent.class, "aim", new Aim.Id("safer")),
                      Made.of(Aim.Parent.class, "priority", NIGHT)),
                  aim("lit", Made.of(Aim.Parent.class, "aim", new Aim.Id("fewer"))),
                  aim("known", Made.of(Aim.Parent.class, "theme", PREVENT))));

  private static Aim aim(String id, Aim.Parent... under) {
    return Made.of(
        Aim.class, "id", new Aim.Id(id), "words", "Wanted: " + id, "under", List.of(under));
  }

  private static Commitment to(String aim) {
    return Commitment.to(EDITION.id(), new Aim.Id(aim));
  }

  @Test
  void belongsToEveryPriorityAboveItHoweverFarUp() {
    assertThat(EDITION.prioritiesOf(to("lit"))).containsExactlyInAnyOrder(VIOLENCE, NIGHT);
    assertThat(EDITION.prioritiesOf(to("known"))).isEmpty();
    assertThat(EDITION.prioritiesOf(Commitment.to(EDITION.id(), NIGHT))).containsExactly(NIGHT);
  }

  @Test
  void isCalledByWhatTheTextCallsIt() {
    Commitment part =
        new Commitment(EDITION.id(), VIOLENCE, new Priority.Part.Id("abuse"), null, null);

    assertThat(part.called(EDITION)).isEqualTo("Domestic abuse and other violence: Domestic abuse");
    assertThat(Commitment.to(EDITION.id(), PREVENT).called(EDITION)).isEqualTo("Prevent");
    assertThat(to("lit").called(EDITION)).isEqualTo("Wanted: lit");
    assertThat(to("gone").called(EDITION)).isEqualTo("gone");
  }

  @Test
  void isInTheTextThatHasIt() {
    assertThat(to("lit").isIn(EDITION)).isTrue();
    assertThat(to("gone").isIn(EDITION)).isFalse();
    assertThat(to("lit").isIn(Records.refresh())).isFalse();
    assertThat(
            new Commitment(EDITION.id(), VIOLENCE, new Priority.Part.Id("none"), null, null)
                .isIn(EDITION))
        .isFalse();
  }

  @Test
  void namesOneThing() {
    assertThatThrownBy(() -> new Commitment(EDITION.id(), NIGHT, null, PREVENT, null))
        .isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> new Commitment(EDITION.id(), null, null, null, null))
        .isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(
            () -> new Commitment(EDITION.id(), null, new Priority.Part.Id("part"), PREVENT, null))
        .isInstanceOf(InvalidValueException.class);
  }
}
