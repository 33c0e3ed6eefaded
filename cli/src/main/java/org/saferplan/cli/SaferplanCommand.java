package org.saferplan.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The program without a command: says what there is. */
@Command(
    name = "saferplan",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    description = {
      "Keeps a Community Safety Partnership's plan: the evidence, the priorities that follow, who"
          + " adopted them and on what terms, and what every group owes.",
      ""
    },
    footer = {
      "",
      "Begin with 'saferplan demo'. 'saferplan COMMAND --help' says more of each command.",
      "'source <(saferplan generate-completion)' lets bash complete commands."
    })
final class SaferplanCommand implements Callable<Integer> {
  /** Filled by picocli, whose inherited options belong to the first command. */
  @Mixin
  @SuppressWarnings("UnusedVariable")
  private final GlobalOptions options;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  SaferplanCommand(GlobalOptions options) {
    this.options = options;
  }

  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getErr());
    return ExitCode.USAGE.code();
  }
}
