package org.saferplan.cli;

import java.io.PrintWriter;
import java.net.BindException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.saferplan.cli.interview.StoppedException;
import org.saferplan.cli.page.Page;
import org.saferplan.refusal.Fault;
import org.saferplan.refusal.RefusedException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/**
 * Says what was refused, one line for each fault, and with which exit code; a fault that stands in
 * many places, once with the first of them. Commands never catch.
 */
final class Refusals implements IExecutionExceptionHandler {
  private static final int PLACES_NAMED = 3;

  @Override
  public int handleExecutionException(Exception thrown, CommandLine command, ParseResult parsed) {
    command.getOut().flush();
    PrintWriter err = command.getErr();
    if (thrown instanceof RefusedException refused) {
      lines(refused.faults()).forEach(line -> err.println("saferplan: " + line));
      return ExitCode.of(refused.kind()).code();
    }
    if (thrown instanceof StoppedException) {
      err.println("saferplan: " + thrown.getMessage());
      return ExitCode.STOPPED.code();
    }
    if (isPortTaken(thrown)) {
      err.println("saferplan: the port is taken: name another with --port, or 0 for any");
      return ExitCode.USAGE.code();
    }
    err.println("saferplan: this is a defect of saferplan; please report it with what follows");
    thrown.printStackTrace(err);
    return ExitCode.DEFECT.code();
  }

  private static boolean isPortTaken(Throwable thrown) {
    return Stream.<Throwable>iterate(thrown, Objects::nonNull, Throwable::getCause)
        .anyMatch(BindException.class::isInstance);
  }

  private static List<String> lines(List<Fault> faults) {
    Map<String, List<String>> places = new LinkedHashMap<>();
    faults.forEach(
        fault ->
            places.computeIfAbsent(fault.words(), words -> new ArrayList<>()).add(fault.pointer()));
    List<String> lines = new ArrayList<>();
    places.forEach(
        (words, all) -> {
          if (all.size() > PLACES_NAMED) {
            lines.add(
                line("%s (in %,d places, first %s)".formatted(words, all.size(), first(all))));
          } else {
            all.forEach(place -> lines.add(line(place.isEmpty() ? words : place + ": " + words)));
          }
        });
    return lines;
  }

  private static String first(List<String> places) {
    return String.join(", ", places.subList(0, PLACES_NAMED));
  }

  private static String line(String words) {
    return Page.plain(words);
  }
}
