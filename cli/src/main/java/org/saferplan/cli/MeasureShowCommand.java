package org.saferplan.cli;

import org.jspecify.annotations.Nullable;
import org.saferplan.cli.page.MeasurePage;
import org.saferplan.cli.page.Page;
import org.saferplan.measure.Measure;
import org.saferplan.measure.MeasureReading;
import org.saferplan.register.Register;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows a measure. */
@Command(
    name = "show",
    description = "A measure: its results, what is reached of its targets, and what is missing.")
final class MeasureShowCommand extends ReadCommand<MeasureReading> {
  @Mixin private final DayOption on = new DayOption();

  @Parameters(paramLabel = "MEASURE", description = "Its id.")
  private Measure.@Nullable Id measure;

  MeasureShowCommand(Session session) {
    super(session);
  }

  @Override
  MeasureReading answer() {
    Register register = session().register();
    Measure found = get(register, Measure.class, measure, "measure list");
    return MeasureReading.of(register, found, on.day(session()));
  }

  @Override
  Page page(MeasureReading found) {
    return MeasurePage.of(session().onRecord(), found);
  }
}
