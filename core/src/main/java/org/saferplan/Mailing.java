package org.saferplan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.saferplan.command.Actor;
import org.saferplan.command.Command;
import org.saferplan.contact.Contacts;
import org.saferplan.partnership.Partnership;
import org.saferplan.refusal.RefusedException;
import org.saferplan.register.Register;
import org.saferplan.reminder.MarkDelivered;
import org.saferplan.reminder.Message;
import org.saferplan.reminder.Messenger;
import org.saferplan.reminder.RecordReminders;
import org.saferplan.reminder.Reminder;
import org.saferplan.reminder.Reminders;

/**
 * Sends a partnership's reminders: puts them on record, delivers what is on record and was not
 * delivered, and says so on record.
 *
 * <p>It can be run at any time and any number of times, by several programs at once, and stop at
 * any place: no step of reminding anybody is taken twice, and what was put on record goes out with
 * the next run at the latest.
 *
 * @param contacts how those who are reminded are reached
 * @param messenger delivers
 */
public record Mailing(Saferplan saferplan, Contacts contacts, Messenger messenger) {

  /**
   * Sends what is to be sent on a day.
   *
   * @return what was delivered
   * @throws RefusedException if it cannot be written or delivered
   */
  public List<Reminder> send(Actor actor, Partnership.Id partnership, LocalDate on) {
    unlessDone(actor, partnership, new RecordReminders(on), RecordReminders.NOTHING);
    Register register = saferplan.register(partnership);
    List<Reminder> waiting =
        Reminders.onRecord(register).stream().filter(each -> each.delivered() == null).toList();
    if (waiting.isEmpty()) {
      return waiting;
    }
    List<Reminder.Id> delivered = new ArrayList<>();
    try {
      for (Reminder each : waiting) {
        messenger.deliver(message(register, partnership, each));
        delivered.add(each.id());
      }
    } finally {
      // What went out before another could not is not to go out again.
      if (!delivered.isEmpty()) {
        unlessDone(actor, partnership, new MarkDelivered(delivered, on), MarkDelivered.ALREADY);
      }
    }
    return waiting;
  }

  /** The reminder as it goes out. */
  public Message message(Register register, Partnership.Id partnership, Reminder reminder) {
    Optional<Partnership> found = Partnership.of(register);
    return new Message(
        partnership,
        reminder,
        found.map(reminder.to()::called).orElse(""),
        contacts.find(partnership, reminder.to()).orElse(null));
  }

  /** What another program has just done need not be done again. */
  private void unlessDone(Actor actor, Partnership.Id partnership, Command command, String rule) {
    try {
      saferplan.as(actor).execute(partnership, command);
    } catch (RefusedException e) {
      if (e.faults().stream().noneMatch(fault -> fault.rule().equals(rule))) {
        throw e;
      }
    }
  }
}
