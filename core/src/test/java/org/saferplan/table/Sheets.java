package org.saferplan.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.saferplan.Made;
import org.saferplan.Records;
import org.saferplan.document.Document;
import org.saferplan.fact.PartialDate;
import org.saferplan.fact.Stated;
import org.saferplan.obligation.ActionPlan;
import org.saferplan.obligation.Basis;
import org.saferplan.obligation.Due;
import org.saferplan.obligation.Obligation;
import org.saferplan.partnership.KnownHeading;
import org.saferplan.partnership.Partnership;
import org.saferplan.partnership.Party;
import org.saferplan.partnership.RatingScheme;
import org.saferplan.partnership.Vocabulary;
import org.saferplan.plan.Commitment;
import org.saferplan.plan.Priority;
import org.saferplan.register.Register;

/** Tables, and a record to hold them against. */
final class Sheets {
  static final LocalDate TODAY = LocalDate.parse("2018-05-01");

  private static final RatingScheme SCHEME =
      new RatingScheme(
          new RatingScheme.Id("brag"),
          "BRAG",
          null,
          List.of(
              rating("Blue", RatingScheme.Says.COMPLETE),
              rating("Green", RatingScheme.Says.ON_TRACK)));

  static final ActionPlan PLAN =
      new ActionPlan(
          new ActionPlan.Id("night-plan"),
          "Night-time plan",
          Records.SUBGROUP,
          Records.refresh().id(),
          ActionPlan.Extent.ACTIONS_ON_RECORD,
          null,
          List.of(),
          null);

  private Sheets() {}

  private static RatingScheme.Rating rating(String word, RatingScheme.Says says) {
    return new RatingScheme.Rating(null, word, null, says, null, List.of());
  }

  /** An action of the night-time plan. */
  static Obligation action(String id, String reference, String what, Object... more) {
    List<Object> said =
        new ArrayList<>(
            List.of(
                "id",
                new Obligation.Id(id),
                "what",
                what,
                "serves",
                Stated.of(List.of(Commitment.to(Records.refresh().id(), new Priority.Id("night")))),
                "leads",
                List.of(Party.of(Records.MANAGER)),
                "due",
                Due.by(new PartialDate("2018-12")),
                "basis",
                List.of(new Basis.InActionPlan(PLAN.id()))));
    said.add("reference");
    said.add(reference);
    said.addAll(Arrays.asList(more));
    return Made.of(Obligation.class, said.toArray());
  }

  static Vocabulary vocabulary(Vocabulary.Column... columns) {
    return Made.of(Vocabulary.class, "ratingSchemes", List.of(SCHEME), "columns", List.of(columns));
  }

  /** Exampleshire, with ratings, the night-time plan and these. */
  static Register register(Vocabulary vocabulary, Document... more) {
    Partnership partnership = Records.partnership().withVocabulary(vocabulary);
    return Records.register(more).with(3, List.of(partnership, PLAN));
  }

  static Register register(Document... more) {
    return register(vocabulary(), more);
  }

  /** Lines of cells, which are divided by strokes. */
  static List<Line> lines(String... lines) {
    List<Line> all = new ArrayList<>();
    for (String line : lines) {
      all.add(
          new Line(
              all.size() + 1, List.of(line.split("\\|", -1)).stream().map(String::strip).toList()));
    }
    return all;
  }

  static Table table(Register register, String... lines) {
    return Table.of(lines(lines), Headings.of(Vocabulary.of(register)));
  }

  static Columns columns(Register register, Table table, KnownHeading... said) {
    return Columns.of(table, Headings.of(Vocabulary.of(register)).saying(List.of(said)));
  }

  static Placing<org.saferplan.obligation.ReportRound.Line> updates(
      Register register, String... lines) {
    Table table = table(register, lines);
    return Tables.updates(
        register,
        Records.SUBGROUP,
        table,
        columns(register, table),
        TODAY,
        PartialDate.of(TODAY),
        Party.of(Records.SUBGROUP));
  }

  static Placing<Obligation> actions(Register register, String... lines) {
    Table table = table(register, lines);
    return Tables.actions(
        register,
        PLAN.id(),
        Records.refresh().id(),
        table,
        columns(register, table),
        TODAY,
        PartialDate.of(TODAY));
  }

  static List<String> told(List<Remark> remarks) {
    return remarks.stream().map(Remark::told).toList();
  }
}
