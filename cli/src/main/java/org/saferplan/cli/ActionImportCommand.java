package org.saferplan.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.saferplan.cli.page.TablePage;
import org.saferplan.document.Kind;
import org.saferplan.fact.Identifier;
import org.saferplan.obligation.ActionPlan;
import org.saferplan.obligation.Obligation;
import org.saferplan.obligation.TakeInActionPlan;
import org.saferplan.partnership.Body;
import org.saferplan.partnership.Vocabulary;
import org.saferplan.partnership.Vocabulary.Thing;
import org.saferplan.plan.Edition;
import org.saferplan.refusal.RefusedException;
import org.saferplan.register.Register;
import org.saferplan.table.Columns;
import org.saferplan.table.Placing;
import org.saferplan.table.Table;
import org.saferplan.table.Tables;
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
  Placing<Obligation> place(Register register, Table table, Columns columns) {
    ActionPlan found = plan(register);
    boolean isBegun = !register.holds(found.key());
    return Tables.actions(
        register,
        isBegun ? null : found.id(),
        found.edition(),
        table,
        columns,
        session().today(),
        date(on));
  }

  @Override
  org.saferplan.command.Command command(Register register, List<Obligation> entries) {
    ActionPlan found = plan(register);
    return register.holds(found.key())
        ? TakeInActionPlan.into(found.id(), entries)
        : TakeInActionPlan.begun(found, entries);
  }

  /** The action plan that is meant: on record, or as it begins. */
  private ActionPlan plan(Register register) {
    Whose whose = plan.whose;
    if (whose == null) {
      return get(
          register, ActionPlan.class, Objects.requireNonNull(plan.actionPlan), "action list");
    }
    Edition edition = get(register, Edition.class, whose.edition, "plan list");
    requireGroup(register, whose.group);
    List<ActionPlan> there =
        register.list(ActionPlan.class, Kind.ACTION_PLAN).stream()
            .filter(each -> each.edition().equals(whose.edition))
            .filter(each -> whose.group.equals(each.body()))
            .toList();
    if (there.size() > 1) {
      throw RefusedException.because(
          org.saferplan.refusal.Kind.INVALID,
          "which-action-plan",
          "the group has several action plans under this edition: "
              + String.join(", ", there.stream().map(each -> each.id().value()).toList()),
          "name one with --action-plan");
    }
    return there.isEmpty() ? begun(whose, edition) : there.get(0);
  }

  private void requireGroup(Register register, Body.Id group) {
    if (!group.resolvesIn(register, session().onRecord())) {
      throw RefusedException.because(
          org.saferplan.refusal.Kind.NOT_FOUND,
          "not-on-record",
          "there is no group " + group.value(),
          "see which there are with 'saferplan partnership show'");
    }
  }

  private ActionPlan begun(Whose whose, Edition edition) {
    return new ActionPlan(
        new ActionPlan.Id(Identifier.from(whose.edition.value() + " " + whose.group.value())),
        "%s: %s".formatted(edition.title(), session().onRecord().called(whose.group)),
        whose.group,
        whose.edition,
        ActionPlan.Extent.ACTIONS_ON_RECORD,
        null,
        List.of(),
        null);
  }

  @Override
  TablePage.Words words(Vocabulary vocabulary) {
    return new TablePage.Words(vocabulary.one(Thing.ACTION), vocabulary.many(Thing.ACTION));
  }
}
