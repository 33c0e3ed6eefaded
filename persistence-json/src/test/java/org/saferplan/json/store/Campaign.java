package org.saferplan.json.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.TreeMap;

/**
 * Whether every test runs in full, by the system property {@code campaign}; without it each runs a
 * sample. What was tried is added to the file that the property {@code campaign.counts} names.
 */
final class Campaign {
  private static final Map<String, Long> COUNTS = new TreeMap<>();

  static {
    String file = System.getProperty("campaign.counts");
    if (file != null) {
      Runtime.getRuntime().addShutdownHook(new Thread(() -> write(Path.of(file))));
    }
  }

  private Campaign() {}

  static boolean isRun() {
    return Boolean.getBoolean("campaign");
  }

  /** How many of something are tried: so many in the campaign, a sample without. */
  static int times(String what, int sample, int campaign) {
    return isRun() ? Integer.getInteger("campaign." + what, campaign) : sample;
  }

  static void count(String what) {
    count(what, 1);
  }

  static synchronized void count(String what, long more) {
    COUNTS.merge(what, more, Long::sum);
  }

  private static synchronized void write(Path file) {
    StringBuilder all = new StringBuilder();
    COUNTS.forEach((what, count) -> all.append(what).append(": ").append(count).append('\n'));
    try {
      String classPath = System.getProperty("campaign.classpath");
      if (classPath != null) {
        Files.writeString(Path.of(classPath), WorkerProcess.classPath());
      }
      Files.writeString(file, all, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
