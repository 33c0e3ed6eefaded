package org.saferplan.cli;

import java.util.List;
import java.util.stream.Collectors;
import org.saferplan.cli.page.Page;
import org.saferplan.json.store.Defect;
import org.saferplan.partnership.Partnership;
import org.saferplan.store.Commit;
import picocli.CommandLine.Command;

/** Mends a damaged journal, and takes up hand edits. */
@Command(
    name = "repair",
    description = {
      "Mend the journal, and take up what stands in the documents' files. What is damaged is put"
          + " back as it was where the same stands elsewhere; in the place of what is lost stands"
          + " what is known of it, and what follows is kept. What the files say and the journal"
          + " never said is taken into the record: what it has lost, or what was edited by hand. All"
          + " this is told, and stands in the history by a commit in your name. What stood in the"
          + " journal before is kept in the folder set-aside. 'saferplan store restore' does the"
          + " opposite.",
      "",
      "Look first: 'saferplan store edits' shows what was edited. A backup that is whole is better"
          + " than a repair.",
      ""
    })
final class StoreRepairCommand extends ReadCommand<StoreRepairCommand.Repaired> {
  /** The name of a repair's commit in the history. */
  private static final String COMMAND = "repaired";

  /** What it does, in words. */
  static final String WORDS =
      "'saferplan store repair' mends the journal, and takes what stands in the documents' files"
          + " into the record, where the journal has lost it or somebody edited it; it tells what is"
          + " lost.";

  /**
   * What was done.
   *
   * @param lost what is lost
   * @param done what was done
   * @param open what is still to be done, by a person
   * @param earlier the revisions that repairs wrote before: whoever asked for one may not have seen
   *     what it did
   */
  public record Repaired(
      Partnership.Id partnership,
      long revision,
      List<Finding> lost,
      List<Finding> done,
      List<Finding> open,
      List<Long> earlier) {
    /** Takes copies. */
    public Repaired {
      lost = List.copyOf(lost);
      done = List.copyOf(done);
      open = List.copyOf(open);
      earlier = List.copyOf(earlier);
    }
  }

  StoreRepairCommand(Session session) {
    super(session);
  }

  @Override
  Repaired answer() {
    session().past().requireNotAsked();
    Partnership.Id partnership = session().partnership();
    List<Defect> told = session().store().repair(partnership, session().actor());
    return new Repaired(
        partnership,
        session().store().register(partnership).revision(),
        Finding.of(told.stream().filter(Defect::isLoss).toList()),
        Finding.of(told.stream().filter(Defect::isMended).toList()),
        Finding.of(told.stream().filter(each -> !each.isLoss() && !each.isMended()).toList()),
        told.isEmpty() ? earlier(partnership) : List.of());
  }

  private List<Long> earlier(Partnership.Id partnership) {
    return session().store().history(partnership).stream()
        .filter(commit -> commit.command().equals(COMMAND))
        .map(Commit::revision)
        .toList();
  }

  @Override
  Page page(Repaired repaired) {
    String name = repaired.partnership().value();
    if (repaired.lost().isEmpty() && repaired.done().isEmpty() && repaired.open().isEmpty()) {
      Page page =
          new Page().text("Nothing in the journal of %s had to be repaired.".formatted(name));
      if (!repaired.earlier().isEmpty()) {
        page.text(
            "Earlier repairs are on record, as revision %s: 'saferplan history show' tells what each did and what was lost."
                .formatted(
                    repaired.earlier().stream()
                        .map(String::valueOf)
                        .collect(Collectors.joining(", "))));
      }
      return page.text(
          "Documents' files that are missing or cannot be read are brought back by 'saferplan"
              + " store restore'.");
    }
    Page page = new Page();
    if (!repaired.lost().isEmpty()) {
      page.text("Lost:").add(Finding.page(repaired.lost())).blank();
    }
    if (!repaired.done().isEmpty()) {
      page.text("Done:");
      repaired.done().forEach(each -> page.item(each.file() + ": " + each.what()));
      page.blank();
    }
    if (!repaired.open().isEmpty()) {
      page.text("Still to be done:").add(Finding.page(repaired.open())).blank();
    }
    return page.text("The record of %s is at revision %d now.".formatted(name, repaired.revision()))
        .text(
            "'saferplan history' tells what is in it, 'saferplan store verify' what is set aside.");
  }

  @Override
  ExitCode code(Repaired repaired) {
    return repaired.lost().isEmpty() ? ExitCode.OK : ExitCode.FALLS_SHORT;
  }
}
