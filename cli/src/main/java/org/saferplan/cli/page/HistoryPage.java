package org.saferplan.cli.page;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.saferplan.document.Key;
import org.saferplan.store.Commit;

/** The commits of a partnership: what was done when, by whom, and what it wrote. */
public final class HistoryPage {
  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.UK);
  private static final int MOST = 4;
  private static final int COLUMN = 6;

  private HistoryPage() {}

  /** The first commit first, with times as they were in this zone. */
  public static Page of(List<Commit> commits, ZoneId zone) {
    Page page = new Page();
    for (Commit commit : commits) {
      page.field(
          COLUMN,
          String.valueOf(commit.revision()),
          "%s  %s, by %s"
              .formatted(
                  WHEN.format(commit.at().atZone(zone)), commit.command(), commit.actor().name()));
      page.field(COLUMN, "", "wrote " + wrote(commit.written()));
    }
    return page;
  }

  private static String wrote(List<Key> keys) {
    return keys.size() > MOST
        ? keys.size() + " documents"
        : keys.stream().map(Key::toString).collect(Collectors.joining(" "));
  }
}
