package org.saferplan.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as a process of its own: what only a process can show. */
final class LaunchedProgramTest {
  private static final long PATIENCE = 60;

  @TempDir Path folder;

  @Test
  void answersWithItsExitCode() throws Exception {
    assertThat(run("--version").waitFor()).isZero();
    assertThat(run("nonsense").waitFor()).isEqualTo(ExitCode.USAGE.code());
    assertThat(run("plan", "show").waitFor()).isEqualTo(ExitCode.NOT_FOUND.code());
  }

  @Test
  void printsUtf8WhateverTheMachineSpeaks() throws Exception {
    Process process = run("init", "--name", "Partneriaeth Tŷ Gŵyr", "--nation", "wales");
    assertThat(process.waitFor()).isZero();

    Process shown = run("partnership", "show");

    assertThat(new String(shown.getInputStream().readAllBytes(), UTF_8)).contains("Tŷ Gŵyr");
    assertThat(new String(shown.getErrorStream().readAllBytes(), UTF_8)).isEmpty();
  }

  @Test
  void isQuietWhenTheReaderHasSeenEnough() throws Exception {
    Process process = run("demo");
    process.getInputStream().close();

    assertThat(new String(process.getErrorStream().readAllBytes(), UTF_8)).isEmpty();
    assertThat(process.waitFor()).isZero();
  }

  @Test
  void servesUntilItIsToldToStop() throws Exception {
    Process process = run("demo", "--serve", "--port", "0");
    try {
      URI address = address(process);
      HttpResponse<String> page =
          HttpClient.newHttpClient()
              .send(
                  HttpRequest.newBuilder(address.resolve("/api/v1/partnerships/safer-maidstone"))
                      .build(),
                  HttpResponse.BodyHandlers.ofString());
      assertThat(page.body()).contains("Safer Maidstone Partnership");
    } finally {
      process.destroy();
    }
    assertThat(process.waitFor(PATIENCE, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void takesCommandsOnlyIfItIsStartedWritable() throws Exception {
    assertThat(run("init", "--name", "Anytown").waitFor()).isZero();

    assertThat(statusOfACommand("serve", "--port", "0")).isEqualTo(403);
    assertThat(statusOfACommand("serve", "--port", "0", "--writable")).isBetween(200, 201);
  }

  @Test
  void writesTheDocumentsOfTheLastCommitBeforeItEnds() throws Exception {
    assertThat(run("init", "--name", "Anytown").waitFor()).isZero();
    Path document = folder.resolve("store/anytown/partnership.json");

    assertThat(statusOfACommand("serve", "--port", "0", "--writable")).isBetween(200, 201);

    assertThat(document).content(UTF_8).contains("\"id\": \"group\"");
  }

  private int statusOfACommand(String... arguments) throws Exception {
    Process process = run(arguments);
    try {
      URI commands = address(process).resolve("/api/v1/partnerships/anytown/commands/add-body");
      HttpRequest request =
          HttpRequest.newBuilder(commands)
              .header("Content-Type", "application/json")
              .POST(HttpRequest.BodyPublishers.ofString("{\"id\": \"group\"}"))
              .build();
      return HttpClient.newHttpClient()
          .send(request, HttpResponse.BodyHandlers.ofString())
          .statusCode();
    } finally {
      process.destroy();
      process.waitFor(PATIENCE, TimeUnit.SECONDS);
    }
  }

  @Test
  void saysThatAPortIsTaken() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Process process = run("demo", "--serve", "--port", String.valueOf(taken.getLocalPort()));
      process.getInputStream().readAllBytes();

      assertThat(new String(process.getErrorStream().readAllBytes(), UTF_8))
          .isEqualTo("saferplan: the port is taken: name another with --port, or 0 for any\n");
      assertThat(process.waitFor()).isEqualTo(ExitCode.USAGE.code());
    }
  }

  private static URI address(Process process) throws IOException {
    Pattern told = Pattern.compile("Open (http://127\\.0\\.0\\.1:\\d+/\\S*) ");
    BufferedReader lines = process.inputReader(UTF_8);
    String line = lines.readLine();
    while (line != null) {
      Matcher matcher = told.matcher(line);
      if (matcher.find()) {
        return URI.create(matcher.group(1));
      }
      line = lines.readLine();
    }
    throw new AssertionError("it told no address");
  }

  @Test
  void readsTheLargestTablesInLittleMemory() throws Exception {
    Path store = folder.resolve("store");
    assertThat(run("demo", "-p", "nowhere-on-sea", "--store", store.toString()).waitFor()).isZero();
    String row = "street-wardens,\"Row %06d: two lines\nand £\",yes,Go on,green\n";
    String head = "Id,What happened,On track,Next step,Rating\n";
    Path most = folder.resolve("most.csv");
    Files.writeString(most, head + rows(row, 9_999));
    Path more = folder.resolve("more.csv");
    Files.writeString(more, head + rows(row, 100_000));

    Process taken = runIn("-Xmx64m", "action", "update", most.toString(), "--dry-run");
    byte[] told = taken.getInputStream().readAllBytes();
    Process refused = runIn("-Xmx64m", "action", "update", more.toString());

    assertThat(new String(told, UTF_8))
        .contains("1 update.")
        .contains("9998 rows found no place")
        .contains("line 20: line 2 speaks of the same action");
    assertThat(taken.waitFor()).isEqualTo(ExitCode.INVALID.code());
    assertThat(new String(refused.getErrorStream().readAllBytes(), UTF_8))
        .isEqualTo(
            "saferplan: the file has more than 10,000 rows, and no more are read: split it into"
                + " several files\n");
    assertThat(refused.waitFor()).isEqualTo(ExitCode.UNREADABLE.code());
  }

  private static String rows(String row, int number) {
    StringBuilder rows = new StringBuilder();
    for (int at = 0; at < number; at++) {
      rows.append(row.formatted(at));
    }
    return rows.toString();
  }

  private Process run(String... arguments) throws IOException {
    return runIn("-XX:MaxRAMPercentage=25", arguments);
  }

  private Process runIn(String memory, String... arguments) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                memory,
                "-XX:TieredStopAtLevel=1",
                "-Dguice_bytecode_gen_option=DISABLED",
                "-Dsun.jnu.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put(GlobalOptions.STORE, folder.resolve("store").toString());
    builder.environment().put("LC_ALL", "C.UTF-8");
    builder.environment().put("TMPDIR", Files.createDirectories(folder.resolve("tmp")).toString());
    return builder.start();
  }
}
