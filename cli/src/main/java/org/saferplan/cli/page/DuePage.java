package org.saferplan.cli.page;

import java.util.List;
import org.saferplan.due.Ask;
import org.saferplan.due.DueList;
import org.saferplan.due.Item;
import org.saferplan.fact.PartialDate;
import org.saferplan.obligation.Obligation;
import org.saferplan.partnership.Body;
import org.saferplan.partnership.Partnership;
import org.saferplan.partnership.Post;

/** What is asked for, and what to type. */
public final class DuePage {
  private static final String WORDS = "\"...\"";

  private DuePage() {}

  /** By who is asked, worst first. */
  public static Page of(Partnership partnership, DueList due) {
    Page page =
        new Page()
            .title(
                "To say or do, as of %s and in the %d days after"
                    .formatted(PartialDate.words(due.on()), due.within()));
    if (due.count() == 0) {
      return page.text("Nothing.");
    }
    for (DueList.Part part : due.parts()) {
      page.heading(part.name());
      page.text(count(part.items()));
      part.items().forEach(item -> page.add(item(partnership, item)));
    }
    return page;
  }

  private static String count(List<Item> items) {
    long late = items.stream().filter(Item::isLate).count();
    String all = items.size() == 1 ? "1 thing" : items.size() + " things";
    return late == 0
        ? all + "."
        : late == items.size() ? all + ", late." : "%s, %d of them late.".formatted(all, late);
  }

  private static Page item(Partnership partnership, Item item) {
    String restricted = item.restricted() == null ? "" : " [not for everybody]";
    Page page =
        new Page()
            .item(item.about() + restricted)
            .text(1, Phrases.sentence(item.standing()) + " " + Phrases.sentence(item.todo()));
    List<String> groups = item.groups().stream().map(partnership::called).toList();
    if (item.ask().what() == Ask.What.UPDATE && !groups.isEmpty()) {
      page.text(1, "In " + String.join(", ", groups) + ".");
    }
    return page.command(typed(item).toArray(String[]::new));
  }

  /** What to type, word by word. */
  private static List<String> typed(Item item) {
    List<Obligation.Id> actions = item.actions();
    return switch (item.ask().what()) {
      case ACTION ->
          List.of("saferplan", "action", "complete", first(actions), "--achieved", WORDS);
      case FORECAST ->
          List.of(
              "saferplan",
              "action",
              "report",
              first(actions),
              "--happened",
              WORDS,
              "--forecast",
              "YYYY-MM-DD");
      case UPDATE ->
          actions.size() == 1
              ? report(first(actions))
              : item.groups().isEmpty()
                  ? List.of("saferplan", "round", "list")
                  : List.of("saferplan", "round", "list", "--group", group(item.groups().get(0)));
      case RESULT -> List.of("saferplan", "do", "record-result", "--from", "FILE");
      case VACANCY -> handOver(item);
    };
  }

  /** How an action is reported on. */
  static List<String> report(String action) {
    return List.of(
        "saferplan",
        "action",
        "report",
        action,
        "--happened",
        WORDS,
        "--on-track",
        "yes|no",
        "--next",
        WORDS);
  }

  private static List<String> handOver(Item item) {
    Post.Id post = item.ask().post();
    return item.actions().isEmpty() || post == null
        ? List.of("saferplan", "do", "record-vacancy", "--from", "FILE")
        : List.of(
            "saferplan",
            "action",
            "hand-over",
            "--from",
            "post:" + post.value(),
            "--to",
            "post:ID",
            "--note",
            WORDS);
  }

  private static String first(List<Obligation.Id> actions) {
    return actions.get(0).value();
  }

  private static String group(Body.Id group) {
    return group.value();
  }
}
