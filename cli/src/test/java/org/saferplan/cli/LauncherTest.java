package org.saferplan.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** How the script that people call starts Java, with a Java that only says how it was started. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the script is of a Unix shell")
final class LauncherTest {
  private static final String QUICK_COMPILER = "-XX:TieredStopAtLevel=1";

  @TempDir Path folder;

  @BeforeEach
  void install() throws IOException {
    Path bin = Files.createDirectories(folder.resolve("program/bin"));
    Files.createDirectories(folder.resolve("program/lib"));
    Files.copy(Path.of("src/main/launcher/saferplan"), bin.resolve("saferplan"));
    Path java = Files.createDirectories(folder.resolve("java/bin")).resolve("java");
    Files.writeString(java, "#!/bin/sh\nprintf '%s\\n' \"$@\"\n");
    for (Path script : List.of(java, bin.resolve("saferplan"))) {
      Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }

  private List<String> started(String... arguments) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(folder.resolve("program/bin/saferplan").toString());
    command.addAll(Arrays.asList(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("JAVA_HOME", folder.resolve("java").toString());
    builder.environment().put("SAFERPLAN_JAVA_OPTS", "-Xmx512m -Dstar=*");
    Process process = builder.start();
    String told = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).isZero();
    return told.lines().toList();
  }

  @Test
  void handsOnEveryArgumentAsItIs() throws Exception {
    assertThat(started("plan", "show", "", "two words", "*"))
        .contains("-Xmx512m", "-Dstar=*")
        .endsWith("org.saferplan.cli.Main", "plan", "show", "", "two words", "*");
  }

  @Test
  void startsACommandWithTheQuickCompilerAndAServerWithBoth() throws Exception {
    assertThat(started()).contains(QUICK_COMPILER);
    assertThat(started("plan", "show", "serve")).contains(QUICK_COMPILER);
    assertThat(started("serve", "--port", "0"))
        .doesNotContain(QUICK_COMPILER, "")
        .endsWith("serve", "--port", "0");
  }
}
