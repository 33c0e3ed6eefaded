package org.saferplan.cli.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saferplan.decision.Decision;
import org.saferplan.decision.Effect;
import org.saferplan.decision.Matter;
import org.saferplan.decision.Meeting;
import org.saferplan.decision.Report;
import org.saferplan.decision.Vote;
import org.saferplan.fact.PartialDate;
import org.saferplan.partnership.Partnership;
import org.saferplan.register.Register;

/**
 * One thing that a meeting decided, or that was put to it and of which no decision is on record.
 *
 * @param meeting where
 * @param decision blank where only a report is on record
 * @param body what the body, or the post that decided alone, is called
 * @param what what it was about, in the paper's words
 * @param minute as printed
 * @param vote how the body voted, if that is on record
 */
public record Decided(
    Meeting.Id meeting,
    Decision.@Nullable Id decision,
    PartialDate date,
    String body,
    String what,
    Effect effect,
    @Nullable String minute,
    @Nullable String words,
    @Nullable Vote vote) {

  /** Everything up to a day, the first one first. */
  public static List<Decided> list(Register register, LocalDate on) {
    Optional<Partnership> partnership = Partnership.of(register);
    return Meeting.heldBy(register, on).stream()
        .flatMap(meeting -> partnership.stream().flatMap(found -> at(meeting, new Phrases(found))))
        .toList();
  }

  static Stream<Decided> at(Meeting meeting, Phrases phrases) {
    String body = DecisionsPage.who(meeting, phrases);
    Stream<Decided> decided =
        meeting.standing().stream()
            .flatMap(
                decision ->
                    decision.matters().stream().map(matter -> of(meeting, decision, matter, body)));
    Stream<Decided> put =
        meeting.reports().stream()
            .filter(report -> meeting.standing().stream().noneMatch(each -> isOn(each, report)))
            .map(report -> of(meeting, report, body));
    return Stream.concat(decided, put);
  }

  private static Decided of(Meeting meeting, Decision decision, Matter matter, String body) {
    return new Decided(
        meeting.id(),
        decision.id(),
        meeting.date(),
        body,
        matter.about(),
        matter.effect(),
        decision.minute(),
        matter.words(),
        matter.vote());
  }

  private static boolean isOn(Decision decision, Report report) {
    return report.id().equals(decision.report()) || decision.report() == null;
  }

  private static Decided of(Meeting meeting, Report report, String body) {
    return new Decided(
        meeting.id(),
        null,
        meeting.date(),
        body,
        report.title(),
        Effect.NOT_ON_RECORD,
        null,
        null,
        null);
  }
}
