package org.saferplan.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.saferplan.decision.Meeting;
import org.saferplan.partnership.Body;

/** What a partnership asks of its meetings of its own accord. */
final class OwnMeetingRules {
  private OwnMeetingRules() {}

  static List<Finding> bodyMeets(Case at, Body.Id body, int everyMonths) {
    String called = at.partnership().called(body);
    LocalDate since = at.on().minusMonths(everyMonths);
    Optional<Meeting> last =
        Meeting.heldBy(at.register(), at.on()).stream()
            .filter(meeting -> body.equals(meeting.body()))
            .reduce((earlier, later) -> later);
    if (last.filter(meeting -> !meeting.date().earliest().isBefore(since)).isPresent()) {
      return List.of(
          Finding.met(
              last.get().key(),
              "/date",
              "%s met on %s".formatted(called, last.get().date().words())));
    }
    return List.of(
        Finding.notEvidenced(
            at.partnership().key(),
            "/bodies",
            last.map(
                    meeting ->
                        "the last meeting of %s on record is of %s"
                            .formatted(called, meeting.date().words()))
                .orElse("no meeting of %s is on record".formatted(called)),
            "record the meeting"));
  }
}
