package org.saferplan.report;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saferplan.command.Command;
import org.saferplan.command.Handler;
import org.saferplan.command.Moment;
import org.saferplan.command.NewDocument;
import org.saferplan.command.Ruling;
import org.saferplan.refusal.Fault;
import org.saferplan.refusal.Kind;
import org.saferplan.register.Register;

/**
 * Issues a paper from the record: it is composed, and kept as it then reads.
 *
 * @param about the id of the group, organisation, edition or fund that it is about
 * @param on the day as of which it tells; today if blank
 */
public record IssuePaper(@NotNull PaperKind of, @NotBlank String about, @Nullable LocalDate on)
    implements Command {

  /** Decides it. */
  public static Handler<IssuePaper> handler() {
    return new Decide();
  }

  private static final class Decide implements Handler<IssuePaper> {
    @Override
    public Class<IssuePaper> command() {
      return IssuePaper.class;
    }

    @Override
    public Ruling decide(Register register, IssuePaper asked, Moment moment) {
      LocalDate on = asked.on() == null ? moment.today() : asked.on();
      Optional<IssuedPaper> there =
          register.list(IssuedPaper.class, org.saferplan.document.Kind.PAPER).stream()
              .filter(each -> each.on().equals(on) && each.of() == asked.of())
              .filter(each -> each.about().equals(asked.about()))
              .reduce((one, next) -> next);
      Optional<Paper> paper = Papers.of(register, asked.of(), asked.about(), on);
      if (there.isPresent() && there.map(IssuedPaper::paper).equals(paper)) {
        return Ruling.refuse(
            Kind.IMPOSSIBLE,
            new Fault(
                "/about",
                "issued-already",
                "this paper was issued as %s, and nothing in it has changed"
                    .formatted(there.get().id().value()),
                "use that one, or issue it again when something has changed"));
      }
      return paper
          .map(each -> IssuedPaper.of(asked.of(), asked.about(), on, each))
          .map(
              each ->
                  new NewDocument<>(
                          IssuePaper.class, any -> each, IssuedPaper::named, IssuedPaper::withId)
                      .decide(register, asked, moment))
          .orElseGet(
              () ->
                  Ruling.notFound(
                      "/about", "%s of %s".formatted(asked.of().words(), asked.about())));
    }
  }
}
