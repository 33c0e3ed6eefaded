package org.saferplan.cli;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.saferplan.cli.page.Page;
import org.saferplan.json.store.Standing;

/** How far the record of each partnership has come. */
final class Standings {
  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.UK);

  private Standings() {}

  static Page page(List<Standing> standings, ZoneId zone) {
    Page page = new Page();
    for (Standing each : standings) {
      page.text(
          "%s: revision %d, of %s"
              .formatted(
                  each.partnership().value(),
                  each.revision(),
                  WHEN.format(each.at().atZone(zone))));
      page.text(1, "head " + each.head().value());
    }
    return page;
  }
}
