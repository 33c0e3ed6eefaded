package org.saferplan.reminder;

import org.jspecify.annotations.Nullable;
import org.saferplan.contact.Contact;
import org.saferplan.partnership.Partnership;

/**
 * A reminder as it goes out.
 *
 * @param partnership whose reminder it is
 * @param reminder with its id, its text and its day
 * @param called what the post, group or organisation is called
 * @param contact how whoever that is is reached; blank where no address is kept
 */
public record Message(
    Partnership.Id partnership, Reminder reminder, String called, @Nullable Contact contact) {

  /** What it is known by wherever it goes: the same for one reminder, and for no other. */
  public String id() {
    return partnership.value() + "." + reminder.id().value();
  }
}
