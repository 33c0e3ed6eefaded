package org.saferplan.cli;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saferplan.cli.page.Page;
import org.saferplan.cli.page.ThreadPage;
import org.saferplan.cli.page.TracePage;
import org.saferplan.partnership.Vocabulary;
import org.saferplan.plan.Edition;
import org.saferplan.refusal.Kind;
import org.saferplan.refusal.RefusedException;
import org.saferplan.register.Register;
import org.saferplan.thread.GoldenThread;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows the golden thread, or the part of it that runs through one item. */
@Command(
    name = "show",
    description =
        "From figure to finding, priority, action, measure and result, and where the thread is"
            + " broken or not on record; or the way back and on from one item. With --json a graph"
            + " in JSON Graph Format, which other tools can draw.")
final class ThreadShowCommand extends ReadCommand<GoldenThread> {
  private static final int MOST_OFFERED = 5;

  @Mixin private final DayOption on = new DayOption();

  @Parameters(
      arity = "0..1",
      paramLabel = "ITEM",
      description =
          "Follow this one, such as action/light-underpass, back to its sources and on to its"
              + " results; the whole thread if left out.")
  private @Nullable String item;

  @Option(
      names = "--edition",
      paramLabel = "ID",
      description = "Of this edition; of the one that applies on the day if left out.")
  private Edition.@Nullable Id edition;

  ThreadShowCommand(Session session) {
    super(session);
  }

  @Override
  GoldenThread answer() {
    Register register = session().register();
    Edition found = Editions.get(register, edition, on.day(session()));
    GoldenThread whole = GoldenThread.of(register, found.id(), on.day(session())).orElseThrow();
    String wanted = item;
    return wanted == null ? whole : through(wanted, whole);
  }

  /** By its whole id, or by the last part of it where nothing else has that. */
  private static GoldenThread through(String wanted, GoldenThread whole) {
    List<String> ending =
        whole.graph().nodes().keySet().stream().filter(id -> id.endsWith("/" + wanted)).toList();
    String meant = ending.size() == 1 ? ending.get(0) : wanted;
    return whole.from(wanted).or(() -> whole.from(meant)).orElseThrow(() -> unknown(wanted, whole));
  }

  @Override
  Page page(GoldenThread thread) {
    Vocabulary vocabulary = session().onRecord().vocabulary();
    return thread.graph().metadata().from() == null
        ? ThreadPage.of(vocabulary, thread)
        : TracePage.of(vocabulary, thread);
  }

  private static RefusedException unknown(String wanted, GoldenThread whole) {
    List<String> near = near(wanted, whole.graph().nodes().keySet().stream().sorted().toList());
    return RefusedException.because(
        Kind.NOT_FOUND,
        "not-on-record",
        "there is no %s on the thread of this edition".formatted(Page.plain(wanted)),
        near.isEmpty()
            ? "see what there is with 'saferplan thread show'"
            : "did you mean %s?".formatted(String.join(", ", near)));
  }

  /** One that is spelt nearly so, else those whose last word it is or begins. */
  private static List<String> near(String wanted, List<String> ids) {
    String last = wanted.substring(wanted.lastIndexOf('/') + 1);
    Optional<String> spelt = Likeness.nearest(wanted, ids);
    return Stream.concat(
            spelt.stream(),
            ids.stream()
                .filter(
                    id -> !last.isEmpty() && id.substring(id.lastIndexOf('/') + 1).startsWith(last))
                .sorted())
        .distinct()
        .limit(MOST_OFFERED)
        .toList();
  }
}
