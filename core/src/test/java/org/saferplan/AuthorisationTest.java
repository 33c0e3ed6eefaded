package org.saferplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saferplan.Doorway.OFFICER;
import static org.saferplan.Doorway.READER;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.saferplan.command.Command;
import org.saferplan.command.Handler;
import org.saferplan.document.Kind;
import org.saferplan.fact.Period;
import org.saferplan.partnership.AddPost;
import org.saferplan.partnership.Post;
import org.saferplan.plan.Plan;
import org.saferplan.plan.StartPlan;
import org.saferplan.refusal.RefusedException;

/** Who may do what, and which commands there are. */
final class AuthorisationTest {

  private static Plan plan(String id, String title) {
    return new Plan(
        id == null ? null : new Plan.Id(id),
        title,
        null,
        null,
        Period.UNKNOWN,
        null,
        List.of(),
        null);
  }

  private static Post post(String name) {
    return new Post(null, name, null);
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
            "add-body",
            "add-organisation",
            "add-post",
            "add-priority",
            "add-route",
            "add-source",
            "attach-file",
            "bring-in-plan",
            "complete-action",
            "consider-issue",
            "draft-assessment",
            "draft-edition",
            "freeze-version",
            "import-partnership",
            "put-report",
            "record-action-plan",
            "record-change",
            "record-decision",
            "record-figure",
            "record-finding",
            "record-meeting",
            "record-use",
            "record-version",
            "report-progress",
            "revise-action",
            "revise-action-plan",
            "revise-assessment",
            "revise-edition",
            "revise-meeting",
            "revise-partnership",
            "revise-plan",
            "set-up-partnership",
            "settle-amendment",
            "start-plan");
  }

  @Test
  void hasAClassForEveryKindOfDocument() {
    assertThat(Saferplan.documents().keySet()).containsExactly(Kind.values());
  }
}
