package org.saferplan.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.saferplan.document.Kind;
import org.saferplan.obligation.Obligation;
import org.saferplan.partnership.Body;
import org.saferplan.partnership.Party;
import org.saferplan.progress.Progress;
import org.saferplan.register.Register;

/**
 * An action that is open on a day.
 *
 * @param standing where it stands
 * @param owners who leads it, as {@link Responsible#owners} finds them
 * @param groups in which it stands, as {@link Responsible#groups(Obligation)} finds them
 * @param said what was said of it by the day and counts
 */
public record Owed(
    Obligation action,
    ActionStanding standing,
    List<Party> owners,
    List<Body.Id> groups,
    List<Progress> said) {

  /** Takes copies. */
  public Owed {
    owners = List.copyOf(owners);
    groups = List.copyOf(groups);
    said = List.copyOf(said);
  }

  /** Every one of a day, in the order of the record. What many share is looked up once. */
  public static List<Owed> of(Register register, LocalDate on) {
    Binding binding = new Binding(register);
    Responsible responsible = new Responsible(register);
    List<Owed> owed = new ArrayList<>();
    for (Obligation action : register.list(Obligation.class, Kind.OBLIGATION)) {
      Known known = Known.of(action, on);
      ActionStanding standing = ActionStanding.of(binding, action, known);
      if (standing.state().isOpen()) {
        owed.add(
            new Owed(
                action,
                standing,
                responsible.owners(action),
                responsible.groups(action),
                known.updates()));
      }
    }
    return List.copyOf(owed);
  }
}
