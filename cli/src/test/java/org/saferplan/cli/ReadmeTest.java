package org.saferplan.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The README says what is true: its tour is walked as it is printed, and its table is the
 * program's.
 */
final class ReadmeTest {
  private static final Path README = Path.of("../README.md");
  private static final Pattern BLOCK = Pattern.compile("(?s)```console\n(.*?)```");

  @TempDir Path folder;

  /** A command of the tour, and what the README prints below it; "…" stands for anything. */
  private record Step(String command, List<String> printed) {}

  @Test
  void takesATourThatReallyRuns() throws Exception {
    List<Step> tour = tour();
    assertThat(tour).hasSizeGreaterThan(8);

    for (Step step : tour) {
      String output = run(step.command());
      assertThat(output).as(step.command()).containsPattern(expected(step));
    }
    assertThat(folder.resolve("maidstone.json")).exists();
  }

  @Test
  void listsTheProgramsExitCodes() throws Exception {
    String readme = Files.readString(README);

    for (ExitCode code : ExitCode.values()) {
      assertThat(readme.replace("`", ""))
          .contains("| " + code.code() + " | " + code.words() + " |");
    }
  }

  @Test
  void namesTheTestCommandThatTheBuildServerRuns() throws Exception {
    assertThat(Files.readString(README)).contains("./mvnw verify\n");
    assertThat(Files.readString(Path.of("../.ci/run"))).contains("./mvnw", "verify");
  }

  private static List<Step> tour() throws IOException {
    List<Step> steps = new ArrayList<>();
    Matcher blocks = BLOCK.matcher(Files.readString(README));
    while (blocks.find()) {
      for (String part : blocks.group(1).split("(?m)^\\$ ")) {
        List<String> lines = Arrays.asList(part.stripTrailing().split("\n"));
        if (!lines.get(0).isBlank()) {
          steps.add(new Step(lines.get(0), lines.subList(1, lines.size())));
        }
      }
    }
    return steps;
  }

  private static Pattern expected(Step step) {
    StringBuilder pattern = new StringBuilder("(?s)");
    for (String line : step.printed()) {
      for (String piece : line.split("…", -1)) {
        pattern.append(Pattern.quote(piece)).append(".*");
      }
    }
    return Pattern.compile(pattern.toString());
  }

  /** Runs a line of the tour in a shell to which {@code saferplan} is the program under test. */
  private String run(String line) throws Exception {
    String program =
        "saferplan() { '%s' -XX:TieredStopAtLevel=1 -cp '%s' %s \"$@\"; }\n"
            .formatted(
                Path.of(System.getProperty("java.home"), "bin", "java"),
                System.getProperty("java.class.path"),
                Main.class.getName());
    ProcessBuilder builder = new ProcessBuilder("sh", "-c", program + line);
    builder.directory(folder.toFile());
    builder.redirectErrorStream(true);
    builder.environment().remove(GlobalOptions.STORE);
    builder.environment().put("LC_ALL", "C.UTF-8");
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    process.waitFor();
    return output;
  }
}
