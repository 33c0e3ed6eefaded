package org.saferplan.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.saferplan.table.Sheets.action;
import static org.saferplan.table.Sheets.told;
import static org.saferplan.table.Sheets.updates;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.saferplan.Made;
import org.saferplan.Records;
import org.saferplan.fact.PartialDate;
import org.saferplan.obligation.Completion;
import org.saferplan.obligation.Obligation;
import org.saferplan.obligation.ReportRound;
import org.saferplan.partnership.Party;
import org.saferplan.partnership.RatingScheme;
import org.saferplan.progress.Progress;
import org.saferplan.refusal.RefusedException;
import org.saferplan.register.Register;

/** Updates that come in a table. */
final class UpdatesTest {
  private static final Register RECORD =
      Sheets.register(
          action("walk", "1.1", "Walk the streets"),
          action("light", "1.2", "Light the underpass"),
          action("fence", "1.2", "Fence the arcade"),
          action("meet", null, "Meet  traders"),
          Made.of(Obligation.class, "id", new Obligation.Id("elsewhere"), "what", "Elsewhere"));

  @Test
  void takesWhatARowSays() {
    Placing<ReportRound.Line> placing =
        updates(
            RECORD,
            "Id|What happened|On track|Rating|Next step|Expected by|Completed",
            "walk|Walked twice|Yes|green|Walk again|Mar-19|",
            "light|||||| ",
            "fence|Fenced||Blue|||30/04/2018");

    assertThat(placing.unplaced()).isEmpty();
    assertThat(placing.silent()).isEqualTo(1);
    assertThat(placing.entries())
        .containsExactly(
            new ReportRound.Line(
                new Obligation.Id("walk"),
                Made.of(
                    Progress.class,
                    "on",
                    new PartialDate("2018-05-01"),
                    "by",
                    Party.of(Records.SUBGROUP),
                    "happened",
                    "Walked twice",
                    "onTrack",
                    true,
                    "rating",
                    rating("green"),
                    "next",
                    "Walk again",
                    "forecast",
                    new PartialDate("2019-03")),
                null),
            new ReportRound.Line(
                new Obligation.Id("fence"),
                Made.of(
                    Progress.class,
                    "on",
                    new PartialDate("2018-05-01"),
                    "by",
                    Party.of(Records.SUBGROUP),
                    "happened",
                    "Fenced",
                    "rating",
                    rating("blue")),
                Made.of(
                    Completion.class, "on", new PartialDate("2018-04-30"), "achieved", "Fenced")));
  }

  private static RatingScheme.Ref rating(String id) {
    return new RatingScheme.Ref(new RatingScheme.Id("brag"), new RatingScheme.Rating.Id(id));
  }

  @Test
  void findsAnActionByIdElseReferenceElseWordsAndNeverGuesses() {
    Placing<ReportRound.Line> placing =
        updates(
            RECORD,
            "Id|Reference|Action|What happened",
            "|1.1||by reference",
            "|1.2|light the  underpass|by both",
            "||MEET TRADERS|by words",
            "|1.2||of two",
            "|1.1|Fence the arcade|of one and another",
            "|9.9||of none",
            "elsewhere|||of another group",
            "nobody|||of nobody",
            "Not an id|||of nobody",
            "|||of nothing");

    assertThat(placing.entries())
        .extracting(line -> line.action().value())
        .containsExactly("walk", "light", "meet");
    assertThat(told(placing.unplaced()))
        .containsExactly(
            "line 5, Reference: “1.2” is several of the actions of Night-time Group: give the id of"
                + " one in a column headed “Id”, of fence (1.2), light (1.2)",
            "line 6, Reference: “1.1” is not the reference of the action with these words, which is"
                + " fence (1.2)",
            "line 7, Reference: “9.9” is none of the actions of Night-time Group",
            "line 8, Id: “elsewhere” is on record, and not among the actions of Night-time Group",
            "line 9, Id: “nobody” is no action on record",
            "line 10, Id: “Not an id” is no action on record",
            "line 11, Action: nothing says of which action this is");
  }

  @Test
  void tellsEverythingThatIsWrongWithARowAtOnce() {
    Placing<ReportRound.Line> placing =
        updates(
            RECORD,
            "Id|What happened|On track|Rating|Expected by|Completed|Date of update|Period|Said by",
            "walk|a\u202Eb|perhaps|Purple|31/02/2019|next week|01/06/2018|Q5 2018-19|",
            "light|||||yes|||",
            "fence|Done||||30/05/2018|||");

    assertThat(told(placing.unplaced()))
        .containsExactly(
            "line 2, What happened: character 2 (U+202E) is not text that can be printed: take it"
                + " out",
            "line 2, Date of update: 1 June 2018 has not come yet",
            "line 2, Period: “Q5 2018-19” is no period that exists: write it as Q1 2026-27,"
                + " 2026-27, or April to June 2026",
            "line 2, On track: “perhaps” says neither: write yes or no, or leave it blank",
            "line 2, Rating: “Purple” is no rating of the partnership: there is Blue, Green",
            "line 2, Expected by: “31/02/2019” is no date that exists and means one thing: write it"
                + " as 31/03/2027, or March 2027",
            "line 2, Completed: “next week” is no date that exists and means one thing: write it as"
                + " 31/03/2027, or March 2027",
            "line 3, Completed: it is done, and nothing says what was achieved: say what happened",
            "line 4, Completed: 30 May 2018 has not come yet");
    assertThat(placing.placed()).isEmpty();
  }

  @Test
  void tellsThatTermsAreNotChangedByAnUpdate() {
    Placing<ReportRound.Line> placing =
        updates(
            RECORD,
            "Id|Reference|Action|Lead|By when|What happened",
            "walk|1.1|Walk the streets|community safety manager|Dec-18|Walked",
            "light|1.10|Light it|Strategy Group|Dec-19|Lit",
            "meet||Meet traders|||");

    assertThat(placing.placed()).hasSize(2);
    assertThat(told(placing.remarks()))
        .containsExactly(
            "line 3, Reference: the record says “1.2” here, and an update does not change that",
            "line 3, Action: the record says “Light the underpass” here, and an update does not"
                + " change that",
            "line 3, Lead: the record says “Community Safety Manager” here, and an update does not"
                + " change that",
            "line 3, By when: the record says “December 2018” here, and an update does not change"
                + " that");
  }

  @Test
  void tellsOfARatingThatClosesNothingAndOfAnActionThatIsSpokenOfTwice() {
    Placing<ReportRound.Line> placing =
        updates(RECORD, "Id|What happened|Rating", "walk|Walked|Blue", "walk|Walked on|");

    assertThat(told(placing.remarks()))
        .containsExactly(
            "line 2, Rating: it is rated as complete, and stays open: say when it was completed to"
                + " close it");
    assertThat(told(placing.unplaced()))
        .containsExactly("line 3: line 2 speaks of the same action");
  }

  @Test
  void refusesATableInWhichNoRowCanFindItsPlace() {
    assertThatThrownBy(() -> updates(RECORD, "Lead|Note", "Police|x"))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("no column says of which action a row speaks")
        .hasMessageContaining("no column says what is new");
  }

  @Test
  void takesARowForEveryRaterWhereRowsSayWho() {
    Placing<ReportRound.Line> placing =
        updates(
            RECORD,
            "Id|Said by|Rating",
            "walk|Community Safety Manager|Green",
            "walk|the Committee|Blue");

    assertThat(placing.entries())
        .extracting(line -> line.update().by())
        .containsExactly(Party.of(Records.MANAGER), Party.of(Records.COMMITTEE));
    assertThat(List.of(placing.unplaced())).hasSize(1);
    assertThat(placing.unplaced()).isEmpty();
  }

  @Test
  void losesNothingThatStandsAlone() {
    Placing<ReportRound.Line> placing =
        updates(
            RECORD,
            "Id|What happened|Completed|What was achieved|For the time due|Why this rating|Rating",
            "walk|||All walked|||",
            "light||no|||Lamps are late|",
            "fence|Fenced||Arcade shut|03/2018||",
            "meet|Met||||It was agreed|");

    assertThat(placing.placed()).isEmpty();
    assertThat(placing.silent()).isZero();
    assertThat(told(placing.unplaced()))
        .containsExactly(
            "line 2, What was achieved: it says what was achieved, and not when it was completed:"
                + " say when, or say it as what happened",
            "line 3, Why this rating: it says why it is rated so, and no rating stands beside it",
            "line 4, What was achieved: it says what was achieved, and not when it was completed:"
                + " say when, or say it as what happened",
            "line 4, For the time due: it says for which time, and not that it was completed: say"
                + " when it was, or leave it blank",
            "line 5, Why this rating: it says why it is rated so, and no rating stands beside it");
  }

  @Test
  void tellsOfWhatSaysNothingByItself() {
    Placing<ReportRound.Line> placing =
        updates(
            RECORD,
            "Id|What happened|Period|Said by|Date of update|Completed|What was achieved",
            "walk||Q4 2017-18|||no|",
            "light|||Everybody|30/04/2018||",
            "fence||Q4 2017-18|||30/04/2018|Fenced");

    assertThat(placing.silent()).isEqualTo(2);
    assertThat(placing.placed()).hasSize(1);
    assertThat(told(placing.unplaced())).isEmpty();
    assertThat(told(placing.remarks()))
        .containsExactly(
            "line 2, Period: it is not kept: no update stands beside it",
            "line 3, Said by: it is not kept: no update stands beside it",
            "line 3, Date of update: it is not kept: no update stands beside it",
            "line 4, Period: it is not kept: no update stands beside it");
  }

  @Test
  void keepsTogetherAllWhoSaidAnUpdate() {
    Placing<ReportRound.Line> placing =
        updates(
            RECORD,
            "Id|Said by|What happened",
            "walk|Community Safety Manager; the Committee|Walked",
            "light|Jo's team\n and residents|Lit",
            "fence|Community Safety Manager;|Fenced");

    assertThat(told(placing.unplaced())).isEmpty();
    assertThat(placing.entries())
        .extracting(line -> line.update().by())
        .containsExactly(
            new Party(null, null, null, "Community Safety Manager; the Committee"),
            new Party(null, null, null, "Jo's team and residents"),
            Party.of(Records.MANAGER));
    assertThat(told(placing.remarks()))
        .containsExactly(
            "line 2, Said by: several are named: kept as one, in these words",
            "line 3, Said by: several are named: kept as one, in these words");
  }

  @Test
  void tellsOfEveryRowThatStandsAboveTheHeadings() {
    Placing<ReportRound.Line> placing =
        updates(
            RECORD,
            "Updates of the spring||",
            "light|Lit|",
            "||",
            "walk|Walked|Walk again",
            "Id|What happened|Next step",
            "fence|Fenced|");

    assertThat(placing.placed()).hasSize(1);
    assertThat(told(placing.remarks()))
        .containsExactly(
            "line 2: it stands above the headings, and is not read",
            "line 4: it stands above the headings, and is not read");
  }

  @Test
  void tellsOfAColumnThatIsNotReadSinceAnotherIs() {
    Placing<ReportRound.Line> placing =
        updates(
            RECORD,
            "Id|What happened|Lead|Next step|What happened",
            "fence|Fenced|Community Safety Manager||Forgotten");

    assertThat(placing.placed()).hasSize(1);
    assertThat(told(placing.remarks()))
        .containsExactly(
            "line 1, What happened: column 5 is not read, since column 2, “What happened”, holds"
                + " what happened too");
  }
}
