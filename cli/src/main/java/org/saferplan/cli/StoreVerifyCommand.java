package org.saferplan.cli;

import java.util.List;
import org.saferplan.cli.page.Page;
import picocli.CommandLine.Command;

/** Looks for damage. */
@Command(
    name = "verify",
    description = "Read everything in the store's folder, and tell what is not as it was left.")
final class StoreVerifyCommand extends ReadCommand<List<StoreVerifyCommand.Finding>> {

  /** What is not well, as written in JSON. */
  public record Finding(String file, int line, String what, String remedy) {}

  StoreVerifyCommand(Session session) {
    super(session);
  }

  @Override
  List<Finding> answer() {
    session().requireStore();
    return session().store().verify().stream()
        .map(each -> new Finding(each.file().toString(), each.line(), each.what(), each.remedy()))
        .toList();
  }

  @Override
  Page page(List<Finding> findings) {
    Page page = new Page();
    if (findings.isEmpty()) {
      return page.text("Everything in %s is as it was left.".formatted(session().folder()));
    }
    for (Finding each : findings) {
      String place = each.line() == 0 ? each.file() : each.file() + ", line " + each.line();
      page.item("%s: %s: %s".formatted(place, each.what(), each.remedy()));
    }
    if (findings.stream().anyMatch(each -> each.remedy().contains("restored"))) {
      page.text("'saferplan store restore' writes the documents' files anew from the record.");
    }
    return page;
  }

  @Override
  ExitCode code(List<Finding> findings) {
    return findings.isEmpty() ? ExitCode.OK : ExitCode.FALLS_SHORT;
  }
}
