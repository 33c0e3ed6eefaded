package org.saferplan.cli.page;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.saferplan.adoption.Current;
import org.saferplan.adoption.Standing;
import org.saferplan.assessment.Assessment;
import org.saferplan.decision.Meeting;
import org.saferplan.document.Key;
import org.saferplan.fact.PartialDate;
import org.saferplan.obligation.Delivery;
import org.saferplan.partnership.Partnership;
import org.saferplan.plan.Differences;
import org.saferplan.plan.Edition;
import org.saferplan.register.Register;
import org.saferplan.report.DecisionReport;

/** The story that the demo tells of its example; every line of it is read from the record. */
public final class Story {
  private static final List<LocalDate> DAYS =
      List.of(LocalDate.of(2018, 3, 21), LocalDate.of(2018, 4, 12), LocalDate.of(2018, 10, 1));
  private static final int DATES = 18;

  private final Register register;
  private final Partnership partnership;
  private final Edition edition;
  private final LocalDate last;

  private Story(Register register, Partnership partnership, Edition edition, LocalDate last) {
    this.register = register;
    this.partnership = partnership;
    this.edition = edition;
    this.last = last;
  }

  /** The story. */
  public static Page of(Register register) {
    LocalDate last = DAYS.get(DAYS.size() - 1);
    Story story =
        new Story(
            register,
            Partnership.of(register).orElseThrow(),
            Current.edition(register, last).orElseThrow(),
            last);
    return new Page()
        .add(story.partnership())
        .add(story.route())
        .add(story.changes())
        .add(story.delivery())
        .add(story.standing())
        .add(story.report());
  }

  private Page partnership() {
    Page page = new Page().title(partnership.name() + ": " + edition.title());
    if (partnership.notice() != null) {
      page.text(partnership.notice());
    }
    page.text(
        "A real case, told from its published papers. Nothing is made up: what the papers do not"
            + " say is shown as not on record.");
    return page.add(new CastPage(partnership, last).page());
  }

  private Page route() {
    Page page = new Page().heading("2. How the refresh came to Council");
    page.add(StandingPage.way(Standing.of(register, edition.key(), last))).blank();
    return page.add(DecisionsPage.of(partnership, Meeting.heldBy(register, last)));
  }

  private Page changes() {
    Page page = new Page();
    Edition.Id follows = edition.follows();
    if (follows == null) {
      return page;
    }
    Differences differences =
        Differences.between(register, follows.key(), edition.key()).orElseThrow();
    return page.heading("3. What changed from %s, and why".formatted(differences.from()))
        .add(ChangesPage.of(differences));
  }

  private Page delivery() {
    Page page = new Page().heading("4. Who delivers it");
    Delivery delivery = Delivery.of(register, edition.id()).orElseThrow();
    delivery
        .priorities()
        .forEach(
            row -> page.item(row.name()).add(DeliveryPage.groups(partnership.vocabulary(), row)));
    return page;
  }

  private Page standing() {
    Page page = new Page().heading("5. Where the plan stands");
    timeline(page, edition.key());
    for (Assessment.Id assessment : edition.assessments()) {
      register
          .find(Assessment.class, assessment.key())
          .ifPresent(
              found -> {
                page.blank().text("And the " + found.title() + " it rests on:");
                timeline(page, found.key());
              });
    }
    return page.add(StandingPage.rest(Standing.of(register, edition.key(), last)));
  }

  private void timeline(Page page, Key document) {
    for (LocalDate day : DAYS) {
      page.field(DATES, PartialDate.words(day), Standing.of(register, document, day).words());
    }
  }

  private Page report() {
    Optional<Meeting> meeting =
        Meeting.heldBy(register, last).stream()
            .filter(each -> !each.reports().isEmpty())
            .max(Comparator.comparing(each -> each.date().latest()));
    Page page = new Page().heading("6. The report to Council, from the record");
    meeting
        .flatMap(found -> DecisionReport.of(register, found.id(), found.reports().get(0).id()))
        .ifPresent(paper -> page.blank().add(PaperPage.of(paper)));
    return page;
  }
}
