package org.saferplan.cli.shapes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saferplan.cli.shapes.Shape.COUNTY;
import static org.saferplan.cli.shapes.Shape.JOINT;
import static org.saferplan.cli.shapes.Shape.WELSH;

import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saferplan.adoption.Stage;
import org.saferplan.adoption.Standing;

/** One plan before two councils that each have an executive, told from day to day. */
final class JointAdoptionTest {
  private static final String PLAN = "2024-27";

  @ParameterizedTest
  @CsvSource({
    "2024-02-13, NOT_PUT,   NOT_PUT,       before anybody met",
    "2024-02-14, UNDER_WAY, UNDER_WAY,     the partnership agreed it",
    "2024-02-27, UNDER_WAY, UNDER_WAY,     the north’s cabinet recommends it",
    "2024-03-05, ADOPTED,   UNDER_WAY,     the north’s council adopts it for April",
    "2024-03-11, ADOPTED,   UNDER_WAY,     the south’s cabinet recommends it",
    "2024-03-20, ADOPTED,   REFERRED_BACK, the south’s scrutiny called that in",
    "2024-03-27, ADOPTED,   UNDER_WAY,     the south’s cabinet stands by it",
    "2024-04-01, IN_FORCE,  UNDER_WAY,     its period begins",
    "2024-04-10, IN_FORCE,  DEFERRED,      the south’s council puts it off",
    "2024-05-15, IN_FORCE,  PUT,           the south’s council takes no decision",
    "2024-06-11, IN_FORCE,  PUT,           nobody met since",
    "2024-06-12, IN_FORCE,  IN_FORCE,      the south’s council adopts it"
  })
  void isToldAreaByArea(String day, Stage north, Stage south, String because) {
    assertThat(JOINT.standing(PLAN, day, "exemplar-north").stage()).as(because).isEqualTo(north);
    assertThat(JOINT.standing(PLAN, day, "exemplar-south").stage()).as(because).isEqualTo(south);
    assertThat(
            JOINT.standing(PLAN, day).areas().stream()
                .collect(
                    Collectors.toMap(
                        each -> Objects.requireNonNull(each.area()).value(), Standing::stage)))
        .as(because)
        .containsEntry("exemplar-north", north)
        .containsEntry("exemplar-south", south);
  }

  @Test
  void isInForceForBothTogetherOnlyWhenTheLastCouncilHasAdoptedIt() {
    assertThat(JOINT.standing(PLAN, "2024-06-11").inForceFrom()).isNull();
    assertThat(JOINT.standing(PLAN, "2024-06-12").inForceFrom()).isEqualTo("2024-06-12");
    assertThat(JOINT.standing(PLAN, "2024-06-12", "exemplar-north").inForceFrom())
        .isEqualTo("2024-04-01");
  }

  @Test
  void saysWhoCalledItInAndWhoTookNoDecision() {
    assertThat(JOINT.standing(PLAN, "2024-03-20", "exemplar-south").words())
        .isEqualTo(
            "called in and referred back by the South Overview and Scrutiny Committee on 20 March"
                + " 2024");
    assertThat(JOINT.standing(PLAN, "2024-05-15", "exemplar-south").words())
        .contains("South Council", "no decision taken");
  }

  @Test
  void aCommitteeThatDeferredAndThenTookNoDecisionHoldsTheAgreementUp() {
    assertThat(COUNTY.standing("2019-23", "2019-03-05").stage()).isEqualTo(Stage.DEFERRED);
    assertThat(COUNTY.standing("2019-23", "2019-04-02").stage()).isEqualTo(Stage.PUT);
    assertThat(COUNTY.standing("2019-23", "2019-05-07").openAmendments()).hasSize(1);
    assertThat(COUNTY.standing("2019-23", "2019-06-18").stage()).isEqualTo(Stage.IN_FORCE);
    assertThat(COUNTY.standing("2019-23", "2019-06-18").adoptedVersion()).isEqualTo(2);
  }

  @Test
  void aScrutinyOffTheRouteHoldsTheWelshPlanUpForNobody() {
    assertThat(WELSH.standing("2023-26", "2023-03-22").stage()).isEqualTo(Stage.ADOPTED);
    assertThat(WELSH.standing("2023-26", "2023-04-01").stage()).isEqualTo(Stage.IN_FORCE);
  }
}
