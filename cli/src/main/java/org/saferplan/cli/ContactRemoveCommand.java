package org.saferplan.cli;

import java.util.List;
import java.util.stream.Collectors;
import org.saferplan.cli.page.Page;
import org.saferplan.contact.Contact;
import org.saferplan.partnership.Party;
import org.saferplan.refusal.Kind;
import org.saferplan.refusal.RefusedException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Forgets a contact. */
@Command(name = "remove", description = "Forget how somebody is reached. Nothing is kept of it.")
final class ContactRemoveCommand extends ReadCommand<Party> {
  @Parameters(paramLabel = Parties.LABEL, description = "Whose contact it is.")
  @SuppressWarnings("NullAway.Init")
  private String party;

  ContactRemoveCommand(Session session) {
    super(session);
  }

  /** Whose it is need not be on record any more: a contact can be forgotten at any time. */
  @Override
  Party answer() {
    session().past().requireNotAsked();
    List<Party> meant =
        session().contacts().list(session().partnership()).stream()
            .map(Contact::party)
            .filter(each -> isMeant(Parties.typed(each)))
            .toList();
    if (meant.isEmpty()) {
      throw RefusedException.because(
          Kind.NOT_FOUND,
          "no-contact",
          "no contact is kept for " + party,
          "see which there are with 'saferplan contact list'");
    } else if (meant.size() > 1) {
      throw RefusedException.because(
          Kind.INVALID,
          "which-party",
          "several are called " + party,
          "say which is meant: "
              + meant.stream().map(Parties::typed).collect(Collectors.joining(" or ")));
    }
    session().contacts().remove(session().partnership(), meant.get(0));
    return meant.get(0);
  }

  private boolean isMeant(String typed) {
    return typed.equals(party) || typed.substring(typed.indexOf(':') + 1).equals(party);
  }

  @Override
  Page page(Party whose) {
    return new Page().text("The contact of %s is forgotten.".formatted(Parties.typed(whose)));
  }
}
