package org.saferplan.cli;

import java.time.LocalDate;
import java.util.List;
import org.saferplan.cli.page.MeasurePage;
import org.saferplan.cli.page.Page;
import org.saferplan.document.Kind;
import org.saferplan.measure.Measure;
import org.saferplan.measure.MeasureReading;
import org.saferplan.register.Register;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists the measures. */
@Command(name = "list", description = "Every measure, its state and its latest change.")
final class MeasureListCommand extends ReadCommand<List<MeasureReading>> {
  @Mixin private final DayOption on = new DayOption();

  MeasureListCommand(Session session) {
    super(session);
  }

  @Override
  List<MeasureReading> answer() {
    Register register = session().register();
    LocalDate day = on.day(session());
    return register.list(Measure.class, Kind.MEASURE).stream()
        .map(each -> MeasureReading.of(register, each, day))
        .toList();
  }

  @Override
  Page page(List<MeasureReading> found) {
    if (found.isEmpty()) {
      return new Page().text(session().onRecord().vocabulary().said("No measure is on record."));
    }
    Page page = new Page();
    found.forEach(each -> page.add(MeasurePage.line(each)));
    return page;
  }
}
