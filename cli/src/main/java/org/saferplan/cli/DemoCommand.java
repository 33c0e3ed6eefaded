package org.saferplan.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.saferplan.cli.example.ShippedExample;
import org.saferplan.cli.page.HalfAYear;
import org.saferplan.cli.page.Page;
import org.saferplan.cli.page.Story;
import org.saferplan.cli.page.WhatNext;
import org.saferplan.exchange.ImportPartnership;
import org.saferplan.partnership.Partnership;
import org.saferplan.refusal.Kind;
import org.saferplan.refusal.RefusedException;
import org.saferplan.register.Register;
import org.saferplan.web.Access;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Loads the examples and tells of them. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description = {
      "Load the examples into a new temporary store (or the empty one that --store names): the"
          + " year of a real partnership, whose story it tells, and an invented one that is"
          + " always in the middle of its year. -p safer-maidstone or -p nowhere-on-sea loads"
          + " that one alone.",
      ""
    })
final class DemoCommand implements Callable<Integer> {
  private final Session session;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Option(names = "--serve", description = "Leave its pages up afterwards, until Ctrl-C.")
  private boolean serve;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      converter = Port.class,
      defaultValue = ServeCommand.PORT,
      description = "For --serve: to listen on; " + ServeCommand.PORT + " if left out.")
  private int port;

  DemoCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    session.past().requireNotAsked();
    List<ShippedExample> wanted = wanted();
    if (session.options().store == null) {
      session.moveTo(Files.createTempDirectory("saferplan-demo-").resolve("store"));
    }
    requireEmpty();
    wanted.forEach(this::load);
    Page page = new Page();
    wanted.forEach(each -> page.add(told(each)));
    page.add(
        WhatNext.page(
            session.environment().program(),
            session.folder(),
            wanted.stream().flatMap(each -> commands(each, wanted.size() > 1)).toList()));
    PrintWriter out = spec.commandLine().getOut();
    out.print(page);
    out.flush();
    if (serve) {
      Serving.untilStopped(session, port, Access.readOnly(), address(wanted), out);
    }
    return ExitCode.OK.code();
  }

  /** The one whose partnership was asked for, else all. */
  private List<ShippedExample> wanted() {
    Partnership.Id asked = session.options().partnership;
    List<ShippedExample> all = List.of(ShippedExample.values());
    List<ShippedExample> wanted =
        all.stream().filter(each -> asked == null || each.partnership().equals(asked)).toList();
    if (wanted.isEmpty()) {
      throw RefusedException.because(
          Kind.NOT_FOUND,
          "no-example",
          "no example is of that partnership",
          "name one of "
              + all.stream()
                  .map(each -> each.partnership().value())
                  .collect(Collectors.joining(", "))
              + ", or leave -p out for all");
    }
    return wanted;
  }

  private void load(ShippedExample example) {
    session.execute(
        session.language().read(example.on(session.today()), ImportPartnership.class), null);
  }

  private Page told(ShippedExample example) {
    Register register = session.saferplan().register(example.partnership());
    return switch (example) {
      case MAIDSTONE -> Story.of(register);
      case NOWHERE_ON_SEA -> HalfAYear.of(register, session.today());
    };
  }

  /** What to try; each command says which partnership it means where there are several. */
  private static Stream<List<String>> commands(ShippedExample example, boolean amongOthers) {
    Stream<String> commands =
        switch (example) {
          case MAIDSTONE ->
              Stream.of(
                  "plan show --on 2018-03-21",
                  "plan diff --on 2018-10-01",
                  "check --on 2018-10-01",
                  "report council -o report.html",
                  "export -o safer-maidstone.json");
          case NOWHERE_ON_SEA ->
              Stream.of(
                  "plan show",
                  "thread show figure/this-year/domestic-abuse",
                  "action list --state overdue",
                  "measure list",
                  "assessment show",
                  "plan diff",
                  "check");
        };
    List<String> which = amongOthers ? List.of("-p " + example.partnership().value()) : List.of();
    return commands.map(
        line -> Stream.concat(Stream.of(line.split(" ", -1)), which.stream()).toList());
  }

  /** The edition that the story is about, on its last day; the list of all where there are more. */
  private static String address(List<ShippedExample> examples) {
    if (examples.size() > 1) {
      return "";
    }
    return switch (examples.get(0)) {
      case MAIDSTONE -> "safer-maidstone?edition=2018-19-refresh&on=2018-10-01";
      case NOWHERE_ON_SEA -> "nowhere-on-sea";
    };
  }

  private void requireEmpty() {
    if (!session.saferplan().partnerships().isEmpty()) {
      Path folder = session.folder();
      throw RefusedException.because(
          Kind.IMPOSSIBLE,
          "not-empty",
          "a record is kept in " + folder,
          "name an empty folder, or leave --store out");
    }
  }
}
