package org.saferplan.cli;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.saferplan.cli.page.TablePage;
import org.saferplan.obligation.ActionPlan;
import org.saferplan.obligation.Obligation;
import org.saferplan.partnership.Body;
import org.saferplan.partnership.Vocabulary;
import org.saferplan.partnership.Vocabulary.Thing;
import org.saferplan.plan.Edition;
import org.saferplan.table.ActionPlanSent;
import org.saferplan.table.Subject;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Takes in the actions of an existing action plan. */
@Command(
    name = "import",
    description = {
      "Take in an existing action plan from one table, with what was said of its actions: all of"
          + " it in one commit, or nothing.",
      ""
    },
    footer = {
      "",
      "Example:",
      "  saferplan action import plan.csv --group night-group --edition 2018-19 --dry-run"
    })
final class ActionImportCommand extends TableCommand<Obligation> {
  @ArgGroup(multiplicity = "1")
  @SuppressWarnings("NullAway.Init")
  private Plan plan;

  @Option(
      names = "--on",
      paramLabel = "DATE",
      description = "When what is said of the actions was said, where no column says.")
  private @Nullable LocalDate on;

  ActionImportCommand(Session session) {
    super(session);
  }

  /** One that is on record, or whose it is. */
  static final class Plan {
    @Option(
        names = "--action-plan",
        paramLabel = "ID",
        description = "The action plan in which they stand, if it is on record.")
    private ActionPlan.@Nullable Id actionPlan;

    @ArgGroup(exclusive = false)
    private @Nullable Whose whose;
  }

  /** A group's, under an edition; it is begun where there is none. */
  static final class Whose {
    @Option(
        names = "--group",
        paramLabel = "ID",
        required = true,
        description = "The group whose action plan it is; it is begun if there is none.")
    @SuppressWarnings("NullAway.Init")
    private Body.Id group;

    @Option(
        names = "--edition",
        paramLabel = "ID",
        required = true,
        description = "The edition of the plan that it delivers.")
    @SuppressWarnings("NullAway.Init")
    private Edition.Id edition;
  }

  @Override
  Subject<Obligation> subject() {
    Whose whose = plan.whose;
    return new ActionPlanSent(
        whose == null
            ? new ActionPlanSent.OnRecord(Objects.requireNonNull(plan.actionPlan))
            : new ActionPlanSent.OfGroup(whose.group, whose.edition),
        on);
  }

  @Override
  TablePage.Words words(Vocabulary vocabulary) {
    return new TablePage.Words(vocabulary.one(Thing.ACTION), vocabulary.many(Thing.ACTION));
  }
}
