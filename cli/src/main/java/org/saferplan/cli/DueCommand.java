package org.saferplan.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saferplan.cli.page.DuePage;
import org.saferplan.cli.page.Page;
import org.saferplan.due.DueList;
import org.saferplan.refusal.Fault;
import org.saferplan.refusal.Kind;
import org.saferplan.refusal.RefusedException;
import org.saferplan.register.Register;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Tells what is asked for. */
@Command(
    name = "due",
    description = {
      "What is to be said or done next, worst first: actions, updates, results, hand-overs. Of a"
          + " group, everything in it; of an organisation, what its posts owe too; of a post, also"
          + " what the groups lead that it chairs. Of everybody, by owner, if nobody is named.",
      ""
    },
    footer = {
      "",
      "Example:",
      "  saferplan due --for night-time-group",
      "  saferplan action report lights --happened \"Two streets are lit\" --on-track yes"
    })
final class DueCommand extends ReadCommand<DueList> {
  @Mixin private final DayOption on = new DayOption();

  @Option(
      names = "--for",
      paramLabel = "ID",
      description = "Only what is asked of this post, group or organisation.")
  private @Nullable String asked;

  @Option(
      names = "--within",
      paramLabel = "DAYS",
      converter = Days.class,
      description = "What is asked within so many days; 30 if left out.")
  private int within = DueList.USUAL_DAYS;

  DueCommand(Session session) {
    super(session);
  }

  @Override
  DueList answer() {
    Register register = session().register();
    if (asked == null) {
      return DueList.of(register, on.day(session()), within);
    }
    List<Fault> faults = DueList.faults(register, asked);
    if (!faults.isEmpty()) {
      throw new RefusedException(Kind.NOT_FOUND, faults.stream().map(each -> each.at("")).toList());
    }
    return DueList.of(register, on.day(session()), within, asked);
  }

  @Override
  Page page(DueList due) {
    return DuePage.of(session().onRecord(), due);
  }
}
