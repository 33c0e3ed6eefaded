package org.saferplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saferplan.Doorway.OFFICER;
import static org.saferplan.Records.GROUP;
import static org.saferplan.Records.MANAGER;
import static org.saferplan.Records.meeting;
import static org.saferplan.Records.refresh;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.saferplan.command.Command;
import org.saferplan.command.Handler;
import org.saferplan.decision.RecordMeeting;
import org.saferplan.fact.PartialDate;
import org.saferplan.partnership.AddPost;
import org.saferplan.partnership.Post;
import org.saferplan.plan.AddPriority;
import org.saferplan.plan.Plan;
import org.saferplan.plan.RecordUse;
import org.saferplan.plan.ReviseEdition;
import org.saferplan.plan.StartPlan;
import org.saferplan.refusal.RefusedException;
import org.saferplan.store.Commit;

/** Revisions, ids and versions, looked at under the lock. */
final class DeliberationTest {

  private static Plan plan(String id, String title) {
    return Made.of(Plan.class, "id", id == null ? null : new Plan.Id(id), "title", title);
  }

  private static List<String> places(RefusedException refused) {
    return refused.faults().stream().map(fault -> fault.pointer() + " " + fault.rule()).toList();
  }

  private static Request of(Command command, Long ifUnchangedSince, boolean conditional) {
    return new Request(command, List.of(), ifUnchangedSince, conditional);
  }

  @Test
  void knowsNoRevisionThatIsYetToCome() {
    try (Doorway doorway = Doorway.holding()) {
      Request request = of(new StartPlan(plan("p", "P")), 2L, false);

      assertThat(doorway.refuses(OFFICER, request).faults())
          .extracting(org.saferplan.refusal.Fault::rule)
          .containsExactly("revision-to-come");
    }
  }

  @Test
  void wantsToKnowWhichRevisionWasLookedAtWhereTermsChange() {
    try (Doorway doorway = Doorway.holding()) {
      Request terms = of(new ReviseEdition(refresh()), null, true);
      Request additive = of(new StartPlan(plan("p", "P")), null, true);

      assertThat(doorway.refuses(OFFICER, terms).kind())
          .isEqualTo(org.saferplan.refusal.Kind.UNCONDITIONAL);
      assertThat(doorway.saferplan.as(OFFICER).execute(null, additive).revision()).isEqualTo(2);
    }
  }

  @Test
  void changesTermsOnlyByTheseCommands() {
    assertThat(
            Saferplan.handlers().stream()
                .filter(Handler::changesTerms)
                .map(handler -> Command.nameOf(handler.command()))
                .sorted())
        .containsExactly(
            "add-aim",
            "add-priority",
            "change-measure",
            "end-action",
            "move-action",
            "record-change",
            "revise-action",
            "revise-action-plan",
            "revise-assessment",
            "revise-consultation",
            "revise-edition",
            "revise-fund",
            "revise-measure",
            "revise-meeting",
            "revise-partnership",
            "revise-plan",
            "set-practice",
            "set-vocabulary",
            "settle-refresh");
  }

  @Test
  void refusesWhatWasDecidedOnAnOlderRevision() {
    try (Doorway doorway = Doorway.holding()) {
      doorway.does(new RecordUse(refresh().id(), use("2018-09-25")));

      RefusedException refused =
          doorway.refuses(OFFICER, of(new ReviseEdition(refresh()), 1L, true));

      assertThat(refused.kind()).isEqualTo(org.saferplan.refusal.Kind.STALE);
      assertThat(refused).hasMessageContaining("editions/refresh");
    }
  }

  @Test
  void doesNotMindThatSomethingElseHasChanged() {
    try (Doorway doorway = Doorway.holding()) {
      doorway.does(new StartPlan(plan("p", "P")));

      Commit commit =
          doorway.saferplan.as(OFFICER).execute(null, of(new ReviseEdition(refresh()), 1L, true));

      assertThat(commit.revision()).isEqualTo(3);
    }
  }

  private static org.saferplan.plan.Edition.Use use(String by) {
    return new org.saferplan.plan.Edition.Use(new PartialDate(by), List.of());
  }

  @Test
  void refusesAnIdThatIsTaken() {
    try (Doorway doorway = Doorway.holding()) {
      RefusedException refused = doorway.refuses(new StartPlan(plan("plan", "Another plan")));

      assertThat(refused.kind()).isEqualTo(org.saferplan.refusal.Kind.IMPOSSIBLE);
      assertThat(places(refused)).containsExactly("/id id-taken");
    }
  }

  @Test
  void numbersADerivedIdThatIsTaken() {
    try (Doorway doorway = Doorway.holding()) {
      assertThat(doorway.does(new StartPlan(plan(null, "Plan"))).made()).isEqualTo("plan-2");
      assertThat(doorway.does(new StartPlan(plan(null, "Plan"))).made()).isEqualTo("plan-3");
      assertThat(doorway.register().holds(new Plan.Id("plan-3").key())).isTrue();
    }
  }

  @Test
  void numbersTheSecondMeetingOfADay() {
    try (Doorway doorway = Doorway.holding()) {
      doorway.does(new RecordMeeting(meeting(GROUP, "2018-01-23")));

      assertThat(doorway.does(new RecordMeeting(meeting(GROUP, "2018-01-23"))).made())
          .isEqualTo("2018-01-23-group-2");
    }
  }

  @Test
  void refusesAnEntrysIdThatIsTaken() {
    try (Doorway doorway = Doorway.holding()) {
      assertThat(
              places(
                  doorway.refuses(
                      new AddPriority(refresh().id(), Records.priority("night", "Nights")))))
          .containsExactly("/priority/id id-taken");
      assertThat(
              places(
                  doorway.refuses(
                      new AddPost(new Post(MANAGER, "Another", null, null, List.of())))))
          .containsExactly("/id id-taken");
    }
  }

  @Test
  void numbersAnEntrysIdThatItsNameGivesAndThatIsTaken() {
    try (Doorway doorway = Doorway.holding()) {
      assertThat(
              doorway.does(new AddPost(new Post(MANAGER, "Manager", null, null, List.of()))).made())
          .isEqualTo("manager-2");
    }
  }
}
