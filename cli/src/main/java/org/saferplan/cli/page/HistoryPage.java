package org.saferplan.cli.page;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.saferplan.document.Key;
import org.saferplan.store.Commit;

/** The commits of a partnership as a table. */
public final class HistoryPage {
  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.UK);
  private static final int MOST = 4;

  private HistoryPage() {}

  /** The first commit first, with times as they were in this zone. */
  public static Page of(List<Commit> commits, ZoneId zone) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("Rev", "When", "Who", "What", "Wrote"));
    for (Commit commit : commits) {
      rows.add(
          List.of(
              String.valueOf(commit.revision()),
              WHEN.format(commit.at().atZone(zone)),
              commit.actor().name(),
              commit.command(),
              wrote(commit.written())));
    }
    return new Page().table(rows);
  }

  private static String wrote(List<Key> keys) {
    return keys.size() > MOST
        ? keys.size() + " documents"
        : keys.stream().map(Key::toString).collect(Collectors.joining(" "));
  }
}
