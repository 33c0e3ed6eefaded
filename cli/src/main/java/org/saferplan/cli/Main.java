package org.saferplan.cli;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saferplan.cli.interview.Keyboard;

/** Starts the program. */
public final class Main {
  private static final ZoneId ZONE = ZoneId.of("Europe/London");

  private Main() {}

  /** Does what the arguments say, and ends with one of the exit codes that {@code --help} lists. */
  public static void main(String[] arguments) {
    // The papers are British wherever they are printed: so are their digits.
    Locale.setDefault(Locale.UK);
    System.setProperty("org.jboss.logging.provider", "slf4j");
    if (System.getProperty("org.slf4j.simpleLogger.defaultLogLevel") == null) {
      System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "warn");
    }
    System.setProperty("org.slf4j.simpleLogger.log.io.javalin.Javalin", "off");
    if (System.getProperty("java.util.logging.SimpleFormatter.format") == null) {
      // One line, for a person at a terminal and for whoever keeps a server's log.
      System.setProperty(
          "java.util.logging.SimpleFormatter.format", "%1$tF %1$tT %4$s: %5$s%6$s%n");
    }
    Output output = new Output(new FileOutputStream(FileDescriptor.out));
    PrintWriter out = new PrintWriter(output, false, StandardCharsets.UTF_8);
    PrintWriter err =
        new PrintWriter(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
    Environment environment =
        new Environment(
            System.in,
            System.getenv(),
            Clock.system(ZONE),
            System.getProperty("saferplan.program", "saferplan"),
            keyboard());
    int code = Program.run(environment, out, err, arguments);
    out.flush();
    System.exit(output.judge(code, err));
  }

  /**
   * The console of this provider is there only where both ends of it are a terminal; another's, in
   * Java 22 and newer, is always there.
   */
  @SuppressWarnings("SystemConsoleNull")
  private static @Nullable Keyboard keyboard() {
    System.setProperty("jdk.console", "java.base");
    Console console = System.console();
    return console == null ? null : () -> Optional.ofNullable(console.readLine());
  }
}
