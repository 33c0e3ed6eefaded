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
  private static final int WIDE = 7;

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
      if (!commit.written().isEmpty()) {
        page.field(COLUMN, "", "wrote " + wrote(commit.written()));
      }
    }
    return page;
  }

  /** All of one commit, with what its command said. */
  public static Page of(Commit commit, String said, ZoneId zone) {
    Page page =
        new Page()
            .title("Revision %d: %s".formatted(commit.revision(), commit.command()))
            .field(WIDE, "when", WHEN.format(commit.at().atZone(zone)))
            .field(WIDE, "by", commit.actor().name());
    if (!commit.made().isEmpty()) {
      page.field(WIDE, "made", commit.made());
    }
    commit.written().forEach(key -> page.field(WIDE, "wrote", key.toString()));
    page.heading("What it said");
    said.lines()
        .forEach(
            line -> {
              String words = line.stripLeading();
              page.text((line.length() - words.length()) / 2, words);
            });
    return page;
  }

  private static String wrote(List<Key> keys) {
    return keys.size() > MOST
        ? keys.size() + " documents"
        : keys.stream().map(Key::toString).collect(Collectors.joining(" "));
  }
}
