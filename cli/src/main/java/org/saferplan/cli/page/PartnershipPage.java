package org.saferplan.cli.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.saferplan.fact.Period;
import org.saferplan.partnership.Body;
import org.saferplan.partnership.Membership;
import org.saferplan.partnership.Organisation;
import org.saferplan.partnership.Partnership;
import org.saferplan.partnership.Post;
import org.saferplan.partnership.Practice;
import org.saferplan.partnership.Route;

/** Who the partnership is: its members, who meets, and the routes to adoption. */
public final class PartnershipPage {
  private final Partnership partnership;
  private final Phrases phrases;

  private PartnershipPage(Partnership partnership) {
    this.partnership = partnership;
    this.phrases = new Phrases(partnership);
  }

  /** All of it. */
  public static Page of(Partnership partnership) {
    PartnershipPage parts = new PartnershipPage(partnership);
    Page page = new Page().title(partnership.name());
    if (partnership.notice() != null) {
      page.text(partnership.notice());
    }
    page.text(
        "%s, %s (%s)."
            .formatted(
                Phrases.capital(Phrases.enumerated(partnership.tier())),
                Phrases.capital(Phrases.enumerated(partnership.nation())),
                partnership.id().value()));
    return page.add(parts.members()).add(parts.bodies()).add(parts.routes()).add(parts.practice());
  }

  /** Its members, as a table. */
  public static Page members(Partnership partnership) {
    return new PartnershipPage(partnership).members();
  }

  /** Who meets. */
  public static Page bodies(Partnership partnership) {
    return new PartnershipPage(partnership).bodies();
  }

  private Page members() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("Organisation", "Member as"));
    for (Organisation each : partnership.organisations()) {
      if (!each.memberships().isEmpty()) {
        rows.add(
            List.of(
                each.name(),
                each.memberships().stream()
                    .map(PartnershipPage::membership)
                    .collect(Collectors.joining("; "))));
      }
    }
    Page page = new Page().blank().heading("Members");
    return rows.size() == 1 ? page.text("None on record.") : page.table(rows);
  }

  private static String membership(Membership membership) {
    String listed =
        membership.listedAs() != null
            ? membership.listedAs()
            : membership.inLaw() == null ? "member" : Phrases.enumerated(membership.inLaw());
    return membership.listedOn() == null
        ? listed
        : listed + ", listed " + Phrases.on(membership.listedOn());
  }

  private Page bodies() {
    Page page = new Page().blank().heading("Bodies");
    if (partnership.bodies().isEmpty()) {
      return page.text("None on record.");
    }
    for (Body body : partnership.bodies()) {
      String as =
          body.actsAs().stream()
              .filter(each -> !saysItself(body, each))
              .map(each -> each.capacity().words() + dates(each))
              .collect(Collectors.joining("; "));
      String itself =
          body.actsAs().stream()
              .filter(each -> saysItself(body, each))
              .map(PartnershipPage::dates)
              .collect(Collectors.joining());
      page.item(body.called() + itself + (as.isEmpty() ? "" : ", as " + as));
    }
    return page;
  }

  private static boolean saysItself(Body body, Body.ActingAs as) {
    return as.capacity().words().equalsIgnoreCase(body.called());
  }

  private static String dates(Body.ActingAs as) {
    return as.period().equals(Period.UNKNOWN) ? "" : " (" + as.period().words() + ")";
  }

  private Page routes() {
    Page page = new Page().blank().heading("Routes");
    if (partnership.routes().isEmpty()) {
      return page.text("None on record.");
    }
    for (Route route : partnership.routes()) {
      page.item(route.name() + ", " + route.period().words());
      for (Route.Step step : route.steps()) {
        String who =
            step.bodies().stream().map(phrases::taker).collect(Collectors.joining(" and "));
        page.item(
            2,
            who
                + (step.power() == null
                    ? ": power not on record"
                    : " " + Phrases.enumerated(step.power())));
      }
    }
    return page;
  }

  /** How it works its plan, where it has said so, and which posts nobody holds. */
  private Page practice() {
    Page page = new Page();
    Practice practice = partnership.practice();
    if (practice != null) {
      practice.reporting().forEach(each -> page.item(reporting(each)));
      if (practice.onlyADecisionMovesDates()) {
        page.item("Nobody but a decision moves an agreed date");
      }
      if (practice.asksForEvidence()) {
        page.item("An action is closed with evidence");
      }
    }
    for (Post post : partnership.posts()) {
      post.vacant().forEach(each -> page.item(post.name() + ": vacant " + each.words()));
    }
    return page.toString().isEmpty()
        ? page
        : new Page().blank().heading("How it works its plan").add(page);
  }

  private String reporting(Practice.Reporting reporting) {
    Body.Id group = reporting.group();
    String who = group == null ? "Groups report" : partnership.called(group) + " reports";
    Integer before = reporting.beforeMeeting();
    return before == null
        ? "%s every %s, within %d days of its end"
            .formatted(
                who,
                reporting.months() == 1 ? "month" : reporting.months() + " months",
                reporting.days())
        : "%s %d days before each meeting".formatted(who, before);
  }
}
