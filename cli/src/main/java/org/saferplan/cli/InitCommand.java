package org.saferplan.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saferplan.cli.interview.Keyboard;
import org.saferplan.cli.interview.SetUpInterview;
import org.saferplan.cli.page.FirstSteps;
import org.saferplan.cli.page.Page;
import org.saferplan.fact.Identifier;
import org.saferplan.partnership.Nation;
import org.saferplan.partnership.Partnership;
import org.saferplan.partnership.SetUpPartnership;
import org.saferplan.partnership.Tier;
import org.saferplan.partnership.Vocabulary;
import org.saferplan.refusal.Kind;
import org.saferplan.refusal.RefusedException;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Begins a partnership's record. */
@Command(
    name = "init",
    description = {
      "Begin a partnership's record: by answering questions at the terminal, with a name and a few"
          + " words, or with a file that says more ('saferplan do set-up-partnership --schema').",
      ""
    })
final class InitCommand extends ReadCommand<Done> {
  @ArgGroup(multiplicity = "0..1")
  private @Nullable Beginning beginning;

  InitCommand(Session session) {
    super(session);
  }

  /** One of the two ways. */
  static final class Beginning {
    @Option(
        names = "--from",
        paramLabel = "FILE|-",
        description = "The partnership as JSON; - reads what is piped in.")
    private @Nullable String from;

    @ArgGroup(exclusive = false)
    private @Nullable Words words;
  }

  /** The few words. */
  static final class Words {
    @Option(names = "--name", paramLabel = "NAME", required = true, description = "Its name.")
    @SuppressWarnings("NullAway.Init")
    private String name;

    @Option(
        names = "--id",
        paramLabel = "ID",
        description = "Its id; made from the name if left out.")
    private Partnership.@Nullable Id id;

    @Option(
        names = "--nation",
        paramLabel = "NATION",
        description = "england or wales; england if left out.")
    private Nation nation = Nation.ENGLAND;

    @Option(
        names = "--tier",
        paramLabel = "TIER",
        description = "district, unitary or county; district if left out.")
    private Tier tier = Tier.DISTRICT;

    private Partnership partnership() {
      if (id == null && !Identifier.derives(name)) {
        throw RefusedException.because(
            Kind.INVALID,
            "name",
            "no id can be made from the name '" + name + "'",
            name.isBlank() ? "give a name" : "give an id with --id");
      }
      Partnership.Id given = id != null ? id : new Partnership.Id(Identifier.from(name));
      return new Partnership(
          given,
          name,
          null,
          null,
          null,
          nation,
          tier,
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          Vocabulary.NONE,
          List.of(),
          null,
          List.of());
    }
  }

  @Override
  Done answer() {
    session().past().requireNotAsked();
    if (beginning == null) {
      return asked();
    } else if (beginning.words != null) {
      return Done.of(session().execute(new SetUpPartnership(beginning.words.partnership())));
    }
    return sent(Input.read(String.valueOf(beginning.from), session().environment()));
  }

  /** What would be refused whatever is answered is refused before anything is asked. */
  private Done asked() {
    Keyboard keyboard = session().environment().keyboard();
    if (keyboard == null) {
      throw usage("There is no terminal to ask at: give '--name=NAME', or '--from=FILE|-'");
    }
    session().actor();
    Partnership.Id id = session().options().partnership;
    Set<Partnership.Id> begun = session().saferplan().partnerships();
    if (id != null && begun.contains(id)) {
      throw RefusedException.because(
          Kind.IMPOSSIBLE,
          "id-taken",
          "the record of " + id.value() + " has begun",
          "give another id with -p, or leave it out");
    }
    SetUpInterview interview = new SetUpInterview(out(), keyboard, id, begun);
    return sent(session().language().write(interview.draft()).getBytes(UTF_8));
  }

  private Done sent(byte[] partnership) {
    return Done.of(
        session().execute(session().language().read(partnership, SetUpPartnership.class), null));
  }

  @Override
  Page page(Done done) {
    Partnership.Id made = new Partnership.Id(done.made());
    Partnership partnership = Partnership.of(session().saferplan().register(made)).orElseThrow();
    return done.page()
        .blank()
        .text("The record of %s has begun in %s.".formatted(done.made(), session().folder()))
        .add(FirstSteps.page(partnership, call(made)));
  }

  /** The program's name, and what leads it to this record again. */
  private List<String> call(Partnership.Id made) {
    List<String> call = new ArrayList<>(List.of(session().environment().program()));
    if (session().options().store != null) {
      call.addAll(List.of("--store", session().folder().toString()));
    }
    if (session().saferplan().partnerships().size() > 1) {
      call.addAll(List.of("-p", made.value()));
    }
    return call;
  }
}
