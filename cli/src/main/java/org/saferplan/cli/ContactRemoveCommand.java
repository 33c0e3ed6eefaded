package org.saferplan.cli;

import org.saferplan.cli.page.Page;
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

  @Override
  Party answer() {
    session().past().requireNotAsked();
    Party whose = Parties.get(session().onRecord(), party);
    if (!session().contacts().remove(session().partnership(), whose)) {
      throw RefusedException.because(
          Kind.NOT_FOUND,
          "no-contact",
          "no contact is kept for " + party,
          "see which there are with 'saferplan contact list'");
    }
    return whose;
  }

  @Override
  Page page(Party whose) {
    return new Page()
        .text("The contact of the %s is forgotten.".formatted(whose.called(session().onRecord())));
  }
}
