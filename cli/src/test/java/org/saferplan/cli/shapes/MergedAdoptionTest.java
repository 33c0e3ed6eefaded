package org.saferplan.cli.shapes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.saferplan.cli.shapes.Shape.MERGED;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saferplan.adoption.Gap;
import org.saferplan.adoption.Stage;
import org.saferplan.check.Answer;
import org.saferplan.check.Checks;
import org.saferplan.cli.page.DecisionsPage;
import org.saferplan.cli.page.Page;
import org.saferplan.cli.page.StandingPage;
import org.saferplan.decision.Delegation;
import org.saferplan.decision.Matter;
import org.saferplan.decision.Meeting;
import org.saferplan.decision.Vote;
import org.saferplan.partnership.Party;
import org.saferplan.partnership.Sharing;

/** A plan of two districts that merged, with steps of posts, votes and a power shared by two. */
final class MergedAdoptionTest {
  private static final String PLAN = "2019-24";
  private static final String STATEMENT = "statement-2019";

  private static String decisions() {
    return onOneLine(
        DecisionsPage.of(
            MERGED.partnership(), Meeting.heldBy(MERGED.register(), LocalDate.of(2024, 1, 1))));
  }

  private static String onOneLine(Page page) {
    return page.toString().replaceAll("\\s+", " ");
  }

  @ParameterizedTest
  @CsvSource({
    "2019-02-05, UNDER_WAY, UNDER_WAY, UNDER_WAY, the partnership agreed it",
    "2019-03-05, ADOPTED,   UNDER_WAY, UNDER_WAY, one council adopted it",
    "2019-03-12, ADOPTED,   ADOPTED,   ADOPTED,   so did the other",
    "2019-04-01, IN_FORCE,  IN_FORCE,  IN_FORCE,  its period begins",
    "2021-04-01, IN_FORCE,  IN_FORCE,  IN_FORCE,  the districts merged",
    "2022-05-10, IN_FORCE,  IN_FORCE,  IN_FORCE,  the new council adopted it"
  })
  void isInForceThroughAMerger(String day, Stage up, Stage down, Stage whole, String because) {
    assertThat(MERGED.standing(PLAN, day, "up-vale").stage()).as(because).isEqualTo(up);
    assertThat(MERGED.standing(PLAN, day, "down-vale").stage()).as(because).isEqualTo(down);
    assertThat(MERGED.standing(PLAN, day, "great-vale").stage()).as(because).isEqualTo(whole);
    assertThat(MERGED.standing(PLAN, day).stage()).as(because).isEqualTo(whole);
  }

  @Test
  void saysForWhichFormerAreasItWasAdopted() {
    assertThat(MERGED.standing(PLAN, "2021-04-01", "great-vale").words())
        .isEqualTo(
            "adopted for Up Vale and Down Vale, which are now part of Great Vale, in force since 1"
                + " April 2019");
    assertThat(MERGED.standing(PLAN, "2022-05-10", "great-vale").words())
        .startsWith("adopted by Great Vale Council on 10 May 2022");
    assertThat(onOneLine(StandingPage.sentence(MERGED.standing(PLAN, "2021-04-01"))))
        .contains("which are now part of Great Vale");
  }

  @Test
  void holdsTheNewCouncilToWhatTheFormerOnesAdopted() {
    assertThat(
            Checks.of(MERGED.register(), LocalDate.of(2021, 4, 1))
                .ofRule("council-adopts-executive")
                .answers())
        .extracting(each -> each.finding().answer(), each -> each.finding().words())
        .containsExactly(
            tuple(
                Answer.MET, "Up Vale District Council: Up Vale Council adopted it on 5 March 2019"),
            tuple(
                Answer.MET,
                "Down Vale District Council: Down Vale Council adopted it on 12 March 2019"));
  }

  @Test
  void aCommissionerAndASingleMemberTakeSteps() {
    assertThat(MERGED.standing(PLAN, "2019-02-14").words())
        .isEqualTo("approved by the Valeshire Police and Crime Commissioner on 14 February 2019");
    assertThat(MERGED.standing(PLAN, "2019-02-20", "up-vale").words())
        .isEqualTo("recommended by the Cabinet Member for Safety, Up Vale on 20 February 2019");
    assertThat(MERGED.standing(PLAN, "2022-05-10").gaps())
        .extracting(Gap::rule)
        .doesNotContain("step", "order", "power");
    assertThat(
            Checks.of(MERGED.register(), LocalDate.of(2019, 4, 1))
                .ofRule("officer-record")
                .answers())
        .extracting(each -> each.finding().answer())
        .containsExactly(Answer.NOT_APPLICABLE);
  }

  @Test
  void minutesGiveVotesAsCountsOrWords() {
    assertThat(MERGED.matters().map(Matter::vote).filter(Objects::nonNull))
        .containsExactly(
            new Vote(null, null, null, "unanimous"),
            new Vote(31, 4, 2, null),
            new Vote(12, 12, null, "by the Mayor\u2019s casting vote"));
    assertThat(decisions())
        .contains("agreed, unanimous", "agreed, 31 for, 4 against, 2 abstained")
        .contains("by the Mayor\u2019s casting vote (12 for, 12 against)");
    assertThat(onOneLine(StandingPage.route(MERGED.standing(PLAN, "2019-04-01"))))
        .contains("31 for, 4 against, 2 abstained");
  }

  @Test
  void aPowerIsGivenToTwoPostsTogetherAndToABody() {
    List<Delegation> given =
        MERGED.meeting("2019-07-02-up-cabinet").decisions().get(0).delegations();

    assertThat(given.get(0).acting()).isEqualTo(Sharing.TOGETHER);
    assertThat(Stream.of(given.get(0), given.get(1)).flatMap(each -> each.to().stream()))
        .extracting(Party::body)
        .filteredOn(Objects::nonNull)
        .hasSize(1);
    assertThat(decisions())
        .contains(
            "power delegated, to the Leader of Up Vale and the Chief Executive of Up Vale,"
                + " together: to approve the statement",
            "power delegated, to Up Vale Scrutiny Panel: to correct it");
  }

  @Test
  void takesAStepUnderThePowerOnlyOnceBothHaveDecided() {
    assertThat(MERGED.standing(STATEMENT, "2019-07-09").stage()).isEqualTo(Stage.UNDER_WAY);
    assertThat(MERGED.standing(STATEMENT, "2019-07-09").words())
        .isEqualTo(
            "approved by the Leader of Up Vale, under a power of Up Vale Cabinet, on 9 July 2019,"
                + " the Chief Executive of Up Vale still to agree");
    assertThat(MERGED.standing(STATEMENT, "2019-07-11").stage()).isEqualTo(Stage.IN_FORCE);
    assertThat(MERGED.standing(STATEMENT, "2019-07-11").inForceFrom()).isEqualTo("2019-07-11");
    assertThat(onOneLine(StandingPage.route(MERGED.standing(STATEMENT, "2019-07-11"))))
        .contains("Leader of Up Vale and Chief Executive of Up Vale under its power");
  }
}
