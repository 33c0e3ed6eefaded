package org.saferplan.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.saferplan.decision.Decision;
import org.saferplan.decision.Meeting;
import org.saferplan.document.Kind;
import org.saferplan.exception.ExceptionReport;
import org.saferplan.fact.PartialDate;
import org.saferplan.ledger.Ledger;
import org.saferplan.ledger.Row;
import org.saferplan.obligation.Basis;
import org.saferplan.obligation.Obligation;
import org.saferplan.partnership.Body;
import org.saferplan.partnership.Partnership;
import org.saferplan.register.Register;

/**
 * The log of a body's meetings: who was represented, what was decided, and every action that was
 * minuted, with what it arose from and where it stands; what is outstanding for next time first.
 */
public final class ActionLog {
  private final Register register;
  private final Partnership partnership;
  private final Body body;
  private final LocalDate on;
  private final Map<Obligation.Id, Row> rows;

  private ActionLog(Register register, Partnership partnership, Body body, LocalDate on) {
    this.register = register;
    this.partnership = partnership;
    this.body = body;
    this.on = on;
    this.rows =
        Ledger.of(register, on).rows().stream()
            .collect(
                Collectors.toMap(
                    Row::action, Function.identity(), (one, other) -> one, LinkedHashMap::new));
  }

  /** The log on a day, the last meeting first; nothing where the body is not on record. */
  public static Optional<Paper> of(Register register, Body.Id body, LocalDate on) {
    return Partnership.of(register)
        .flatMap(
            partnership ->
                partnership
                    .body(body)
                    .map(found -> new ActionLog(register, partnership, found, on).paper()));
  }

  private Paper paper() {
    List<Meeting> held =
        Meeting.heldBy(register, on).stream()
            .filter(each -> body.id().equals(each.body()))
            .collect(Collectors.toCollection(ArrayList::new));
    Collections.reverse(held);
    List<Paper.Section> sections = new ArrayList<>();
    List<Row> outstanding =
        Log.outstanding(
            register,
            body.id(),
            rows.values().stream().filter(each -> each.standing().state().isOpen()).toList());
    sections.add(
        new Paper.Section(
            "Outstanding",
            outstanding.isEmpty()
                ? List.of(new Paper.Paragraph("Nothing that was minuted is open."))
                : List.of(
                    new ActionTable(register, partnership)
                        .of("Minuted and not closed", outstanding))));
    if (held.isEmpty()) {
      sections.add(
          new Paper.Section(
              "Meetings", List.of(new Paper.Paragraph("No meeting held is on record."))));
    }
    held.forEach(each -> sections.add(section(each)));
    sections.addAll(
        new ExceptionSections(partnership, ExceptionReport.of(register, on)).of(body.id()));
    return new Paper(
        List.of(partnership.name(), "As on record on " + PartialDate.words(on)),
        body.called() + ": action log",
        sections);
  }

  private Paper.Section section(Meeting meeting) {
    List<Paper.Block> blocks = new ArrayList<>();
    blocks.add(new Paper.Paragraph("Represented: " + represented(meeting)));
    String absent = told(meeting, false);
    if (!absent.isEmpty()) {
      blocks.add(new Paper.Paragraph("Not present: " + absent));
    }
    List<String> decided =
        meeting.standing().stream().flatMap(each -> words(each).stream()).toList();
    blocks.add(
        decided.isEmpty()
            ? new Paper.Paragraph("No decision is on record.")
            : new Paper.Bullets(decided));
    List<List<String>> minuted =
        register.list(Obligation.class, Kind.OBLIGATION).stream()
            .flatMap(each -> number(each, meeting.id()).map(number -> row(each, number)).stream())
            .toList();
    blocks.add(
        minuted.isEmpty()
            ? new Paper.Paragraph(partnership.vocabulary().said("No action was minuted."))
            : new Paper.Table(
                "Minuted on " + meeting.date().words(),
                List.of("No.", "What", "Who", "Arose from", "Where it stands"),
                minuted));
    return new Paper.Section("Meeting on " + meeting.date().words(), blocks);
  }

  private String represented(Meeting meeting) {
    return switch (meeting.represented().said()) {
      case ENTRIES -> {
        String present = told(meeting, true);
        yield present.isEmpty() ? "nobody" : present;
      }
      case NONE -> "nobody";
      case NOT_APPLICABLE -> "not applicable";
      case NOT_ON_RECORD -> "not on record";
    };
  }

  private String told(Meeting meeting, boolean present) {
    return meeting.represented().entries().stream()
        .filter(each -> present != Boolean.FALSE.equals(each.present()))
        .map(
            each ->
                each.party().called(partnership)
                    + (each.note() == null ? "" : " (" + each.note() + ")"))
        .collect(Collectors.joining(", "));
  }

  private static List<String> words(Decision decision) {
    String minute = decision.minute() == null ? "" : "Minute %s: ".formatted(decision.minute());
    return decision.matters().stream()
        .map(
            each ->
                Sentences.closed(
                    minute + Sentences.capital(each.about()) + ": " + each.effect().words()))
        .toList();
  }

  /** The number under which a meeting minuted it, "" where it has none; nothing if it did not. */
  private static Optional<String> number(Obligation action, Meeting.Id meeting) {
    return action.basis().stream()
        .flatMap(
            basis -> {
              if (basis instanceof Basis.Minute minute && meeting.equals(minute.meeting())) {
                return Stream.of(minute.number() == null ? "" : minute.number());
              }
              return basis instanceof Basis.ByDecision by && by.decision().meeting().equals(meeting)
                  ? Stream.of("")
                  : Stream.empty();
            })
        .findFirst();
  }

  private List<String> row(Obligation action, String number) {
    Row row = rows.get(action.id());
    return List.of(
        number,
        action.what(),
        row == null ? "" : row.ownerWords(partnership.vocabulary()),
        action.origin() == null
            ? ""
            : action.origin().name().toLowerCase(Locale.ROOT).replace('_', ' '),
        row == null ? "" : row.standing().words());
  }
}
