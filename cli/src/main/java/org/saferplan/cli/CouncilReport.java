package org.saferplan.cli;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saferplan.decision.Meeting;
import org.saferplan.decision.Report;
import org.saferplan.document.Kind;
import org.saferplan.partnership.Body;
import org.saferplan.partnership.Capacity;
import org.saferplan.partnership.Partnership;
import org.saferplan.refusal.RefusedException;
import org.saferplan.register.Register;
import org.saferplan.report.DecisionReport;
import org.saferplan.report.Paper;

/** Which report to council is meant. */
final class CouncilReport {
  private CouncilReport() {}

  /** The report put to this meeting, else the last one put to a full council. */
  static Paper get(Register register, Meeting.@Nullable Id asked) {
    Meeting meeting =
        asked == null
            ? last(register).orElseThrow(() -> none("no report to a full council is on record"))
            : register
                .find(Meeting.class, asked.key())
                .orElseThrow(() -> none("there is no " + asked.named()));
    List<Report> reports = meeting.reports();
    if (reports.isEmpty()) {
      throw none("no report to " + meeting.id().named() + " is on record");
    }
    Report report = reports.get(reports.size() - 1);
    return DecisionReport.of(register, meeting.id(), report.id()).orElseThrow();
  }

  private static Optional<Meeting> last(Register register) {
    return register.list(Meeting.class, Kind.MEETING).stream()
        .filter(meeting -> !meeting.reports().isEmpty() && isFullCouncil(register, meeting))
        .max(Comparator.comparing(meeting -> meeting.date().latest()));
  }

  private static boolean isFullCouncil(Register register, Meeting meeting) {
    Body.Id body = meeting.body();
    return body != null
        && Partnership.of(register)
            .flatMap(partnership -> partnership.body(body))
            .map(found -> found.actedAs(Capacity.FULL_COUNCIL, meeting.date().latest()))
            .orElse(false);
  }

  private static RefusedException none(String message) {
    return RefusedException.because(
        org.saferplan.refusal.Kind.NOT_FOUND,
        "not-on-record",
        message,
        "put one on record with 'saferplan do put-report'");
  }
}
