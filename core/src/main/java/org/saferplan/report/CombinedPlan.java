package org.saferplan.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.saferplan.audience.OpenCopy;
import org.saferplan.exception.ExceptionReport;
import org.saferplan.fact.PartialDate;
import org.saferplan.ledger.Filter;
import org.saferplan.ledger.Heading;
import org.saferplan.ledger.Ledger;
import org.saferplan.ledger.Row;
import org.saferplan.partnership.Partnership;
import org.saferplan.plan.Aim;
import org.saferplan.plan.AimsUnder;
import org.saferplan.plan.Edition;
import org.saferplan.plan.Priority;
import org.saferplan.plan.Theme;
import org.saferplan.register.Register;

/**
 * The actions of all groups under an edition, a table for each priority and theme, in the
 * partnership's own columns and level names. What not everybody may see is withheld.
 */
public final class CombinedPlan {
  private final Register register;
  private final Partnership partnership;
  private final Edition edition;
  private final LocalDate on;
  private final List<Row> rows;
  private final ActionTable table;

  private CombinedPlan(Register register, Partnership partnership, Edition edition, LocalDate on) {
    this.register = register;
    this.partnership = partnership;
    this.edition = edition;
    this.on = on;
    this.rows =
        Ledger.of(register, on, new Filter(null, edition.id(), null, null, null, null, null, null))
            .rows();
    this.table = new ActionTable(register, partnership);
  }

  /** The plan on a day; nothing where the edition is not on record. */
  public static Optional<Paper> of(Register register, Edition.Id edition, LocalDate on) {
    Register open = OpenCopy.of(register);
    return Partnership.of(open)
        .flatMap(
            partnership ->
                open.find(Edition.class, edition.key())
                    .map(found -> new CombinedPlan(open, partnership, found, on).paper()));
  }

  private Paper paper() {
    List<Paper.Section> sections = new ArrayList<>();
    Set<Row> told = new LinkedHashSet<>();
    for (Priority priority : edition.priorities()) {
      List<Row> under =
          rows.stream().filter(row -> holds(row.priorities(), priority.id().value())).toList();
      told.addAll(under);
      List<Paper.Block> blocks = new ArrayList<>(about(priority));
      blocks.add(actions(priority.name(), under));
      sections.add(new Paper.Section(priority.name(), blocks));
    }
    for (Theme theme : edition.themes().entries()) {
      List<Row> under =
          rows.stream()
              .filter(row -> !told.contains(row))
              .filter(row -> holds(row.themes(), theme.id().value()))
              .toList();
      if (!under.isEmpty()) {
        told.addAll(under);
        sections.add(new Paper.Section(theme.name(), List.of(actions(theme.name(), under))));
      }
    }
    List<Row> others = rows.stream().filter(row -> !told.contains(row)).toList();
    if (!others.isEmpty()) {
      String heading = partnership.vocabulary().said("Under no priority and no theme");
      sections.add(new Paper.Section(heading, List.of(actions(heading, others))));
    }
    sections.add(new ExceptionSections(partnership, ExceptionReport.of(register, on)).all());
    return new Paper(
        List.of(partnership.name(), "As on record on " + PartialDate.words(on)),
        edition.title() + ": combined action plan",
        sections);
  }

  private List<Paper.Block> about(Priority priority) {
    List<Paper.Block> blocks = new ArrayList<>();
    String leads =
        priority.leads().stream()
            .map(each -> each.called(partnership))
            .collect(Collectors.joining(", "));
    String groups =
        priority.servedBy().entries().stream()
            .map(partnership::called)
            .collect(Collectors.joining(", "));
    if (!leads.isEmpty() || !groups.isEmpty()) {
      blocks.add(
          new Paper.Paragraph(
              (leads.isEmpty() ? "" : "Lead: " + leads + ". ")
                  + (groups.isEmpty() ? "" : "Served by: " + groups + ".")));
    }
    List<String> aims =
        AimsUnder.priority(edition, priority.id()).stream()
            .map(AimsUnder.Placed::aim)
            .map(each -> Sentences.capital(level(each)) + ": " + each.words())
            .toList();
    if (!aims.isEmpty()) {
      blocks.add(new Paper.Bullets(aims));
    }
    return blocks;
  }

  private String level(Aim aim) {
    return partnership.vocabulary().called(aim.level());
  }

  private Paper.Block actions(String heading, List<Row> under) {
    return under.isEmpty()
        ? new Paper.Paragraph(partnership.vocabulary().said("No action is on record."))
        : table.of(heading, under);
  }

  private boolean holds(List<Heading> headings, String id) {
    return headings.stream()
        .anyMatch(each -> edition.id().equals(each.edition()) && each.id().equals(id));
  }
}
