package org.saferplan.cli;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saferplan.cli.page.Page;
import org.saferplan.cli.page.ReadinessPage;
import org.saferplan.decision.Meeting;
import org.saferplan.partnership.Body;
import org.saferplan.refusal.Kind;
import org.saferplan.refusal.RefusedException;
import org.saferplan.register.Register;
import org.saferplan.report.Readiness;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says what is missing before a meeting. */
@Command(
    name = "readiness",
    description = "What is missing before a meeting, who can supply it, and what to do.")
final class ReadinessCommand extends ReadCommand<Readiness> {
  @Mixin private final DayOption on = new DayOption();

  @Parameters(
      arity = "0..1",
      paramLabel = "MEETING",
      description = "The meeting's id; the next one on record if left out.")
  private Meeting.@Nullable Id meeting;

  @Option(
      names = "--group",
      paramLabel = "BODY",
      description = "The next meeting of this group, committee or council.")
  private Body.@Nullable Id group;

  ReadinessCommand(Session session) {
    super(session);
  }

  @Override
  Readiness answer() {
    Register register = session().register();
    if (meeting != null && group != null) {
      throw usage("name the meeting or whose next meeting is meant, not both");
    }
    Optional<Meeting.Id> wanted =
        meeting != null ? Optional.of(meeting) : Readiness.next(register, group, on.day(session()));
    return wanted
        .flatMap(each -> Readiness.of(register, each, on.day(session())))
        .orElseThrow(this::none);
  }

  private RefusedException none() {
    return RefusedException.because(
        Kind.NOT_FOUND,
        "not-on-record",
        meeting != null
            ? "there is no " + meeting.named()
            : "no meeting to come"
                + (group == null ? "" : " of " + group.value())
                + " is on record",
        "put one on record with 'saferplan do record-meeting'");
  }

  @Override
  Page page(Readiness readiness) {
    return ReadinessPage.of(readiness);
  }
}
