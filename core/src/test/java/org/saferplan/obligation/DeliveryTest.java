package org.saferplan.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saferplan.Records.SUBGROUP;
import static org.saferplan.Records.refresh;
import static org.saferplan.Records.register;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.saferplan.Doorway;
import org.saferplan.Made;
import org.saferplan.Records;
import org.saferplan.document.Document;
import org.saferplan.fact.PartialDate;
import org.saferplan.fact.Stated;
import org.saferplan.partnership.Body;
import org.saferplan.plan.Commitment;
import org.saferplan.plan.Edition;
import org.saferplan.plan.Priority;
import org.saferplan.plan.Theme;
import org.saferplan.progress.Progress;
import org.saferplan.refusal.Fault;

final class DeliveryTest {
  private static final Priority.Id NIGHT = new Priority.Id("night");

  private static Edition served(Stated<Body.Id> by) {
    Priority plain = Records.priority("night", "Night-time economy");
    return refresh()
        .withPriorities(
            List.of(
                Made.of(Priority.class, "id", plain.id(), "name", plain.name(), "servedBy", by)));
  }

  private static ActionPlan plan(String id, Body.Id body, ActionPlan.Extent extent) {
    return new ActionPlan(
        new ActionPlan.Id(id), id, body, refresh().id(), extent, null, List.of(), null);
  }

  private static Obligation action(String id, Commitment... serves) {
    return Made.of(
        Obligation.class,
        "id",
        new Obligation.Id(id),
        "what",
        id,
        "serves",
        serves.length == 0 ? Stated.none() : Stated.of(List.of(serves)));
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
    Commitment here = Commitment.to(refresh().id(), NIGHT);
    Commitment before = Commitment.to(Records.before().id(), NIGHT);

    Delivery delivery = of(action("lights", here), action("last-year", before), action("website"));

    assertThat(delivery.priorities().get(0).actions())
        .extracting(Obligation::what)
        .containsExactly("lights");
    assertThat(delivery.others()).extracting(Obligation::what).containsExactly("website");
  }

  @Test
  void countsWhatServesAThemeAmongThatWhichServesNoPriority() {
    Commitment listening = Commitment.to(refresh().id(), new Theme.Id("listening"));

    assertThat(of(action("stall", listening)).others())
        .extracting(Obligation::what)
        .containsExactly("stall");
  }

  @Test
  void completesAnActionOnce() {
    CompleteAction done =
        new CompleteAction(
            new Obligation.Id("website"),
            Made.of(Completion.class, "on", new PartialDate("2018-04"), "achieved", "It is up"));
    try (Doorway doorway = Doorway.holding(action("website"))) {
      doorway.does(
          new ReportProgress(
              new Obligation.Id("website"),
              Made.of(
                  Progress.class,
                  "on",
                  new PartialDate("2018-03"),
                  "happened",
                  "Words written",
                  "onTrack",
                  true,
                  "next",
                  "publish")));
      doorway.does(done);

      assertThat(doorway.refuses(done).faults())
          .extracting(Fault::rule)
          .containsExactly("completed-already");
      assertThat(doorway.register().find(Obligation.class, new Obligation.Id("website").key()))
          .hasValueSatisfying(
              action -> {
                assertThat(action.updates()).hasSize(1);
                assertThat(action.completions()).containsExactly(done.completion());
              });
    }
  }
}
