package org.saferplan.cli.page;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saferplan.due.Ask;
import org.saferplan.due.DueList;
import org.saferplan.due.Item;
import org.saferplan.fact.Identifier;
import org.saferplan.fact.PartialDate;
import org.saferplan.obligation.Obligation;
import org.saferplan.partnership.Partnership;
import org.saferplan.partnership.Party;
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
      part.items().forEach(item -> page.add(item(partnership, part.owner(), item)));
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

  private static Page item(Partnership partnership, @Nullable Party owner, Item item) {
    String restricted = item.restricted() == null ? "" : " [not for everybody]";
    Page page =
        new Page()
            .item(item.about() + restricted)
            .text(1, Phrases.sentence(item.standing()) + " " + Phrases.sentence(item.todo()));
    List<String> groups = item.groups().stream().map(partnership::called).toList();
    if (item.ask().what() == Ask.What.UPDATE && !groups.isEmpty()) {
      page.text(1, "In " + String.join(", ", groups) + ".");
    }
    return page.command(typed(owner, item).toArray(String[]::new));
  }

  /** What to type, word by word. */
  private static List<String> typed(@Nullable Party owner, Item item) {
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
              : answers(owner)
                  .map(id -> List.of("saferplan", "round", "answer", "--for", id))
                  .orElse(List.of("saferplan", "round", "list"));
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

  /** Whoever is known by words alone has nothing to be asked by. */
  private static Optional<String> answers(@Nullable Party owner) {
    return owner == null
        ? Optional.empty()
        : Stream.of(owner.post(), owner.body(), owner.organisation())
            .filter(Objects::nonNull)
            .map(Identifier::value)
            .findFirst();
  }
}
