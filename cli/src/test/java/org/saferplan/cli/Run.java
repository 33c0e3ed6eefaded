package org.saferplan.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saferplan.cli.interview.Keyboard;

/** What became of one run of the program. */
record Run(int code, String out, String err) {

  /**
   * Where and when the program is run.
   *
   * @param typed the lines of a person who sits there; blank where nobody does
   */
  record Terminal(Map<String, String> variables, String in, @Nullable List<String> typed) {
    static final Clock CLOCK =
        Clock.fixed(Instant.parse("2018-10-01T08:30:00Z"), ZoneId.of("Europe/London"));

    Terminal(Map<String, String> variables, String in) {
      this(variables, in, null);
    }

    Run run(String... arguments) {
      StringWriter out = new StringWriter();
      StringWriter err = new StringWriter();
      Environment environment =
          new Environment(
              new ByteArrayInputStream(in.getBytes(UTF_8)),
              variables,
              CLOCK,
              "saferplan",
              typed == null ? null : keyboard(typed.iterator(), out));
      int code = Program.run(environment, new PrintWriter(out), new PrintWriter(err), arguments);
      return new Run(code, out.toString(), err.toString());
    }

    Run line(String line) {
      return run(line.split(" "));
    }

    /** The same, with this piped in. */
    Terminal piping(String text) {
      return new Terminal(variables, text, typed);
    }

    /** The same, at which a person types these lines and then Ctrl-D. */
    Terminal typing(String... lines) {
      return new Terminal(variables, in, List.of(lines));
    }

    /** Shows what is typed, as a terminal does. */
    private static Keyboard keyboard(Iterator<String> lines, StringWriter screen) {
      return () -> {
        Optional<String> line = lines.hasNext() ? Optional.of(lines.next()) : Optional.empty();
        line.ifPresent(typed -> screen.append(typed).append('\n'));
        return line;
      };
    }

    Terminal with(String variable, String value) {
      Map<String, String> changed = new HashMap<>(variables);
      changed.put(variable, value);
      return new Terminal(changed, in, typed);
    }
  }

  /** A terminal in which this store is meant. */
  static Terminal in(Path store) {
    return new Terminal(Map.of(GlobalOptions.STORE, store.toString()), "");
  }

  /** A terminal in which the real example, and no other, is on record in this store. */
  static Terminal withExample(Path store) {
    return with(store, "safer-maidstone");
  }

  /** A terminal in which the invented district, and no other, is on record in this store. */
  static Terminal withDistrict(Path store) {
    return with(store, "nowhere-on-sea");
  }

  private static Terminal with(Path store, String example) {
    Run demo = in(store).run("demo", "-p", example, "--store", store.toString());
    if (demo.code() != 0) {
      throw new AssertionError("the demo failed: " + demo.err());
    }
    return in(store);
  }

  List<String> errors() {
    return err.lines().toList();
  }

  /** Every read of the program. */
  static Stream<String> reads() {
    return Stream.of(
        "partnership show",
        "partnership list",
        "assessment show",
        "assessment show earlier-years",
        "plan show",
        "plan show --on 2018-03-21",
        "plan show 2017-18",
        "plan show 2018-19-refresh.v1",
        "plan diff",
        "plan diff 2017-18 2018-19-refresh",
        "plan refresh 2017-18",
        "plan list",
        "decision list",
        "decision list --on 2018-03-01",
        "action list",
        "action list --by owner --on 2018-03-01",
        "action list --state undeterminable --by group",
        "action show urban-blue-bus",
        "due",
        "round list",
        "calendar --from 2018-03-01 --to 2018-04-30",
        "measure list",
        "fund list",
        "thread show",
        "thread show finding/2018-19/domestic-abuse-share",
        "check",
        "report council",
        "report changes",
        "report implementation",
        "history",
        "history diff",
        "store edits",
        "store verify");
  }
}
