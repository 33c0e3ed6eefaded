package org.saferplan.obligation;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saferplan.command.Command;
import org.saferplan.command.Handler;
import org.saferplan.command.Moment;
import org.saferplan.command.Ruling;
import org.saferplan.fact.Entries;
import org.saferplan.fact.InvalidValueException;
import org.saferplan.progress.Progress;
import org.saferplan.refusal.Fault;
import org.saferplan.refusal.Kind;
import org.saferplan.register.Register;

/**
 * Says what happened to many things that are owed, as a chair does who works down a list: all of
 * it, or nothing. What {@link ReportProgress} and {@link CompleteAction} refuse of one is refused
 * here of each, with its place; so is what was said already, so that a list sent twice counts once.
 */
public record ReportRound(List<@NotNull Line> updates) implements Command {

  /**
   * What is said of one action.
   *
   * @param completion where it is done
   */
  public record Line(
      Obligation.Id action, @Nullable Progress update, @Nullable Completion completion) {
    /** Refuses a line that says nothing. */
    public Line {
      if (update == null && completion == null) {
        throw new InvalidValueException("say what happened, or that it is done");
      }
    }
  }

  /** Takes nothing for no updates. */
  public ReportRound {
    updates = Entries.orEmpty(updates);
  }

  /** Decides it. */
  public static Handler<ReportRound> handler() {
    return new Decide();
  }

  private static final class Decide implements Handler<ReportRound> {
    @Override
    public Class<ReportRound> command() {
      return ReportRound.class;
    }

    @Override
    public Ruling decide(Register register, ReportRound asked, Moment moment) {
      if (asked.updates().isEmpty()) {
        return Ruling.refuse(
            Kind.INVALID, Fault.at("/updates", "nothing-said", "nothing is said of any action"));
      }
      Round round = new Round(register, moment.today());
      for (int index = 0; index < asked.updates().size(); index++) {
        round.take("/updates/" + index, asked.updates().get(index));
      }
      return round.ruling();
    }
  }

  /** The actions as they become, line by line. */
  private static final class Round {
    private final Register register;
    private final LocalDate today;
    private final Map<Obligation.Id, Obligation> changed = new LinkedHashMap<>();
    private final List<Fault> faults = new ArrayList<>();
    private boolean areAllMissing = true;

    Round(Register register, LocalDate today) {
      this.register = register;
      this.today = today;
    }

    Ruling ruling() {
      return faults.isEmpty()
          ? new Ruling.Accepted(List.copyOf(changed.values()), List.of(), "")
          : new Ruling.Refused(areAllMissing ? Kind.NOT_FOUND : Kind.IMPOSSIBLE, faults);
    }

    void take(String pointer, Line line) {
      Obligation there = changed.get(line.action());
      if (there == null) {
        there = register.find(Obligation.class, line.action().key()).orElse(null);
      }
      if (there == null) {
        faults.add(
            Fault.at(pointer + "/action", "not-on-record", "there is no " + line.action().named()));
        return;
      }
      Obligation updated = updated(pointer, there, line);
      changed.put(line.action(), completed(pointer, updated, line));
    }

    private Obligation updated(String pointer, Obligation there, Line line) {
      Progress update = line.update();
      if (update == null) {
        return there;
      }
      if (there.updates().contains(update)) {
        areAllMissing = false;
        faults.add(
            Fault.at(pointer + "/update", "said-already", "this is on record word for word"));
        return there;
      }
      return after(
          pointer,
          there,
          ReportProgress.ruled(register, there, new ReportProgress(line.action(), update), today));
    }

    private Obligation completed(String pointer, Obligation there, Line line) {
      Completion completion = line.completion();
      return completion == null
          ? there
          : after(
              pointer,
              there,
              CompleteAction.ruled(
                  register, there, new CompleteAction(line.action(), completion), today));
    }

    private Obligation after(String pointer, Obligation there, Ruling ruling) {
      return ruling.fold(
          accepted -> (Obligation) accepted.documents().get(0),
          refused -> {
            areAllMissing = false;
            refused.faults().forEach(fault -> faults.add(fault.at(pointer + fault.pointer())));
            return there;
          });
    }
  }
}
