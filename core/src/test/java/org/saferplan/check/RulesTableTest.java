package org.saferplan.check;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.saferplan.partnership.Nation;

/** The rules in code and their table in the documentation, held together both ways. */
final class RulesTableTest {
  private static final Path TABLE = Path.of("src", "main", "javadoc", "rules.md");
  private static final String HEAD = "| id | rule | citation | nation | sure |";

  private record Row(String id, String citation, String nations, String sure) {}

  @Test
  void theTableAndTheCodeSayTheSame() throws IOException {
    List<Row> written =
        rows()
            .map(cells -> new Row(cells.get(0), cells.get(2), cells.get(3), cells.get(4)))
            .toList();

    assertThat(written)
        .containsExactlyElementsOf(
            Rules.ALL.stream()
                .map(rule -> new Row(rule.id(), rule.citation(), nations(rule), rule.sure()))
                .toList());
  }

  @Test
  void theTableSaysWhatEachRuleAsks() throws IOException {
    assertThat(rows().map(cells -> cells.get(1)).toList())
        .containsExactlyElementsOf(Rules.ALL.stream().map(Rule::text).toList());
  }

  @Test
  void theLegendTellsEveryMark() throws IOException {
    String table = Files.readString(TABLE, UTF_8);

    assertThat(Rules.ALL.stream().map(Rule::certainty).distinct())
        .allMatch(certainty -> table.contains("\n| %s | ".formatted(certainty.mark())));
    assertThat(table).contains("Not legal advice");
  }

  private static Stream<List<String>> rows() throws IOException {
    return Files.readString(TABLE, UTF_8)
        .lines()
        .dropWhile(line -> !line.equals(HEAD))
        .skip(2)
        .takeWhile(line -> line.startsWith("|"))
        .map(line -> Arrays.stream(line.split("\\|")).skip(1).map(String::strip).toList());
  }

  private static String nations(Rule rule) {
    return Arrays.stream(Nation.values())
        .filter(rule.nations()::contains)
        .map(nation -> nation.name().substring(0, 1))
        .collect(joining(" "));
  }
}
