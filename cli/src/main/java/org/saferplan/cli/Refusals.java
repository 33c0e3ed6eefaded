package org.saferplan.cli;

import java.io.PrintWriter;
import java.net.BindException;
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
 * Says what was refused, one line for each fault, and with which exit code. Commands never catch.
 */
final class Refusals implements IExecutionExceptionHandler {
  @Override
  public int handleExecutionException(Exception thrown, CommandLine command, ParseResult parsed) {
    command.getOut().flush();
    PrintWriter err = command.getErr();
    if (thrown instanceof RefusedException refused) {
      refused.faults().forEach(fault -> err.println("saferplan: " + line(fault)));
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

  private static String line(Fault fault) {
    String words =
        fault.pointer().isEmpty() ? fault.words() : fault.pointer() + ": " + fault.words();
    return Page.plain(words);
  }
}
