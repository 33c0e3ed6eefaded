package org.saferplan.cli;

import java.util.List;
import org.saferplan.cli.page.Page;
import org.saferplan.contact.Contact;
import org.saferplan.partnership.Partnership;
import picocli.CommandLine.Command;

/** Lists contacts. */
@Command(name = "list", description = "How whoever holds a post is reached.")
final class ContactListCommand extends ReadCommand<List<Contact>> {
  private static final int COLUMN = 30;

  ContactListCommand(Session session) {
    super(session);
  }

  @Override
  List<Contact> answer() {
    session().past().requireNotAsked();
    return session().contacts().list(session().partnership());
  }

  @Override
  Page page(List<Contact> contacts) {
    Partnership partnership = session().onRecord();
    Page page = new Page();
    if (contacts.isEmpty()) {
      return page.text("No contact is kept. 'saferplan contact set' keeps one.");
    }
    for (Contact each : contacts) {
      String name = each.name() == null ? "" : each.name() + ", ";
      page.field(COLUMN, each.party().called(partnership), name + each.address());
    }
    return page;
  }
}
