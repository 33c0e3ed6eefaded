package org.saferplan.obligation;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saferplan.command.Command;
import org.saferplan.command.Handler;
import org.saferplan.command.Moment;
import org.saferplan.command.Ruling;
import org.saferplan.document.Document;
import org.saferplan.document.Kind;
import org.saferplan.fact.Entries;
import org.saferplan.fact.PartialDate;
import org.saferplan.partnership.Citation;
import org.saferplan.partnership.Party;
import org.saferplan.refusal.Fault;
import org.saferplan.register.Register;

/**
 * Hands what somebody leads to others, all at once: because a post is vacant, a group has ended, an
 * organisation has left, or work is shared anew.
 *
 * @param from who leads them
 * @param to who leads them from now on, in their place
 * @param note what they are to know
 * @param actions which of them; all that they lead and that are neither completed nor ended, if
 *     empty
 */
public record HandOverActions(
    @NotNull Party from,
    @NotNull @Size(min = 1, message = "names nobody who takes them over") List<@NotNull Party> to,
    @NotNull PartialDate on,
    @Nullable String note,
    List<Obligation.@NotNull Id> actions,
    List<@NotNull Citation> sources)
    implements Command {

  /** Takes nothing for no actions and no sources. */
  public HandOverActions {
    to = Entries.orEmpty(to);
    actions = Entries.orEmpty(actions);
    sources = Entries.orEmpty(sources);
  }

  /** Decides it. */
  public static Handler<HandOverActions> handler() {
    return new Decide();
  }

  private static final class Decide implements Handler<HandOverActions> {
    @Override
    public Class<HandOverActions> command() {
      return HandOverActions.class;
    }

    @Override
    public Ruling decide(Register register, HandOverActions asked, Moment moment) {
      List<Fault> faults = new ArrayList<>();
      Map<Obligation.Id, Document> handed = new LinkedHashMap<>();
      if (asked.actions().isEmpty()) {
        register.list(Obligation.class, Kind.OBLIGATION).stream()
            .filter(each -> each.leads().contains(asked.from()) && !each.isClosed())
            .forEach(each -> handed.put(each.id(), handedOver(each, asked)));
      }
      for (int index = 0; index < asked.actions().size(); index++) {
        Obligation.Id id = asked.actions().get(index);
        Optional<Obligation> found = register.find(Obligation.class, id.key());
        found
            .filter(each -> each.leads().contains(asked.from()))
            .ifPresent(each -> handed.put(id, handedOver(each, asked)));
        if (!handed.containsKey(id)) {
          faults.add(
              new Fault(
                  "/actions/" + index,
                  found.isPresent() ? "not-led" : "not-on-record",
                  found.isPresent()
                      ? id.named() + " is not led by them"
                      : "there is no " + id.named(),
                  found.isPresent()
                      ? "leave it out, or revise the action to say who leads it"
                      : "name an action that is on record"));
        }
      }
      if (faults.isEmpty() && handed.isEmpty()) {
        faults.add(
            new Fault(
                "/from",
                "leads-nothing",
                "they lead no action that is open",
                "name who is on record as leading them; what they own through a priority is handed"
                    + " over by revising the edition"));
      }
      return faults.isEmpty()
          ? new Ruling.Accepted(List.copyOf(handed.values()), List.of(), "")
          : new Ruling.Refused(
              faults.stream().allMatch(each -> each.rule().equals("not-on-record"))
                  ? org.saferplan.refusal.Kind.NOT_FOUND
                  : org.saferplan.refusal.Kind.IMPOSSIBLE,
              faults);
    }

    private static Obligation handedOver(Obligation action, HandOverActions asked) {
      List<Party> leads =
          action.leads().stream()
              .flatMap(each -> each.equals(asked.from()) ? asked.to().stream() : Stream.of(each))
              .distinct()
              .toList();
      HandOver handOver = new HandOver(asked.on(), action.leads(), asked.note(), asked.sources());
      return action.handedOver(handOver, leads);
    }
  }
}
