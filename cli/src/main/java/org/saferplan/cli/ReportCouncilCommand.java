package org.saferplan.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.saferplan.cli.page.PaperPage;
import org.saferplan.decision.Meeting;
import org.saferplan.refusal.Kind;
import org.saferplan.refusal.RefusedException;
import org.saferplan.register.Register;
import org.saferplan.report.CouncilReport;
import org.saferplan.report.Html;
import org.saferplan.report.Markdown;
import org.saferplan.report.Paper;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Renders the report by which a full council is asked to decide. */
@Command(
    name = "council",
    mixinStandardHelpOptions = true,
    description = "The report by which full council is asked to decide, from the record.")
final class ReportCouncilCommand implements Callable<Integer> {
  private final Session session;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "MEETING",
      description = "The meeting's id; the last one of a full council if left out.")
  private Meeting.@Nullable Id meeting;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "text, markdown, html or json; by the ending of FILE, or text, if left out.")
  private @Nullable Format format;

  @Option(names = "--json", description = "The same as --format json.")
  private boolean json;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Where to; else it is printed.")
  private @Nullable Path output;

  /** In which it is written. */
  enum Format {
    TEXT,
    MARKDOWN,
    HTML,
    JSON
  }

  ReportCouncilCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    String text = write(paper());
    new Destination(spec.commandLine(), output).write(text.getBytes(StandardCharsets.UTF_8));
    return ExitCode.OK.code();
  }

  private Paper paper() {
    Register register = session.register();
    Meeting.Id asked = meeting;
    if (asked == null) {
      return CouncilReport.last(register)
          .orElseThrow(() -> none("no report to a full council is on record"));
    }
    if (!register.holds(asked.key())) {
      throw none("there is no " + asked.named());
    }
    return CouncilReport.putTo(register, asked)
        .orElseThrow(() -> none("no report to " + asked.named() + " is on record"));
  }

  private static RefusedException none(String message) {
    return RefusedException.because(
        Kind.NOT_FOUND,
        "not-on-record",
        message,
        "put one on record with 'saferplan do put-report'");
  }

  private String write(Paper paper) {
    return switch (format()) {
      case TEXT -> PaperPage.of(paper).toString();
      case MARKDOWN -> Markdown.of(paper);
      case HTML -> Html.of(paper);
      case JSON -> session.language().write(paper);
    };
  }

  private Format format() {
    if (json) {
      return Format.JSON;
    }
    return format != null ? format : ending(output == null ? "" : output.toString());
  }

  private static Format ending(String file) {
    String name = file.toLowerCase(Locale.ROOT);
    if (name.endsWith(".md")) {
      return Format.MARKDOWN;
    } else if (name.endsWith(".html") || name.endsWith(".htm")) {
      return Format.HTML;
    }
    return name.endsWith(".json") ? Format.JSON : Format.TEXT;
  }
}
