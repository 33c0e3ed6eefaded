package org.saferplan.obligation;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Objects;
import org.saferplan.command.Command;
import org.saferplan.command.Handler;
import org.saferplan.command.Ruling;
import org.saferplan.partnership.Practice;
import org.saferplan.refusal.Fault;
import org.saferplan.refusal.Kind;
import org.saferplan.register.Register;

/** Says that something that was owed is done, or of something repeated that it was done once. */
public record CompleteAction(@NotNull Obligation.Id action, @NotNull Completion completion)
    implements Command {

  /** Decides it. */
  public static Handler<CompleteAction> handler() {
    return new OnAction<>(
        CompleteAction.class, CompleteAction::action, CompleteAction::ruled, false);
  }

  static Ruling ruled(Register register, Obligation action, CompleteAction asked, LocalDate today) {
    Completion wanted = asked.completion();
    if (wanted.on().isAfter(today)) {
      return Ruling.refuse(
          Kind.IMPOSSIBLE,
          new Fault(
              "/completion/on",
              "to-come",
              "%s is still to come".formatted(wanted.on().words()),
              "give the day on which it was done"));
    }
    if (wanted.sources().isEmpty() && Practice.of(register).asksForEvidence()) {
      return Ruling.refuse(
          Kind.IMPOSSIBLE,
          new Fault(
              "/completion/sources",
              "closing-needs-evidence",
              "in this partnership an action is closed with evidence, and none is named",
              "name a source that shows what was achieved: a paper, a minute, a file, a page"));
    }
    return action.completions().stream()
        .filter(there -> isTheSame(action, there, wanted))
        .findFirst()
        .map(
            there ->
                Ruling.refuse(
                    Kind.IMPOSSIBLE,
                    new Fault(
                        "/action",
                        "completed-already",
                        "it was completed on " + there.on().words(),
                        "revise the action if that was wrong")))
        .orElseGet(() -> Ruling.write(action.withCompletion(wanted)));
  }

  /** Where no time is named, the days on which it was done tell. */
  private static boolean isTheSame(Obligation action, Completion there, Completion wanted) {
    return !action.isRepeated()
        || (Objects.equals(there.occurrence(), wanted.occurrence())
            && (wanted.occurrence() != null || there.on().equals(wanted.on())));
  }
}
