package org.saferplan.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.saferplan.command.Command;
import org.saferplan.json.JsonLanguage;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Does any command of saferplan, as a file says. */
@CommandLine.Command(
    name = "do",
    mixinStandardHelpOptions = true,
    description = {
      "Do any command, as a JSON file says. Every fault is told at once, with its place in the"
          + " file; nothing changes then.",
      ""
    },
    footer = {
      "",
      "Example:",
      "  saferplan do record-decision --schema",
      "  saferplan do record-decision --from decision.json --as \"Community Safety Manager\""
    })
final class DoCommand implements Callable<Integer> {
  private final Session session;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "COMMAND",
      completionCandidates = CommandNames.class,
      description = "The command's name: see --list.")
  private @Nullable String name;

  @Option(
      names = "--from",
      paramLabel = "FILE|-",
      description = "The command as JSON; - reads what is piped in.")
  private @Nullable String from;

  @Option(names = "--list", description = "Only list the names of all commands.")
  private boolean list;

  @Option(names = "--schema", description = "Only print the JSON Schema of the command's file.")
  private boolean schema;

  @Option(
      names = "--if-revision",
      paramLabel = "N",
      converter = Revision.class,
      description = "Only if nothing that it writes has changed since this revision.")
  private @Nullable Long ifRevision;

  @Option(names = "--json", description = "Answer in JSON.")
  private boolean json;

  DoCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    print(list ? names() : answer());
    return ExitCode.OK.code();
  }

  private String answer() {
    Class<? extends Command> type = type();
    JsonLanguage language = session.language();
    if (schema) {
      return language.schema(type);
    }
    if (from == null) {
      throw usage("Missing option: '--from=FILE|-', or '--schema' to see what the file holds");
    }
    byte[] sent = Input.read(from, session.environment());
    Done done = Done.of(session.execute(language.read(sent, type), ifRevision));
    return json ? language.write(done) : done.page().toString();
  }

  private Class<? extends Command> type() {
    if (name == null) {
      throw usage("Missing parameter: 'COMMAND', or '--list' to see which there are");
    }
    String wanted = name;
    return CommandNames.find(wanted)
        .orElseThrow(() -> usage("there is no command '%s'%s".formatted(wanted, meant(wanted))));
  }

  private static String meant(String wanted) {
    return Likeness.nearest(wanted, CommandNames.all())
        .map(near -> ": did you mean '" + near + "'?")
        .orElse(": see 'saferplan do --list'");
  }

  private static String names() {
    return String.join("\n", CommandNames.all()) + "\n";
  }

  private void print(String text) {
    spec.commandLine().getOut().print(text);
    spec.commandLine().getOut().flush();
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
