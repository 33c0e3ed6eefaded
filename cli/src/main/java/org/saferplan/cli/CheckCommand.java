package org.saferplan.cli;

import static java.util.stream.Collectors.joining;

import org.jspecify.annotations.Nullable;
import org.saferplan.check.Answer;
import org.saferplan.check.Checks;
import org.saferplan.cli.page.ChecksPage;
import org.saferplan.cli.page.Page;
import org.saferplan.refusal.Kind;
import org.saferplan.refusal.RefusedException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Holds the record against the rules. */
@Command(
    name = "check",
    description = "Hold the record against the law and good practice, the worst first.")
final class CheckCommand extends ReadCommand<Checks> {
  @Mixin private final DayOption on = new DayOption();

  @Option(names = "--strict", description = "Exit with 11 if a rule is not met.")
  private boolean strict;

  @Option(
      names = "--rule",
      paramLabel = "RULE",
      description = "Answer this rule alone, by its name, such as consultation.")
  private @Nullable String rule;

  CheckCommand(Session session) {
    super(session);
  }

  @Override
  Checks answer() {
    Checks checks = Checks.of(session().register(), on.day(session()));
    if (rule == null || checks.answers().isEmpty()) {
      return checks;
    }
    Checks one = checks.ofRule(rule);
    if (one.answers().isEmpty()) {
      throw RefusedException.because(
          Kind.NOT_FOUND,
          "known-rule",
          "there is no rule " + rule,
          "choose one of " + names(checks));
    }
    return one;
  }

  private static String names(Checks checks) {
    return checks.answers().stream()
        .map(Checks.Checked::rule)
        .distinct()
        .sorted()
        .collect(joining(", "));
  }

  @Override
  Page page(Checks checks) {
    return ChecksPage.of(session().onRecord().vocabulary(), checks);
  }

  @Override
  ExitCode code(Checks checks) {
    boolean fallsShort =
        checks.answers().stream().anyMatch(each -> each.finding().answer() == Answer.NOT_MET);
    return strict && fallsShort ? ExitCode.FALLS_SHORT : ExitCode.OK;
  }
}
