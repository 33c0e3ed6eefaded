package org.saferplan.cli;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.saferplan.cli.page.ChangesPage;
import org.saferplan.cli.page.Page;
import org.saferplan.document.Key;
import org.saferplan.plan.Edition;
import org.saferplan.refresh.WhatChanged;
import org.saferplan.refusal.RefusedException;
import org.saferplan.register.Register;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows what changed between two texts. */
@Command(
    name = "diff",
    description = "What changed between two editions or versions, with every reason and source.")
final class PlanDiffCommand extends ReadCommand<WhatChanged> {
  private static final String TEXT = "an edition's id, or a version of it such as 2018-19.v1";

  @Mixin private final DayOption on = new DayOption();

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "FROM",
      description = "The earlier text, " + TEXT + "; what TO follows if left out.")
  private @Nullable String from;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "TO",
      description = "The later text; the edition that applies on the day if left out.")
  private @Nullable String to;

  PlanDiffCommand(Session session) {
    super(session);
  }

  @Override
  WhatChanged answer() {
    Register register = session().register();
    Key later =
        to == null
            ? Editions.get(register, null, on.day(session())).key()
            : Editions.text(register, to);
    Key earlier =
        from == null ? followed(register, on.day(session())) : Editions.text(register, from);
    return WhatChanged.between(register, earlier, later, on.day(session())).orElseThrow();
  }

  @Override
  Page page(WhatChanged changed) {
    return new Page()
        .title("From %s to %s".formatted(changed.from(), changed.to()))
        .add(ChangesPage.of(changed));
  }

  private static Key followed(Register register, LocalDate day) {
    Edition edition = Editions.get(register, null, day);
    Edition.Id follows = edition.follows();
    if (follows == null) {
      throw RefusedException.because(
          org.saferplan.refusal.Kind.NOT_FOUND,
          "not-on-record",
          edition.id().named() + " follows no other",
          "name the two texts to be compared");
    }
    return follows.key();
  }
}
