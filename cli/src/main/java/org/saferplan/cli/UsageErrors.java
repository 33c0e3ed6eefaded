package org.saferplan.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.saferplan.cli.page.Page;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with the arguments, what may have been meant, and where the help is. */
final class UsageErrors implements IParameterExceptionHandler {
  @Override
  public int handleParseException(ParameterException thrown, String[] arguments) {
    PrintWriter err = thrown.getCommandLine().getErr();
    Optional<String> noCommand = noCommand(thrown);
    String words = noCommand.orElseGet(() -> String.valueOf(thrown.getMessage()));
    err.println("saferplan: " + Page.plain(words.replaceFirst("^Error: ", "")));
    if (noCommand.isEmpty()) {
      UnmatchedArgumentException.printSuggestions(thrown, err);
    }
    err.println(
        "Try '%s --help'.".formatted(thrown.getCommandLine().getCommandSpec().qualifiedName()));
    return ExitCode.USAGE.code();
  }

  /** What to say where a command was meant that there is not. */
  private static Optional<String> noCommand(ParameterException thrown) {
    Set<String> known = thrown.getCommandLine().getSubcommands().keySet();
    return thrown instanceof UnmatchedArgumentException unmatched && !known.isEmpty()
        ? unmatched.getUnmatched().stream()
            .findFirst()
            .filter(word -> !word.startsWith("-"))
            .map(word -> "there is no command '" + word + "'" + meant(word, known))
        : Optional.empty();
  }

  private static String meant(String word, Set<String> known) {
    return Likeness.nearest(word, List.copyOf(known))
        .map(near -> ": did you mean '" + near + "'?")
        .orElse("");
  }
}
