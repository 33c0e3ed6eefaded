package org.saferplan.cli;

import org.saferplan.cli.page.Page;
import org.saferplan.cli.page.PartnershipPage;
import org.saferplan.partnership.Partnership;
import picocli.CommandLine.Command;

/** Shows who the partnership is. */
@Command(name = "show", description = "Its members, its bodies and its routes.")
final class PartnershipShowCommand extends ReadCommand<Partnership> {
  PartnershipShowCommand(Session session) {
    super(session);
  }

  @Override
  Partnership answer() {
    return session().onRecord();
  }

  @Override
  Page page(Partnership partnership) {
    return PartnershipPage.of(partnership);
  }
}
