package org.saferplan.exception;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saferplan.exception.Concern.DECISION_CONDITION;
import static org.saferplan.exception.Concern.FUND_CONDITION;
import static org.saferplan.exception.Concern.FUND_OVERDRAWN;
import static org.saferplan.exception.Concern.GRANT_ENDS_FIRST;
import static org.saferplan.exception.Concern.MEASURE_DROPPED;
import static org.saferplan.exception.Concern.NO_BASELINE;
import static org.saferplan.exception.Concern.NO_MEASURE;
import static org.saferplan.exception.Concern.NO_MONEY;
import static org.saferplan.exception.Concern.NO_OWNER;
import static org.saferplan.exception.Concern.NO_PLAN;
import static org.saferplan.exception.Concern.NO_UPDATE;
import static org.saferplan.exception.Concern.OVERDUE;
import static org.saferplan.exception.Concern.OWNER_GONE;
import static org.saferplan.exception.Concern.RATED_UNEXPLAINED;
import static org.saferplan.exception.Concern.RESULT_OWED;
import static org.saferplan.exception.Concern.SERVES_NOTHING;
import static org.saferplan.exception.Concern.SLIPPED_TWICE;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.saferplan.Made;
import org.saferplan.Records;
import org.saferplan.decision.Effect;
import org.saferplan.decision.Matter;
import org.saferplan.decision.Meeting;
import org.saferplan.document.Document;
import org.saferplan.fact.Copy;
import org.saferplan.fact.PartialDate;
import org.saferplan.fact.Period;
import org.saferplan.fact.Stated;
import org.saferplan.fund.Fund;
import org.saferplan.fund.Movement;
import org.saferplan.measure.Measure;
import org.saferplan.measure.Result;
import org.saferplan.measure.State;
import org.saferplan.obligation.ActionPlan;
import org.saferplan.obligation.Basis;
import org.saferplan.obligation.Due;
import org.saferplan.obligation.Move;
import org.saferplan.obligation.Obligation;
import org.saferplan.obligation.Resource;
import org.saferplan.partnership.Body;
import org.saferplan.partnership.Partnership;
import org.saferplan.partnership.Party;
import org.saferplan.partnership.Post;
import org.saferplan.partnership.RatingScheme;
import org.saferplan.partnership.Vocabulary;
import org.saferplan.plan.Commitment;
import org.saferplan.plan.Edition;
import org.saferplan.plan.Priority;
import org.saferplan.progress.Progress;

/** Each exception is planted alone into a record that has none, and is found, and no other is. */
final class ExceptionReportTest {
  private static final LocalDate ON = LocalDate.parse("2018-08-01");
  private static final Edition.Id REFRESH = Records.refresh().id();
  private static final Priority.Id NIGHT = new Priority.Id("night");
  private static final ActionPlan PLAN =
      Made.of(
          ActionPlan.class,
          "id",
          new ActionPlan.Id("night-plan"),
          "title",
          "Night-time action plan",
          "body",
          Records.SUBGROUP,
          "edition",
          REFRESH,
          "extent",
          ActionPlan.Extent.ACTIONS_ON_RECORD);

  private static Edition edition() {
    return Records.refresh()
        .withPriorities(
            List.of(
                Made.of(
                    Priority.class,
                    "id",
                    NIGHT,
                    "name",
                    "Night-time economy",
                    "leads",
                    List.of(Party.of(Records.MANAGER)),
                    "servedBy",
                    Stated.of(List.of(Records.SUBGROUP)))));
  }

  private static Obligation action(String id, Object... said) {
    List<Object> all =
        new ArrayList<>(
            List.of(
                "id",
                new Obligation.Id(id),
                "what",
                "Mend the " + id,
                "serves",
                Stated.of(List.of(Commitment.to(REFRESH, NIGHT))),
                "leads",
                List.of(Party.of(Records.MANAGER)),
                "basis",
                List.of(new Basis.InActionPlan(PLAN.id())),
                "due",
                Due.by(new PartialDate("2018-12")),
                "updates",
                List.of(update("2018-07-05"))));
    all.addAll(Arrays.asList(said));
    return Made.of(Obligation.class, all.toArray());
  }

  private static Progress update(String on) {
    return Made.of(Progress.class, "on", new PartialDate(on), "happened", "Lamps are ordered");
  }

  private static Measure measure(String id, Object... said) {
    List<Object> all =
        new ArrayList<>(
            List.of(
                "id",
                new Measure.Id(id),
                "name",
                "Assaults at night",
                "of",
                List.of(Commitment.to(REFRESH, NIGHT)),
                "unit",
                "assaults",
                "baseline",
                Stated.of(List.of(result("2017-04", "2018-03")))));
    all.addAll(Arrays.asList(said));
    return Made.of(Measure.class, all.toArray());
  }

  private static Result result(String from, String to) {
    return Made.of(
        Result.class, "amount", new BigDecimal("111"), "period", Records.period(from, to));
  }

  private static Fund fund(Object... said) {
    List<Object> all =
        new ArrayList<>(
            List.of(
                "id",
                new Fund.Id("grant"),
                "title",
                "Grant",
                "unit",
                "GBP",
                "period",
                Records.period("2018-04", "2019-03"),
                "movements",
                List.of(movement(Movement.What.ALLOCATED, "1000.00"))));
    all.addAll(Arrays.asList(said));
    return Made.of(Fund.class, all.toArray());
  }

  private static Movement movement(Movement.What what, String amount) {
    return Made.of(Movement.class, "what", what, "amount", new BigDecimal(amount));
  }

  /** A record that has no exception, with these in place of its own or beside it. */
  private static List<Exceptional> found(Document... planted) {
    return report(planted).all();
  }

  private static ExceptionReport report(Document... planted) {
    Document[] all =
        Stream.concat(
                Stream.of(edition(), PLAN, action("lights"), measure("assaults"), fund()),
                Stream.of(planted))
            .toArray(Document[]::new);
    return ExceptionReport.of(Records.register(all), ON);
  }

  private static List<Concern> concerns(Document... planted) {
    return found(planted).stream().map(Exceptional::concern).toList();
  }

  @Test
  void findsNoneWhereThereIsNone() {
    assertThat(found()).isEmpty();
  }

  @Test
  void findsWhatIsLateAndForHowLong() {
    List<Exceptional> found = found(action("door", "due", Due.by(new PartialDate("2018-07-22"))));

    assertThat(found).extracting(Exceptional::concern).containsExactly(OVERDUE);
    assertThat(found.get(0).days()).isEqualTo(10);
    assertThat(found.get(0).words())
        .isEqualTo("“Mend the door” is overdue by 10 days: it was due on 22 July 2018");
    assertThat(found.get(0).groups()).containsExactly(Records.SUBGROUP);
    assertThat(found.get(0).who())
        .extracting(each -> each.name())
        .containsExactly("Community Safety Manager");
  }

  @Test
  void findsWhoSaidNothingInTheLastRound() {
    List<Exceptional> found =
        found(
            action("door", "updates", List.of(update("2018-04-14"))),
            action("gate", "updates", List.of()));

    assertThat(found).extracting(Exceptional::concern).containsExactly(NO_UPDATE);
    assertThat(found.get(0).about())
        .extracting(Exceptional.Item::id)
        .containsExactly("door", "gate");
    assertThat(found.get(0).words())
        .isEqualTo(
            "Community Safety Manager: no update on 2 actions, such as “Mend the door” for 1 April"
                + " 2018 to 30 June 2018, owed by 14 July 2018");
    assertThat(found.get(0).days()).isEqualTo(18);
  }

  @Test
  void hearsWhatIsSaidLateAndWhatIsPutRight() {
    assertThat(concerns(action("door", "updates", List.of(update("2018-07-30"))))).isEmpty();
    Progress wrong = update("2018-07-03");
    Progress right = Copy.with(update("2018-07-04"), "corrects", 1);
    assertThat(concerns(action("door", "updates", List.of(wrong, right)))).isEmpty();
  }

  @Test
  void findsWhatWasPutOffTwiceWithoutADecision() {
    Move move =
        Made.of(
            Move.class,
            "on",
            new PartialDate("2018-06-01"),
            "was",
            Due.by(new PartialDate("2018-06")));
    assertThat(concerns(action("door", "moves", List.of(move)))).isEmpty();
    assertThat(concerns(action("door", "moves", List.of(move, move))))
        .containsExactly(SLIPPED_TWICE);
  }

  @Test
  void findsWhatNobodyLeadsAndWhatServesNothing() {
    assertThat(
            concerns(
                action(
                    "door",
                    "leads",
                    List.of(),
                    "serves",
                    Stated.none(),
                    "basis",
                    List.of(new Basis.InActionPlan(PLAN.id())))))
        .containsExactly(NO_OWNER, SERVES_NOTHING);
    assertThat(concerns(action("door", "leads", List.of()))).isEmpty();
  }

  @Test
  void tellsInOneLineWhatManyLack() {
    Document[] doors =
        IntStream.range(0, 60)
            .mapToObj(
                number -> action("door-" + number, "leads", List.of(), "serves", Stated.none()))
            .toArray(Document[]::new);

    assertThat(found(doors))
        .extracting(each -> each.concern() + " " + each.about().size())
        .containsExactly("NO_OWNER 60", "SERVES_NOTHING 60");
  }

  @Test
  void findsOwnersWhoAreThereNoMore() {
    Partnership partnership = Records.partnership();
    Post post = partnership.posts().get(0);
    Partnership vacant =
        partnership.withPosts(
            List.of(
                Copy.with(post, "vacant", List.of(new Period(new PartialDate("2018-06"), null)))));
    Partnership filled =
        partnership.withPosts(
            List.of(Copy.with(post, "vacant", List.of(Records.period("2018-04", "2018-06")))));

    assertThat(found(vacant))
        .extracting(Exceptional::words)
        .containsExactly(
            "Community Safety Manager is vacant since June 2018, and still leads 1 action, such as"
                + " “Mend the lights”");
    assertThat(concerns(vacant)).containsExactly(OWNER_GONE);
    assertThat(concerns(filled)).isEmpty();
    assertThat(concerns(vacant, action("lights", "leads", List.of(Party.of(Records.SUBGROUP)))))
        .isEmpty();
  }

  @Test
  void findsGroupsThatEnded() {
    Partnership partnership = Records.partnership();
    Partnership ended =
        partnership.withBodies(
            partnership.bodies().stream()
                .map(
                    each ->
                        each.id().equals(Records.SUBGROUP)
                            ? Copy.with(
                                each, "period", new Period(null, new PartialDate("2018-06")))
                            : each)
                .toList());

    assertThat(concerns(ended, action("lights", "leads", List.of(Party.of(Records.SUBGROUP)))))
        .containsExactly(OWNER_GONE);
  }

  @Test
  void findsPrioritiesWithoutAnActionPlanOrAMeasure() {
    Edition two =
        edition()
            .withPriorities(
                Stream.concat(
                        edition().priorities().stream(),
                        Stream.of(
                            Made.of(
                                Priority.class,
                                "id",
                                new Priority.Id("abuse"),
                                "name",
                                "Domestic abuse",
                                "servedBy",
                                Stated.of(List.of(Records.GROUP)))))
                    .toList());

    assertThat(found(two))
        .extracting(Exceptional::concern)
        .containsOnly(NO_PLAN, NO_MEASURE)
        .contains(NO_PLAN, NO_MEASURE);
    assertThat(found(two)).allMatch(each -> each.groups().equals(Set.of(Records.GROUP)));
  }

  @Test
  void findsWhatNobodyPaysFor() {
    Resource unpaid = Made.of(Resource.class, "amount", new BigDecimal("250"), "unit", "GBP");
    Resource hours = Made.of(Resource.class, "amount", new BigDecimal("250"), "unit", "hours");
    Resource paid =
        Made.of(
            Resource.class,
            "amount",
            new BigDecimal("250"),
            "unit",
            "GBP",
            "fund",
            new Fund.Id("grant"));

    assertThat(concerns(action("door", "takes", List.of(unpaid)))).containsExactly(NO_MONEY);
    assertThat(concerns(action("door", "takes", List.of(hours, paid)))).isEmpty();
    assertThat(
            concerns(
                action("door", "takes", List.of(paid), "due", Due.by(new PartialDate("2019-06")))))
        .containsExactly(GRANT_ENDS_FIRST);
  }

  @Test
  void findsFundsThatDoNotHoldWhatIsAskedOfThem() {
    assertThat(
            concerns(
                fund(
                    "conditions",
                    List.of(Made.of(Fund.Condition.class, "words", "It is confirmed")))))
        .containsExactly(FUND_CONDITION);
    assertThat(
            concerns(
                fund(
                    "movements",
                    List.of(
                        movement(Movement.What.ALLOCATED, "1000.00"),
                        movement(Movement.What.SPENT, "1000.01")))))
        .containsExactly(FUND_OVERDRAWN);
    assertThat(
            concerns(
                fund(
                    "movements",
                    List.of(
                        movement(Movement.What.ALLOCATED, "1000.00"),
                        movement(Movement.What.SPENT, "1000.00")))))
        .isEmpty();
  }

  @Test
  void findsConditionsThatWereNotMet() {
    Matter matter =
        Copy.with(
            Records.matter(Records.REFRESH, null, Effect.CARRIED),
            "conditions",
            List.of("that the grant is confirmed"));
    Matter met =
        matter.withMet(
            new Matter.Met(
                "that the grant is confirmed", new PartialDate("2018-07-20"), List.of()));

    assertThat(concerns(met(matter))).containsExactly(DECISION_CONDITION);
    assertThat(concerns(met(met))).isEmpty();
  }

  private static Meeting met(Matter matter) {
    return Records.meeting(Records.GROUP, "2018-06-01", Records.decision("d1", matter));
  }

  @Test
  void findsMeasuresThatLackWhatTheyNeed() {
    assertThat(concerns(measure("assaults", "baseline", Stated.notOnRecord())))
        .containsExactly(NO_BASELINE);
    assertThat(
            concerns(
                measure(
                    "assaults",
                    "frequency",
                    Measure.Frequency.QUARTERLY,
                    "period",
                    new Period(new PartialDate("2018-04"), null))))
        .containsExactly(RESULT_OWED);
    assertThat(
            concerns(
                measure(
                    "thefts",
                    "states",
                    List.of(
                        Made.of(
                            State.class,
                            "what",
                            State.What.WITHDRAWN,
                            "on",
                            new PartialDate("2018-05"))))))
        .containsExactly(MEASURE_DROPPED);
  }

  @Test
  void findsRatingsSetAgainstTheRuleWithoutAReason() {
    RatingScheme scheme =
        Made.of(
            RatingScheme.class,
            "id",
            new RatingScheme.Id("delivery"),
            "name",
            "Delivery",
            "ratings",
            List.of(
                rating("red", RatingScheme.Says.OFF_TRACK, RatingScheme.When.What.OVERDUE),
                rating("green", RatingScheme.Says.ON_TRACK, RatingScheme.When.What.OTHERWISE)));
    Partnership rules =
        Records.partnership()
            .withVocabulary(
                new Vocabulary(
                    List.of(), List.of(), List.of(scheme), List.of(), List.of(), List.of()));
    Progress red =
        Copy.with(
            update("2018-07-05"),
            "rating",
            new RatingScheme.Ref(scheme.id(), new RatingScheme.Rating.Id("red")));

    assertThat(concerns(rules, action("lights", "updates", List.of(red))))
        .containsExactly(RATED_UNEXPLAINED);
    assertThat(
            concerns(
                rules,
                action(
                    "lights",
                    "updates",
                    List.of(Copy.with(red, "ratingBecause", "The mast fell")))))
        .isEmpty();
  }

  private static RatingScheme.Rating rating(
      String id, RatingScheme.Says says, RatingScheme.When.What when) {
    return Made.of(
        RatingScheme.Rating.class,
        "id",
        new RatingScheme.Rating.Id(id),
        "word",
        id,
        "says",
        says,
        "when",
        List.of(new RatingScheme.When(when, null)));
  }

  @Test
  void tellsAGroupOfItsOwnAndOfWhatConcernsAll() {
    Body.Id other = Records.GROUP;
    ExceptionReport report =
        report(
            action("door", "due", Due.by(new PartialDate("2018-07-22"))),
            met(
                Copy.with(
                    Records.matter(Records.REFRESH, null, Effect.CARRIED),
                    "conditions",
                    List.of("that the grant is confirmed"))));

    assertThat(report.all()).hasSize(2);
    assertThat(report.concerning(Records.SUBGROUP)).hasSize(2);
    assertThat(report.concerning(other))
        .extracting(Exceptional::concern)
        .containsExactly(DECISION_CONDITION);
    assertThat(report.counts())
        .containsExactly(
            new ExceptionReport.Count(OVERDUE, 1),
            new ExceptionReport.Count(DECISION_CONDITION, 1));
  }
}
