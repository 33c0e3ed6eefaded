package org.saferplan.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the program says to do next with a record that has just begun. */
final class FirstStepsTest {
  private static final Run.Terminal BARE = new Run.Terminal(Map.of(), "");

  @TempDir Path folder;

  private String store;

  @BeforeEach
  void writeTheFiles() throws IOException {
    store = folder.resolve("my year's store").toString();
    write("member.json", "{\"name\": \"Anyshire Police\"}");
    write("body.json", "{\"id\": \"group\"}");
    write(
        "route.json",
        "{\"name\": \"Adoption\", \"steps\": [{\"id\": \"s\", \"bodies\": [{\"body\": \"group\"}]}]}");
    write("plan.json", "{\"kind\": \"plan\", \"title\": \"Plan\"}");
  }

  @Test
  void canBeTypedAsTheyStandAfterTheQuestions() throws Exception {
    Run asked = BARE.typing(Answers.DISTRICT.toArray(String[]::new)).run("init", "--store", store);

    assertThat(typed(asked.out())).hasSize(5);
  }

  @Test
  void nameWhatAFewWordsLeaveOut() throws Exception {
    BARE.run("init", "--store", store, "--name", "Other");

    Run begun = BARE.run("init", "--store", store, "--name", "Anytown");

    assertThat(typed(begun.out())).hasSize(9).allMatch(line -> line.contains("-p anytown"));
  }

  /** Every command of the page, each of which has been run. */
  private List<String> typed(String page) throws Exception {
    List<String> lines =
        page.replaceAll(" \\\\\n +", " ")
            .lines()
            .filter(line -> line.startsWith("  saferplan "))
            .toList();
    for (String line : lines) {
      Run run = BARE.run(arguments(line));
      assertThat(run.code()).as(line + "\n" + run.err()).isZero();
    }
    return lines;
  }

  /** As a shell divides the line; the files lie in the test's own folder. */
  private String[] arguments(String line) throws Exception {
    Process shell =
        new ProcessBuilder("sh", "-c", "saferplan() { printf '%s\\n' \"$@\"; }\n" + line).start();
    List<String> words =
        new ArrayList<>(
            Arrays.asList(new String(shell.getInputStream().readAllBytes(), UTF_8).split("\n")));
    words.replaceAll(word -> word.endsWith(".json") ? folder.resolve(word).toString() : word);
    return words.toArray(String[]::new);
  }

  private void write(String name, String json) throws IOException {
    Files.writeString(folder.resolve(name), json);
  }
}
