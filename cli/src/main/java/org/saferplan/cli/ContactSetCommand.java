package org.saferplan.cli;

import org.jspecify.annotations.Nullable;
import org.saferplan.cli.page.Page;
import org.saferplan.contact.Contact;
import org.saferplan.fact.InvalidValueException;
import org.saferplan.partnership.Party;
import org.saferplan.refusal.Kind;
import org.saferplan.refusal.RefusedException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Keeps a contact. */
@Command(
    name = "set",
    description = {
      "Keep how whoever holds a post, or answers for a group or an organisation, is reached. It"
          + " stands in a file of its own, contacts.json in the store's folder: in no record,"
          + " history, export or backup.",
      ""
    })
final class ContactSetCommand extends ReadCommand<Contact> {
  @Parameters(paramLabel = Parties.LABEL, description = "Whose contact it is.")
  @SuppressWarnings("NullAway.Init")
  private String party;

  @Option(
      names = "--address",
      paramLabel = "ADDRESS",
      required = true,
      description = "An e-mail address.")
  @SuppressWarnings("NullAway.Init")
  private String address;

  @Option(names = "--name", paramLabel = "NAME", description = "Who that is.")
  private @Nullable String name;

  ContactSetCommand(Session session) {
    super(session);
  }

  @Override
  Contact answer() {
    session().past().requireNotAsked();
    Party whose = Parties.get(session().onRecord(), party);
    Contact contact = contact(whose);
    session().contacts().set(session().partnership(), contact);
    return contact;
  }

  private Contact contact(Party whose) {
    try {
      return new Contact(whose, name, address);
    } catch (InvalidValueException e) {
      throw RefusedException.because(
          Kind.INVALID, "contact", String.valueOf(e.getMessage()), "write it so");
    }
  }

  @Override
  Page page(Contact contact) {
    return new Page()
        .text(
            "Messages to the %s go to %s. Nothing of this is in the record."
                .formatted(contact.party().called(session().onRecord()), contact.address()));
  }
}
