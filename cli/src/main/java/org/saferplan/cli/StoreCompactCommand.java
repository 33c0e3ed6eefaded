package org.saferplan.cli;

import java.util.ArrayList;
import java.util.List;
import org.saferplan.cli.page.Page;
import org.saferplan.partnership.Partnership;
import picocli.CommandLine.Command;

/** Compresses the journals. */
@Command(
    name = "compact",
    description = {
      "Compress the journal of every partnership, or of the one of -p: all of it, for a record that"
          + " is put away or to be copied. Nothing of the record is lost, and it is read and added"
          + " to as before. Long journals are compressed without being asked for, but for the part"
          + " that is being added to.",
      ""
    },
    footer = {"", "What is compressed can be read without saferplan by 'xz -dc'."})
final class StoreCompactCommand extends ReadCommand<StoreCompactCommand.Compacted> {

  /**
   * What was done.
   *
   * @param bytes by how many the journal is shorter
   */
  public record Shorter(Partnership.Id partnership, long bytes) {}

  /** What was done. */
  public record Compacted(List<Shorter> partnerships) {
    /** Takes a copy. */
    public Compacted {
      partnerships = List.copyOf(partnerships);
    }
  }

  StoreCompactCommand(Session session) {
    super(session);
  }

  @Override
  Compacted answer() {
    session().past().requireNotAsked();
    session().requireStore();
    List<Partnership.Id> partnerships =
        session().options().partnership != null || session().saferplan().partnerships().isEmpty()
            ? List.of(session().partnership())
            : List.copyOf(session().saferplan().partnerships());
    List<Shorter> shorter = new ArrayList<>();
    for (Partnership.Id each : partnerships) {
      shorter.add(new Shorter(each, session().store().compact(each)));
    }
    return new Compacted(shorter);
  }

  @Override
  Page page(Compacted compacted) {
    Page page = new Page();
    for (Shorter each : compacted.partnerships()) {
      page.text(
          each.bytes() == 0
              ? "The journal of %s is compressed already.".formatted(each.partnership().value())
              : "The journal of %s is shorter by %,d bytes."
                  .formatted(each.partnership().value(), each.bytes()));
    }
    return page;
  }
}
