package org.saferplan.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saferplan.Records.SUBGROUP;
import static org.saferplan.Records.refresh;
import static org.saferplan.Records.register;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.saferplan.Doorway;
import org.saferplan.Records;
import org.saferplan.document.Document;
import org.saferplan.fact.PartialDate;
import org.saferplan.fact.Stated;
import org.saferplan.partnership.Body;
import org.saferplan.plan.Edition;
import org.saferplan.plan.Priority;
import org.saferplan.refusal.Fault;

final class DeliveryTest {
  private static final Priority.Id NIGHT = new Priority.Id("night");

  private static Edition served(Stated<Body.Id> by) {
    Priority plain = Records.priority("night", "Night-time economy");
    return refresh()
        .withPriorities(
            List.of(
                new Priority(plain.id(), plain.name(), List.of(), List.of(), by, List.of(), null)));
  }

  private static ActionPlan plan(String id, Body.Id body, ActionPlan.Extent extent) {
    return new ActionPlan(
        new ActionPlan.Id(id), id, body, refresh().id(), extent, null, List.of(), null);
  }

  private static Obligation action(String id, Priority.Ref... serves) {
    return new Obligation(
        new Obligation.Id(id),
        id,
        List.of(serves),
        List.of(),
        null,
        Obligation.Basis.ACTION_PLAN,
        null,
        null,
        List.of(),
        null,
        List.of(),
        null);
  }

  private static Delivery of(Document... record) {
    return Delivery.of(register(record), refresh().id()).orElseThrow();
  }

  private static Delivery.State state(Document... plans) {
    Document[] record = new Document[plans.length + 1];
    System.arraycopy(plans, 0, record, 1, plans.length);
    record[0] = served(Stated.of(List.of(SUBGROUP)));
    return of(record).priorities().get(0).groups().get(0).state();
  }

  @Test
  void keepsNoPlanMadeApartFromNoneOnRecord() {
    assertThat(state()).isEqualTo(Delivery.State.NOT_ON_RECORD);
    assertThat(state(plan("a", SUBGROUP, ActionPlan.Extent.NONE_MADE)))
        .isEqualTo(Delivery.State.NONE_MADE);
    assertThat(state(plan("a", SUBGROUP, ActionPlan.Extent.ACTIONS_NOT_ON_RECORD)))
        .isEqualTo(Delivery.State.ACTIONS_NOT_ON_RECORD);
    assertThat(state(plan("a", SUBGROUP, ActionPlan.Extent.ACTIONS_ON_RECORD)))
        .isEqualTo(Delivery.State.ACTIONS_ON_RECORD);
  }

  @Test
  void tellsTheMostThatIsOnRecordWhereThereAreSeveralPlans() {
    assertThat(
            state(
                plan("a", SUBGROUP, ActionPlan.Extent.NONE_MADE),
                plan("b", SUBGROUP, ActionPlan.Extent.ACTIONS_NOT_ON_RECORD)))
        .isEqualTo(Delivery.State.ACTIONS_NOT_ON_RECORD);
  }

  @Test
  void countsOnlyTheGroupsOwnPlan() {
    assertThat(state(plan("a", Records.GROUP, ActionPlan.Extent.ACTIONS_ON_RECORD)))
        .isEqualTo(Delivery.State.NOT_ON_RECORD);
  }

  @Test
  void saysWhetherItIsOnRecordWhoServesAPriority() {
    assertThat(of().priorities().get(0).served()).isEqualTo(Stated.Said.NOT_ON_RECORD);
    assertThat(of(served(Stated.none())).priorities().get(0).served()).isEqualTo(Stated.Said.NONE);
  }

  @Test
  void namesTheActionsThatServeAPriorityOfThisEditionAndThoseThatServeNone() {
    Priority.Ref here = new Priority.Ref(refresh().id(), NIGHT);
    Priority.Ref before = new Priority.Ref(Records.before().id(), NIGHT);

    Delivery delivery = of(action("lights", here), action("last-year", before), action("website"));

    assertThat(delivery.priorities().get(0).actions())
        .extracting(Obligation::what)
        .containsExactly("lights");
    assertThat(delivery.others()).extracting(Obligation::what).containsExactly("website");
  }

  @Test
  void completesAnActionOnce() {
    CompleteAction done =
        new CompleteAction(
            new Obligation.Id("website"),
            new Obligation.Completion(new PartialDate("2018-04"), "It is up", List.of()));
    try (Doorway doorway = Doorway.holding(action("website"))) {
      doorway.does(
          new ReportProgress(
              new Obligation.Id("website"),
              new Obligation.Update(
                  new PartialDate("2018-03"), "Words written", true, "publish", List.of())));
      doorway.does(done);

      assertThat(doorway.refuses(done).faults())
          .extracting(Fault::rule)
          .containsExactly("completed-already");
      assertThat(doorway.register().find(Obligation.class, new Obligation.Id("website").key()))
          .hasValueSatisfying(
              action -> {
                assertThat(action.updates()).hasSize(1);
                assertThat(action.completed()).isEqualTo(done.completion());
              });
    }
  }
}
