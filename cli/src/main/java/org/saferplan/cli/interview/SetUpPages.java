package org.saferplan.cli.interview;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.saferplan.cli.page.Page;
import org.saferplan.partnership.Nation;
import org.saferplan.partnership.Tier;

/** What is told between the questions. */
final class SetUpPages {
  private static final int COLUMN = 18;

  private SetUpPages() {}

  static Page welcome() {
    return new Page()
        .text(
            "This begins the record of a partnership. What stands in [brackets] is taken if you"
                + " press Enter. Nothing is written until you say so at the end; Ctrl-D stops.");
  }

  /** Who does what with a plan, in order. */
  static Page way(List<Group> way) {
    Page page = new Page().text("By these answers, a plan and its assessment would go this way:");
    way.forEach(group -> page.text(1, group.does()));
    return page;
  }

  /** What would be recorded. */
  static Page summary(SetUpAnswers answers, String id, List<Group> route) {
    Page page = new Page().text("This would be recorded:");
    field(page, "Partnership", answers.name() + inBrackets(answers.shortName()));
    field(page, "Its id", id);
    field(page, "Where", where(answers.tier()) + ", " + nation(answers.nation()));
    answers.area().ifPresent(area -> field(page, "Whole area", area));
    answers.councils().forEach(council -> council(page, council));
    answers.county().ifPresent(county -> field(page, "County council", county));
    field(page, "Strategy group", answers.group());
    answers.subgroups().forEach(subgroup -> field(page, "Subgroup", subgroup));
    field(
        page,
        "Route",
        route.isEmpty()
            ? "not said yet"
            : route.stream().map(Group::does).collect(Collectors.joining("; ")));
    return page;
  }

  private static void council(Page page, SetUpAnswers.Council council) {
    field(page, "Council", council.name() + inBrackets(council.area()) + ": " + council.governed());
    field(
        page,
        "  committee",
        council.committee().orElse("not known which meets as the Crime and Disorder Committee"));
  }

  private static void field(Page page, String name, String words) {
    page.field(COLUMN, "  " + name, words);
  }

  private static String inBrackets(Optional<String> words) {
    return words.map(given -> " (" + given + ")").orElse("");
  }

  private static String where(Tier tier) {
    return switch (tier) {
      case DISTRICT -> "district";
      case UNITARY -> "unitary";
      case COUNTY -> "county";
    };
  }

  private static String nation(Nation nation) {
    return switch (nation) {
      case ENGLAND -> "England";
      case WALES -> "Wales";
    };
  }
}
