package org.saferplan.adoption;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.saferplan.decision.Decision;
import org.saferplan.decision.Delegation;
import org.saferplan.decision.Meeting;
import org.saferplan.partnership.Party;
import org.saferplan.partnership.Sharing;
import org.saferplan.register.Register;

/**
 * A power that a decision was taken under.
 *
 * @param by the meeting that gave it
 */
record Given(Meeting by, Decision.Ref decision, Delegation power) {

  /**
   * The power that a decision names: of several given at once, the first that those who decide were
   * given.
   */
  static Optional<Given> used(Register register, Meeting meeting, Decision decision) {
    Decision.Ref under = decision.under();
    return under == null
        ? Optional.empty()
        : register.find(Meeting.class, under.meeting().key()).stream()
            .flatMap(by -> by.decision(under.decision()).stream().map(found -> of(by, found)))
            .flatMap(List::stream)
            .min(Comparator.comparing(each -> each.power().isGivenToOthersThan(meeting.party())));
  }

  private static List<Given> of(Meeting by, Decision decision) {
    Decision.Ref ref = new Decision.Ref(by.id(), decision.id());
    return decision.delegations().stream().map(power -> new Given(by, ref, power)).toList();
  }

  /** Whether it is known to be given to somebody else. */
  boolean isOfOthersThan(Meeting meeting) {
    return power.isGivenToOthersThan(meeting.party());
  }

  /** Whether nobody may use it alone. */
  boolean isUsedTogether() {
    return power.acting() == Sharing.TOGETHER;
  }

  /** The others who hold it, unless each may use it alone. */
  List<Party> othersThan(Party party) {
    return power.acting() == Sharing.EACH
        ? List.of()
        : power.to().stream().filter(each -> !each.equals(party)).toList();
  }
}
