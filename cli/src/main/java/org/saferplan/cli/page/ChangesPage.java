package org.saferplan.cli.page;

import java.util.List;
import java.util.Locale;
import org.saferplan.document.TextDifference;
import org.saferplan.plan.Differences;
import org.saferplan.plan.GivenReason;
import org.saferplan.refresh.Step;
import org.saferplan.refresh.WhatChanged;

/** What changed from one text of a plan to another, with every reason and where it is given. */
public final class ChangesPage {
  private ChangesPage() {}

  /** The changes of priorities first. */
  public static Page of(Differences differences) {
    return texts(differences.priorities(), differences.texts());
  }

  /** The same, and then what became of the actions. */
  public static Page of(WhatChanged changed) {
    Page page = texts(changed.priorities(), changed.texts());
    if (!changed.actions().isEmpty()) {
      page.heading("Actions");
      changed.actions().forEach(step -> page.add(step(step)));
    }
    return page;
  }

  private static Page texts(
      List<Differences.PriorityChange> priorities, List<TextDifference> texts) {
    Page page = new Page();
    if (priorities.isEmpty() && texts.isEmpty()) {
      return page.text("Nothing changed.");
    }
    priorities.forEach(change -> page.add(priority(change)));
    texts.forEach(text -> page.item(sentence(text.words())));
    return page;
  }

  static Page step(Step step) {
    Page page = new Page().item(sentence(step.words()));
    step.reasons().entries().forEach(reason -> page.add(reason(reason)));
    step.whyNoReason().ifPresent(words -> page.item(2, words));
    return page;
  }

  private static Page priority(Differences.PriorityChange change) {
    Page page =
        new Page()
            .item(sentence(change.words() + (change.recorded() ? "" : " (the texts show it)")));
    change.reasons().entries().forEach(reason -> page.add(reason(reason)));
    change.whyNoReason().ifPresent(words -> page.item(2, words));
    return page;
  }

  static Page reason(GivenReason reason) {
    Page page = new Page().item(2, "because: " + reason.words());
    reason.sources().forEach(source -> page.text(3, "source: " + source));
    return page;
  }

  static String sentence(String words) {
    String stop = words.endsWith(".") || words.endsWith(".\u201d") ? "" : ".";
    return capitalised(words) + stop;
  }

  static String capitalised(String words) {
    return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
  }
}
