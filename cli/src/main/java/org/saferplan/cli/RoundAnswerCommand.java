package org.saferplan.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.saferplan.cli.interview.Keyboard;
import org.saferplan.cli.interview.RoundInterview;
import org.saferplan.cli.page.Page;
import org.saferplan.due.DueList;
import org.saferplan.obligation.Obligation;
import org.saferplan.partnership.Party;
import org.saferplan.register.Register;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Works down what is asked of somebody. */
@Command(
    name = "answer",
    description = {
      "Be asked at the terminal, action by action, for what is wanted of a group, post or"
          + " organisation today: what happened, whether it is done or on track, the next step.",
      ""
    },
    footer = {
      "",
      "Away from a terminal, send a table: 'saferplan action export', 'saferplan action update'."
    })
final class RoundAnswerCommand extends ReadCommand<RoundAnswerCommand.Answered> {
  @Option(
      names = "--for",
      paramLabel = Parties.LABEL,
      required = true,
      description = "The group, post or organisation that is asked, and answers.")
  @SuppressWarnings("NullAway.Init")
  private String asked;

  RoundAnswerCommand(Session session) {
    super(session);
  }

  /**
   * What became of it.
   *
   * @param answered the actions of which something was put on record
   * @param left those of which nothing was
   */
  record Answered(List<Obligation.Id> answered, List<Obligation.Id> left) {
    Answered {
      answered = List.copyOf(answered);
      left = List.copyOf(left);
    }
  }

  @Override
  Answered answer() {
    session().past().requireNotAsked();
    Keyboard keyboard = session().environment().keyboard();
    if (keyboard == null) {
      throw usage(
          "There is no terminal to ask at: send a table with 'saferplan action update', or report"
              + " one by one with 'saferplan action report'");
    }
    Register register = session().register();
    LocalDate today = session().today();
    Party by = Parties.get(session().onRecord(), asked);
    List<Obligation.Id> asks = DueList.of(register, today, DueList.USUAL_DAYS, by).actionsAsked();
    if (asks.isEmpty()) {
      return new Answered(List.of(), List.of());
    }
    List<Obligation.Id> answered =
        new RoundInterview(out(), keyboard, register, by, today, session()::execute).ask(asks);
    List<Obligation.Id> left = new ArrayList<>(asks);
    left.removeAll(answered);
    return new Answered(answered, left);
  }

  @Override
  Page page(Answered all) {
    if (all.answered().isEmpty() && all.left().isEmpty()) {
      return new Page().text("Nothing is asked today.");
    }
    Page page =
        new Page()
            .blank()
            .text(
                "%d of %d answered."
                    .formatted(all.answered().size(), all.answered().size() + all.left().size()));
    return all.left().isEmpty()
        ? page
        : page.text("The others are asked again when you run this again.");
  }
}
