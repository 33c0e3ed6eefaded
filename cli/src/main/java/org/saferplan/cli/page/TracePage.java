package org.saferplan.cli.page;

import java.util.Objects;
import java.util.Set;
import org.saferplan.fact.PartialDate;
import org.saferplan.partnership.Vocabulary;
import org.saferplan.thread.GoldenThread;
import org.saferplan.thread.Node;

/** The part of the thread that runs through one item: back to its sources, on to its results. */
public final class TracePage {
  private TracePage() {}

  /** The thread must have been followed from an item. */
  public static Page of(Vocabulary vocabulary, GoldenThread thread) {
    String id = Objects.requireNonNull(thread.graph().metadata().from(), "the item");
    Node node = thread.node(id).orElseThrow();
    Page page =
        new Page()
            .title(
                Phrases.capital(
                    vocabulary.said(node.metadata().kind().words()) + ": " + node.label()));
    page.text("(%s)".formatted(id));
    page.text(
        "On record in %s%s, as it stands on %s."
            .formatted(
                node.metadata().document().kind().words() + " " + node.metadata().document().id(),
                node.metadata().pointer().isEmpty() ? "" : " at " + node.metadata().pointer(),
                PartialDate.words(thread.graph().metadata().on())));
    String words = node.metadata().words();
    if (words != null) {
      page.text(Phrases.sentence(words));
    }
    Branches branches = new Branches(vocabulary, thread, thread.paths(), page);
    page.heading("Back to its sources");
    branches.back(id, 0, Set.of());
    page.heading("On to its results");
    branches.on(id, 0);
    return page.add(ThreadPage.gaps(vocabulary, thread));
  }
}
