package org.saferplan.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saferplan.Mailing;
import org.saferplan.cli.outbox.OutboxFolder;
import org.saferplan.cli.page.Page;
import org.saferplan.contact.Contact;
import org.saferplan.fact.PartialDate;
import org.saferplan.partnership.Partnership;
import org.saferplan.register.Register;
import org.saferplan.reminder.Message;
import org.saferplan.reminder.Reminder;
import org.saferplan.reminder.Reminders;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Reminds whoever is to be reminded. */
@Command(
    name = "remind",
    description = {
      "Remind owners of what they owe, the chairs of their groups and the strategy group of what"
          + " stays overdue: each in one message. Run it once a day; run twice, it sends nothing"
          + " twice. Each message is a file in a folder, in the form of an e-mail, for whatever sends"
          + " mail; who was reminded of what is on record.",
      ""
    },
    footer = {
      "",
      "Example:",
      "  saferplan remind --dry-run",
      "  saferplan remind --outbox /var/spool/saferplan"
    })
final class RemindCommand extends ReadCommand<RemindCommand.Reminded> {
  @Mixin private final DayOption on = new DayOption();

  @Option(names = "--dry-run", description = "Only print the messages; nothing is sent.")
  private boolean dryRun;

  @Option(
      names = "--outbox",
      paramLabel = "DIR",
      description = "The folder of the messages; if left out, the store's name with -outbox.")
  private @Nullable Path outbox;

  /**
   * Who is reminded.
   *
   * @param nextDay the first day on which reminders go out, from that day on
   * @param sent whether they were sent, and are not only shown
   */
  public record Reminded(LocalDate on, LocalDate nextDay, boolean sent, List<Sent> reminders) {
    /** Takes a copy. */
    public Reminded {
      reminders = List.copyOf(reminders);
    }
  }

  /**
   * One message.
   *
   * @param to what the post, group or organisation is called
   * @param addressed whether an address is kept for it
   * @param file where it was written; blank where it is only shown
   */
  public record Sent(
      String to, boolean addressed, String subject, String text, @Nullable String file) {}

  RemindCommand(Session session) {
    super(session);
  }

  @Override
  Reminded answer() {
    session().past().requireNotAsked();
    LocalDate day = on.day(session());
    Partnership.Id partnership = session().partnership();
    Register register = session().register();
    OutboxFolder folder =
        new OutboxFolder(
            outbox == null ? usual(session().folder()) : outbox,
            session().environment().clock().getZone());
    Mailing mailing = new Mailing(session().saferplan(), session().contacts(), folder);
    List<Sent> sent = new ArrayList<>();
    if (dryRun) {
      Reminders.waiting(register, day)
          .forEach(each -> sent.add(sent(mailing.message(register, partnership, each), null)));
    } else {
      for (Reminder each : mailing.send(session().actor(), partnership, day)) {
        Message message = mailing.message(register, partnership, each);
        sent.add(sent(message, folder.file(message).toString()));
      }
    }
    return new Reminded(day, Reminders.nextDay(day), !dryRun, sent);
  }

  private static Path usual(Path store) {
    Path whole = store.toAbsolutePath().normalize();
    return whole.resolveSibling(whole.getFileName() + "-outbox");
  }

  private static Sent sent(Message message, @Nullable String file) {
    Contact contact = message.contact();
    return new Sent(
        message.called(),
        contact != null,
        message.reminder().subject(),
        message.reminder().text(),
        file);
  }

  @Override
  Page page(Reminded reminded) {
    Page page = new Page();
    if (reminded.reminders().isEmpty()) {
      return page.text(
          reminded.on().equals(reminded.nextDay())
              ? "Nobody is to be reminded of anything on %s."
                  .formatted(PartialDate.words(reminded.on()))
              : "%s is no working day: reminders go out on %s."
                  .formatted(
                      PartialDate.words(reminded.on()), PartialDate.words(reminded.nextDay())));
    }
    for (Sent each : reminded.reminders()) {
      String address = each.addressed() ? "" : " (no address on record)";
      page.item("%s%s: %s".formatted(each.to(), address, each.subject()));
      if (each.file() != null) {
        page.command(each.file());
      } else {
        each.text().lines().forEach(line -> page.command(Page.plain(line)));
        page.blank();
      }
    }
    return page.text(
        reminded.sent()
            ? "%d sent. What they say is on record.".formatted(reminded.reminders().size())
            : "%d would be sent.".formatted(reminded.reminders().size()));
  }
}
