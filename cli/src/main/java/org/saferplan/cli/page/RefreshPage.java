package org.saferplan.cli.page;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.saferplan.partnership.Vocabulary;
import org.saferplan.refresh.Item;
import org.saferplan.refresh.Refresh;
import org.saferplan.refresh.Step;

/** The walk from one edition to the next: what is not decided comes first. */
public final class RefreshPage {
  private final Vocabulary vocabulary;

  private RefreshPage(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** All of it. */
  public static Page of(Refresh walk, Vocabulary vocabulary) {
    return new RefreshPage(vocabulary).page(walk);
  }

  /** How far it is walked. */
  public static Page progress(Refresh walk) {
    return new Page()
        .title("From %s to %s".formatted(walk.from(), walk.title()))
        .text(ChangesPage.sentence(walk.words()));
  }

  private Page page(Refresh walk) {
    Page page = progress(walk);
    List<Step> undecided = walk.undecided();
    if (!undecided.isEmpty()) {
      page.heading(walk.open() ? "Not decided yet" : "Not on record").add(bySort(undecided));
    }
    if (walk.counts().decided() > 0) {
      page.heading("Decided").add(bySort(walk.decided()));
    }
    if (!walk.added().isEmpty()) {
      page.heading("New, and not from the edition before").add(bySort(walk.added()));
    }
    return page;
  }

  private Page bySort(List<Step> steps) {
    Map<Item.Sort, List<Step>> sorted =
        steps.stream()
            .collect(
                Collectors.groupingBy(
                    step -> step.item().sort(),
                    () -> new EnumMap<>(Item.Sort.class),
                    Collectors.toList()));
    Page page = new Page();
    sorted.forEach(
        (sort, members) -> {
          page.blank().text(vocabulary.said(sort.heading()) + ":");
          members.forEach(step -> page.add(step(step)));
        });
    return page;
  }

  private Page step(Step step) {
    Page page =
        new Page()
            .item(
                "%s [%s]"
                    .formatted(
                        ChangesPage.sentence(vocabulary.said(step.words())), step.item().id()));
    step.reasons().entries().forEach(reason -> page.add(ChangesPage.reason(reason)));
    step.whyNoReason().ifPresent(words -> page.item(2, words));
    return page;
  }
}
