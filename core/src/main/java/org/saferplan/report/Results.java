package org.saferplan.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.saferplan.fact.Stated;
import org.saferplan.ledger.Row;
import org.saferplan.ledger.State;
import org.saferplan.measure.Measure;
import org.saferplan.measure.MeasureReading;
import org.saferplan.measure.Result;
import org.saferplan.measure.TargetReading;
import org.saferplan.measure.TargetReading.Reached;
import org.saferplan.obligation.Completion;
import org.saferplan.obligation.Ending;
import org.saferplan.obligation.Obligation;
import org.saferplan.partnership.Reason;
import org.saferplan.partnership.Vocabulary;
import org.saferplan.register.Register;

/**
 * What actions and measures came to by a day: done and what was achieved, overdue, dropped; targets
 * reached or not; and what cannot be told.
 */
final class Results {
  private final Register register;
  private final Vocabulary vocabulary;
  private final List<Row> rows;
  private final List<MeasureReading> measures;

  Results(
      Register register,
      Vocabulary vocabulary,
      LocalDate on,
      List<Row> rows,
      List<Measure> measures) {
    this.register = register;
    this.vocabulary = vocabulary;
    this.rows = rows;
    this.measures =
        measures.stream().map(measure -> MeasureReading.of(register, measure, on)).toList();
  }

  boolean hasNoAction() {
    return rows.isEmpty();
  }

  boolean isEmpty() {
    return rows.isEmpty() && measures.isEmpty();
  }

  List<Paper.Block> blocks() {
    if (isEmpty()) {
      return List.of(
          new Paper.Paragraph(
              vocabulary.said(
                  "How far it was implemented cannot be told: no action and no measure is on"
                      + " record.")));
    }
    List<Paper.Block> blocks = new ArrayList<>();
    blocks.add(new Paper.Paragraph(counted()));
    list(blocks, "Completed:", State::isCompleted, this::completed);
    list(blocks, "Overdue:", state -> state == State.OVERDUE, Results::standing);
    list(blocks, "Ended without being done:", state -> state == State.ENDED, this::ended);
    list(
        blocks,
        "Still to come, or going on:",
        state ->
            state == State.DUE
                || state == State.UPCOMING
                || state == State.ONGOING
                || state == State.NOT_YET_BINDING,
        Results::standing);
    if (!measures.isEmpty()) {
      blocks.add(new Paper.Paragraph("What the measures show:"));
      blocks.add(new Paper.Bullets(measures.stream().map(Results::measured).toList()));
    }
    List<String> untold = untold();
    if (!untold.isEmpty()) {
      blocks.add(new Paper.Paragraph("What cannot be told:"));
      blocks.add(new Paper.Bullets(untold));
    }
    return blocks;
  }

  private void list(
      List<Paper.Block> blocks, String lead, Predicate<State> which, Function<Row, String> words) {
    List<String> items =
        rows.stream().filter(row -> which.test(row.standing().state())).map(words).toList();
    if (!items.isEmpty()) {
      blocks.add(new Paper.Paragraph(lead));
      blocks.add(new Paper.Bullets(items));
    }
  }

  /** "Of 12 actions, 5 completed (1 late), 2 overdue. Of 4 targets, 2 reached." */
  String counted() {
    String actions =
        rows.isEmpty()
            ? "no action is on record."
            : "%s: %s.".formatted(Sentences.number(rows.size(), "action", "actions"), states());
    return Sentences.sentence(vocabulary.said(actions)) + " " + targets();
  }

  private String states() {
    return Arrays.stream(State.values())
        .flatMap(
            state -> {
              long count = rows.stream().filter(row -> row.standing().state() == state).count();
              return count == 0 ? Stream.<String>empty() : Stream.of(count + " " + state.words());
            })
        .collect(Collectors.joining(", "));
  }

  private String targets() {
    if (measures.isEmpty()) {
      return "No measure is on record.";
    }
    List<TargetReading> targets =
        measures.stream().flatMap(measure -> measure.targets().stream()).toList();
    String many = Sentences.number(measures.size(), "measure", "measures");
    if (targets.isEmpty()) {
      return Sentences.sentence(many + ", without a target on record");
    }
    String reached =
        Arrays.stream(Reached.values())
            .flatMap(
                how -> {
                  long count = targets.stream().filter(each -> each.reached() == how).count();
                  return count == 0
                      ? Stream.<String>empty()
                      : Stream.of(
                          how == Reached.NOTHING_AIMED_AT
                              ? count + " at which nothing is aimed"
                              : "%d %s".formatted(count, how.words()));
                })
            .collect(Collectors.joining(", "));
    return Sentences.sentence(
        "%s with %s: %s"
            .formatted(many, Sentences.number(targets.size(), "target", "targets"), reached));
  }

  private String completed(Row row) {
    List<Completion> done =
        action(row).map(Obligation::completions).orElse(List.of()).stream().toList();
    return done.isEmpty()
        ? standing(row)
        : "%s %s"
            .formatted(standing(row), Sentences.sentence(done.get(done.size() - 1).achieved()));
  }

  private String ended(Row row) {
    Optional<Stated<Reason>> reasons = action(row).map(Obligation::ended).map(Ending::reasons);
    String why =
        reasons
            .map(
                each ->
                    switch (each.said()) {
                      case ENTRIES ->
                          "The reason: "
                              + each.entries().stream()
                                  .map(Reason::words)
                                  .collect(Collectors.joining("; "));
                      case NONE, NOT_APPLICABLE -> "No reason given";
                      case NOT_ON_RECORD -> "No reason on record";
                    })
            .orElse("No reason on record");
    return standing(row) + " " + Sentences.closed(why);
  }

  private Optional<Obligation> action(Row row) {
    return register.find(Obligation.class, row.action().key());
  }

  private static String standing(Row row) {
    return "\u201c%s\u201d: %s".formatted(row.what(), Sentences.closed(row.standing().words()));
  }

  private static String measured(MeasureReading measure) {
    List<String> told = new ArrayList<>();
    List<Result> series = measure.series();
    if (!series.isEmpty()) {
      Result last = series.get(series.size() - 1);
      told.add("%s for %s".formatted(last.words(measure.unit()), last.period().words()));
      told.add(measure.changeWords());
    } else {
      told.add("no result on record");
    }
    measure
        .targets()
        .forEach(
            target ->
                told.add(
                    target.reached() == Reached.NOTHING_AIMED_AT
                        ? target.words()
                        : "target " + target.words()));
    if (measure.state() != null) {
      told.add(measure.stateWords());
    }
    String area = measure.area() == null ? "" : " (" + measure.area() + ")";
    return "\u201c%s\u201d%s: %s"
        .formatted(measure.name(), area, Sentences.closed(String.join("; ", told)));
  }

  private List<String> untold() {
    List<String> untold = new ArrayList<>();
    rows.stream()
        .filter(row -> row.standing().state() == State.UNDETERMINABLE)
        .map(Results::standing)
        .forEach(untold::add);
    measures.stream()
        .filter(measure -> !measure.gaps().isEmpty())
        .map(
            measure ->
                "\u201c%s\u201d: %s"
                    .formatted(measure.name(), Sentences.closed(String.join("; ", measure.gaps()))))
        .forEach(untold::add);
    return untold;
  }
}
