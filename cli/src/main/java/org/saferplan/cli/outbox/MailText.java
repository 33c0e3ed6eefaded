package org.saferplan.cli.outbox;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.saferplan.contact.Contact;
import org.saferplan.reminder.Message;

/**
 * A message as the text of an e-mail: RFC 5322, with what is not ASCII in its headers encoded as
 * RFC 2047 has it. A program such as {@code sendmail -t} takes it as it is.
 */
final class MailText {
  private static final int LONGEST_ENCODED = 45;
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE, d MMM uuuu HH:mm:ss Z", Locale.ENGLISH);

  private MailText() {}

  static byte[] of(Message message, ZoneId zone) {
    Contact contact = message.contact();
    List<String> lines = new ArrayList<>();
    if (contact == null) {
      lines.add("Comments: no address on record for the " + encoded(message.called()));
    } else {
      lines.add("To: " + mailbox(contact));
    }
    lines.add("Subject: " + encoded(message.reminder().subject()));
    lines.add("Date: " + DATE.format(ZonedDateTime.of(message.reminder().on().atTime(9, 0), zone)));
    // A domain that is nobody's, RFC 2606: the id is the same wherever the message is written.
    lines.add("Message-ID: <%s@saferplan.invalid>".formatted(message.id()));
    lines.add("Auto-Submitted: auto-generated");
    lines.add("MIME-Version: 1.0");
    lines.add("Content-Type: text/plain; charset=utf-8");
    lines.add("Content-Transfer-Encoding: 8bit");
    return (String.join("\n", lines) + "\n\n" + message.reminder().text() + "\n").getBytes(UTF_8);
  }

  private static String mailbox(Contact contact) {
    return contact.name() == null
        ? contact.address()
        : "%s <%s>".formatted(phrase(contact.name()), contact.address());
  }

  private static String phrase(String name) {
    return isAscii(name)
        ? '"' + name.replace("\\", "\\\\").replace("\"", "\\\"") + '"'
        : encoded(name);
  }

  /** As it is, or in as many encoded words as it takes, none of which parts a character. */
  private static String encoded(String given) {
    // A line end, or anything else that steers, would begin a header of its own.
    String text = given.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    if (isAscii(text)) {
      return text;
    }
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    text.codePoints()
        .forEach(
            character -> {
              String next = Character.toString(character);
              if ((word + next).getBytes(UTF_8).length > LONGEST_ENCODED) {
                words.add(word.toString());
                word.setLength(0);
              }
              word.append(next);
            });
    words.add(word.toString());
    return String.join(
        "\n ",
        words.stream()
            .map(each -> Base64.getEncoder().encodeToString(each.getBytes(UTF_8)))
            .map(each -> "=?UTF-8?B?" + each + "?=")
            .toList());
  }

  private static boolean isAscii(String text) {
    return US_ASCII.newEncoder().canEncode(text);
  }
}
