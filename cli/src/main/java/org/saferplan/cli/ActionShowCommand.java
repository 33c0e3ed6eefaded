package org.saferplan.cli;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saferplan.cli.page.ActionOnRecord;
import org.saferplan.cli.page.ActionPage;
import org.saferplan.cli.page.Page;
import org.saferplan.document.Kind;
import org.saferplan.obligation.Obligation;
import org.saferplan.refusal.RefusedException;
import org.saferplan.register.Register;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows one action. */
@Command(
    name = "show",
    description = "An action: where it stands, its terms, and everything on record of it.")
final class ActionShowCommand extends ReadCommand<ActionOnRecord> {
  private static final int MOST_NAMED = 30;

  @Mixin private final DayOption on = new DayOption();

  @Parameters(paramLabel = "ACTION", description = "Its id.")
  private Obligation.@Nullable Id action;

  ActionShowCommand(Session session) {
    super(session);
  }

  @Override
  ActionOnRecord answer() {
    Register register = session().register();
    Obligation found =
        Optional.ofNullable(action)
            .flatMap(id -> register.find(Obligation.class, id.key()))
            .orElseThrow(() -> none(register));
    return ActionOnRecord.of(register, found, on.day(session()));
  }

  @Override
  Page page(ActionOnRecord found) {
    return ActionPage.of(session().register(), session().onRecord(), found);
  }

  private RefusedException none(Register register) {
    List<Obligation> there = register.list(Obligation.class, Kind.OBLIGATION);
    String some =
        String.join(", ", there.stream().limit(MOST_NAMED).map(each -> each.id().value()).toList());
    return RefusedException.because(
        org.saferplan.refusal.Kind.NOT_FOUND,
        "not-on-record",
        "there is no action " + (action == null ? "" : action.value()),
        there.isEmpty()
            ? "none is on record"
            : there.size() > MOST_NAMED
                ? "see which there are with 'saferplan action list'"
                : "there is " + some);
  }
}
