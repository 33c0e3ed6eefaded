package org.saferplan.exception;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.saferplan.ledger.Heading;
import org.saferplan.ledger.Owed;
import org.saferplan.obligation.Obligation;
import org.saferplan.partnership.Body;
import org.saferplan.partnership.Partnership;
import org.saferplan.partnership.Party;
import org.saferplan.register.Register;

/** What exceptions are found in: the record, what is owed on the day, and who owes it. */
final class Cast {
  /** So many that are alike are told one by one, more of them together. */
  static final int FEW = 3;

  private final Register register;
  private final Partnership partnership;
  private final LocalDate on;
  private final List<Owed> owed;
  private final Map<Party, Heading> called = new HashMap<>();

  Cast(Register register, Partnership partnership, LocalDate on) {
    this.register = register;
    this.partnership = partnership;
    this.on = on;
    this.owed = Owed.of(register, on);
  }

  Register register() {
    return register;
  }

  Partnership partnership() {
    return partnership;
  }

  LocalDate on() {
    return on;
  }

  /** The actions that are owed on the day, in the order of the record. */
  List<Owed> owed() {
    return owed;
  }

  Heading called(Party party) {
    return called.computeIfAbsent(party, absent -> Heading.of(absent, Optional.of(partnership)));
  }

  /** One exception of one action. */
  Exceptional told(Concern concern, Owed action, String words, String remedy) {
    return told(concern, List.of(action), words, remedy);
  }

  /** One exception of all of these. */
  Exceptional told(Concern concern, Collection<Owed> actions, String words, String remedy) {
    return new Exceptional(
        concern,
        words,
        remedy,
        actions.stream().map(Cast::item).toList(),
        actions.stream()
            .flatMap(each -> each.owners().stream())
            .distinct()
            .map(this::called)
            .toList(),
        groups(actions),
        null);
  }

  static Exceptional.Item item(Owed owed) {
    Obligation action = owed.action();
    return new Exceptional.Item("action", action.id().value(), action.what());
  }

  /** The groups of these actions. */
  static Set<Body.Id> groups(Collection<Owed> actions) {
    return actions.stream().flatMap(each -> each.groups().stream()).collect(Collectors.toSet());
  }
}
