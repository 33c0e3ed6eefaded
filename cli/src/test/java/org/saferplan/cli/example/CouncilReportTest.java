package org.saferplan.cli.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.saferplan.Saferplan;
import org.saferplan.decision.Meeting;
import org.saferplan.decision.Report;
import org.saferplan.document.Document;
import org.saferplan.exchange.ImportPartnership;
import org.saferplan.json.JsonLanguage;
import org.saferplan.json.Read;
import org.saferplan.register.Register;
import org.saferplan.report.DecisionReport;
import org.saferplan.report.Html;
import org.saferplan.report.Markdown;
import org.saferplan.report.Paper;

/**
 * The report to Council of 11 April 2018, as rendered from the record, beside the report as it was
 * published.
 */
class CouncilReportTest {
  private static final Pattern WORD = Pattern.compile("[a-z0-9]+");

  /** A fact of the published report, and the words in which the rendered one must state it. */
  private record Fact(String published, String rendered) {}

  private static final List<Fact> FACTS =
      List.of(
          new Fact("whose meeting it is", "Maidstone Borough Council"),
          new Fact("the meeting's date", "11 April 2018"),
          new Fact(
              "whose report it is",
              "Report of the Communities, Housing and Environment Committee, acting as the Crime and"
                  + " Disorder Committee held on 13 February 2018 and 20 March 2018"),
          new Fact(
              "the title",
              "2013-18 Community Safety Partnership Plan Refresh and 2018-19 Strategic Assessment"),
          new Fact(
              "the issue for decision",
              "To adopt the 2013-18 Community Safety Partnership Plan Refresh and 2018-19 Strategic"
                  + " Assessment to be implemented by the Safer Maidstone Partnership and its"
                  + " priority subgroups."),
          new Fact(
              "the recommendation made",
              "That the Council adopt the 2013-18 Community Safety Partnership Plan Refresh and the"
                  + " 2018-19 Strategic Assessment to be implemented by the Safer Maidstone"
                  + " Partnership and its priority subgroups."),
          new Fact(
              "the committee approved the assessment on 13 February",
              "at its meeting held on 13 February 2018 approved the 2018-19 Strategic Assessment for"
                  + " adoption by Council"),
          new Fact(
              "the committee approved the refresh on 20 March, subject to minor amendments",
              "at its meeting on 20 March 2018 the Committee approved the 2013-18 Community Safety"
                  + " Partnership Plan Refresh for adoption by Council subject to minor amendments"),
          new Fact("the priorities remain unchanged", "Strategic Assessment remain unchanged"),
          new Fact(
              "the partnership agreed to the removal",
              "it was agreed at the Safer Maidstone Partnership meeting that"),
          new Fact("what would be removed", "Other Violent Crime” would be removed"),
          new Fact(
              "why",
              "to allow for a greater focus on tackling domestic abuse, which makes up a significant"
                  + " proportion of all recorded violent crime"),
          new Fact("first priority", "Domestic Abuse"),
          new Fact("second priority", "Organised Crime Groups (including Modern Slavery)"),
          new Fact("third priority", "Gangs and Child Sexual Exploitation (CSE)"),
          new Fact("fourth priority", "Substance Misuse"),
          new Fact("fifth priority", "Mental Health"),
          new Fact(
              "who delivers",
              "The refreshed plan and its action plans will be delivered under the umbrella of the"
                  + " Safer Maidstone Partnership via the subgroups set up for each priority"),
          new Fact("the first alternative", "Do nothing"),
          new Fact(
              "why it is not recommended",
              "This is not a recommended option as the Strategic Assessment shows that community"
                  + " safety trends have changed"),
          new Fact(
              "what it would lead to",
              "potentially result in more victims of crime and anti-social behaviour, especially"
                  + " amongst the most at risk and vulnerable of society"),
          new Fact(
              "the second alternative",
              "would allow for it to be implemented by the SMP and enable the action plans to be"
                  + " delivered by its subgroups"),
          new Fact(
              "what speaks for it",
              "highlighted as priorities by the Kent Police and Crime Commissioner and other"
                  + " Community Safety Partnerships, both in Kent and nationally"),
          new Fact(
              "Appendix A",
              "Appendix A – SMP Community Safety Partnership Plan Refresh 2013-18 and Combined CSP"
                  + " Action Plan 2018"),
          new Fact(
              "Appendix B",
              "Appendix B – SMP Community Safety Partnership – Strategic Assessment 2018/19"));

  private static final List<String> SECTIONS =
      List.of(
          "Issue for Decision",
          "Recommendation Made",
          "Reasons for Recommendation",
          "Alternatives Considered and Why Not Recommended",
          "Appendices");

  /** What the record knows of the same decision and the published report does not say. */
  private static final List<String> ELSEWHERE =
      List.of(
          "HMIC",
          "inspectorate",
          "23 January",
          "bullet",
          "age range",
          "night-time",
          "Policy and Resources",
          "27 February",
          "s62715",
          "minute 1",
          "September");

  /** The paper misprints "tacking"; and its second alternative opens with "By approving". */
  private static final Set<String> OUR_OWN = Set.of("tackling", "approve");

  @TestFactory
  List<DynamicTest> statesEveryFactOfThePublishedReport() throws IOException {
    String rendered = plain(Markdown.of(paper()));
    return FACTS.stream()
        .map(
            fact ->
                DynamicTest.dynamicTest(
                    fact.published(),
                    () -> assertThat(rendered).containsIgnoringCase(fact.rendered())))
        .toList();
  }

  @Test
  void hasTheSectionsOfThePublishedReportInItsOrder() throws IOException {
    assertThat(paper().sections()).extracting(Paper.Section::heading).isEqualTo(SECTIONS);
  }

  @Test
  void listsThePrioritiesAsPlainBulletsAndNothingElse() throws IOException {
    List<String> bullets =
        paper().sections().stream()
            .flatMap(section -> section.blocks().stream())
            .flatMap(
                block ->
                    block
                        .<List<String>>fold(
                            paragraph -> List.of(),
                            Paper.Bullets::items,
                            numbered -> List.of(),
                            table -> List.of())
                        .stream())
            .toList();

    assertThat(bullets)
        .containsExactlyInAnyOrder(
            "Domestic Abuse",
            "Organised Crime Groups (including Modern Slavery)",
            "Gangs and Child Sexual Exploitation (CSE)",
            "Substance Misuse",
            "Mental Health");
  }

  /**
   * Every word and number that is printed stands in the published report: a fact of another paper
   * would not.
   */
  @Test
  void usesNoWordAndNoNumberThatThePublishedReportDoesNot() throws IOException {
    Set<String> published = Set.of(resource("report-words.txt").split("\n"));
    Set<String> strange =
        WORD.matcher(plain(Markdown.of(paper())).toLowerCase(Locale.UK))
            .results()
            .map(match -> match.group())
            .filter(word -> !published.contains(word) && !OUR_OWN.contains(word))
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(strange).isEmpty();
  }

  @Test
  void leavesOutWhatOtherPapersSay() throws IOException {
    String markdown = plain(Markdown.of(paper()));
    String html = Html.of(paper());

    assertThat(ELSEWHERE).noneMatch(markdown::contains).noneMatch(html::contains);
  }

  @Test
  void saysTheSameInHtmlAsInMarkdown() throws IOException {
    String html =
        Html.of(paper())
            .replaceAll("(?s)<head>.*</head>", "")
            .replaceAll("<[^>]+>", " ")
            .replace("&amp;", "&")
            .replaceAll("&#39;", "'")
            .replace("&quot;", "\"");

    assertThat(words(html))
        .isEqualTo(words(plain(Markdown.of(paper())).replaceAll("(?m)^\\d+\\. ", "")));
  }

  private static List<String> words(String text) {
    return WORD.matcher(text.toLowerCase(Locale.UK)).results().map(match -> match.group()).toList();
  }

  private static String plain(String markdown) {
    return markdown.replace("\\", "").replace("**", "");
  }

  private static Paper paper() throws IOException {
    return DecisionReport.of(
            register(),
            new Meeting.Id("2018-04-11-council"),
            new Report.Id("plan-refresh-and-strategic-assessment"))
        .orElseThrow();
  }

  private static Register register() throws IOException {
    try (InputStream in =
        Saferplan.class.getResourceAsStream("/org/saferplan/cli/example/safer-maidstone.json")) {
      Read<ImportPartnership> read =
          new JsonLanguage(Saferplan.documents()).read(in.readAllBytes(), ImportPartnership.class);
      ImportPartnership all = read.getOrRefuse();
      List<Document> documents = new ArrayList<>(all.documents());
      documents.add(all.partnership());
      return Register.empty().with(1, documents);
    }
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = CouncilReportTest.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
