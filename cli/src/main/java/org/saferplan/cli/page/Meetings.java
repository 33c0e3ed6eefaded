package org.saferplan.cli.page;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.saferplan.decision.Meeting;
import org.saferplan.document.Kind;
import org.saferplan.register.Register;

/** The meetings on record, in the order of their dates. */
public final class Meetings {
  private Meetings() {}

  /** Those that were held by the day, the first one first. */
  public static List<Meeting> upTo(Register register, LocalDate on) {
    return register.list(Meeting.class, Kind.MEETING).stream()
        .filter(meeting -> !meeting.date().earliest().isAfter(on))
        .sorted(
            Comparator.comparing((Meeting meeting) -> meeting.date().latest())
                .thenComparing(meeting -> meeting.id().value()))
        .toList();
  }
}
