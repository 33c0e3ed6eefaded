package org.saferplan.due;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.saferplan.command.Command;
import org.saferplan.document.Kind;
import org.saferplan.fact.PartialDate;
import org.saferplan.fact.Period;
import org.saferplan.ledger.ActionStanding;
import org.saferplan.ledger.Responsible;
import org.saferplan.obligation.HandOverActions;
import org.saferplan.obligation.Obligation;
import org.saferplan.partnership.Body;
import org.saferplan.partnership.Partnership;
import org.saferplan.partnership.Party;
import org.saferplan.partnership.Post;
import org.saferplan.partnership.RecordVacancy;
import org.saferplan.register.Register;

/** Vacant posts that lead something or chair a group: whoever chairs is asked to see to it. */
final class Vacancies {
  private Vacancies() {}

  static List<Item> of(Register register, LocalDate on) {
    Partnership partnership = Partnership.of(register).orElse(null);
    if (partnership == null) {
      return List.of();
    }
    return partnership.posts().stream()
        .flatMap(
            post ->
                post.vacancy(on).stream()
                    .flatMap(vacancy -> item(register, partnership, post, vacancy, on).stream()))
        .toList();
  }

  private static Optional<Item> item(
      Register register, Partnership partnership, Post post, Period vacancy, LocalDate on) {
    Party vacant = Party.of(post.id());
    Responsible responsible = new Responsible(register);
    List<Obligation> led =
        register.list(Obligation.class, Kind.OBLIGATION).stream()
            .filter(action -> responsible.owners(action).contains(vacant))
            .filter(action -> ActionStanding.of(register, action, on).state().isOpen())
            .toList();
    List<Body> chaired =
        partnership.bodies().stream().filter(body -> Chairs.of(body, on).contains(vacant)).toList();
    if (led.isEmpty() && chaired.isEmpty()) {
      return Optional.empty();
    }
    Set<Body.Id> groups = new LinkedHashSet<>();
    led.forEach(action -> groups.addAll(responsible.groups(action)));
    chaired.forEach(body -> groups.add(body.id()));
    PartialDate since = vacancy.from();
    LocalDate by = since == null ? null : since.earliest();
    boolean isLed = !led.isEmpty();
    return Optional.of(
        new Item(
            Ask.ofVacancy(post.id(), by),
            post.name(),
            "vacant%s: %s"
                .formatted(
                    since == null ? "" : " since " + since.words(), holds(led.size(), chaired)),
            Items.days(on, by),
            null,
            null,
            isLed
                ? "hand over what it leads, or record until when it was vacant"
                : "record who chairs now, or until when it was vacant",
            Command.nameOf(isLed ? HandOverActions.class : RecordVacancy.class),
            led.stream().map(Obligation::id).toList(),
            List.copyOf(groups),
            asked(partnership, groups, vacant, on),
            null));
  }

  private static String holds(int led, List<Body> chaired) {
    List<String> held = new ArrayList<>();
    if (led > 0) {
      held.add(
          led == 1 ? "it leads 1 action that is open" : "it leads %d open actions".formatted(led));
    }
    chaired.forEach(body -> held.add("it chairs " + body.called()));
    return String.join(", ", held);
  }

  /** The chairs of its groups; where there is no other, those of the strategy group. */
  private static List<Party> asked(
      Partnership partnership, Set<Body.Id> groups, Party vacant, LocalDate on) {
    List<Party> chairs =
        groups.stream()
            .flatMap(group -> partnership.body(group).stream())
            .flatMap(body -> Chairs.of(body, on).stream())
            .filter(chair -> !chair.equals(vacant))
            .distinct()
            .toList();
    return chairs.isEmpty()
        ? Chairs.ofStrategyGroup(partnership, on).stream()
            .filter(chair -> !chair.equals(vacant))
            .toList()
        : chairs;
  }
}
