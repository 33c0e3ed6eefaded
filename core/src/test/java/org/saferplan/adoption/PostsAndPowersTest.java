package org.saferplan.adoption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.saferplan.Records.COMMITTEE;
import static org.saferplan.Records.COUNCIL;
import static org.saferplan.Records.GROUP;
import static org.saferplan.Records.MANAGER;
import static org.saferplan.Records.REFRESH;
import static org.saferplan.Records.decision;
import static org.saferplan.Records.matter;
import static org.saferplan.Records.meeting;
import static org.saferplan.Records.register;
import static org.saferplan.decision.Effect.CARRIED;
import static org.saferplan.decision.Effect.DEFERRED;
import static org.saferplan.decision.Effect.REFUSED;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.saferplan.Made;
import org.saferplan.Records;
import org.saferplan.decision.Decision;
import org.saferplan.decision.Delegation;
import org.saferplan.decision.Effect;
import org.saferplan.decision.Meeting;
import org.saferplan.document.Document;
import org.saferplan.fact.Copy;
import org.saferplan.fact.PartialDate;
import org.saferplan.partnership.Partnership;
import org.saferplan.partnership.Party;
import org.saferplan.partnership.Post;
import org.saferplan.partnership.Power;
import org.saferplan.partnership.Route;
import org.saferplan.partnership.Sharing;

/** Steps that a post takes by its own right, or somebody under a power that was given. */
final class PostsAndPowersTest {
  private static final Post.Id COMMISSIONER = new Post.Id("commissioner");
  private static final Post.Id LEADER = new Post.Id("leader");
  private static final Meeting AGREED = meeting(GROUP, "2018-01-23", "agree", CARRIED);
  private static final Meeting APPROVED = meeting(COMMITTEE, "2018-03-20", "approve", CARRIED);

  private static Partnership partnership() {
    Partnership plain = Records.partnership();
    return plain.withPosts(
        Stream.concat(
                plain.posts().stream(),
                Stream.of(
                    new Post(COMMISSIONER, "Police and Crime Commissioner", null, null, List.of()),
                    new Post(LEADER, "Leader", null, null, List.of())))
            .toList());
  }

  /** The same, where the commissioner endorses the plan before council adopts it. */
  private static Partnership endorsing() {
    Partnership plain = partnership();
    return plain.withRoutes(
        plain.routes().stream()
            .map(
                route ->
                    route.id().value().equals("committee-route")
                        ? Copy.with(
                            route,
                            "steps",
                            List.of(
                                route.steps().get(0),
                                new Route.Step(
                                    new Route.Step.Id("approve"),
                                    List.of(Route.Step.Taker.of(COMMISSIONER)),
                                    Power.APPROVES,
                                    null),
                                route.steps().get(2)))
                        : route)
            .toList());
  }

  private static Meeting alone(Post.Id post, String date, Decision decision) {
    return Made.of(
        Meeting.class,
        "id",
        new Meeting.Id(date + "-" + post.value()),
        "post",
        post,
        "date",
        new PartialDate(date),
        "decisions",
        List.of(decision));
  }

  private static Meeting given(Sharing acting, Post.Id... to) {
    Decision plain = decision("d1", matter(REFRESH, null, CARRIED));
    return meeting(
        COUNCIL,
        "2018-04-11",
        Copy.with(
            plain,
            "delegations",
            List.of(
                new Delegation(
                    "to adopt the refresh",
                    Stream.of(to).map(Party::of).toList(),
                    acting,
                    List.of()))));
  }

  private static Meeting under(Meeting given, Post.Id post, String date, Effect effect) {
    Decision.Ref power = new Decision.Ref(given.id(), new Decision.Id("d1"));
    return alone(
        post, date, Copy.with(decision("d1", matter(REFRESH, "adopt", effect)), "under", power));
  }

  private static Standing on(String day, Document... record) {
    return Standing.of(register(record), REFRESH, LocalDate.parse(day));
  }

  @Test
  void waitsForAPostThatTakesAStepByItsOwnRight() {
    Meeting adopted = meeting(COUNCIL, "2018-04-11", "adopt", CARRIED);

    Standing skipped = on("2018-04-11", endorsing(), AGREED, adopted);

    assertThat(skipped.stage()).isEqualTo(Stage.UNDER_WAY);
    assertThat(skipped.gaps())
        .extracting(Gap::words)
        .contains(
            "it was put to Council on 11 April 2018; nothing on record says that the Police and"
                + " Crime Commissioner had seen it");
  }

  @Test
  void countsWhatThePostDecidedWithoutAnyPowerGiven() {
    Meeting endorsed =
        alone(COMMISSIONER, "2018-03-20", decision("d1", matter(REFRESH, "approve", CARRIED)));
    Meeting adopted = meeting(COUNCIL, "2018-04-11", "adopt", CARRIED);

    assertThat(on("2018-03-20", endorsing(), AGREED, endorsed).words())
        .isEqualTo("approved by the Police and Crime Commissioner on 20 March 2018");
    assertThat(on("2018-04-11", endorsing(), AGREED, endorsed, adopted))
        .extracting(Standing::stage, standing -> standing.gaps().size())
        .containsExactly(Stage.IN_FORCE, 2);
    assertThat(on("2018-04-11", endorsing(), AGREED, endorsed, adopted).gaps())
        .extracting(Gap::rule)
        .containsOnly("version");
  }

  @Test
  void isPutOffByAPostAsByABody() {
    Meeting off =
        alone(COMMISSIONER, "2018-03-20", decision("d1", matter(REFRESH, "approve", DEFERRED)));

    assertThat(on("2018-03-21", endorsing(), AGREED, off).words())
        .isEqualTo("deferred by the Police and Crime Commissioner on 20 March 2018");
  }

  @Test
  void takesAStepByTheOneToWhomThePowerWasGiven() {
    Meeting council = given(null, LEADER);
    Meeting leader = under(council, LEADER, "2018-04-20", CARRIED);

    Standing standing = on("2018-04-20", partnership(), AGREED, APPROVED, council, leader);

    assertThat(standing.stage()).isEqualTo(Stage.IN_FORCE);
    assertThat(standing.words())
        .isEqualTo(
            "adopted by the Leader, under a power of Council, on 20 April 2018, in force since 20"
                + " April 2018");
    assertThat(standing.gaps()).extracting(Gap::rule).doesNotContain("power");
  }

  @Test
  void needsBothWhereThePowerIsUsedTogether() {
    Meeting council = given(Sharing.TOGETHER, LEADER, MANAGER);
    Meeting leader = under(council, LEADER, "2018-04-20", CARRIED);
    Meeting manager = under(council, MANAGER, "2018-04-23", CARRIED);

    Standing one = on("2018-04-22", partnership(), AGREED, APPROVED, council, leader, manager);
    Standing both = on("2018-04-23", partnership(), AGREED, APPROVED, council, leader, manager);

    assertThat(one.stage()).isEqualTo(Stage.UNDER_WAY);
    assertThat(one.words())
        .isEqualTo(
            "adopted by the Leader, under a power of Council, on 20 April 2018, the Community"
                + " Safety Manager still to agree");
    assertThat(one.gaps())
        .extracting(Gap::kind, Gap::rule)
        .contains(tuple(Gap.Kind.NOT_ON_RECORD, "power"));
    assertThat(both.stage()).isEqualTo(Stage.IN_FORCE);
    assertThat(both.inForceFrom()).isEqualTo("2018-04-23");
    assertThat(both.words()).startsWith("adopted by the Leader and the Community Safety Manager,");
    assertThat(both.gaps()).extracting(Gap::rule).doesNotContain("power");
  }

  @Test
  void isRefusedWhereOneOfBothRefusedWhoeverDecidedFirst() {
    Meeting council = given(Sharing.TOGETHER, LEADER, MANAGER);
    Meeting against = under(council, MANAGER, "2018-04-19", REFUSED);
    Meeting leader = under(council, LEADER, "2018-04-20", CARRIED);

    Standing standing = on("2018-04-20", partnership(), AGREED, APPROVED, council, against, leader);

    assertThat(standing.stage()).isEqualTo(Stage.REFUSED);
    assertThat(standing.words())
        .startsWith("refused by the Community Safety Manager, under a power of Council,");
  }

  @Test
  void needsOneAloneWhereEachMayUseThePower() {
    Meeting council = given(Sharing.EACH, LEADER, MANAGER);
    Meeting manager = under(council, MANAGER, "2018-04-20", CARRIED);

    Standing standing = on("2018-04-20", partnership(), AGREED, APPROVED, council, manager);

    assertThat(standing.stage()).isEqualTo(Stage.IN_FORCE);
    assertThat(standing.gaps()).extracting(Gap::rule).doesNotContain("power");
  }

  @Test
  void saysThatItIsNotOnRecordWhetherOneMayUseThePowerAlone() {
    Meeting council = given(null, LEADER, MANAGER);
    Meeting manager = under(council, MANAGER, "2018-04-20", CARRIED);

    assertThat(on("2018-04-20", partnership(), AGREED, APPROVED, council, manager).gaps())
        .contains(
            Gap.notOnRecord(
                "power",
                "what Community Safety Manager decided on 20 April 2018 was decided under a power"
                    + " that was given to Leader too: whether one may use it alone is not on"
                    + " record"));
  }

  @Test
  void doesNotCountWhatSomebodyElseDecidedUnderThePower() {
    Meeting council = given(null, LEADER);
    Meeting manager = under(council, MANAGER, "2018-04-20", CARRIED);

    Standing standing = on("2018-04-20", partnership(), AGREED, APPROVED, council, manager);

    assertThat(standing.stage()).isEqualTo(Stage.UNDER_WAY);
    assertThat(standing.gaps())
        .extracting(Gap::kind, Gap::words)
        .contains(
            tuple(
                Gap.Kind.BROKEN,
                "what Community Safety Manager decided on 20 April 2018 was decided under a power"
                    + " that was given to Leader"));
  }

  @Test
  void showsAsBrokenThatAPowerWasUsedBeforeItWasGiven() {
    Meeting council = given(null, LEADER);
    Meeting early = under(council, LEADER, "2018-04-10", CARRIED);

    assertThat(on("2018-04-11", partnership(), AGREED, APPROVED, council, early).gaps())
        .contains(
            Gap.broken(
                "power",
                "what Leader decided on 10 April 2018 was decided under a power that was given only"
                    + " on 11 April 2018"));
  }
}
