package org.saferplan.exception;

import static org.saferplan.exception.Words.quoted;

import java.util.stream.Stream;
import org.saferplan.ledger.Owed;
import org.saferplan.ledger.State;
import org.saferplan.obligation.Move;

/** Actions that are late, and those that were put off again and again. */
final class Late {
  private static final int TWICE = 2;

  private final Cast cast;

  Late(Cast cast) {
    this.cast = cast;
  }

  Stream<Exceptional> all() {
    return Stream.concat(
        cast.owed().stream()
            .filter(each -> each.standing().state() == State.OVERDUE)
            .map(this::overdue),
        cast.owed().stream().filter(each -> slips(each) >= TWICE).map(this::slipped));
  }

  private Exceptional overdue(Owed owed) {
    return cast.told(
            Concern.OVERDUE,
            owed,
            quoted(owed.action().what()) + " is " + owed.standing().words(),
            "complete it, or have its date moved or the action given up by a decision")
        .lasting(owed.standing().days());
  }

  private Exceptional slipped(Owed owed) {
    int slips = slips(owed);
    return cast.told(
        Concern.SLIPPED_TWICE,
        owed,
        "%s was put off %s with no decision behind it"
            .formatted(quoted(owed.action().what()), slips == TWICE ? "twice" : slips + " times"),
        "have the group decide whether it is still to be done, and by when");
  }

  private int slips(Owed owed) {
    return Move.slips(owed.action().moves(), cast.on());
  }
}
