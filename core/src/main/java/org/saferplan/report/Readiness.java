package org.saferplan.report;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saferplan.decision.Meeting;
import org.saferplan.document.Kind;
import org.saferplan.ledger.Heading;
import org.saferplan.partnership.Body;
import org.saferplan.partnership.Partnership;
import org.saferplan.register.Register;

/**
 * What is missing before a meeting, who can supply it, and what to do.
 *
 * @param days until the meeting; negative after it
 * @param missing what stands in the way of a decision first
 */
public record Readiness(
    Meeting.Id meeting, String name, LocalDate on, int days, List<Missing> missing) {
  /**
   * Something that is missing.
   *
   * @param what in a sentence
   * @param who can supply it; nobody where the record does not say
   * @param remedy what to do
   * @param by the last day on which that helps; blank where none is known
   */
  public record Missing(String what, List<Heading> who, String remedy, @Nullable LocalDate by) {
    /** Takes a copy. */
    public Missing {
      who = List.copyOf(who);
    }
  }

  /** Takes a copy. */
  public Readiness {
    missing = List.copyOf(missing);
  }

  /** The next meeting on record on or after a day: of this body, or of any. */
  public static Optional<Meeting.Id> next(Register register, Body.@Nullable Id body, LocalDate on) {
    return register.list(Meeting.class, Kind.MEETING).stream()
        .filter(each -> each.body() != null && (body == null || body.equals(each.body())))
        .filter(each -> !each.date().latest().isBefore(on))
        .min(
            Comparator.comparing((Meeting each) -> each.date().earliest())
                .thenComparing(each -> each.id().value()))
        .map(Meeting::id);
  }

  /** What is missing on a day before a meeting; nothing where the meeting is not on record. */
  public static Optional<Readiness> of(Register register, Meeting.Id meeting, LocalDate on) {
    return Partnership.of(register)
        .flatMap(
            partnership ->
                register
                    .find(Meeting.class, meeting.key())
                    .map(found -> new Preparation(register, partnership, found, on).readiness()));
  }
}
