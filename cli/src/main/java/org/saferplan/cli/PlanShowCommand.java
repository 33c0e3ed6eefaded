package org.saferplan.cli;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.saferplan.adoption.Standing;
import org.saferplan.audience.Language;
import org.saferplan.cli.page.Page;
import org.saferplan.cli.page.PlanOnRecord;
import org.saferplan.cli.page.PlanPage;
import org.saferplan.document.Key;
import org.saferplan.document.Version;
import org.saferplan.obligation.Delivery;
import org.saferplan.partnership.Vocabulary;
import org.saferplan.plan.Differences;
import org.saferplan.plan.Edition;
import org.saferplan.plan.Plan;
import org.saferplan.register.Register;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows an edition of the plan. */
@Command(
    name = "show",
    description = "An edition: where it stands, its priorities, groups and themes, what is open.")
final class PlanShowCommand extends ReadCommand<PlanOnRecord> {
  @Mixin private final DayOption on = new DayOption();

  @Parameters(
      arity = "0..1",
      paramLabel = "TEXT",
      description =
          "An edition's id, for how it stands, or a version of it such as 2018-19.v1, for what was"
              + " put or adopted; the edition that applies on the day if left out.")
  private @Nullable String named;

  @Option(
      names = "--language",
      paramLabel = "LANGUAGE",
      description =
          "Names in cy, Welsh, where they are on record in Welsh; nothing is translated. In en,"
              + " English, if left out. JSON has both.")
  private Language language = Language.EN;

  PlanShowCommand(Session session) {
    super(session);
  }

  @Override
  PlanOnRecord answer() {
    return found(session().register());
  }

  private PlanOnRecord found(Register register) {
    LocalDate day = on.day(session());
    Key text =
        named == null ? Editions.current(register, day).key() : Editions.text(register, named);
    Version version = register.find(Version.class, text).orElse(null);
    Edition found =
        register
            .find(text)
            .map(document -> document instanceof Version of ? of.text() : document)
            .map(Edition.class::cast)
            .orElseThrow();
    Standing standing = Standing.of(register, found.key(), day);
    return new PlanOnRecord(
        register.find(Plan.class, found.plan().key()).orElse(null),
        found,
        version,
        standing
            .adopted(register)
            .filter(adopted -> readsOtherwise(register, adopted))
            .orElse(null),
        standing,
        Delivery.of(register, found));
  }

  private static boolean readsOtherwise(Register register, Version adopted) {
    return Differences.between(register, adopted.key(), adopted.of())
        .map(differences -> !differences.areNone())
        .orElse(false);
  }

  @Override
  Page page(PlanOnRecord found) {
    Register register = language.of(session().register());
    Page page =
        PlanPage.of(Vocabulary.of(register), language == Language.EN ? found : found(register));
    return language == Language.EN ? page : new Page().text(Language.NOTICE).blank().add(page);
  }
}
