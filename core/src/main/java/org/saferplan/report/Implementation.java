package org.saferplan.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.saferplan.audience.OpenCopy;
import org.saferplan.check.Checks;
import org.saferplan.document.Kind;
import org.saferplan.fact.PartialDate;
import org.saferplan.ledger.Heading;
import org.saferplan.ledger.Ledger;
import org.saferplan.ledger.Row;
import org.saferplan.measure.Measure;
import org.saferplan.obligation.Delivery;
import org.saferplan.obligation.Obligation;
import org.saferplan.partnership.Partnership;
import org.saferplan.plan.Above;
import org.saferplan.plan.Commitment;
import org.saferplan.plan.Edition;
import org.saferplan.plan.Priority;
import org.saferplan.plan.Theme;
import org.saferplan.refresh.Under;
import org.saferplan.register.Register;

/**
 * How far an edition was implemented, drafted from results for the next strategic assessment: for
 * each priority and theme what became of its actions, what its measures show, and what cannot be
 * told. An action or a measure of several is told under each, and counted once in the whole.
 */
public final class Implementation {
  private final Register register;
  private final Partnership partnership;
  private final Edition edition;
  private final LocalDate on;
  private final List<Row> rows;
  private final List<Measure> measures;

  private Implementation(
      Register register, Partnership partnership, Edition edition, LocalDate on) {
    this.register = register;
    this.partnership = partnership;
    this.edition = edition;
    this.on = on;
    Under under = Under.of(register, edition.id());
    this.rows =
        Ledger.of(register, on).rows().stream()
            .filter(
                row ->
                    register
                        .find(Obligation.class, row.action().key())
                        .filter(under::holds)
                        .isPresent())
            .toList();
    this.measures =
        register.list(Measure.class, Kind.MEASURE).stream()
            .filter(measure -> isOf(measure, under))
            .toList();
  }

  /** By what it measures, or by the actions whose success it shows. */
  private boolean isOf(Measure measure, Under under) {
    return measure.of().stream().anyMatch(each -> each.edition().equals(edition.id()))
        || measure.actions().stream()
            .flatMap(id -> register.find(Obligation.class, id.key()).stream())
            .anyMatch(under::holds);
  }

  /** As it stands on a day; nothing where the edition is not on record. */
  public static Optional<Paper> of(Register register, Edition.Id edition, LocalDate on) {
    Register open = OpenCopy.of(register);
    return Partnership.of(open)
        .flatMap(
            partnership ->
                open.find(Edition.class, edition.key())
                    .map(found -> new Implementation(open, partnership, found, on).paper()));
  }

  private Paper paper() {
    List<Paper.Section> sections = new ArrayList<>();
    sections.add(new Paper.Section("In short", inShort()));
    for (Priority priority : edition.priorities()) {
      Results results =
          results(
              row -> isUnder(row.priorities(), priority.id().value()),
              measure ->
                  above(measure).anyMatch(each -> each.priorities().contains(priority.id())));
      List<Paper.Block> blocks = new ArrayList<>(results.blocks());
      if (results.hasNoAction()) {
        actionPlans(priority).ifPresent(words -> blocks.add(new Paper.Paragraph(words)));
      }
      sections.add(new Paper.Section(priority.name(), blocks));
    }
    for (Theme theme : edition.themes().entries()) {
      Results results =
          results(
              row -> isUnder(row.themes(), theme.id().value()),
              measure -> above(measure).anyMatch(each -> each.themes().contains(theme.id())));
      sections.add(new Paper.Section(theme.name(), results.blocks()));
    }
    Results others =
        results(row -> !isUnderAny(row), measure -> above(measure).allMatch(Above.NOTHING::equals));
    if (!others.isEmpty()) {
      sections.add(new Paper.Section(said("Under no priority and no theme"), others.blocks()));
    }
    return new Paper(
        List.of(
            partnership.name(),
            "Draft for the next strategic assessment",
            "As on record on " + PartialDate.words(on)),
        "How far %s was implemented".formatted(edition.title()),
        sections);
  }

  private List<Paper.Block> inShort() {
    List<Paper.Block> blocks = new ArrayList<>();
    Checks.citation("assessment-content", partnership.nation())
        .ifPresent(
            citation ->
                blocks.add(
                    new Paper.Paragraph(
                        "The strategic assessment is to tell how far the last plan was"
                            + " implemented (%s).".formatted(citation))));
    Results all = results(row -> true, measure -> true);
    blocks.add(new Paper.Paragraph("The whole plan: " + all.counted()));
    blocks.add(
        new Paper.Paragraph(
            "Drafted from what is on record on %s; what the record does not say is said to be so."
                .formatted(PartialDate.words(on))));
    return blocks;
  }

  private Results results(Predicate<Row> which, Predicate<Measure> measuring) {
    return new Results(
        register,
        partnership.vocabulary(),
        on,
        rows.stream().filter(which).toList(),
        measures.stream().filter(measuring).toList());
  }

  private boolean isUnder(List<Heading> headings, String id) {
    return headings.stream().anyMatch(each -> isHere(each) && each.id().equals(id));
  }

  private boolean isUnderAny(Row row) {
    return Stream.concat(row.priorities().stream(), row.themes().stream()).anyMatch(this::isHere);
  }

  private boolean isHere(Heading heading) {
    return Objects.equals(heading.edition(), edition.id());
  }

  private Stream<Above> above(Measure measure) {
    return Stream.concat(
            measure.of().stream(),
            measure.actions().stream()
                .flatMap(id -> register.find(Obligation.class, id.key()).stream())
                .flatMap(action -> action.serves().entries().stream()))
        .filter(each -> each.edition().equals(edition.id()))
        .map(this::above);
  }

  private Above above(Commitment commitment) {
    return Above.of(edition, commitment);
  }

  /** Why no action may be on record: what is on record of the action plans of its groups. */
  private Optional<String> actionPlans(Priority priority) {
    List<String> told =
        Delivery.of(register, edition).priorities().stream()
            .filter(row -> row.priority().equals(priority.id()))
            .flatMap(row -> row.groups().stream())
            .map(group -> "%s: %s".formatted(group.called(), group.state().words()))
            .toList();
    return told.isEmpty()
        ? Optional.empty()
        : Optional.of(Sentences.sentence(String.join("; ", told)));
  }

  private String said(String words) {
    return partnership.vocabulary().said(words);
  }
}
