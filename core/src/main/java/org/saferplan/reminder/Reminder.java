package org.saferplan.reminder;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saferplan.document.Document;
import org.saferplan.document.Key;
import org.saferplan.document.Kind;
import org.saferplan.fact.Copy;
import org.saferplan.fact.Identifier;
import org.saferplan.fact.InvalidValueException;
import org.saferplan.partnership.Party;
import org.saferplan.register.DocumentId;

/**
 * What somebody was reminded of: one message for all of it.
 *
 * @param to the post, group or organisation; whoever holds the post is in no record
 * @param on the day for which it was written
 * @param subject in a line
 * @param text of the message
 * @param steps which steps it takes, those included that passed before it was written
 * @param delivered when it was handed on; blank until then
 */
public record Reminder(
    Id id,
    Party to,
    LocalDate on,
    String subject,
    String text,
    List<Step> steps,
    @Nullable LocalDate delivered)
    implements Document {

  /** Names a reminder. */
  public record Id(String value) implements DocumentId {
    /** Refuses what is no id. */
    public Id {
      Identifier.checked(value);
    }

    @Override
    public Kind kind() {
      return Kind.REMINDER;
    }
  }

  /** Takes a copy; refuses a message that says nothing, and one of no step. */
  public Reminder {
    subject = InvalidValueException.requireText(subject, "the subject");
    text = InvalidValueException.requireText(text, "the text");
    steps = List.copyOf(steps);
    if (steps.isEmpty()) {
      throw new InvalidValueException("a reminder is of something: name the steps it takes");
    }
  }

  @Override
  public Key key() {
    return id.key();
  }

  @Override
  public String title() {
    return subject;
  }

  /** Handed on on this day. */
  public Reminder deliveredOn(LocalDate day) {
    return Copy.with(this, "delivered", day);
  }
}
