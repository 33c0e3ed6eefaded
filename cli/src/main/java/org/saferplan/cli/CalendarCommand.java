package org.saferplan.cli;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saferplan.calendar.Calendar;
import org.saferplan.cli.page.CalendarPage;
import org.saferplan.cli.page.Page;
import org.saferplan.partnership.Body;
import org.saferplan.refusal.Fault;
import org.saferplan.refusal.Kind;
import org.saferplan.refusal.RefusedException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Tells what is to come. */
@Command(
    name = "calendar",
    description =
        "What is to come, by day: actions, updates that are owed, meetings on record, and days that"
            + " the law fixes.")
final class CalendarCommand extends ReadCommand<Calendar> {
  private static final int USUAL_MONTHS = 3;

  @Mixin private final DayOption on = new DayOption();

  @Option(names = "--group", paramLabel = "ID", description = "Only what concerns this group.")
  private Body.@Nullable Id group;

  @Option(
      names = "--from",
      paramLabel = "DATE",
      description = "The first day; the day of --on if left out.")
  private @Nullable LocalDate from;

  @Option(
      names = "--to",
      paramLabel = "DATE",
      description = "The last day; three months after the first if left out.")
  private @Nullable LocalDate to;

  CalendarCommand(Session session) {
    super(session);
  }

  @Override
  Calendar answer() {
    LocalDate day = on.day(session());
    LocalDate first = from == null ? day : from;
    LocalDate last = to == null ? first.plusMonths(USUAL_MONTHS) : to;
    List<Fault> faults = Calendar.faults(first, last);
    if (!faults.isEmpty()) {
      throw new RefusedException(Kind.INVALID, faults.stream().map(each -> each.at("")).toList());
    }
    Body.Id asked = group;
    if (asked != null && session().onRecord().body(asked).isEmpty()) {
      throw RefusedException.because(
          Kind.NOT_FOUND,
          "not-on-record",
          "there is no group " + asked.value(),
          "see which there are with 'saferplan partnership show'");
    }
    return Calendar.of(session().register(), day, first, last, group);
  }

  @Override
  Page page(Calendar calendar) {
    return CalendarPage.of(session().onRecord(), calendar);
  }
}
