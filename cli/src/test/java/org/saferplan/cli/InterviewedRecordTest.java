package org.saferplan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the answers of a person at a terminal put on record. */
final class InterviewedRecordTest {
  @TempDir Path folder;

  @Test
  void recordsWhatWasAnsweredAndNothingElse() {
    asked(Answers.DISTRICT);

    assertThat(terminal().run("partnership", "show", "--json").out())
        .isEqualToIgnoringWhitespace(
            """
            {
              "kind": "partnership",
              "id": "safer-anytown-partnership",
              "name": "Safer Anytown Partnership",
              "shortName": "SAP",
              "nation": "england",
              "tier": "district",
              "organisations": [
                {
                  "id": "anytown-borough-council",
                  "name": "Anytown Borough Council",
                  "memberships": [{"inLaw": "responsible-authority"}],
                  "governance": [{"mode": "committee-system"}]
                },
                {
                  "id": "anyshire-county-council",
                  "name": "Anyshire County Council",
                  "memberships": [{"inLaw": "responsible-authority"}]
                }
              ],
              "bodies": [
                {
                  "id": "safer-anytown-partnership",
                  "name": "Safer Anytown Partnership",
                  "actsAs": [{"capacity": "strategy-group"}]
                },
                {
                  "id": "communities-committee",
                  "name": "Communities Committee",
                  "organisation": "anytown-borough-council",
                  "actsAs": [{"capacity": "crime-and-disorder-committee"}]
                },
                {
                  "id": "full-council",
                  "name": "Full Council",
                  "organisation": "anytown-borough-council",
                  "actsAs": [{"capacity": "full-council"}]
                },
                {
                  "id": "domestic-abuse-group",
                  "name": "Domestic Abuse Group",
                  "actsAs": [{"capacity": "subgroup"}]
                },
                {
                  "id": "road-safety-group",
                  "name": "Road Safety Group",
                  "actsAs": [{"capacity": "subgroup"}]
                }
              ],
              "routes": [
                {
                  "id": "adoption",
                  "name": "Adoption",
                  "documents": ["edition", "assessment"],
                  "steps": [
                    {
                      "id": "safer-anytown-partnership",
                      "bodies": [{"body": "safer-anytown-partnership"}],
                      "power": "agrees"
                    },
                    {
                      "id": "communities-committee",
                      "bodies": [{"body": "communities-committee"}],
                      "power": "approves"
                    },
                    {"id": "full-council", "bodies": [{"body": "full-council"}], "power": "adopts"}
                  ]
                }
              ]
            }
            """);
  }

  @Test
  void leadsAJointPlanThroughEachCouncilForItsArea() {
    Run asked = asked(Answers.JOINT);

    assertThat(asked.code()).as(asked.err() + asked.out()).isZero();
    assertThat(terminal().run("partnership", "show", "--json").out())
        .containsIgnoringWhitespaces(
            """
            "areas": [
              {"id": "east-and-west-end", "name": "East and West End"},
              {"id": "east", "name": "East", "within": "east-and-west-end"},
              {"id": "west-end", "name": "West End", "within": "east-and-west-end"}
            ]
            """)
        .containsIgnoringWhitespaces(
            """
            "steps": [
              {
                "id": "joint-safety-board",
                "bodies": [{"body": "joint-safety-board"}],
                "power": "agrees"
              },
              {
                "id": "scrutiny-committee-of-east-city-council",
                "bodies": [{"body": "scrutiny-committee-of-east-city-council"}],
                "power": "comments",
                "area": "east"
              },
              {
                "id": "scrutiny-committee-of-west-council",
                "bodies": [{"body": "scrutiny-committee-of-west-council"}],
                "area": "west-end"
              },
              {
                "id": "cabinet-of-east-city-council",
                "bodies": [{"body": "cabinet-of-east-city-council"}],
                "power": "recommends",
                "area": "east"
              },
              {
                "id": "full-council-of-east-city-council",
                "bodies": [{"body": "full-council-of-east-city-council"}],
                "power": "adopts",
                "area": "east"
              },
              {
                "id": "full-council-of-west-council",
                "bodies": [{"body": "full-council-of-west-council"}],
                "power": "adopts",
                "area": "west-end"
              }
            ]
            """);
  }

  @Test
  void recordsNoRouteThatTheOfficerDoesNotConfirm() {
    List<String> answers = new ArrayList<>(Answers.DISTRICT);
    answers.set(13, "n");

    Run asked = asked(answers);

    assertThat(asked.out()).contains("not said yet", "saferplan do add-route --from route.json");
    assertThat(terminal().run("partnership", "show", "--json").out()).doesNotContain("routes");
  }

  @Test
  void callsTheGroupOfACountyByItsName() {
    asked(
        List.of(
            "Anyshire Partnership",
            "",
            "",
            "3",
            "Anyshire County Council",
            "",
            "",
            "",
            "",
            "",
            "",
            ""));

    assertThat(terminal().run("partnership", "show", "--json").out())
        .contains("county-strategy-group")
        .doesNotContain("\"strategy-group\"");
  }

  @Test
  void givesAPlanTheRouteItSpeaksOf() {
    asked(Answers.DISTRICT);
    terminal()
        .piping("{\"kind\": \"plan\", \"id\": \"plan\", \"title\": \"Plan\"}")
        .line("do start-plan --from -");

    Run drafted =
        terminal()
            .piping(
                """
                {"kind": "edition", "plan": "plan", "title": "2019", "period": {"from": "2019-04", "to": "2020-03"},
                 "route": "adoption"}
                """)
            .line("do draft-edition --from -");

    assertThat(drafted.code()).as(drafted.err()).isZero();
    assertThat(terminal().run("plan", "show").out())
        .contains("Communities Committee", "Full Council");
  }

  /** The seed is told, so that whatever fails can be repeated. */
  @Test
  void recordsOrAsksAgainWhateverIsTyped() {
    List<String> words =
        List.of(
            "",
            "",
            "",
            "1",
            "2",
            "3",
            "y",
            "n",
            "A",
            "a",
            "Ab Council",
            "A b",
            "Ł",
            "\t",
            "\u0000",
            "\uFFFD",
            "\uD800",
            "\"",
            "{",
            "Full Council",
            "Cabinet",
            "Cabinet-2",
            "x".repeat(200),
            "😀 1");
    int recorded = 0;
    for (long seed = 1; seed <= 60; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      String[] lines =
          IntStream.range(0, 60)
              .mapToObj(at -> words.get(random.nextInt(words.size())))
              .toArray(String[]::new);

      Run run = Run.in(folder.resolve("store-" + seed)).typing(lines).run("init");

      assertThat(run.code())
          .as("seed %d: %s %s", seed, run.err(), Arrays.toString(lines))
          .isIn(ExitCode.OK.code(), ExitCode.STOPPED.code());
      recorded += run.code() == ExitCode.OK.code() ? 1 : 0;
    }
    assertThat(recorded).isGreaterThan(10);
  }

  private Run asked(List<String> answers) {
    return terminal().typing(answers.toArray(String[]::new)).run("init");
  }

  private Run.Terminal terminal() {
    return Run.in(folder.resolve("store"));
  }
}
