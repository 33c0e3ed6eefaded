package org.saferplan.cli;

import java.time.LocalDate;
import java.util.List;
import org.saferplan.cli.page.Page;
import org.saferplan.document.Kind;
import org.saferplan.fact.PartialDate;
import org.saferplan.report.IssuedPaper;
import org.saferplan.report.PaperKind;
import picocli.CommandLine.Command;

/** Lists the papers that were issued. */
@Command(name = "list", description = "The papers that were issued, and are kept as they read.")
final class ReportListCommand extends ReadCommand<List<ReportListCommand.Issued>> {

  /** A paper that was issued. */
  public record Issued(IssuedPaper.Id id, PaperKind of, String about, LocalDate on, String title) {}

  ReportListCommand(Session session) {
    super(session);
  }

  @Override
  List<Issued> answer() {
    return session().register().list(IssuedPaper.class, Kind.PAPER).stream()
        .map(each -> new Issued(each.id(), each.of(), each.about(), each.on(), each.title()))
        .toList();
  }

  @Override
  Page page(List<Issued> issued) {
    if (issued.isEmpty()) {
      return new Page().text("No paper was issued.");
    }
    Page page = new Page();
    issued.forEach(
        each ->
            page.item("%s, as on %s".formatted(each.title(), PartialDate.words(each.on())))
                .text(1, each.id().value()));
    return page;
  }
}
