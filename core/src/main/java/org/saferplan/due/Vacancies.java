package org.saferplan.due;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.saferplan.command.Command;
import org.saferplan.fact.PartialDate;
import org.saferplan.fact.Period;
import org.saferplan.ledger.Owed;
import org.saferplan.obligation.HandOverActions;
import org.saferplan.partnership.Body;
import org.saferplan.partnership.Partnership;
import org.saferplan.partnership.Party;
import org.saferplan.partnership.Post;
import org.saferplan.partnership.RecordVacancy;

/** Vacant posts that lead something or chair a group: whoever chairs is asked to see to it. */
final class Vacancies {
  private final Partnership partnership;
  private final List<Owed> owed;
  private final LocalDate on;

  Vacancies(Partnership partnership, List<Owed> owed, LocalDate on) {
    this.partnership = partnership;
    this.owed = owed;
    this.on = on;
  }

  List<Item> all() {
    return partnership.posts().stream()
        .flatMap(post -> post.vacancy(on).stream().flatMap(vacancy -> item(post, vacancy).stream()))
        .toList();
  }

  private Optional<Item> item(Post post, Period vacancy) {
    Party vacant = Party.of(post.id());
    List<Owed> led = owed.stream().filter(each -> each.owners().contains(vacant)).toList();
    List<Body> chaired =
        partnership.bodies().stream().filter(body -> Chairs.of(body, on).contains(vacant)).toList();
    if (led.isEmpty() && chaired.isEmpty()) {
      return Optional.empty();
    }
    Set<Body.Id> groups = new LinkedHashSet<>();
    led.forEach(each -> groups.addAll(each.groups()));
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
            null,
            isLed
                ? "hand over what it leads, or record until when it was vacant"
                : "record who chairs now, or until when it was vacant",
            Command.nameOf(isLed ? HandOverActions.class : RecordVacancy.class),
            led.stream().map(each -> each.action().id()).toList(),
            List.copyOf(groups),
            asked(groups, vacant),
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
  private List<Party> asked(Set<Body.Id> groups, Party vacant) {
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
