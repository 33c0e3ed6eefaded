package org.saferplan.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.saferplan.Properties.oneOf;
import static org.saferplan.table.Sheets.action;
import static org.saferplan.table.Sheets.actions;
import static org.saferplan.table.Sheets.told;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.saferplan.Properties;
import org.saferplan.Records;
import org.saferplan.fact.Copy;
import org.saferplan.fact.PartialDate;
import org.saferplan.fact.Stated;
import org.saferplan.ledger.Ledger;
import org.saferplan.obligation.Due;
import org.saferplan.obligation.Obligation;
import org.saferplan.obligation.Resource;
import org.saferplan.partnership.Body;
import org.saferplan.partnership.Organisation;
import org.saferplan.partnership.Party;
import org.saferplan.partnership.Vocabulary;
import org.saferplan.plan.Commitment;
import org.saferplan.plan.Priority;
import org.saferplan.refusal.RefusedException;
import org.saferplan.register.Register;

/** Actions that come in a table, and go out in one. */
final class IntakeTest {
  private static final Register RECORD = Sheets.register(action("walk", "1.1", "Walk the streets"));

  @Test
  void takesActionsAsTheyArePrinted() {
    Placing<Obligation> placing =
        actions(
            RECORD,
            "Ref|Action|Priority|Lead|Deadline|Where|RAG|Progress",
            "1.1|Fit shutters|Night-time economy|Exampleshire Borough Council, Strategy Group"
                + "|Q2 2018-19|North; South|Green|Six fitted",
            "1.1|Paint|none|Residents||||",
            "|Sweep||All|spring|||");

    assertThat(told(placing.unplaced())).isEmpty();
    Obligation first = placing.entries().get(0);
    assertThat(first.id().value()).isEqualTo("fit-shutters");
    assertThat(first.reference()).isEqualTo("1.1");
    assertThat(first.serves())
        .isEqualTo(
            Stated.of(List.of(Commitment.to(Records.refresh().id(), new Priority.Id("night")))));
    assertThat(first.leads())
        .containsExactly(Party.of(new Organisation.Id("borough")), Party.of(Records.GROUP));
    assertThat(first.due())
        .isEqualTo(
            new Due(
                new PartialDate("2018-09"),
                new PartialDate("2018-07"),
                null,
                null,
                null,
                null,
                null,
                "Q2 2018-19",
                List.of()));
    assertThat(first.places()).containsExactly(Records.NORTH, Records.SOUTH);
    assertThat(first.updates())
        .extracting(update -> update.happened())
        .containsExactly("Six fitted");
    assertThat(placing.entries().get(1).serves()).isEqualTo(Stated.none());
    assertThat(placing.entries().get(2).serves()).isEqualTo(Stated.notOnRecord());
    assertThat(told(placing.remarks()))
        .containsExactly(
            "line 3, Lead: “Residents” is nobody on record: kept in these words",
            "line 4, Deadline: “spring” is kept as printed: no day is read in it",
            "line 4, Lead: “All” is nobody on record: kept in these words");
  }

  @Test
  void tellsWhyARowFindsNoPlace() {
    Placing<Obligation> placing =
        actions(
            RECORD,
            "Id|Ref|Action|Priority|Where",
            "|1|Fit shutters|Burglary|The moon",
            "|2|||",
            "|3|Paint||",
            "|3|Paint||",
            "|1.1|Walk the streets||",
            "Two Words|4|Sweep||",
            "|5|!!!||");

    assertThat(placing.entries()).extracting(Obligation::what).containsExactly("Paint");
    assertThat(told(placing.unplaced()))
        .containsExactly(
            "line 2, Priority: “Burglary” is no priority, theme or aim of edition refresh; its"
                + " priorities are “Night-time economy”, “Domestic abuse”",
            "line 2, Where: “The moon” is no area on record: add it first, or leave it blank",
            "line 3, Action: nothing says what is to be done",
            "line 5: it is word for word the same as line 4",
            "line 6, Action: it is on record in this action plan as walk",
            "line 7, Id: “Two Words” is no id, which is of small letters, digits and hyphens: leave"
                + " it blank",
            "line 8, Action: “!!!” has no letter or digit to make an id of");
  }

  @Test
  void datesNothingThatNobodyDated() {
    Table table = Sheets.table(RECORD, "Action|Progress", "Paint|Begun");

    Placing<Obligation> placing =
        Tables.actions(
            RECORD,
            null,
            Records.refresh().id(),
            table,
            Sheets.columns(RECORD, table),
            Sheets.TODAY,
            null);

    assertThat(told(placing.unplaced()))
        .containsExactly(
            "line 2, Progress: no column says when this was said, and no day is given for the whole"
                + " table");
  }

  @Test
  void refusesATableThatSaysNothingOfWhatIsToBeDone() {
    assertThatThrownBy(() -> actions(RECORD, "Lead|Deadline", "Police|2019"))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("no column says what is to be done");
  }

  @Test
  void comesBackAsItWentOut() {
    Properties.hold(
        150,
        IntakeTest::plan,
        plan -> {
          Register record = Sheets.register(vocabularyOf(plan), plan.toArray(Obligation[]::new));
          ActionSheet sheet = ActionSheet.of(record, Ledger.of(record, Sheets.TODAY).rows(), true);
          Register empty = Sheets.register(vocabularyOf(plan));
          Table table = Table.of(TableRows.of(sheet).lines(), Headings.of(Vocabulary.of(empty)));
          Columns columns = Sheets.columns(empty, table);

          Placing<Obligation> placing =
              Tables.actions(
                  empty, null, Records.refresh().id(), table, columns, Sheets.TODAY, null);

          assertThat(columns.areUnsure()).isFalse();
          assertThat(told(placing.unplaced())).isEmpty();
          assertThat(placing.entries())
              .containsExactlyInAnyOrderElementsOf(
                  plan.stream().map(each -> Copy.with(each, "basis", List.of())).toList());
        });
  }

  /** Own headings that are those of other columns, or to be filled in, must not confuse. */
  private static Vocabulary vocabularyOf(List<Obligation> plan) {
    return switch (plan.size() % 3) {
      case 0 -> Sheets.vocabulary();
      case 1 ->
          Sheets.vocabulary(
              new Vocabulary.Column(Vocabulary.Shows.RATING, "Rating"),
              new Vocabulary.Column(Vocabulary.Shows.ACTION, "Task"),
              new Vocabulary.Column(Vocabulary.Shows.UPDATE, "Progress"));
      default ->
          Sheets.vocabulary(
              new Vocabulary.Column(Vocabulary.Shows.STATE, "State"),
              new Vocabulary.Column(Vocabulary.Shows.DUE, "Deadline"),
              new Vocabulary.Column(Vocabulary.Shows.LEADS, "Owner"));
    };
  }

  private static List<Obligation> plan(SplittableRandom random) {
    List<Obligation> plan = new ArrayList<>();
    for (int number = 0; number < random.nextInt(1, 6); number++) {
      plan.add(anAction(random, number));
    }
    return plan;
  }

  private static Obligation anAction(SplittableRandom random, int number) {
    return action(
        "action-" + number,
        oneOf(random, null, "1.1", "=1+1", "2; 3"),
        oneOf(random, "Light, and \"fence\"", "-5 fewer", "'quoted", "Two\nlines") + number,
        "serves",
        oneOf(
            random,
            Stated.<Commitment>none(),
            Stated.<Commitment>notOnRecord(),
            Stated.<Commitment>notApplicable(),
            Stated.of(
                List.of(
                    Commitment.to(Records.refresh().id(), new Priority.Id("night")),
                    Commitment.to(Records.refresh().id(), new Priority.Id("abuse"))))),
        "leads",
        oneOf(
            random,
            List.of(),
            List.of(Party.of(Records.MANAGER), Party.of(new Body.Id("council"))),
            List.of(new Party(null, null, null, "Everybody and nobody"))),
        "due",
        oneOf(
            random,
            null,
            Due.by(new PartialDate("2018-12-31")),
            new Due(null, null, null, true, null, null, null, null, List.of()),
            new Due(
                new PartialDate("2018-09"),
                new PartialDate("2018-07"),
                null,
                null,
                null,
                null,
                null,
                "Q2",
                List.of())),
        "places",
        oneOf(random, List.of(), List.of(Records.NORTH, Records.SOUTH)),
        "takes",
        oneOf(random, List.of(), List.of(new Resource("officer time", null, null, null))),
        "success",
        oneOf(random, null, "Nobody is hurt"),
        "note",
        oneOf(random, null, "As printed; twice"));
  }
}
