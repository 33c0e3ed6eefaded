package org.saferplan.partnership;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.stream.Stream;
import org.saferplan.command.Command;
import org.saferplan.command.Handler;
import org.saferplan.command.Moment;
import org.saferplan.command.Ruling;
import org.saferplan.fact.Entries;
import org.saferplan.refusal.Fault;
import org.saferplan.refusal.Kind;
import org.saferplan.register.Register;

/**
 * Says what stands under headings of tables that the partnership takes in, so that nobody is asked
 * again. Of a heading that is known already the later word counts.
 */
public record RememberHeadings(List<@NotNull KnownHeading> headings) implements Command {

  /** Takes nothing for no headings. */
  public RememberHeadings {
    headings = Entries.orEmpty(headings);
  }

  /** Decides it. */
  public static Handler<RememberHeadings> handler() {
    return new Decide();
  }

  private static final class Decide implements Handler<RememberHeadings> {
    @Override
    public Class<RememberHeadings> command() {
      return RememberHeadings.class;
    }

    @Override
    public Ruling decide(Register register, RememberHeadings asked, Moment moment) {
      if (asked.headings().isEmpty()) {
        return Ruling.refuse(
            Kind.INVALID, Fault.at("/headings", "nothing-said", "it names no heading"));
      }
      Partnership partnership = Partnership.of(register).orElseThrow();
      Vocabulary words = partnership.vocabulary();
      List<KnownHeading> kept =
          words.headings().stream()
              .filter(there -> asked.headings().stream().noneMatch(it -> it.is(there.heading())))
              .toList();
      return Ruling.write(
          partnership.withVocabulary(
              words.withHeadings(
                  Stream.concat(kept.stream(), asked.headings().stream()).toList())));
    }
  }
}
