package org.saferplan.cli;

import java.time.LocalDate;
import java.util.List;
import org.saferplan.cli.page.FundPage;
import org.saferplan.cli.page.Page;
import org.saferplan.document.Kind;
import org.saferplan.fund.Fund;
import org.saferplan.fund.FundReading;
import org.saferplan.register.Register;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists the funds. */
@Command(
    name = "list",
    description = "Every fund, what is left of it, and what is to be looked at.")
final class FundListCommand extends ReadCommand<List<FundReading>> {
  @Mixin private final DayOption on = new DayOption();

  FundListCommand(Session session) {
    super(session);
  }

  @Override
  List<FundReading> answer() {
    Register register = session().register();
    LocalDate day = on.day(session());
    return register.list(Fund.class, Kind.FUND).stream()
        .map(each -> FundReading.of(register, each, day))
        .toList();
  }

  @Override
  Page page(List<FundReading> found) {
    if (found.isEmpty()) {
      return new Page().text("No fund is on record.");
    }
    Page page = new Page();
    found.forEach(each -> page.add(FundPage.line(each)));
    return page;
  }
}
