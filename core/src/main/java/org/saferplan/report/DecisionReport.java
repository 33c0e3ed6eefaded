package org.saferplan.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saferplan.decision.Meeting;
import org.saferplan.decision.Report;
import org.saferplan.decision.Subject;
import org.saferplan.document.Document;
import org.saferplan.document.Version;
import org.saferplan.fact.Stated;
import org.saferplan.partnership.Body;
import org.saferplan.partnership.Capacity;
import org.saferplan.partnership.Organisation;
import org.saferplan.partnership.Partnership;
import org.saferplan.plan.Edition;
import org.saferplan.plan.Priority;
import org.saferplan.register.Register;

/**
 * The report by which a body is asked to decide, rendered from the record.
 *
 * <p>It says what the report said: its own words, the decisions it arises from, the priorities of
 * the text it lays before the meeting, and of the reasons on record for a change only those that
 * this report gives.
 */
public final class DecisionReport {
  private final Register register;
  private final Partnership partnership;
  private final Meeting meeting;
  private final Report report;

  private DecisionReport(
      Register register, Partnership partnership, Meeting meeting, Report report) {
    this.register = register;
    this.partnership = partnership;
    this.meeting = meeting;
    this.report = report;
  }

  /** The report of this id put to this meeting; nothing if it is not on record. */
  public static Optional<Paper> of(Register register, Meeting.Id meeting, Report.Id report) {
    return Partnership.of(register)
        .flatMap(
            partnership ->
                register
                    .find(Meeting.class, meeting.key())
                    .flatMap(
                        found ->
                            found.reports().stream()
                                .filter(each -> each.id().equals(report))
                                .findFirst()
                                .map(
                                    each ->
                                        new DecisionReport(register, partnership, found, each)
                                            .paper())));
  }

  private Paper paper() {
    List<Paper.Section> sections = new ArrayList<>();
    section(sections, "Issue for Decision", paragraph(report.issue()));
    section(sections, "Recommendation Made", paragraph(report.recommendation()));
    section(sections, "Reasons for Recommendation", reasons());
    section(sections, "Alternatives Considered and Why Not Recommended", alternatives());
    section(sections, "Appendices", appendices());
    return new Paper(heading(), report.title(), sections);
  }

  private static void section(
      List<Paper.Section> sections, String heading, List<Paper.Block> blocks) {
    if (!blocks.isEmpty()) {
      sections.add(new Paper.Section(heading, blocks));
    }
  }

  private static List<Paper.Block> paragraph(@Nullable String text) {
    return text == null ? List.of() : List.of(new Paper.Paragraph(text));
  }

  private List<String> heading() {
    List<String> lines = new ArrayList<>();
    Optional<Body> body = Optional.ofNullable(meeting.body()).flatMap(partnership::body);
    body.map(Body::organisation)
        .flatMap(partnership::organisation)
        .map(Organisation::name)
        .ifPresent(lines::add);
    lines.add(body.map(Body::called).orElseGet(() -> meeting.party().called(partnership)));
    lines.add(meeting.date().words());
    Body.Id by = report.by();
    if (by != null) {
      lines.add("Report of the " + actingAs(by, report.byActingAs()) + held());
    }
    return lines;
  }

  private String actingAs(Body.Id by, @Nullable Capacity capacity) {
    String called = partnership.called(by);
    return capacity == null ? called : called + ", acting as the " + capacity.words();
  }

  private String held() {
    List<String> days =
        new Precedents(register, partnership, report)
            .all().stream()
                .map(Precedents.Precedent::meeting)
                .filter(meeting -> Objects.equals(meeting.body(), report.by()))
                .map(meeting -> meeting.date().words())
                .distinct()
                .toList();
    return days.isEmpty() ? "" : " held on " + Sentences.joined(days);
  }

  private List<Paper.Block> reasons() {
    List<Paper.Block> blocks = new ArrayList<>();
    List<String> precedents = new Precedents(register, partnership, report).sentences();
    if (!precedents.isEmpty()) {
      blocks.add(new Paper.Paragraph(String.join(" ", precedents)));
    }
    edition().ifPresent(edition -> blocks.addAll(priorities(edition)));
    return blocks;
  }

  private List<Paper.Block> priorities(Edition edition) {
    List<Paper.Block> blocks = new ArrayList<>();
    Optional<String> told = new Reasoning(register, partnership, report, edition).words();
    told.ifPresent(words -> blocks.add(new Paper.Paragraph("It was noted that: " + words)));
    blocks.add(
        new Paper.Paragraph(
            told.isPresent()
                ? said("Therefore the priorities are as follows:")
                : said("The priorities are as follows:")));
    blocks.add(new Paper.Bullets(edition.priorities().stream().map(Priority::name).toList()));
    boolean hasGroups =
        edition.priorities().stream()
            .allMatch(priority -> priority.servedBy().said() == Stated.Said.ENTRIES);
    if (hasGroups) {
      blocks.add(
          new Paper.Paragraph(
              said(
                      "The refreshed plan and its action plans will be delivered under the umbrella of")
                  + " the "
                  + partnership.name()
                  + said(" via the subgroups set up for each priority.")));
    }
    return blocks;
  }

  private String said(String phrase) {
    return partnership.vocabulary().said(phrase);
  }

  /** The plan's text as it lies before the meeting. */
  private Optional<Edition> edition() {
    return report.about().stream()
        .flatMap(subject -> text(subject).stream())
        .filter(Edition.class::isInstance)
        .map(Edition.class::cast)
        .findFirst();
  }

  private Optional<Document> text(Subject subject) {
    return subject.version() == null
        ? register.find(subject.document())
        : register
            .find(Version.class, Version.key(subject.document(), subject.version()))
            .map(Version::text);
  }

  private List<Paper.Block> alternatives() {
    return switch (report.alternatives().said()) {
      case ENTRIES ->
          List.of(
              new Paper.Numbered(
                  report.alternatives().entries().stream()
                      .map(
                          each ->
                              Stream.concat(Stream.of(each.option()), each.said().stream())
                                  .toList())
                      .toList()));
      case NONE -> paragraph("None.");
      case NOT_APPLICABLE -> paragraph("Not applicable.");
      case NOT_ON_RECORD -> List.of();
    };
  }

  private List<Paper.Block> appendices() {
    return switch (report.appendices().said()) {
      case ENTRIES ->
          report.appendices().entries().stream()
              .<Paper.Block>map(
                  each -> new Paper.Paragraph(each.label() + " \u2013 " + each.title()))
              .toList();
      case NONE -> paragraph("None.");
      case NOT_APPLICABLE -> paragraph("Not applicable.");
      case NOT_ON_RECORD -> List.of();
    };
  }
}
