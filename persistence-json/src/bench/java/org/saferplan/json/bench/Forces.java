package org.saferplan.json.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Counts the forces of a piece of work that another program does under {@code strace}: each {@code
 * fsync} and {@code fdatasync}, and each write through a file that was opened to write through.
 *
 * <p>Whether a store forces by channels, streams or the way it opens a file, it is counted. The
 * work is what the program does between deleting a file called {@link #BEGIN} and one called {@link
 * #END}.
 */
final class Forces {
  static final String BEGIN = "forces-begin";
  static final String END = "forces-end";

  private static final String CALLS =
      "trace=openat,close,write,writev,pwrite64,pwritev,pwritev2,fsync,fdatasync,unlink,unlinkat";
  private static final Pattern CALL = Pattern.compile("(\\d+) +(?:<\\.\\.\\. )?(\\w+)(.*)");
  private static final Pattern FILE = Pattern.compile("^\\((\\d+)");
  private static final Pattern OPENED = Pattern.compile("= (\\d+)$");

  private final Set<String> writtenThrough = new HashSet<>();
  private final Map<String, String> opening = new HashMap<>();
  private boolean counts;
  private long forces;

  private Forces() {}

  /** Runs the program; blank where there is no strace. */
  static OptionalLong of(Path scratch, List<String> program)
      throws IOException, InterruptedException {
    Path trace = scratch.resolve("forces.strace");
    List<String> command =
        new java.util.ArrayList<>(
            List.of("strace", "-f", "--seccomp-bpf", "-s", "200", "-e", CALLS, "-o", trace + ""));
    command.addAll(program);
    Process process;
    try {
      process = new ProcessBuilder(command).inheritIO().start();
    } catch (IOException e) {
      return OptionalLong.empty();
    }
    if (process.waitFor() != 0) {
      throw new IOException("the counted program ended with " + process.exitValue());
    }
    Forces counted = new Forces();
    try (BufferedReader lines = Files.newBufferedReader(trace)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        counted.take(line);
      }
    }
    Files.delete(trace);
    return OptionalLong.of(counted.forces);
  }

  private void take(String line) {
    Matcher call = CALL.matcher(line);
    if (!call.matches()) {
      return;
    }
    String thread = call.group(1);
    String rest = call.group(3);
    boolean isResumed = rest.startsWith(" resumed>");
    switch (call.group(2)) {
      case "openat" -> open(thread, isResumed ? opening.getOrDefault(thread, "") + rest : rest);
      case "close" -> writtenThrough.remove(file(rest));
      case "fsync", "fdatasync" -> forces += counts && !isResumed ? 1 : 0;
      case "unlink", "unlinkat" -> counts = rest.contains(BEGIN) || (counts && !rest.contains(END));
      default -> forces += counts && !isResumed && writtenThrough.contains(file(rest)) ? 1 : 0;
    }
  }

  private void open(String thread, String rest) {
    opening.put(thread, rest);
    Matcher opened = OPENED.matcher(rest);
    boolean isThrough = rest.contains("O_DSYNC") || rest.contains("O_SYNC");
    if (isThrough && opened.find()) {
      writtenThrough.add(opened.group(1));
    }
  }

  private static String file(String rest) {
    Matcher file = FILE.matcher(rest);
    return file.find() ? file.group(1) : "";
  }
}
