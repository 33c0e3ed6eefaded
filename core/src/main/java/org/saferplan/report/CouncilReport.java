package org.saferplan.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.saferplan.decision.Meeting;
import org.saferplan.decision.Report;
import org.saferplan.partnership.Body;
import org.saferplan.partnership.Capacity;
import org.saferplan.partnership.Partnership;
import org.saferplan.register.Register;

/** Which of the reports on record is the report to council. */
public final class CouncilReport {
  private CouncilReport() {}

  /** The last report put to a full council, or to be put; nothing if none is on record. */
  public static Optional<Paper> last(Register register) {
    return Meeting.heldBy(register, LocalDate.MAX).stream()
        .filter(meeting -> isOfFullCouncil(register, meeting))
        .map(Meeting::id)
        .flatMap(meeting -> putTo(register, meeting).stream())
        .reduce((earlier, later) -> later);
  }

  /** The last report put to this meeting; nothing if none is on record. */
  public static Optional<Paper> putTo(Register register, Meeting.Id meeting) {
    List<Report> reports =
        register.find(Meeting.class, meeting.key()).map(Meeting::reports).orElse(List.of());
    return reports.isEmpty()
        ? Optional.empty()
        : DecisionReport.of(register, meeting, reports.get(reports.size() - 1).id());
  }

  private static boolean isOfFullCouncil(Register register, Meeting meeting) {
    Body.Id body = meeting.body();
    Capacity as = meeting.actingAs();
    return body != null
        && (as == null || as == Capacity.FULL_COUNCIL)
        && Partnership.of(register)
            .flatMap(partnership -> partnership.body(body))
            .map(found -> found.actedAs(Capacity.FULL_COUNCIL, meeting.date().latest()))
            .orElse(false);
  }
}
