package org.saferplan.decision;

import jakarta.validation.constraints.NotNull;
import java.util.Optional;
import org.saferplan.command.Addition;
import org.saferplan.command.Command;
import org.saferplan.command.Handler;
import org.saferplan.command.Ruling;
import org.saferplan.fact.Entries;
import org.saferplan.refusal.Fault;
import org.saferplan.refusal.Kind;

/** Puts on record that an amendment which a decision asked for was made. */
public record SettleAmendment(
    @NotNull Decision.Ref decision,
    @NotNull Amendment.Id amendment,
    @NotNull Amendment.Settlement settlement)
    implements Command {

  /** Decides it. */
  public static Handler<SettleAmendment> handler() {
    return new Addition<>(
        SettleAmendment.class,
        (register, asked) -> register.find(Meeting.class, asked.decision().meeting().key()),
        "/decision/meeting",
        asked -> asked.decision().meeting().named(),
        SettleAmendment::added,
        false);
  }

  private static Ruling added(Meeting meeting, SettleAmendment asked) {
    Optional<Decision> decision = meeting.decision(asked.decision().decision());
    if (decision.isEmpty()) {
      return Ruling.notFound("/decision/decision", asked.decision().named());
    }
    Optional<Amendment> amendment =
        decision.get().matters().stream()
            .flatMap(matter -> matter.amendments().stream())
            .filter(each -> each.id().equals(asked.amendment()))
            .findFirst();
    if (amendment.isEmpty()) {
      return Ruling.notFound(
          "/amendment", "amendment " + asked.amendment().value() + " in this decision");
    }
    if (!amendment.get().isOpen()) {
      return Ruling.refuse(
          Kind.IMPOSSIBLE,
          Fault.at("/amendment", "settled-already", "this amendment is not open any more"));
    }
    Decision settled = settled(decision.get(), asked);
    return Ruling.write(
        meeting.withDecisions(
            Entries.replacing(
                meeting.decisions(), each -> each.id().equals(settled.id()), settled)));
  }

  private static Decision settled(Decision decision, SettleAmendment asked) {
    return decision.withMatters(
        decision.matters().stream()
            .map(
                matter ->
                    matter.withAmendments(
                        matter.amendments().stream()
                            .map(
                                each ->
                                    each.id().equals(asked.amendment())
                                        ? each.settledBy(asked.settlement())
                                        : each)
                            .toList()))
            .toList());
  }
}
