package org.saferplan.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.saferplan.exchange.Export;
import org.saferplan.partnership.Partnership;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes a whole partnership. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = "Write a whole partnership as one JSON file, with its versions and files.")
final class ExportCommand implements Callable<Integer> {
  private final Session session;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Where to; else it is printed.")
  private @Nullable Path output;

  ExportCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Partnership.Id partnership = session.partnership();
    String json =
        session
            .language()
            .write(
                Export.of(session.register(), hash -> session.saferplan().file(partnership, hash)));
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    new Destination(spec.commandLine(), output).write(bytes);
    if (bytes.length > ImportCommand.LONGEST) {
      spec.commandLine()
          .getErr()
          .println(
              "saferplan: this is longer than 'saferplan import' reads: to keep a copy, copy "
                  + session.folder());
    }
    return ExitCode.OK.code();
  }
}
