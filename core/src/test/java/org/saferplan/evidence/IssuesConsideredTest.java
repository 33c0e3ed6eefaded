package org.saferplan.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saferplan.Records.MANAGER;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.saferplan.Made;
import org.saferplan.Records;
import org.saferplan.assessment.Assessment;
import org.saferplan.assessment.Issue;
import org.saferplan.assessment.Issue.Outcome;
import org.saferplan.assessment.Score;
import org.saferplan.fact.Copy;
import org.saferplan.fact.Stated;
import org.saferplan.partnership.Formula;
import org.saferplan.partnership.Partnership;
import org.saferplan.partnership.Party;
import org.saferplan.partnership.Reason;
import org.saferplan.partnership.ScoringScheme;
import org.saferplan.partnership.ScoringScheme.Criterion;
import org.saferplan.partnership.Vocabulary;
import org.saferplan.plan.Edition;
import org.saferplan.plan.Priority;
import org.saferplan.plan.Theme;
import org.saferplan.register.Register;

final class IssuesConsideredTest {
  private static final Criterion.Id HARM = new Criterion.Id("harm");
  private static final Criterion.Id LIKELIHOOD = new Criterion.Id("likelihood");
  private static final Criterion.Id CAPACITY = new Criterion.Id("capacity");

  /** (harm + likelihood) / capacity. */
  private static final Formula FORMULA =
      new Formula.Quotient(
          new Formula.Sum(List.of(new Formula.Mark(HARM), new Formula.Mark(LIKELIHOOD))),
          new Formula.Mark(CAPACITY));

  private static final ScoringScheme SCHEME =
      new ScoringScheme(
          new ScoringScheme.Id("matrix"),
          "Risk matrix",
          BigDecimal.ZERO,
          BigDecimal.TEN,
          List.of(
              new Criterion(HARM, "Harm", null),
              new Criterion(LIKELIHOOD, "Likelihood", null),
              new Criterion(CAPACITY, "Capacity", null)),
          FORMULA,
          List.of(),
          null);

  @Test
  void showsMarksByTheNamesOfTheCriteriaAndWhoScored() {
    Scored scored = scored(score("3", "4", "2", "3.5"));

    assertThat(scored.scheme()).isEqualTo("Risk matrix");
    assertThat(scored.marked()).isEqualTo("Harm 3, Likelihood 4, Capacity 2");
    assertThat(scored.by()).isEqualTo("Community Safety Manager");
    assertThat(scored.total()).isEqualTo("total 3.5");
    assertThat(scored.workedOut()).isEqualByComparingTo("3.5");
    assertThat(scored.remarks()).isEmpty();
  }

  @Test
  void showsBothTotalsWhereTheyDiffer() {
    assertThat(scored(score("3", "4", "2", "4")).remarks()).isEmpty();
    assertThat(scored(score("3", "4", "2", "4.0")).remarks())
        .containsExactly("the total is printed as 4.0, by the formula it is 3.5");
    assertThat(scored(score("3", "4", "3", "2.33")).remarks()).isEmpty();
    assertThat(scored(score("3", "4", "3", "9")).remarks())
        .containsExactly("the total is printed as 9, by the formula it is 2.33");
    assertThat(scored(score("3", "4", "2", null)).total()).isEqualTo("total worked out as 3.5");
  }

  @Test
  void saysWhyTheFormulaGivesNoTotal() {
    Scored unmarked = scored(score("3", null, "2", "4"));
    Scored divided = scored(score("3", "4", "0", null));

    assertThat(unmarked.workedOut()).isNull();
    assertThat(unmarked.remarks())
        .containsExactly(
            "no mark on record for Likelihood",
            "the formula gives no total while marks are missing");
    assertThat(divided.remarks())
        .containsExactly("the formula divides by nothing, so it gives no total");
    assertThat(divided.total()).isEqualTo("total not on record");
  }

  @Test
  void worksNothingOutFromMarksInWords() {
    Score.Mark three = new Score.Mark(CAPACITY, BigDecimal.valueOf(3), "medium");
    Scored one = scored(marks(word(HARM, "high"), word(LIKELIHOOD, "A*"), three));
    Scored unasked = scored(marks(word(HARM, "high"), three));

    assertThat(one.marked()).isEqualTo("Harm high, Likelihood A*, Capacity medium (3)");
    assertThat(one.workedOut()).isNull();
    assertThat(one.total()).isEqualTo("total not on record");
    assertThat(one.remarks())
        .containsExactly("not worked out: the marks for Harm and Likelihood are in words");
    assertThat(unasked.remarks())
        .containsExactly(
            "no mark on record for Likelihood", "not worked out: the mark for Harm is in words");
  }

  @Test
  void saysThatAMarkLiesOffTheScale() {
    assertThat(scored(score("11", "4", "1", "15")).remarks())
        .containsExactly("the mark 11 for Harm lies off the scale");
  }

  @Test
  void tellsWhatWasScoredAndWhatWasAdoptedApart() {
    Score score = score("3", "4", "2", "3.5");
    IssuesConsidered read =
        read(
            issue("adopted", Outcome.PRIORITY, score),
            issue("turned-down", Outcome.NOT_ADOPTED, score),
            issue("raised-late", Outcome.THEME),
            issue("open", null, score),
            issue("named", null));

    assertThat(read.scoredNotAdopted()).containsExactly(new Issue.Id("turned-down"));
    assertThat(read.adoptedNotScored())
        .containsExactly(new Issue.Id("raised-late"), new Issue.Id("named"));
    assertThat(read.outcomeNotOnRecord())
        .containsExactly(new Issue.Id("open"), new Issue.Id("named"));
    assertThat(read.contradicted()).isEmpty();
    assertThat(read.row(new Issue.Id("turned-down")).reasons())
        .containsExactly(new Reason("Others came first", List.of()));
  }

  @Test
  void namesThePrioritiesAndThemesThatCameFromAnIssue() {
    IssuesConsidered read = read(issue("named", Outcome.PRIORITY), issue("turned-down", null));

    assertThat(read.row(new Issue.Id("named")).namedBy())
        .extracting(IssuesConsidered.Named::words)
        .containsExactly("priority “Gangs” of 2018-19 refresh");
    assertThat(read.ofNoIssue())
        .extracting(IssuesConsidered.Named::name)
        .containsExactly("Safer roads");
  }

  @Test
  void saysThatAnOutcomeContradictsWhatNamesTheIssue() {
    IssuesConsidered read =
        read(
            issue("named", Outcome.NOT_ADOPTED),
            issue("across", Outcome.PRIORITY),
            issue("alone", Outcome.PRIORITY));

    assertThat(read.contradicted()).containsExactly(new Issue.Id("named"), new Issue.Id("across"));
    assertThat(read.row(new Issue.Id("named")).contradiction())
        .isEqualTo("on record as not adopted, yet it became priority “Gangs” of 2018-19 refresh");
    assertThat(read.row(new Issue.Id("across")).contradiction())
        .isEqualTo("on record as priority, yet it became theme “Prevention” of 2018-19 refresh");
  }

  private static Scored scored(Score score) {
    return read(issue("any", Outcome.PRIORITY, score)).issues().get(0).scores().get(0);
  }

  private static IssuesConsidered read(Issue... issues) {
    Assessment assessment = Records.assessment().withIssues(List.of(issues));
    return IssuesConsidered.of(register(assessment), assessment);
  }

  private static Register register(Assessment assessment) {
    Partnership partnership =
        Records.partnership()
            .withVocabulary(Made.of(Vocabulary.class, "scoringSchemes", List.of(SCHEME)));
    Edition edition =
        Copy.with(Records.refresh(), "assessments", List.of(assessment.id()))
            .withPriorities(
                List.of(
                    Made.of(Priority.class, "name", "Gangs", "issues", List.of(ref("named"))),
                    Made.of(Priority.class, "name", "Safer roads")))
            .withThemes(
                Stated.of(
                    List.of(
                        Made.of(
                            Theme.class, "name", "Prevention", "issues", List.of(ref("across"))))));
    return Records.register(partnership, assessment, edition);
  }

  private static Issue.Ref ref(String issue) {
    return new Issue.Ref(Records.assessment().id(), new Issue.Id(issue));
  }

  private static Issue issue(String id, Outcome outcome, Score... scores) {
    return Made.of(
        Issue.class,
        "id",
        new Issue.Id(id),
        "name",
        id,
        "scores",
        List.of(scores),
        "outcome",
        outcome,
        "reasons",
        outcome == Outcome.NOT_ADOPTED
            ? List.of(new Reason("Others came first", List.of()))
            : List.of());
  }

  private static Score.Mark word(Criterion.Id criterion, String word) {
    return new Score.Mark(criterion, null, word);
  }

  private static Score marks(Score.Mark... marks) {
    return Made.of(Score.class, "scheme", SCHEME.id(), "marks", List.of(marks));
  }

  private static Score score(String harm, String likelihood, String capacity, String total) {
    List<Score.Mark> marks =
        new ArrayList<>(List.of(new Score.Mark(HARM, new BigDecimal(harm), null)));
    if (likelihood != null) {
      marks.add(new Score.Mark(LIKELIHOOD, new BigDecimal(likelihood), null));
    }
    marks.add(new Score.Mark(CAPACITY, new BigDecimal(capacity), null));
    return Made.of(
        Score.class,
        "scheme",
        SCHEME.id(),
        "marks",
        marks,
        "total",
        total == null ? null : new BigDecimal(total),
        "by",
        Party.of(MANAGER));
  }
}
