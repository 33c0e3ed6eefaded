package org.saferplan.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.saferplan.cli.page.Page;
import org.saferplan.partnership.Partnership;
import picocli.CommandLine.Command;

/** Lists the partnerships. */
@Command(name = "list", description = "The partnerships in this store.")
final class PartnershipListCommand extends ReadCommand<List<PartnershipListCommand.Listed>> {

  /** A partnership in the list. */
  public record Listed(Partnership.Id id, String name) {}

  PartnershipListCommand(Session session) {
    super(session);
  }

  @Override
  List<Listed> answer() {
    session().past().requireNotAsked();
    return session().saferplan().partnerships().stream()
        .map(session().saferplan()::register)
        .map(Partnership::of)
        .flatMap(Optional::stream)
        .map(each -> new Listed(each.id(), each.name()))
        .toList();
  }

  @Override
  Page page(List<Listed> listed) {
    if (listed.isEmpty()) {
      return new Page().text("No partnership is on record in %s.".formatted(session().folder()));
    }
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("Id", "Name"));
    listed.forEach(each -> rows.add(List.of(each.id().value(), each.name())));
    return new Page().table(rows);
  }
}
