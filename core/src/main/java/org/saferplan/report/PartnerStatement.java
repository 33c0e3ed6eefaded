package org.saferplan.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.saferplan.adoption.Current;
import org.saferplan.audience.OpenCopy;
import org.saferplan.decision.Meeting;
import org.saferplan.document.Kind;
import org.saferplan.exception.ExceptionReport;
import org.saferplan.fact.PartialDate;
import org.saferplan.fund.Fund;
import org.saferplan.ledger.Ledger;
import org.saferplan.ledger.Responsible;
import org.saferplan.ledger.Row;
import org.saferplan.ledger.State;
import org.saferplan.measure.Measure;
import org.saferplan.measure.MeasureReading;
import org.saferplan.obligation.ActionPlan;
import org.saferplan.obligation.Basis;
import org.saferplan.obligation.Obligation;
import org.saferplan.partnership.Organisation;
import org.saferplan.partnership.Partnership;
import org.saferplan.partnership.Party;
import org.saferplan.partnership.Post;
import org.saferplan.plan.Edition;
import org.saferplan.register.Register;

/**
 * What an organisation has agreed to do, by when and on what basis, by itself or by a post of its
 * own; and which responsible authorities have agreed nothing. What not everybody may see is
 * withheld.
 */
public final class PartnerStatement {
  private final Register register;
  private final Partnership partnership;
  private final Organisation organisation;
  private final LocalDate on;
  private final Responsible responsible;
  private final List<Obligation> actions;

  private PartnerStatement(
      Register register, Partnership partnership, Organisation organisation, LocalDate on) {
    this.register = register;
    this.partnership = partnership;
    this.organisation = organisation;
    this.on = on;
    this.responsible = new Responsible(register);
    this.actions = register.list(Obligation.class, Kind.OBLIGATION);
  }

  /** The statement on a day; nothing where the organisation is not on record. */
  public static Optional<Paper> of(Register register, Organisation.Id organisation, LocalDate on) {
    Register open = OpenCopy.of(register);
    return Partnership.of(open)
        .flatMap(
            partnership ->
                partnership
                    .organisation(organisation)
                    .map(found -> new PartnerStatement(open, partnership, found, on).paper()));
  }

  private Paper paper() {
    Set<Party> parties = parties(organisation);
    Optional<Edition.Id> edition = Current.edition(register, on).map(Edition::id);
    List<Row> rows =
        Ledger.of(register, on).rows().stream()
            .filter(row -> row.standing().state() != State.ENDED)
            .filter(row -> row.standing().state().isOpen() || isOf(row, edition))
            .toList();
    List<Paper.Section> sections = new ArrayList<>();
    sections.add(
        section("Leads", rows, parties, responsible::owners, "It leads nothing on record."));
    sections.add(
        section(
            "Delivers or helps with",
            rows,
            parties,
            action -> Stream.concat(action.delivers().stream(), action.helps().stream()).toList(),
            "It delivers or helps with nothing on record."));
    results(parties).ifPresent(sections::add);
    money(parties).ifPresent(sections::add);
    sections.add(new Paper.Section("Responsible authorities that have agreed nothing", silent()));
    sections.addAll(
        new ExceptionSections(partnership, ExceptionReport.of(register, on)).of(parties));
    return new Paper(
        List.of(partnership.name(), "As on record on " + PartialDate.words(on)),
        "%s: what it has agreed to do".formatted(organisation.name()),
        sections);
  }

  private Set<Party> parties(Organisation of) {
    return Stream.concat(
            Stream.of(Party.of(of.id())),
            partnership.posts().stream()
                .filter(post -> of.id().equals(post.organisation()))
                .map(Post::id)
                .map(Party::of))
        .collect(Collectors.toSet());
  }

  private Paper.Section section(
      String heading,
      List<Row> rows,
      Set<Party> parties,
      Function<Obligation, List<Party>> who,
      String none) {
    List<List<String>> cells =
        rows.stream()
            .flatMap(
                row ->
                    register.find(Obligation.class, row.action().key()).stream()
                        .filter(action -> isAmong(who.apply(action), parties))
                        .map(action -> cells(row, action, who.apply(action), parties)))
            .toList();
    return new Paper.Section(
        heading,
        cells.isEmpty()
            ? List.of(new Paper.Paragraph(partnership.vocabulary().said(none)))
            : List.of(
                new Paper.Table(
                    heading,
                    List.of("What", "By whom", "By when", "On what basis", "Where it stands"),
                    cells)));
  }

  private List<String> cells(Row row, Obligation action, List<Party> who, Set<Party> parties) {
    return List.of(
        row.what(),
        who.stream()
            .filter(parties::contains)
            .map(each -> each.called(partnership))
            .collect(Collectors.joining(", ")),
        action.due() == null ? "" : action.due().words(),
        action.basis().stream().map(this::words).distinct().collect(Collectors.joining("; ")),
        row.standing().words());
  }

  private String words(Basis basis) {
    if (basis instanceof Basis.Law law) {
      return law.duty();
    } else if (basis instanceof Basis.ByDecision by) {
      return register
          .find(Meeting.class, by.decision().meeting().key())
          .map(
              meeting ->
                  "decision of %s, %s"
                      .formatted(meeting.party().called(partnership), meeting.date().words()))
          .orElse("a decision");
    } else if (basis instanceof Basis.Grant grant) {
      return Optional.ofNullable(grant.fund())
          .flatMap(id -> register.find(Fund.class, id.key()))
          .map(fund -> "terms of " + fund.title())
          .orElse("the terms of a grant");
    } else if (basis instanceof Basis.InActionPlan plan) {
      return Optional.ofNullable(plan.actionPlan())
          .flatMap(id -> register.find(ActionPlan.class, id.key()))
          .map(ActionPlan::title)
          .orElse("an action plan");
    }
    return basis instanceof Basis.Minute minute && minute.number() != null
        ? "minute " + minute.number()
        : "a minute";
  }

  private Optional<Paper.Section> results(Set<Party> parties) {
    List<List<String>> rows =
        register.list(Measure.class, Kind.MEASURE).stream()
            .filter(each -> each.suppliedBy() != null && parties.contains(each.suppliedBy()))
            .map(each -> MeasureReading.of(register, each, on))
            .map(
                each ->
                    List.of(
                        each.name(),
                        each.series().isEmpty()
                            ? "none on record"
                            : each.series().get(each.series().size() - 1).period().words(),
                        String.join("; ", each.gaps())))
            .toList();
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Paper.Section(
                "Results it supplies",
                List.of(
                    new Paper.Table(
                        "Results it supplies",
                        List.of("Measure", "Last result", "Missing"),
                        rows))));
  }

  private Optional<Paper.Section> money(Set<Party> parties) {
    List<String> funds =
        register.list(Fund.class, Kind.FUND).stream()
            .filter(each -> each.paidBy().stream().anyMatch(parties::contains))
            .map(each -> "%s, %s".formatted(each.title(), each.period().words()))
            .toList();
    return funds.isEmpty()
        ? Optional.empty()
        : Optional.of(new Paper.Section("Money it gives", List.of(new Paper.Bullets(funds))));
  }

  /** Who leads, delivers and helps with nothing of the edition of the day. */
  private List<Paper.Block> silent() {
    List<Organisation> authorities =
        partnership.organisations().stream()
            .filter(each -> each.isResponsibleAuthority(on))
            .toList();
    if (authorities.isEmpty()) {
      return List.of(
          new Paper.Paragraph("Which the responsible authorities are is not on record."));
    }
    Optional<Edition> edition = Current.edition(register, on);
    List<Obligation> ours =
        actions.stream().filter(each -> isOf(each, edition.map(Edition::id))).toList();
    List<String> silent =
        authorities.stream()
            .filter(each -> ours.stream().noneMatch(action -> takesPart(action, parties(each))))
            .map(Organisation::name)
            .toList();
    return silent.isEmpty()
        ? List.of(
            new Paper.Paragraph(
                "None: each of the %d leads, delivers or helps with something."
                    .formatted(authorities.size())))
        : List.of(new Paper.Bullets(silent));
  }

  private boolean takesPart(Obligation action, Set<Party> parties) {
    return Stream.of(responsible.owners(action), action.delivers(), action.helps())
        .anyMatch(each -> isAmong(each, parties));
  }

  private static boolean isAmong(List<Party> who, Set<Party> parties) {
    return who.stream().anyMatch(parties::contains);
  }

  private boolean isOf(Row row, Optional<Edition.Id> edition) {
    return register.find(Obligation.class, row.action().key()).stream()
        .anyMatch(action -> isOf(action, edition));
  }

  private boolean isOf(Obligation action, Optional<Edition.Id> edition) {
    return edition.isEmpty()
        || action.serves().entries().stream().anyMatch(each -> edition.get().equals(each.edition()))
        || action
            .actionPlans()
            .flatMap(id -> register.find(ActionPlan.class, id.key()).stream())
            .anyMatch(each -> edition.get().equals(each.edition()));
  }
}
