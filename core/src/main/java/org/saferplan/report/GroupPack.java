package org.saferplan.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.saferplan.adoption.Current;
import org.saferplan.decision.Meeting;
import org.saferplan.document.Kind;
import org.saferplan.exception.Concern;
import org.saferplan.exception.ExceptionReport;
import org.saferplan.exception.Exceptional;
import org.saferplan.fact.PartialDate;
import org.saferplan.ledger.Filter;
import org.saferplan.ledger.Ledger;
import org.saferplan.ledger.Row;
import org.saferplan.ledger.State;
import org.saferplan.measure.Measure;
import org.saferplan.obligation.Obligation;
import org.saferplan.partnership.Body;
import org.saferplan.partnership.Partnership;
import org.saferplan.plan.Edition;
import org.saferplan.plan.Priority;
import org.saferplan.register.Register;
import org.saferplan.round.Answer;
import org.saferplan.round.GroupRound;

/**
 * A group's paper for its next meeting: what it is asked to decide, every exception, what falls
 * due, its measures with their trend, what is outstanding, and what changed since the last paper.
 */
public final class GroupPack {
  /** What only the group, or whoever it answers to, can settle. */
  private static final Set<Concern> DECIDED =
      Set.of(
          Concern.OVERDUE,
          Concern.SLIPPED_TWICE,
          Concern.NO_OWNER,
          Concern.OWNER_GONE,
          Concern.NO_PLAN,
          Concern.SERVES_NOTHING,
          Concern.NO_MONEY,
          Concern.GRANT_ENDS_FIRST,
          Concern.MEASURE_DROPPED);

  private static final int AHEAD = 92;

  private final Register register;
  private final Partnership partnership;
  private final Body group;
  private final LocalDate on;
  private final ExceptionReport exceptions;
  private final List<Row> rows;
  private final List<Row> open;

  private GroupPack(Register register, Partnership partnership, Body group, LocalDate on) {
    this.register = register;
    this.partnership = partnership;
    this.group = group;
    this.on = on;
    this.exceptions = ExceptionReport.of(register, on);
    this.rows =
        Ledger.of(register, on, new Filter(null, null, null, group.id(), null, null, null, null))
            .rows();
    this.open = rows.stream().filter(row -> row.standing().state().isOpen()).toList();
  }

  /** The paper as it stands on a day; nothing where the group is not on record. */
  public static Optional<Paper> of(Register register, Body.Id group, LocalDate on) {
    return Partnership.of(register)
        .flatMap(
            partnership ->
                partnership
                    .body(group)
                    .map(found -> new GroupPack(register, partnership, found, on).paper()));
  }

  private Paper paper() {
    List<Paper.Section> sections = new ArrayList<>();
    sections.add(new Paper.Section("For decision", decisions()));
    sections.addAll(new ExceptionSections(partnership, exceptions).of(group.id()));
    sections.add(new Paper.Section("Updates", updates()));
    ActionTable table = new ActionTable(register, partnership);
    LocalDate until = on.plusDays(AHEAD);
    List<Row> due =
        open.stream()
            .filter(row -> row.standing().state() == State.DUE || isBy(row, until))
            .toList();
    sections.add(
        new Paper.Section(
            "Due by " + PartialDate.words(until),
            due.isEmpty()
                ? none("Nothing falls due by then.")
                : List.of(table.of("Due by " + PartialDate.words(until), due))));
    List<Measure> measures = measures();
    sections.add(
        new Paper.Section(
            "Measures",
            measures.isEmpty()
                ? none("No measure of what the group serves is on record.")
                : List.of(
                    MeasureTable.of(register, on, "Measures of what the group serves", measures))));
    List<Row> outstanding = Log.outstanding(register, group.id(), open);
    if (!outstanding.isEmpty()) {
      sections.add(
          new Paper.Section(
              "Outstanding from earlier meetings",
              List.of(table.of("Minuted and not closed", outstanding))));
    }
    sections.add(changed(measures));
    return new Paper(heading(), group.called() + ": paper for the group", sections);
  }

  private List<String> heading() {
    List<String> lines = new ArrayList<>(List.of(partnership.name(), group.called()));
    next().ifPresent(each -> lines.add("Meeting on " + each.date().words()));
    lines.add("As on record on " + PartialDate.words(on));
    return lines;
  }

  private Optional<Meeting> next() {
    return register.list(Meeting.class, Kind.MEETING).stream()
        .filter(each -> group.id().equals(each.body()))
        .filter(each -> !each.date().latest().isBefore(on))
        .min(Comparator.comparing(each -> each.date().earliest()));
  }

  private List<Paper.Block> decisions() {
    Map<String, List<String>> asked = new LinkedHashMap<>();
    exceptions.concerning(group.id()).stream()
        .filter(each -> DECIDED.contains(each.concern()))
        .forEach(
            each ->
                asked
                    .computeIfAbsent(each.remedy(), absent -> new ArrayList<>())
                    .addAll(each.about().stream().map(Exceptional.Item::name).toList()));
    return asked.isEmpty()
        ? none("Nothing on record waits for a decision of the group.")
        : List.of(
            new Paper.Numbered(
                asked.entrySet().stream()
                    .map(
                        each ->
                            List.of(
                                Sentences.closed(
                                    "To %s: %s"
                                        .formatted(
                                            partnership.vocabulary().said(each.getKey()),
                                            each.getValue().stream()
                                                .distinct()
                                                .map(name -> "“" + name + "”")
                                                .collect(Collectors.joining(", "))))))
                    .toList()));
  }

  private List<Paper.Block> updates() {
    GroupRound round = GroupRound.of(register, group.id(), on);
    List<Paper.Block> blocks = new ArrayList<>();
    if (round.last() != null) {
      blocks.add(
          new Paper.Paragraph(
              "For %s, owed by %s: %d given, %d given late, %d missing."
                  .formatted(
                      round.last().words(),
                      PartialDate.words(round.last().owed()),
                      round.count(false, Answer.GIVEN),
                      round.count(false, Answer.GIVEN_LATE),
                      round.count(false, Answer.MISSING))));
    }
    if (round.running() != null) {
      blocks.add(
          new Paper.Paragraph(
              "For %s, owed by %s: %d given of %d."
                  .formatted(
                      round.running().words(),
                      PartialDate.words(round.running().owed()),
                      round.count(true, Answer.GIVEN),
                      round.actions().size())));
    }
    return blocks.isEmpty() ? none("The group is asked for none.") : blocks;
  }

  private boolean isBy(Row row, LocalDate until) {
    PartialDate due = row.standing().due();
    return row.standing().state() == State.UPCOMING && due != null && !due.latest().isAfter(until);
  }

  /** Of the priorities of the edition of the day that the group serves. */
  private List<Measure> measures() {
    Optional<Edition> edition = Current.edition(register, on);
    Set<Priority.Id> served =
        edition.stream()
            .flatMap(each -> each.priorities().stream())
            .filter(each -> each.servedBy().entries().contains(group.id()))
            .map(Priority::id)
            .collect(Collectors.toSet());
    return register.list(Measure.class, Kind.MEASURE).stream()
        .filter(
            measure ->
                measure.of().stream()
                    .anyMatch(
                        each ->
                            edition
                                .filter(found -> found.id().equals(each.edition()))
                                .map(found -> found.prioritiesOf(each))
                                .orElse(Set.of())
                                .stream()
                                .anyMatch(served::contains)))
        .toList();
  }

  /** Since the last paper that was issued; where none was, since the group's last meeting. */
  private Paper.Section changed(List<Measure> measures) {
    Optional<IssuedPaper> last = IssuedPaper.last(register, PaperKind.GROUP_PACK, group.id(), on);
    Optional<LocalDate> issued = last.map(IssuedPaper::on);
    Optional<LocalDate> met =
        Meeting.heldBy(register, on.minusDays(1)).stream()
            .filter(each -> group.id().equals(each.body()))
            .reduce((one, next) -> next)
            .map(each -> each.date().latest());
    LocalDate since = issued.or(() -> met).orElse(on.minusDays(AHEAD));
    String heading =
        "What changed since "
            + (issued.isPresent()
                ? "the last paper, " + PartialDate.words(since)
                : met.isPresent()
                    ? "the last meeting, " + PartialDate.words(since)
                    : PartialDate.words(since));
    Log log = new Log(partnership, since, on);
    List<String> lines =
        Stream.concat(
                log.of(actions()).stream(),
                MeasureTable.news(register, on, measures, last.map(IssuedPaper::paper)).stream())
            .toList();
    return new Paper.Section(
        heading, lines.isEmpty() ? none("Nothing on record.") : List.of(new Paper.Bullets(lines)));
  }

  private List<Obligation> actions() {
    return rows.stream()
        .flatMap(row -> register.find(Obligation.class, row.action().key()).stream())
        .toList();
  }

  private static List<Paper.Block> none(String words) {
    return List.of(new Paper.Paragraph(words));
  }
}
