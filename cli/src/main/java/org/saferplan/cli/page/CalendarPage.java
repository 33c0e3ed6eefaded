package org.saferplan.cli.page;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.saferplan.calendar.Calendar;
import org.saferplan.calendar.Entry;
import org.saferplan.fact.PartialDate;
import org.saferplan.partnership.Partnership;

/** What is to come, day by day. */
public final class CalendarPage {
  private static final int COLUMN = 14;
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d", Locale.UK);
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

  private CalendarPage() {}

  /** Under its months. */
  public static Page of(Partnership partnership, Calendar calendar) {
    String whose = calendar.group() == null ? "" : " of " + partnership.called(calendar.group());
    Page page =
        new Page()
            .title(
                "Calendar%s, %s to %s"
                    .formatted(
                        whose,
                        PartialDate.words(calendar.from()),
                        PartialDate.words(calendar.to())));
    if (calendar.entries().isEmpty()) {
      return page.text("Nothing is on record for this time.");
    }
    String month = "";
    for (Entry each : calendar.entries()) {
      if (!MONTH.format(each.on()).equals(month)) {
        month = MONTH.format(each.on());
        page.heading(month);
      }
      page.field(COLUMN, day(each.on(), each.date()), told(partnership, each));
    }
    return page;
  }

  /** What is known to the month stands under its last day. */
  private static String day(LocalDate on, PartialDate date) {
    return date.earliest().equals(date.latest()) ? DAY.format(on) : "by " + DAY.format(on);
  }

  private static String told(Partnership partnership, Entry entry) {
    String groups = String.join(", ", entry.groups().stream().map(partnership::called).toList());
    return switch (entry.what()) {
      case ACTION ->
          "Action: "
              + Phrases.sentence(entry.words())
              + (groups.isEmpty() ? "" : " " + groups + ".")
              + (entry.restricted() == null ? "" : " [not for everybody]");
      case UPDATES, MEETING -> Phrases.sentence(entry.words());
      case STATUTORY -> Phrases.sentence(entry.words()) + source(entry.source());
    };
  }

  private static String source(@Nullable String source) {
    return source == null ? "" : " " + source + ".";
  }
}
