package org.saferplan.cli;

import java.io.PrintWriter;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.saferplan.cli.page.Page;
import org.saferplan.document.Document;
import org.saferplan.partnership.Partnership;
import org.saferplan.refusal.Kind;
import org.saferplan.refusal.RefusedException;
import org.saferplan.register.DocumentId;
import org.saferplan.register.Register;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * A command that answers: in words, or with the same in JSON.
 *
 * @param <T> the answer, as the JSON language writes it
 */
@Command(mixinStandardHelpOptions = true)
abstract class ReadCommand<T> implements Callable<Integer> {
  private final Session session;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Option(names = "--json", description = "Answer in JSON.")
  private boolean json;

  ReadCommand(Session session) {
    this.session = session;
  }

  /** The answer. */
  abstract T answer();

  /** The answer in words. */
  abstract Page page(T answer);

  /** What the program answers to whatever started it. */
  ExitCode code(T answer) {
    return ExitCode.OK;
  }

  final Session session() {
    return session;
  }

  /**
   * The document of this id.
   *
   * @param list the command that says which there are
   * @throws RefusedException if there is none
   */
  final <D extends Document> D get(
      Register register, Class<D> type, @Nullable DocumentId id, String list) {
    DocumentId wanted = Objects.requireNonNull(id);
    return register
        .find(type, wanted.key())
        .orElseThrow(
            () ->
                RefusedException.because(
                    Kind.NOT_FOUND,
                    "not-on-record",
                    "there is no " + wanted.named(),
                    "see which there are with 'saferplan %s'".formatted(list)));
  }

  final PrintWriter out() {
    return spec.commandLine().getOut();
  }

  final PrintWriter err() {
    return spec.commandLine().getErr();
  }

  /** Says that the arguments do not do. */
  final ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  /** Says that the past is told, where it is. */
  private String above() {
    if (!session.past().isAsked()) {
      return "";
    }
    Partnership.Id partnership = session.partnership();
    long revision = session.past().revision(session.saferplan(), partnership).orElseThrow();
    return new Page()
        .text(session.past().told(session.saferplan().history(partnership), revision))
        .blank()
        .toString();
  }

  @Override
  public final Integer call() {
    T answer = answer();
    PrintWriter out = out();
    out.print(json ? session.language().write(answer) : above() + page(answer));
    out.flush();
    return code(answer).code();
  }
}
