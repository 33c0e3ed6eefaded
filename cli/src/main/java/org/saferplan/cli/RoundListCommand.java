package org.saferplan.cli;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saferplan.cli.page.Page;
import org.saferplan.cli.page.RoundPage;
import org.saferplan.partnership.Body;
import org.saferplan.refusal.Kind;
import org.saferplan.refusal.RefusedException;
import org.saferplan.register.Register;
import org.saferplan.round.GroupRound;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Tells which updates are given. */
@Command(
    name = "list",
    description =
        "In which round each group reports, and which updates are given, asked for or missing.")
final class RoundListCommand extends ReadCommand<List<GroupRound>> {
  @Mixin private final DayOption on = new DayOption();

  @Option(names = "--group", paramLabel = "ID", description = "Only this group.")
  private Body.@Nullable Id group;

  RoundListCommand(Session session) {
    super(session);
  }

  @Override
  List<GroupRound> answer() {
    Register register = session().register();
    LocalDate day = on.day(session());
    Body.Id asked = group;
    if (asked == null) {
      return GroupRound.all(register, day);
    }
    if (session().onRecord().body(asked).isEmpty()) {
      throw RefusedException.because(
          Kind.NOT_FOUND,
          "not-on-record",
          "there is no group " + asked.value(),
          "see which there are with 'saferplan partnership show'");
    }
    return List.of(GroupRound.of(register, asked, day));
  }

  @Override
  Page page(List<GroupRound> rounds) {
    return RoundPage.of(rounds);
  }
}
