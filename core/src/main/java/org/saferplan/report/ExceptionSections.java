package org.saferplan.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.saferplan.exception.ExceptionReport;
import org.saferplan.exception.Exceptional;
import org.saferplan.ledger.Heading;
import org.saferplan.partnership.Body;
import org.saferplan.partnership.Partnership;
import org.saferplan.partnership.Party;

/** The exceptions, as every paper carries them: all of them. */
final class ExceptionSections {
  private final Partnership partnership;
  private final ExceptionReport report;

  ExceptionSections(Partnership partnership, ExceptionReport report) {
    this.partnership = partnership;
    this.report = report;
  }

  /** All of them in one section. */
  Paper.Section all() {
    return new Paper.Section("Exceptions", blocks(report.all(), "Exceptions on the day"));
  }

  /** Those that concern a group in full, and every other in a line. */
  List<Paper.Section> of(Body.Id group) {
    return of(report.concerning(group), "Exceptions that concern the group");
  }

  /** Those that these can mend, or supply what is missing, in full, and every other in a line. */
  List<Paper.Section> of(Collection<Party> parties) {
    Set<Heading> who =
        parties.stream()
            .map(each -> Heading.of(each, Optional.of(partnership)))
            .collect(Collectors.toSet());
    return of(
        report.all().stream().filter(each -> each.who().stream().anyMatch(who::contains)).toList(),
        "Exceptions that it can mend");
  }

  private List<Paper.Section> of(List<Exceptional> own, String caption) {
    List<Exceptional> others = report.all().stream().filter(each -> !own.contains(each)).toList();
    List<Paper.Section> sections = new ArrayList<>();
    sections.add(new Paper.Section("Exceptions", blocks(own, caption)));
    if (!others.isEmpty()) {
      sections.add(
          new Paper.Section(
              "Exceptions elsewhere in the partnership",
              List.of(new Paper.Bullets(others.stream().map(this::line).toList()))));
    }
    return sections;
  }

  private List<Paper.Block> blocks(List<Exceptional> exceptions, String caption) {
    if (exceptions.isEmpty()) {
      return List.of(new Paper.Paragraph("There is none."));
    }
    String counted =
        exceptions.stream()
            .collect(
                Collectors.groupingBy(Exceptional::concern, TreeMap::new, Collectors.counting()))
            .entrySet()
            .stream()
            .map(each -> each.getValue() + " " + said(each.getKey().words()))
            .collect(Collectors.joining(", "));
    return List.of(
        new Paper.Paragraph("%d: %s.".formatted(exceptions.size(), counted)),
        new Paper.Table(
            caption,
            List.of("What", "Remedy", "Who"),
            exceptions.stream()
                .map(
                    each ->
                        List.of(
                            Sentences.closed(Sentences.capital(each.words()) + listed(each)),
                            Sentences.capital(said(each.remedy())),
                            each.who().stream()
                                .map(Heading::name)
                                .collect(Collectors.joining(", "))))
                .toList()));
  }

  private String line(Exceptional each) {
    return Sentences.closed(
        "%s: %s".formatted(Sentences.capital(said(each.concern().words())), each.words()));
  }

  /** What it is about, where that is several and not all are named. */
  private static String listed(Exceptional each) {
    Stream<String> names = each.about().stream().map(Exceptional.Item::name);
    return each.about().size() < 2
        ? ""
        : " (" + names.map(name -> "“" + name + "”").collect(Collectors.joining(", ")) + ")";
  }

  private String said(String phrase) {
    return partnership.vocabulary().said(phrase);
  }
}
