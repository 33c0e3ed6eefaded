package org.saferplan.reminder;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.saferplan.command.Command;
import org.saferplan.command.Handler;
import org.saferplan.command.Moment;
import org.saferplan.command.Ruling;
import org.saferplan.document.Document;
import org.saferplan.fact.Entries;
import org.saferplan.refusal.Fault;
import org.saferplan.refusal.Kind;
import org.saferplan.register.Register;

/**
 * Says that reminders were delivered. Those of which that is on record already stay as they are.
 *
 * @param reminders which
 * @param on when
 */
public record MarkDelivered(
    @NotNull @Size(min = 1, message = "names no reminder") List<Reminder.@NotNull Id> reminders,
    @NotNull LocalDate on)
    implements Command {
  /** The rule under which it is refused where all of them were delivered before. */
  public static final String ALREADY = "delivered-already";

  /** Takes nothing for no reminders. */
  public MarkDelivered {
    reminders = Entries.orEmpty(reminders);
  }

  /** Decides it. */
  public static Handler<MarkDelivered> handler() {
    return new Decide();
  }

  private static final class Decide implements Handler<MarkDelivered> {
    @Override
    public Class<MarkDelivered> command() {
      return MarkDelivered.class;
    }

    @Override
    public Ruling decide(Register register, MarkDelivered asked, Moment moment) {
      List<Fault> faults = new ArrayList<>();
      if (asked.on().isAfter(moment.today())) {
        return Ruling.refuse(
            Kind.INVALID,
            new Fault(
                "/on",
                "to-come",
                "nothing was delivered on a day that is to come",
                "give the day on which it was"));
      }
      List<Document> delivered = new ArrayList<>();
      for (int index = 0; index < asked.reminders().size(); index++) {
        Reminder.Id id = asked.reminders().get(index);
        Optional<Reminder> found = register.find(Reminder.class, id.key());
        if (found.isEmpty()) {
          faults.add(
              new Fault(
                  "/reminders/" + index,
                  "not-on-record",
                  "there is no " + id.named(),
                  "name a reminder that is on record"));
        }
        found
            .filter(each -> each.delivered() == null)
            .ifPresent(each -> delivered.add(each.deliveredOn(asked.on())));
      }
      if (!faults.isEmpty()) {
        return new Ruling.Refused(Kind.NOT_FOUND, faults);
      }
      return delivered.isEmpty()
          ? Ruling.refuse(
              Kind.IMPOSSIBLE,
              new Fault(
                  "/reminders",
                  ALREADY,
                  "all of them are on record as delivered",
                  "nothing is left to say"))
          : new Ruling.Accepted(delivered, List.of(), "");
    }
  }
}
