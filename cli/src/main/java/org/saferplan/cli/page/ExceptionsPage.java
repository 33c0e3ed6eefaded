package org.saferplan.cli.page;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.saferplan.exception.Concern;
import org.saferplan.exception.ExceptionReport;
import org.saferplan.exception.Exceptional;
import org.saferplan.fact.PartialDate;
import org.saferplan.ledger.Heading;
import org.saferplan.partnership.Partnership;

/** Every exception, by what it is about. */
public final class ExceptionsPage {
  private static final int MOST = 7;

  private ExceptionsPage() {}

  /** All of them, what needs somebody first at the top. */
  public static Page of(Partnership partnership, ExceptionReport report) {
    Page page =
        new Page()
            .title(
                "Exceptions of the %s, on %s"
                    .formatted(partnership.name(), PartialDate.words(report.on())));
    if (report.all().isEmpty()) {
      return page.text("There is none.");
    }
    page.text(
        "%d: %s."
            .formatted(
                report.all().size(),
                report.counts().stream()
                    .map(each -> each.exceptions() + " " + said(partnership, each.concern()))
                    .collect(joining(", "))));
    Map<Concern, List<Exceptional>> parts =
        report.all().stream()
            .collect(groupingBy(Exceptional::concern, LinkedHashMap::new, toList()));
    parts.forEach(
        (concern, found) -> {
          page.heading(Phrases.capital(said(partnership, concern)) + " (" + found.size() + ")");
          found.stream()
              .collect(groupingBy(Exceptional::remedy, LinkedHashMap::new, toList()))
              .forEach(
                  (remedy, alike) -> {
                    alike.forEach(each -> add(page, each));
                    page.text(1, "Remedy: " + partnership.vocabulary().said(remedy) + ".");
                  });
        });
    return page;
  }

  private static String said(Partnership partnership, Concern concern) {
    return partnership.vocabulary().said(concern.words());
  }

  private static void add(Page page, Exceptional each) {
    page.item(Phrases.capital(each.words()));
    if (each.about().size() > 1) {
      each.about().stream().limit(MOST).forEach(item -> page.item(2, item.name()));
      int more = each.about().size() - MOST;
      if (more > 0) {
        page.item(2, "and %d more".formatted(more));
      }
    }
    if (!each.who().isEmpty() && each.who().stream().noneMatch(who -> isNamed(each, who))) {
      page.text(2, each.who().stream().map(Heading::name).collect(joining(", ")));
    }
  }

  private static boolean isNamed(Exceptional each, Heading who) {
    return each.words().contains(who.name());
  }
}
