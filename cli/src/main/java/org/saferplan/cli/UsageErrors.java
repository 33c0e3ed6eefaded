package org.saferplan.cli;

import java.io.PrintWriter;
import org.saferplan.cli.page.Page;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with the arguments, what may have been meant, and where the help is. */
final class UsageErrors implements IParameterExceptionHandler {
  @Override
  public int handleParseException(ParameterException thrown, String[] arguments) {
    PrintWriter err = thrown.getCommandLine().getErr();
    err.println("saferplan: " + Page.plain(String.valueOf(thrown.getMessage())));
    UnmatchedArgumentException.printSuggestions(thrown, err);
    err.println(
        "Try '%s --help'.".formatted(thrown.getCommandLine().getCommandSpec().qualifiedName()));
    return ExitCode.USAGE.code();
  }
}
