package org.saferplan.decision;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Optional;
import org.saferplan.command.Addition;
import org.saferplan.command.Command;
import org.saferplan.command.Handler;
import org.saferplan.command.Ruling;
import org.saferplan.fact.Entries;
import org.saferplan.fact.PartialDate;
import org.saferplan.partnership.Citation;
import org.saferplan.refusal.Fault;
import org.saferplan.refusal.Kind;

/**
 * Puts on record that a condition on which a decision agreed was met.
 *
 * @param condition in the words in which it stands in the decision
 */
public record MeetCondition(
    @NotNull Decision.Ref decision,
    @NotBlank String condition,
    @NotNull PartialDate on,
    List<@NotNull Citation> sources)
    implements Command {

  /** Takes nothing for no sources. */
  public MeetCondition {
    sources = Entries.orEmpty(sources);
  }

  /** Decides it. */
  public static Handler<MeetCondition> handler() {
    return new Addition<>(
        MeetCondition.class,
        (register, asked) -> register.find(Meeting.class, asked.decision().meeting().key()),
        "/decision/meeting",
        asked -> asked.decision().meeting().named(),
        MeetCondition::added,
        false);
  }

  private static Ruling added(Meeting meeting, MeetCondition asked) {
    Optional<Decision> decision = meeting.decision(asked.decision().decision());
    if (decision.isEmpty()) {
      return Ruling.notFound("/decision/decision", asked.decision().named());
    }
    List<Matter> made =
        decision.get().matters().stream()
            .filter(each -> each.conditions().contains(asked.condition()))
            .toList();
    if (made.isEmpty()) {
      return Ruling.notFound(
          "/condition", "condition “%s” in this decision".formatted(asked.condition()));
    }
    if (made.stream()
        .flatMap(each -> each.met().stream())
        .anyMatch(each -> each.condition().equals(asked.condition()))) {
      return Ruling.refuse(
          Kind.IMPOSSIBLE,
          Fault.at("/condition", "met-already", "it is on record that this condition was met"));
    }
    Matter.Met met = new Matter.Met(asked.condition(), asked.on(), asked.sources());
    Decision changed =
        decision
            .get()
            .withMatters(
                decision.get().matters().stream()
                    .map(each -> made.contains(each) ? each.withMet(met) : each)
                    .toList());
    return Ruling.write(
        meeting.withDecisions(
            Entries.replacing(
                meeting.decisions(), each -> each.id().equals(changed.id()), changed)));
  }
}
