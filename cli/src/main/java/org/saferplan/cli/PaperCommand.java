package org.saferplan.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.saferplan.cli.page.PaperPage;
import org.saferplan.refusal.Kind;
import org.saferplan.refusal.RefusedException;
import org.saferplan.register.Register;
import org.saferplan.report.Html;
import org.saferplan.report.Markdown;
import org.saferplan.report.Paper;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A command that renders a paper from the record, in any format, to the output or into a file. */
@Command(mixinStandardHelpOptions = true)
abstract class PaperCommand implements Callable<Integer> {
  private final Session session;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

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

  PaperCommand(Session session) {
    this.session = session;
  }

  /** The paper. */
  abstract Paper paper(Register register);

  final Session session() {
    return session;
  }

  static RefusedException notOnRecord(String message, String remedy) {
    return RefusedException.because(Kind.NOT_FOUND, "not-on-record", message, remedy);
  }

  @Override
  public final Integer call() {
    String text = write(paper(session.register()));
    new Destination(spec.commandLine(), output).write(text.getBytes(StandardCharsets.UTF_8));
    return ExitCode.OK.code();
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
