package org.saferplan.web.page;

import static org.saferplan.web.page.Markup.element;
import static org.saferplan.web.page.Markup.link;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saferplan.partnership.Partnership;
import org.saferplan.plan.Edition;
import org.saferplan.plan.Plan;
import org.saferplan.register.Register;

/** A partnership's page: its plan and where it stands, for a councillor to read. */
public final class PartnershipPage {
  private final Partnership partnership;
  private final LocalDate on;
  private final Addresses addresses;

  private PartnershipPage(Partnership partnership, LocalDate on, Addresses addresses) {
    this.partnership = partnership;
    this.on = on;
    this.addresses = addresses;
  }

  /**
   * The page as it reads on a day.
   *
   * @param edition the edition it is about; blank where none is on record
   */
  public static String of(
      Register register,
      Partnership partnership,
      @Nullable Edition edition,
      LocalDate on,
      Addresses addresses) {
    PartnershipPage page = new PartnershipPage(partnership, on, addresses);
    return edition == null
        ? page.around(partnership.name(), page.nothing())
        : page.around(
            edition.title() + " \u2013 " + partnership.name(),
            page.main(new Sheet(register, partnership, edition, on, addresses)));
  }

  private String around(String title, List<Markup> main) {
    return new Shell(addresses).around(title, header(), main, footer());
  }

  private List<Markup> header() {
    List<Markup> header = new ArrayList<>();
    header.add(element("p", partnership.name()).with("class", "partnership"));
    String notice = partnership.notice();
    if (notice != null) {
      header.add(element("p", notice).with("class", "notice").with("role", "note"));
    }
    return header;
  }

  private List<Markup> main(Sheet sheet) {
    List<Markup> main = new ArrayList<>();
    main.add(element("h1", sheet.edition().title()));
    main.add(
        element(
            "p",
            sheet
                .plan()
                .map(PartnershipPage::plan)
                .orElse("The plan it belongs to is not on record.")));
    main.add(new AtAGlance(sheet).markup());
    main.add(element("p", "Period: " + sheet.edition().period().words() + "."));
    main.add(asking(sheet.edition()));
    main.add(new StandingSection(sheet).markup());
    main.add(new PrioritySection(sheet).markup());
    main.add(new LedgerSection(sheet).markup());
    main.add(new ThreadSection(sheet).markup());
    main.add(new ChangeSection(sheet).markup());
    main.addAll(new OtherEditions(sheet).markup());
    main.add(new PaperSection(sheet).markup());
    main.addAll(new CheckSection(sheet).markup());
    return main;
  }

  private static String plan(Plan plan) {
    String strapline = plan.strapline();
    return plan.title() + (strapline == null ? "" : ": \u201c" + strapline + "\u201d");
  }

  private List<Markup> nothing() {
    return List.of(
        element("h1", partnership.name()), element("p", "No edition of a plan is on record yet."));
  }

  private Markup asking(Edition edition) {
    return element(
            "form",
            element("label", "See how it stood on another day").with("for", "on"),
            element("input")
                .with("type", "date")
                .with("id", "on")
                .with("name", "on")
                .with("value", on.toString()),
            element("input")
                .with("type", "hidden")
                .with("name", "edition")
                .with("value", edition.id().value()),
            element("button", "Show"))
        .with("method", "get")
        .with("action", addresses.page(partnership.id()));
  }

  private List<Markup> footer() {
    String data = addresses.partnership(partnership.id());
    return List.of(
        element(
            "p",
            "The same as data: ",
            link(data, "partnership"),
            ", ",
            link(data + "/editions", "editions"),
            ", ",
            link(data + "/actions?on=" + on, "actions"),
            ", ",
            link(data + "/checks?on=" + on, "checks"),
            ", ",
            link(data + "/history", "history"),
            ", ",
            link(data + "/export", "everything in one file"),
            " (JSON)."),
        element("p", link(addresses.home(), "All partnerships on record here")));
  }
}
