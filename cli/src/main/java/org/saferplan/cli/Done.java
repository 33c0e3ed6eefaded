package org.saferplan.cli;

import java.time.Instant;
import java.util.List;
import org.saferplan.cli.page.Page;
import org.saferplan.document.Key;
import org.saferplan.store.Commit;

/**
 * What a command did.
 *
 * @param made the id of what it made; blank where nothing was
 */
public record Done(String command, long revision, Instant at, String made, List<Key> written) {
  private static final int MOST = 8;
  private static final int COLUMN = 9;

  /** Takes a copy. */
  public Done {
    written = List.copyOf(written);
  }

  static Done of(Commit commit) {
    return new Done(
        commit.command(), commit.revision(), commit.at(), commit.made(), commit.written());
  }

  Page page() {
    Page page = new Page().text("Done: %s, revision %d.".formatted(command, revision));
    if (!made.isEmpty()) {
      page.field(COLUMN, "  made", made);
    }
    if (written.size() <= MOST) {
      written.forEach(key -> page.field(COLUMN, "  wrote", key.toString()));
    } else {
      page.field(COLUMN, "  wrote", "%d documents".formatted(written.size()));
    }
    return page;
  }
}
