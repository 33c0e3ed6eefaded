package org.saferplan.reminder;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.saferplan.command.Command;
import org.saferplan.command.Handler;
import org.saferplan.command.Moment;
import org.saferplan.command.Ruling;
import org.saferplan.refusal.Fault;
import org.saferplan.refusal.Kind;
import org.saferplan.register.Register;

/**
 * Puts the reminders of a day on record, before any goes out. What is on record is delivered; what
 * it takes is not taken again, whoever asks at the same moment.
 *
 * @param on the day
 */
public record RecordReminders(@NotNull LocalDate on) implements Command {
  /** The rule under which it is refused where nobody is to be reminded. */
  public static final String NOTHING = "nothing-to-remind-of";

  /** Decides it. */
  public static Handler<RecordReminders> handler() {
    return new Decide();
  }

  private static final class Decide implements Handler<RecordReminders> {
    @Override
    public Class<RecordReminders> command() {
      return RecordReminders.class;
    }

    @Override
    public Ruling decide(Register register, RecordReminders asked, Moment moment) {
      if (asked.on().isAfter(moment.today())) {
        return Ruling.refuse(
            Kind.INVALID,
            new Fault(
                "/on",
                "to-come",
                "nobody is reminded on a day that is to come: it would not be said again when it is"
                    + " time",
                "remind on the day, or look ahead with --dry-run"));
      }
      List<Reminder> reminders = Reminders.of(register, asked.on());
      return reminders.isEmpty()
          ? Ruling.refuse(
              Kind.IMPOSSIBLE,
              new Fault(
                  "/on",
                  NOTHING,
                  "on that day nobody is to be reminded of anything that is not on record already",
                  "leave it, or ask for another day"))
          : new Ruling.Accepted(List.copyOf(reminders), List.of(), "");
    }
  }
}
