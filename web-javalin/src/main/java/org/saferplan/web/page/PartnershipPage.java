package org.saferplan.web.page;

import static org.saferplan.web.page.Markup.element;
import static org.saferplan.web.page.Markup.link;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saferplan.audience.Language;
import org.saferplan.partnership.Partnership;
import org.saferplan.plan.Edition;
import org.saferplan.plan.Plan;
import org.saferplan.register.Register;

/** A partnership's page: its plan and where it stands, for a councillor to read. */
public final class PartnershipPage {
  private final Register register;
  private final Partnership partnership;
  private final LocalDate on;
  private final Language language;
  private final Addresses addresses;

  private PartnershipPage(
      Register register,
      Partnership partnership,
      LocalDate on,
      Language language,
      Addresses addresses) {
    this.register = register;
    this.language = language;
    this.partnership = partnership;
    this.on = on;
    this.addresses = addresses;
  }

  /**
   * The page as it reads on a day.
   *
   * @param register with its names in that language
   * @param edition the edition it is about; blank where none is on record
   */
  public static String of(
      Register register,
      Partnership partnership,
      @Nullable Edition edition,
      LocalDate on,
      Language language,
      Addresses addresses) {
    PartnershipPage page = new PartnershipPage(register, partnership, on, language, addresses);
    return edition == null
        ? page.around(partnership.name(), page.nothing())
        : page.around(
            edition.title() + " \u2013 " + partnership.name(),
            page.main(new Sheet(register, partnership, edition, on, language, addresses)));
  }

  private String around(String title, List<Markup> main) {
    return new Shell(addresses).around(title, marked(header()), marked(main), marked(footer()));
  }

  /** What is in Welsh is told so to whoever reads aloud. */
  private List<Markup> marked(List<Markup> markup) {
    Set<String> welsh = Language.welshWords(register);
    return welsh.isEmpty()
        ? markup
        : markup.stream().map(each -> each.marking(welsh, Language.CY.code())).toList();
  }

  private List<Markup> header() {
    List<Markup> header = new ArrayList<>();
    header.add(element("p", partnership.name()).with("class", "partnership"));
    String notice = partnership.notice();
    if (notice != null) {
      header.add(element("p", notice).with("class", "notice").with("role", "note"));
    }
    if (language != Language.EN) {
      header.add(element("p", Language.NOTICE).with("class", "notice").with("role", "note"));
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
                .orElse(sheet.said("The plan it belongs to is not on record."))));
    main.add(new AtAGlance(sheet).markup());
    main.add(element("p", "Period: " + sheet.edition().period().words() + "."));
    main.add(asking(sheet.edition()));
    main.addAll(otherLanguage(sheet));
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
        element("h1", partnership.name()),
        element("p", partnership.vocabulary().said("No edition of a plan is on record yet.")));
  }

  /** Offered where there is anything to read in it. */
  private List<Markup> otherLanguage(Sheet sheet) {
    if (Language.welshWords(register).isEmpty()) {
      return List.of();
    }
    Edition.Id edition = sheet.edition().id();
    return List.of(
        element(
            "p",
            language == Language.EN
                ? link(sheet.page(edition, Language.CY), "Show names in Welsh (Cymraeg)")
                : link(sheet.page(edition, Language.EN), "Show names in English")));
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
            language == Language.EN
                ? List.of()
                : List.of(
                    element("input")
                        .with("type", "hidden")
                        .with("name", "language")
                        .with("value", language.code())),
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
            link(data + "/actions?on=" + on, partnership.vocabulary().said("actions")),
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
