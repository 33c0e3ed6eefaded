package org.saferplan.check;

import static org.saferplan.Records.period;
import static org.saferplan.check.Answer.MET;
import static org.saferplan.check.Answer.NOT_COVERED;
import static org.saferplan.check.Answer.NOT_EVIDENCED;

import java.util.List;
import java.util.Set;
import org.saferplan.Made;
import org.saferplan.assessment.Assessment;
import org.saferplan.fact.Copy;

/** The strategic assessment. */
final class AssessmentExamples {
  private static final String YEARLY = "yearly-assessment";
  private static final String CONTENT = "assessment-content";

  static final List<Example> ALL =
      List.of(
          Example.of(YEARLY, "the one it rests on is of the year", Set.of(MET)),
          Example.of(
              YEARLY,
              "it was refreshed for the year",
              Set.of(MET),
              of("2015", "2016"),
              Made.of(
                  Assessment.class,
                  "id",
                  new Assessment.Id("refreshed"),
                  "title",
                  "Refreshed assessment",
                  "follows",
                  Lawful.assessment().id(),
                  "period",
                  period("2018-01", "2018-12"))),
          Example.of(YEARLY, "it is three years old", Set.of(NOT_EVIDENCED), of("2014", "2015")),
          Example.of(
              YEARLY,
              "its year is not on record",
              Set.of(NOT_EVIDENCED),
              Copy.with(Lawful.assessment(), "period", null)),
          Example.of(
              YEARLY,
              "the plan names none",
              Set.of(NOT_EVIDENCED),
              Copy.with(Lawful.edition(), "assessments", List.of())),
          Example.of(YEARLY, "it is in Wales", Set.of(NOT_COVERED), Lawful.welsh()),
          Example.of(CONTENT, "each is in a section that holds something", Set.of(MET)),
          Example.of(
              CONTENT,
              "the section that is said to hold them is empty",
              Set.of(NOT_EVIDENCED),
              with(List.of(), Assessment.Coverage.values())),
          Example.of(
              CONTENT,
              "the reasons for change are in no section",
              Set.of(MET, NOT_EVIDENCED),
              with(
                  List.of("crime by ward"),
                  Assessment.Coverage.LEVELS_AND_PATTERNS,
                  Assessment.Coverage.CHANGES,
                  Assessment.Coverage.IMPLEMENTATION,
                  Assessment.Coverage.MATTERS_TO_PRIORITISE,
                  Assessment.Coverage.COMMUNITY_VIEWS)),
          Example.of(CONTENT, "it is in Wales", Set.of(NOT_COVERED), Lawful.welsh()));

  private AssessmentExamples() {}

  private static Assessment of(String from, String to) {
    return Copy.with(Lawful.assessment(), "period", period(from, to));
  }

  private static Assessment with(List<String> contents, Assessment.Coverage... covers) {
    return Copy.with(
        Lawful.assessment(),
        "sections",
        List.of(new Assessment.Section("1", "All of it", contents, List.of(covers))));
  }
}
