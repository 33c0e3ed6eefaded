package org.saferplan.cli;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saferplan.Listing;
import org.saferplan.cli.page.Page;
import org.saferplan.partnership.Partnership;
import org.saferplan.refusal.Fault;
import picocli.CommandLine.Command;

/** Lists the partnerships. */
@Command(name = "list", description = "The partnerships in this store.")
final class PartnershipListCommand extends ReadCommand<List<PartnershipListCommand.Listed>> {

  /** A partnership in the list. */
  public record Listed(Partnership.Id id, @Nullable String name, List<Fault> faults) {}

  PartnershipListCommand(Session session) {
    super(session);
  }

  @Override
  List<Listed> answer() {
    session().past().requireNotAsked();
    return Listing.all(session().saferplan()).stream()
        .map(
            each ->
                new Listed(
                    each.id(), each.readable().map(Partnership::name).orElse(null), each.faults()))
        .toList();
  }

  @Override
  Page page(List<Listed> listed) {
    if (listed.isEmpty()) {
      return new Page().text("No partnership is on record in %s.".formatted(session().folder()));
    }
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("Id", "Name"));
    listed.forEach(each -> rows.add(List.of(each.id().value(), name(each))));
    Page page = new Page().table(rows);
    for (Listed each : listed) {
      each.faults().forEach(fault -> page.blank().text(fault.words()));
    }
    return page;
  }

  private static String name(Listed listed) {
    return listed.name() == null ? "(its record cannot be read)" : listed.name();
  }

  @Override
  ExitCode code(List<Listed> listed) {
    return listed.stream().allMatch(each -> each.faults().isEmpty())
        ? ExitCode.OK
        : ExitCode.FALLS_SHORT;
  }
}
