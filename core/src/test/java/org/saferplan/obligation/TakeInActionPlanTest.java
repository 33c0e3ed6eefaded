package org.saferplan.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.saferplan.Doorway;
import org.saferplan.Made;
import org.saferplan.Records;
import org.saferplan.document.Key;
import org.saferplan.obligation.ActionPlan.Extent;
import org.saferplan.refusal.Fault;
import org.saferplan.refusal.Kind;
import org.saferplan.register.Register;

/** An existing action plan that is taken in. */
final class TakeInActionPlanTest {
  private static ActionPlan plan(Extent extent) {
    return new ActionPlan(
        new ActionPlan.Id("night"),
        "Night plan",
        Records.SUBGROUP,
        Records.refresh().id(),
        extent,
        null,
        List.of(),
        null);
  }

  private static Obligation action(String id, String what) {
    return Made.of(Obligation.class, "id", id == null ? null : new Obligation.Id(id), "what", what);
  }

  private static Obligation recorded(Register register, String id) {
    return register.find(Obligation.class, new Obligation.Id(id).key()).orElseThrow();
  }

  @Test
  void putsItsActionsOnRecordEachUnderAnIdOfItsOwn() {
    ActionPlan plan = plan(Extent.ACTIONS_NOT_ON_RECORD);
    try (Doorway doorway = Doorway.holding(plan, action("light", "Light"))) {
      doorway.does(
          new TakeInActionPlan(
              null,
              plan.id(),
              List.of(
                  action(null, "Light"),
                  action("own", "Fence"),
                  action(null, "Light"),
                  action(null, "Fence"))));

      Register after = doorway.register();
      assertThat(after.revision()).isEqualTo(2);
      for (String id : List.of("light-2", "own", "light-3", "fence")) {
        assertThat(recorded(after, id).actionPlans()).containsExactly(plan.id());
      }
      assertThat(after.find(ActionPlan.class, plan.key())).contains(plan(Extent.ACTIONS_ON_RECORD));
    }
  }

  @Test
  void beginsTheActionPlanWhereItIsNotOnRecord() {
    ActionPlan plan = plan(Extent.ACTIONS_ON_RECORD);
    try (Doorway doorway = Doorway.holding()) {
      assertThat(
              doorway.does(new TakeInActionPlan(plan, null, List.of(action("a", "A")))).written())
          .extracting(Key::toString)
          .containsExactlyInAnyOrder("obligations/a", "action-plans/night");
    }
  }

  @Test
  void refusesAllOfItForEveryFault() {
    ActionPlan plan = plan(Extent.ACTIONS_ON_RECORD);
    try (Doorway doorway = Doorway.holding(plan, action("own", "Fence"))) {
      assertThat(
              doorway
                  .refuses(
                      new TakeInActionPlan(
                          null,
                          plan.id(),
                          List.of(action("own", "Light"), action("b", "B"), action("b", "Other"))))
                  .faults())
          .extracting(Fault::pointer, Fault::rule)
          .containsExactly(tuple("/actions/0/id", "id-taken"), tuple("/actions/2/id", "id-taken"));
      assertThat(
              doorway
                  .refuses(new TakeInActionPlan(plan, plan.id(), List.of(action("c", "C"))))
                  .kind())
          .isEqualTo(Kind.INVALID);
      assertThat(
              doorway.refuses(new TakeInActionPlan(plan, null, List.of(action("c", "C")))).kind())
          .isEqualTo(Kind.IMPOSSIBLE);
      assertThat(
              doorway
                  .refuses(
                      new TakeInActionPlan(
                          null, new ActionPlan.Id("other"), List.of(action("c", "C"))))
                  .kind())
          .isEqualTo(Kind.NOT_FOUND);
      assertThat(doorway.refuses(new TakeInActionPlan(null, plan.id(), List.of())).kind())
          .isEqualTo(Kind.INVALID);
    }
  }

  @Test
  void refusesTheActionsOfAPlanThatWasNotMade() {
    ActionPlan none = plan(Extent.NONE_MADE);
    try (Doorway doorway = Doorway.holding(none)) {
      assertThat(
              doorway
                  .refuses(new TakeInActionPlan(null, none.id(), List.of(action("a", "A"))))
                  .faults())
          .extracting(Fault::rule)
          .containsExactly("none-made");
    }
  }

  @Test
  void numbersTenThousandAlikeWithoutCountingEachFromTheStart() {
    ActionPlan plan = plan(Extent.ACTIONS_ON_RECORD);
    List<Obligation> alike =
        IntStream.range(0, 10_000).mapToObj(number -> action(null, "Walk the streets")).toList();
    try (Doorway doorway = Doorway.holding(plan)) {
      doorway.does(new TakeInActionPlan(null, plan.id(), alike));

      assertThat(recorded(doorway.register(), "walk-the-streets-10000")).isNotNull();
    }
  }
}
