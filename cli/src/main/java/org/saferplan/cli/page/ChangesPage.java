package org.saferplan.cli.page;

import java.util.Locale;
import org.saferplan.plan.Change;
import org.saferplan.plan.Differences;

/** What changed from one text of a plan to another, with every reason and where it is given. */
public final class ChangesPage {
  private ChangesPage() {}

  /** The changes of priorities first. */
  public static Page of(Differences differences) {
    Page page = new Page();
    if (differences.priorities().isEmpty() && differences.texts().isEmpty()) {
      return page.text("Nothing changed.");
    }
    differences.priorities().forEach(change -> page.add(priority(change)));
    differences.texts().forEach(text -> page.item(sentence(text.words())));
    return page;
  }

  private static Page priority(Differences.PriorityChange change) {
    Page page =
        new Page()
            .item(sentence(change.words() + (change.recorded() ? "" : " (the texts show it)")));
    change
        .reasons()
        .forEach(
            reason -> {
              page.item(2, "because: " + reason.words());
              reason.sources().forEach(source -> page.text(3, "source: " + source));
            });
    boolean wantsReason = change.kind() != Change.Kind.KEPT;
    return change.reasons().isEmpty() && wantsReason ? page.item(2, "no reason on record") : page;
  }

  static String sentence(String words) {
    String stop = words.endsWith(".") || words.endsWith(".\u201d") ? "" : ".";
    return capitalised(words) + stop;
  }

  static String capitalised(String words) {
    return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
  }
}
