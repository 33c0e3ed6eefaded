package org.saferplan.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
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
      "Begin a partnership's record: with a name and a few words, or with a file that says more"
          + " ('saferplan do set-up-partnership --schema').",
      ""
    })
final class InitCommand extends ReadCommand<Done> {
  @ArgGroup(multiplicity = "1")
  @SuppressWarnings("NullAway.Init")
  private Beginning beginning;

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
          List.of());
    }
  }

  @Override
  Done answer() {
    if (beginning.words != null) {
      return Done.of(session().execute(new SetUpPartnership(beginning.words.partnership())));
    }
    String from = String.valueOf(beginning.from);
    byte[] sent = Input.read(from, session().environment());
    return Done.of(
        session().execute(session().language().read(sent, SetUpPartnership.class), null));
  }

  @Override
  Page page(Done done) {
    return done.page()
        .blank()
        .text("The record of %s has begun in %s.".formatted(done.made(), session().folder()))
        .text("What next: who meets, by which route a plan is adopted, and the plan itself.")
        .command("saferplan", "do", "add-organisation", "--from", "FILE")
        .command("saferplan", "do", "add-body", "--from", "FILE")
        .command("saferplan", "do", "add-route", "--from", "FILE")
        .command("saferplan", "do", "start-plan", "--from", "FILE")
        .text(
            "'saferplan do %s --schema' says what such a file holds, and 'saferplan do --list'"
                    .formatted("add-body")
                + " what else there is.");
  }
}
