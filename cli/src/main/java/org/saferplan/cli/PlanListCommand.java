package org.saferplan.cli;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.saferplan.adoption.Stage;
import org.saferplan.adoption.Standing;
import org.saferplan.cli.page.Page;
import org.saferplan.document.Kind;
import org.saferplan.document.Version;
import org.saferplan.fact.Period;
import org.saferplan.plan.Edition;
import org.saferplan.register.Register;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists the editions. */
@Command(name = "list", description = "Every edition, its versions, and where it stands.")
final class PlanListCommand extends ReadCommand<List<PlanListCommand.Listed>> {
  private static final int COLUMN = 18;

  @Mixin private final DayOption on = new DayOption();

  /** An edition in the list. */
  public record Listed(
      Edition.Id edition,
      String title,
      Period period,
      Stage stage,
      String words,
      List<Label> versions) {
    /** Takes a copy. */
    public Listed {
      versions = List.copyOf(versions);
    }
  }

  /** A version, as it calls itself. */
  public record Label(int number, String label) {
    private String words() {
      return "v%d (%s)".formatted(number, label);
    }
  }

  PlanListCommand(Session session) {
    super(session);
  }

  @Override
  List<Listed> answer() {
    Register register = session().register();
    LocalDate day = on.day(session());
    return register.list(Edition.class, Kind.EDITION).stream()
        .sorted(Comparator.comparing(Edition::begins).thenComparing(each -> each.id().value()))
        .map(edition -> listed(register, edition, day))
        .toList();
  }

  @Override
  Page page(List<Listed> listed) {
    if (listed.isEmpty()) {
      return new Page()
          .text(session().onRecord().vocabulary().said("No edition of a plan is on record."));
    }
    Page page = new Page();
    for (Listed each : listed) {
      List<String> versions = each.versions().stream().map(Label::words).toList();
      page.field(COLUMN, each.edition().value(), each.title());
      page.text(COLUMN / 2, each.words());
      page.text(
          COLUMN / 2,
          each.period().words()
              + (versions.isEmpty() ? "" : "; versions: " + String.join(", ", versions)));
    }
    return page;
  }

  private static Listed listed(Register register, Edition edition, LocalDate day) {
    Standing standing = Standing.of(register, edition.key(), day);
    return new Listed(
        edition.id(),
        edition.title(),
        edition.period(),
        standing.stage(),
        standing.words(),
        register.versions(edition.key()).stream().map(PlanListCommand::label).toList());
  }

  private static Label label(Version version) {
    return new Label(version.number(), version.label());
  }
}
