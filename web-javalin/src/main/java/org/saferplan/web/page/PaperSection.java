package org.saferplan.web.page;

import static org.saferplan.web.page.Markup.element;
import static org.saferplan.web.page.Markup.link;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.saferplan.adoption.Standing;
import org.saferplan.assessment.Assessment;
import org.saferplan.decision.Meeting;
import org.saferplan.decision.Report;
import org.saferplan.partnership.Body;

/**
 * The papers: the evidence that the edition rests on and how far it has come, and the reports that
 * put the edition before a body.
 *
 * @param sheet what the page is made from
 */
record PaperSection(Sheet sheet) {

  Markup markup() {
    Markup section =
        element("section", element("h2", "Evidence and papers").with("id", "papers"))
            .with("aria-labelledby", "papers");
    if (sheet.edition().assessments().isEmpty()) {
      section.add(element("p", "The strategic assessment it rests on is not on record."));
    }
    sheet.edition().assessments().forEach(id -> section.add(evidence(id)));
    List<Markup> reports = reports().toList();
    if (!reports.isEmpty()) {
      section.add(element("h3", "Reports")).add(element("ul", reports));
    }
    return section;
  }

  private List<Markup> evidence(Assessment.Id id) {
    Standing standing = sheet.standing(id.key());
    String title = sheet.title(id.key());
    List<Markup> evidence = new ArrayList<>();
    evidence.add(element("h3", title));
    evidence.add(element("p", Words.sentence(standing.words())));
    evidence.add(new RouteTable(sheet).of("The route of " + Words.quoted(title), standing));
    sheet
        .register()
        .find(Assessment.class, id.key())
        .map(new EvidenceSection(sheet)::of)
        .ifPresent(evidence::addAll);
    return evidence;
  }

  private Stream<Markup> reports() {
    List<Meeting> lastFirst = new ArrayList<>(Meeting.heldBy(sheet.register(), sheet.on()));
    Collections.reverse(lastFirst);
    return lastFirst.stream()
        .flatMap(
            meeting ->
                meeting.reports().stream()
                    .filter(this::isAboutTheEdition)
                    .map(report -> item(meeting, report)));
  }

  private boolean isAboutTheEdition(Report report) {
    return report.about().stream()
        .anyMatch(subject -> subject.document().equals(sheet.edition().key()));
  }

  private Markup item(Meeting meeting, Report report) {
    Body.Id body = meeting.body();
    String to = body == null ? "" : "to " + sheet.partnership().called(body) + ", ";
    return element(
        "li",
        link(
            sheet.addresses().report(sheet.partnership().id(), meeting.id(), report.id()),
            report.title()),
        element("p", "Report " + to + meeting.date().words()).with("class", "note"));
  }
}
