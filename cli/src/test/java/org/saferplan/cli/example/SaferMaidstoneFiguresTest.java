package org.saferplan.cli.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saferplan.assessment.Assessment;
import org.saferplan.assessment.Figure;
import org.saferplan.assessment.Finding;
import org.saferplan.assessment.Issue;
import org.saferplan.assessment.SeriesBreak;
import org.saferplan.fact.Period;

/** The figures of the example as the papers print them, and what its assessment makes of them. */
final class SaferMaidstoneFiguresTest {
  private final Example example = Example.imported();

  @AfterEach
  void close() {
    example.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "?",
      textBlock =
          """
          all-crime-2012-13|0|−6.5 %|-6.5|maidstone|2012 to 2013|2011 to 2012
          all-crime-2012-13|1|577 fewer|-577|maidstone|2012 to 2013|2011 to 2012
          asb-incidents-2012-13|0|−9.6 %|-9.6|maidstone|2012 to 2013|?
          criminal-damage-2012-13|0|−8.5 %|-8.5|maidstone|2012 to 2013|?
          theft-2012-13|0|−8.0 %|-8.0|maidstone|2012 to 2013|?
          sexual-offences-2012-13|0|−13.2 %|-13.2|maidstone|2012 to 2013|?
          sexual-offences-2012-13|1|13.2 %|13.2|maidstone|2012 to 2013|?
          all-crime-2014|0|2,172|2172|maidstone|April 2013 to June 2013|?
          all-crime-2014|1|2,357|2357|maidstone|April 2014 to June 2014|April 2013 to June 2013
          all-crime-2014|2|+185|185|maidstone|April 2014 to June 2014|April 2013 to June 2013
          all-crime-2014|3|+8.5 %|8.5|maidstone|April 2014 to June 2014|April 2013 to June 2013
          victim-based-crime-2014|0|+144|144|maidstone|April 2014 to June 2014|April 2013 to June 2013
          victim-based-crime-2014|1|+7.5 %|7.5|maidstone|April 2014 to June 2014|April 2013 to June 2013
          non-victim-based-crime-2014|0|+38|38|maidstone|April 2014 to June 2014|April 2013 to June 2013
          non-victim-based-crime-2014|1|+18.4 %|18.4|maidstone|April 2014 to June 2014|April 2013 to June 2013
          sexual-offences-2014|0|32|32|maidstone|April 2013 to June 2013|?
          sexual-offences-2014|1|57|57|maidstone|April 2014 to June 2014|April 2013 to June 2013
          all-crime-kent-districts-2014|0|+2,672|2672|kent|April 2014 to June 2014|April 2013 to June 2013
          all-crime-kent-districts-2014|1|+12.5 %|12.5|kent|April 2014 to June 2014|April 2013 to June 2013
          """)
  void printsWhatThePapersOfEarlierYearsPrint(
      String figure,
      int index,
      String printed,
      String amount,
      String area,
      String period,
      String comparedWith) {
    Figure.Value value = figure("earlier-years", figure).values().get(index);

    assertThat(value.printed()).isEqualTo(printed);
    assertThat(value.amount()).hasToString(amount);
    assertThat(value.area()).extracting("value").isEqualTo(area);
    assertThat(value.period()).extracting(Period::words).isEqualTo(period);
    assertThat(value.comparedWith() == null ? null : value.comparedWith().words())
        .isEqualTo(comparedWith);
  }

  @Test
  void keepsTheSourcesThatDisagreeSideBySide() {
    assertThat(figure("earlier-years", "sexual-offences-2012-13").values())
        .extracting(Figure.Value::printed, value -> value.sources().get(0).source().value())
        .containsExactly(
            tuple("−13.2 %", "plan-2013-18"), tuple("13.2 %", "council-report-figures-2012-13"));
  }

  @Test
  void saysThatThePartsDoNotAddUp() {
    assertThat(figure("earlier-years", "all-crime-2014").note())
        .contains("144 + 38 is 182, not 185");
    assertThat(figure("earlier-years", "victim-based-crime-2014").partOf())
        .isEqualTo(new Figure.Id("all-crime-2014"));
    assertThat(figure("earlier-years", "non-victim-based-crime-2014").partOf())
        .isEqualTo(new Figure.Id("all-crime-2014"));
  }

  @Test
  void marksTheBreakInPoliceRecording() {
    assertThat(figure("2018-19", "unrecorded-offences").values())
        .extracting(
            Figure.Value::printed,
            Figure.Value::qualifier,
            value -> value.period().words(),
            value -> value.sources().get(0).source().value())
        .containsExactly(
            tuple("over 24,000", "over, estimated", "June 2016 to November 2016", "hmic-2017"),
            tuple("16 %", "estimated", "June 2016 to November 2016", "hmic-2017"));
    assertThat(assessment("2018-19").breaks())
        .extracting(SeriesBreak::cause)
        .singleElement()
        .asString()
        .contains("2016-17 and 2017-18 cannot be compared unqualified");
  }

  @Test
  void hasTheSectionsThatAreKnown() {
    assertThat(assessment("2018-19").sections())
        .extracting(section -> section.number() + " " + section.title())
        .containsExactly(
            "1 Introduction",
            "2 Total recorded crime",
            "3 Violent crime",
            "4 ASB and statutory nuisance",
            "5 Substance misuse");
  }

  @Test
  void findsOnlyWhatThePapersSayItFinds() {
    assertThat(assessment("2018-19").findings())
        .extracting(Finding::words)
        .containsExactly(
            "Domestic abuse makes up a significant proportion of all recorded violent crime.",
            "Community safety trends have changed.",
            "The five priorities have been clearly evidenced within the Strategic Assessment.");
    assertThat(assessment("2018-19").findings())
        .allSatisfy(finding -> assertThat(finding.figures()).isEmpty());
  }

  @Test
  void saysWhatBecameOfEachIssueItConsidered() {
    assertThat(assessment("2018-19").issues())
        .extracting(issue -> issue.id().value(), Issue::outcome, issue -> issue.reasons().size())
        .containsExactly(
            tuple("domestic-abuse", Issue.Outcome.PRIORITY, 0),
            tuple("organised-crime-groups", Issue.Outcome.PRIORITY, 0),
            tuple("gangs-and-child-sexual-exploitation", Issue.Outcome.PRIORITY, 0),
            tuple("substance-misuse", Issue.Outcome.PRIORITY, 0),
            tuple("mental-health", Issue.Outcome.PRIORITY, 0),
            tuple("other-violent-crime", Issue.Outcome.NOT_ADOPTED, 2),
            tuple("anti-social-behaviour", Issue.Outcome.THEME, 0));
  }

  private Assessment assessment(String id) {
    return example.get(Assessment.class, new Assessment.Id(id).key());
  }

  private Figure figure(String assessment, String id) {
    List<Figure> figures = assessment(assessment).figures();
    return figures.stream()
        .filter(figure -> figure.id().value().equals(id))
        .findFirst()
        .orElseThrow();
  }
}
