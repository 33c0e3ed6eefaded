package org.saferplan.cli;

import java.util.List;
import org.saferplan.cli.page.Page;
import org.saferplan.json.store.FileStore;
import org.saferplan.json.store.Standing;
import org.saferplan.partnership.Partnership;
import picocli.CommandLine.Command;

/** Looks for damage. */
@Command(
    name = "verify",
    description = {
      "Read everything in the store's folder, or of the one partnership of -p, and tell what is not"
          + " as it was left; and how far each partnership's record has come.",
      "",
      "One thing cannot be found: if the whole folder is put back as it was some days ago, nothing"
          + " in it is wrong. Keep the heads that are printed somewhere else. The head of an older"
          + " revision is found again by 'saferplan store backup DIR --revision N'; if it differs"
          + " from the one that you kept, or the revision is gone, the folder is not the one that it"
          + " was.",
      ""
    })
final class StoreVerifyCommand extends ReadCommand<StoreVerifyCommand.Verified> {

  /** How far the records have come, and what is not well. */
  public record Verified(List<Standing> partnerships, List<Finding> findings) {
    /** Takes copies. */
    public Verified {
      partnerships = List.copyOf(partnerships);
      findings = List.copyOf(findings);
    }
  }

  StoreVerifyCommand(Session session) {
    super(session);
  }

  @Override
  Verified answer() {
    session().past().requireNotAsked();
    session().requireStore();
    FileStore store = session().store();
    // First what is there: whoever reads a record takes up what a program that was stopped left.
    if (!isOneAsked()) {
      List<Finding> findings = Finding.of(store.verify());
      return new Verified(store.standings(), findings);
    }
    Partnership.Id partnership = session().partnership();
    List<Finding> findings = Finding.of(store.verify(partnership));
    return new Verified(
        store.standings().stream().filter(each -> each.partnership().equals(partnership)).toList(),
        findings);
  }

  private boolean isOneAsked() {
    return session().options().partnership != null;
  }

  @Override
  Page page(Verified verified) {
    Page page = new Page();
    if (verified.findings().isEmpty()) {
      page.text(
          isOneAsked()
              ? "Everything of %s in %s is as it was left."
                  .formatted(session().partnership().value(), session().folder())
              : "Everything in %s is as it was left.".formatted(session().folder()));
    }
    page.add(Finding.page(verified.findings())).add(Finding.remedies(verified.findings()));
    if (!verified.findings().isEmpty()
        && !isOneAsked()
        && session().store().partnerships().size() > 1) {
      page.text("Say which partnership is meant with -p: this store holds several.");
    }
    if (!verified.partnerships().isEmpty()) {
      page.blank()
          .add(Standings.page(verified.partnerships(), session().environment().clock().getZone()));
      page.text("Keep this somewhere else: 'saferplan store verify --help' says why.");
    }
    return page;
  }

  @Override
  ExitCode code(Verified verified) {
    return verified.findings().isEmpty() ? ExitCode.OK : ExitCode.FALLS_SHORT;
  }
}
