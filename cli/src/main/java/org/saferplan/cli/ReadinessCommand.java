package org.saferplan.cli;

import java.util.List;
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
final class ReadinessCommand extends ReadCommand<List<Readiness>> {
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

  /** Of the meeting that is asked for; of none where none is to come. */
  @Override
  List<Readiness> answer() {
    Register register = session().register();
    if (meeting != null && group != null) {
      throw usage("name the meeting or whose next meeting is meant, not both");
    }
    Body.Id asked = group;
    if (asked != null && session().onRecord().body(asked).isEmpty()) {
      throw RefusedException.because(
          Kind.NOT_FOUND,
          "not-on-record",
          "there is no " + asked.named(),
          "see which there are with 'saferplan partnership show'");
    }
    Optional<Meeting.Id> wanted =
        meeting == null
            ? Readiness.next(register, group, on.day(session()))
            : Optional.of(get(register, Meeting.class, meeting, "decision list").id());
    return wanted.stream()
        .flatMap(each -> Readiness.of(register, each, on.day(session())).stream())
        .toList();
  }

  @Override
  Page page(List<Readiness> found) {
    return found.isEmpty()
        ? new Page()
            .text(
                "No meeting to come is on record: put one on record with 'saferplan do"
                    + " record-meeting'.")
        : ReadinessPage.of(found.get(0));
  }
}
