package org.saferplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saferplan.Doorway.OFFICER;
import static org.saferplan.Doorway.READER;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.saferplan.command.Command;
import org.saferplan.command.Handler;
import org.saferplan.document.Kind;
import org.saferplan.partnership.AddPost;
import org.saferplan.partnership.Post;
import org.saferplan.plan.Plan;
import org.saferplan.plan.StartPlan;
import org.saferplan.refusal.RefusedException;

/** Who may do what, and which commands there are. */
final class AuthorisationTest {

  private static Plan plan(String id, String title) {
    return Made.of(Plan.class, "id", id == null ? null : new Plan.Id(id), "title", title);
  }

  private static Post post(String name) {
    return new Post(null, name, null, null, List.of());
  }

  @Test
  void refusesAReaderEverything() {
    try (Doorway doorway = Doorway.holding()) {
      for (Command command : List.of(new StartPlan(plan("p", "P")), new AddPost(post("Clerk")))) {
        RefusedException refused = doorway.refuses(READER, Request.of(command));

        assertThat(refused.kind()).isEqualTo(org.saferplan.refusal.Kind.FORBIDDEN);
      }
    }
    assertThat(Saferplan.handlers())
        .allSatisfy(handler -> assertThat(Authorisation.refusal(READER, handler)).isPresent())
        .allSatisfy(handler -> assertThat(Authorisation.refusal(OFFICER, handler)).isEmpty());
  }

  @Test
  void hasARowForEveryCommandAndACommandForEveryRow() {
    assertThat(Authorisation.TABLE.keySet())
        .containsExactlyInAnyOrderElementsOf(
            Saferplan.handlers().stream().<Class<? extends Command>>map(Handler::command).toList());
  }

  /**
   * These names are addresses, words on the command line and entries of histories: they are kept.
   */
  @Test
  void keepsTheNamesOfItsCommands() {
    assertThat(
            Saferplan.handlers().stream()
                .map(handler -> Command.nameOf(handler.command()))
                .sorted())
        .containsExactly(
            "add-action",
            "add-aim",
            "add-area",
            "add-body",
            "add-dataset",
            "add-fund",
            "add-measure",
            "add-organisation",
            "add-outside-plan",
            "add-own-rule",
            "add-post",
            "add-priority",
            "add-retention-period",
            "add-route",
            "add-source",
            "attach-file",
            "bring-in-plan",
            "change-measure",
            "complete-action",
            "consider-issue",
            "draft-assessment",
            "draft-edition",
            "end-action",
            "freeze-version",
            "hand-over-actions",
            "import-partnership",
            "issue-paper",
            "mark-delivered",
            "meet-condition",
            "move-action",
            "open-refresh",
            "put-report",
            "record-action-plan",
            "record-change",
            "record-consultation",
            "record-decision",
            "record-figure",
            "record-finding",
            "record-meeting",
            "record-movement",
            "record-publication",
            "record-reminders",
            "record-result",
            "record-series-break",
            "record-use",
            "record-vacancy",
            "record-version",
            "remember-headings",
            "report-on-measure",
            "report-on-plan",
            "report-progress",
            "report-round",
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
            "score-issue",
            "set-practice",
            "set-up-partnership",
            "set-vocabulary",
            "settle-amendment",
            "settle-refresh",
            "start-plan",
            "take-in-action-plan");
  }

  @Test
  void hasAClassForEveryKindOfDocument() {
    assertThat(Saferplan.documents().keySet()).containsExactly(Kind.values());
  }
}
