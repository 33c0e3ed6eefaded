package org.saferplan.cli;

import org.jspecify.annotations.Nullable;
import org.saferplan.cli.page.FundPage;
import org.saferplan.cli.page.Page;
import org.saferplan.fund.Fund;
import org.saferplan.fund.FundReading;
import org.saferplan.register.Register;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows a fund. */
@Command(
    name = "show",
    description = "A fund: what it received, what became of it, and what is left.")
final class FundShowCommand extends ReadCommand<FundShowCommand.OnRecord> {
  @Mixin private final DayOption on = new DayOption();

  @Parameters(paramLabel = "FUND", description = "Its id.")
  private Fund.@Nullable Id fund;

  /** A fund, and what it holds. */
  public record OnRecord(Fund fund, FundReading reading) {}

  FundShowCommand(Session session) {
    super(session);
  }

  @Override
  OnRecord answer() {
    Register register = session().register();
    Fund found = get(register, Fund.class, fund, "fund list");
    return new OnRecord(found, FundReading.of(register, found, on.day(session())));
  }

  @Override
  Page page(OnRecord found) {
    return FundPage.of(session().onRecord(), found.fund(), found.reading());
  }
}
