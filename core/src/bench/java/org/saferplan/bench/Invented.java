package org.saferplan.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.saferplan.Made;
import org.saferplan.Records;
import org.saferplan.document.Document;
import org.saferplan.fact.Copy;
import org.saferplan.fact.PartialDate;
import org.saferplan.fact.Period;
import org.saferplan.fact.Stated;
import org.saferplan.obligation.ActionPlan;
import org.saferplan.obligation.Basis;
import org.saferplan.obligation.Completion;
import org.saferplan.obligation.Due;
import org.saferplan.obligation.Move;
import org.saferplan.obligation.Obligation;
import org.saferplan.obligation.Repeats;
import org.saferplan.partnership.Body;
import org.saferplan.partnership.Capacity;
import org.saferplan.partnership.Partnership;
import org.saferplan.partnership.Party;
import org.saferplan.partnership.Post;
import org.saferplan.plan.Aim;
import org.saferplan.plan.Commitment;
import org.saferplan.plan.Edition;
import org.saferplan.plan.Priority;
import org.saferplan.plan.Theme;
import org.saferplan.progress.Progress;

/**
 * The record of a partnership that does not exist, with as many actions as are asked for and ten
 * updates each. The same seed makes the same record.
 */
final class Invented {
  static final LocalDate ON = LocalDate.of(2025, 6, 1);
  static final Edition.Id EDITION = new Edition.Id("year");
  static final int UPDATES = 10;

  private static final int PRIORITIES = 8;
  private static final int GROUPS = 6;
  private static final int POSTS = 40;
  private static final int AIMS = 5;
  private static final List<String> WORDS =
      List.of(
          ("the of and to in for with a on by community safety crime disorder antisocial behaviour"
                  + " residents police council partnership officers neighbourhood young people"
                  + " schools training patrol lighting funding review meeting agreed reported"
                  + " quarter campaign referral support families prevention delivery")
              .split(" "));

  private final SplittableRandom random = new SplittableRandom(10_000);

  private Invented() {}

  /** All of it on record. */
  static List<Document> record(int actions) {
    Invented invented = new Invented();
    List<Document> all = new ArrayList<>(List.of(partnership(), Records.plan(), edition()));
    IntStream.range(0, GROUPS).mapToObj(Invented::actionPlan).forEach(all::add);
    IntStream.range(0, actions).mapToObj(invented::action).forEach(all::add);
    return all;
  }

  static Body.Id group(int number) {
    return new Body.Id("group-" + number);
  }

  static Obligation.Id actionId(int number) {
    return new Obligation.Id("action-" + number);
  }

  private static Post.Id post(int number) {
    return new Post.Id("post-" + number);
  }

  private static Priority.Id priority(int number) {
    return new Priority.Id("priority-" + number);
  }

  private static Partnership partnership() {
    Partnership bare = Records.partnership();
    return Copy.with(
        Copy.with(
            bare,
            "bodies",
            Stream.concat(
                    bare.bodies().stream(),
                    IntStream.range(0, GROUPS)
                        .mapToObj(
                            each ->
                                Made.of(
                                    Body.class,
                                    "id",
                                    group(each),
                                    "name",
                                    "Delivery Group " + each,
                                    "actsAs",
                                    List.of(
                                        new Body.ActingAs(
                                            Capacity.SUBGROUP, Period.UNKNOWN, List.of())))))
                .toList()),
        "posts",
        Stream.concat(
                bare.posts().stream(),
                IntStream.range(0, POSTS)
                    .mapToObj(each -> new Post(post(each), "Officer " + each, null, null, List.of())))
            .toList());
  }

  private static Edition edition() {
    return Records.edition("year", "2024 to 2027", "2024-04-01", "2027-03-31", null)
        .withPriorities(
            IntStream.range(0, PRIORITIES)
                .mapToObj(
                    each ->
                        Made.of(
                            Priority.class,
                            "id",
                            priority(each),
                            "name",
                            "Priority " + each,
                            "leads",
                            List.of(Party.of(post(each))),
                            "servedBy",
                            Stated.of(List.of(group(each % GROUPS)))))
                .toList())
        .withThemes(
            Stated.of(
                List.of(Made.of(Theme.class, "id", new Theme.Id("young"), "name", "Young people"))))
        .withAims(
            IntStream.range(0, PRIORITIES * AIMS)
                .mapToObj(
                    each ->
                        Made.of(
                            Aim.class,
                            "id",
                            new Aim.Id("aim-" + each),
                            "words",
                            "Aim " + each,
                            "under",
                            List.of(new Aim.Parent(priority(each / AIMS), null, null, null))))
                .toList());
  }

  private static ActionPlan actionPlan(int group) {
    return Made.of(
        ActionPlan.class,
        "id",
        new ActionPlan.Id("plan-" + group),
        "title",
        "Action plan of group " + group,
        "body",
        group(group),
        "edition",
        EDITION,
        "extent",
        ActionPlan.Extent.ACTIONS_ON_RECORD);
  }

  private Obligation action(int number) {
    List<Object> said =
        new ArrayList<>(
            List.of(
                "id",
                actionId(number),
                "what",
                text(80),
                "reference",
                number % PRIORITIES + "." + number,
                "serves",
                serves(),
                "leads",
                leads(),
                "places",
                List.of(random.nextBoolean() ? Records.NORTH : Records.SOUTH),
                "basis",
                List.of(
                    new Basis.InActionPlan(new ActionPlan.Id("plan-" + random.nextInt(GROUPS)))),
                "updates",
                IntStream.range(0, UPDATES).mapToObj(this::update).toList()));
    said.addAll(times());
    return Made.of(Obligation.class, said.toArray());
  }

  /** Of twenty: four are done, two come again, one goes on, one is late and was moved once. */
  private List<Object> times() {
    int kind = random.nextInt(20);
    if (kind < 4) {
      String month = "2024-%02d".formatted(6 + random.nextInt(6));
      Completion done = new Completion(new PartialDate(month + "-20"), text(30), null, List.of());
      return List.of("due", Due.by(new PartialDate(month)), "completions", List.of(done));
    } else if (kind < 6) {
      return List.of(
          "due",
          Made.of(
              Due.class,
              "by",
              new PartialDate("2024-12-31"),
              "repeats",
              new Repeats(1, Repeats.Unit.QUARTER, null)),
          "completions",
          List.of(
              new Completion(new PartialDate("2025-01-10"), text(30), null, List.of()),
              new Completion(new PartialDate("2025-04-02"), text(30), null, List.of())));
    } else if (kind == 6) {
      return List.of("due", Made.of(Due.class, "ongoing", true));
    } else if (kind == 7) {
      Due was = Due.by(new PartialDate("2025-01"));
      Move move = new Move(new PartialDate("2025-02-01"), was, null, null, List.of());
      return List.of(
          "due",
          Due.by(new PartialDate("2025-%02d".formatted(3 + random.nextInt(3)))),
          "moves",
          List.of(move));
    }
    return List.of(
        "due",
        Due.by(
            new PartialDate("202%d-%02d".formatted(6 + random.nextInt(2), 1 + random.nextInt(3)))));
  }

  private Stated<Commitment> serves() {
    int kind = random.nextInt(20);
    if (kind == 0) {
      return Stated.none();
    } else if (kind == 1) {
      return Stated.of(List.of(Commitment.to(EDITION, new Theme.Id("young"))));
    } else if (kind < 8) {
      return Stated.of(
          List.of(Commitment.to(EDITION, new Aim.Id("aim-" + random.nextInt(PRIORITIES * AIMS)))));
    }
    return Stated.of(List.of(Commitment.to(EDITION, priority(random.nextInt(PRIORITIES)))));
  }

  private List<Party> leads() {
    int kind = random.nextInt(10);
    if (kind < 3) {
      return List.of();
    }
    return List.of(
        kind < 5 ? Party.of(group(random.nextInt(GROUPS))) : Party.of(post(random.nextInt(POSTS))));
  }

  /** The number's update of an action: every two months from January 2024. */
  private Progress update(int number) {
    LocalDate on = LocalDate.of(2024, 1, 15).plusMonths(number * 2L - number / 8);
    return progress(PartialDate.of(on), text(60), Party.of(post(number % 2)));
  }

  static Progress today(String happened) {
    return progress(PartialDate.of(ON), happened, Party.of(post(0)));
  }

  private static Progress progress(PartialDate on, String happened, Party by) {
    return Made.of(Progress.class, "on", on, "by", by, "happened", happened, "onTrack", true);
  }

  private String text(int length) {
    StringBuilder text = new StringBuilder(length + 16);
    while (text.length() < length) {
      text.append(WORDS.get(random.nextInt(WORDS.size()))).append(' ');
    }
    return text.substring(0, length).strip() + ".";
  }
}
