package org.saferplan.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.saferplan.Listing;
import org.saferplan.Saferplan;
import org.saferplan.adoption.Current;
import org.saferplan.audience.Language;
import org.saferplan.audience.OpenCopy;
import org.saferplan.fact.ContentHash;
import org.saferplan.partnership.Partnership;
import org.saferplan.plan.Edition;
import org.saferplan.register.Register;
import org.saferplan.web.page.Addresses;
import org.saferplan.web.page.HomePage;
import org.saferplan.web.page.PartnershipPage;

/** The pages and their style sheet. */
final class Pages {
  private static final String CSS = "text/css; charset=utf-8";
  private static final int FOUND = 302;

  private final Saferplan saferplan;
  private final Addresses addresses;
  private final byte[] style = style();

  Pages(Saferplan saferplan, Addresses addresses) {
    this.saferplan = saferplan;
    this.addresses = addresses;
  }

  void add(Routes routes) {
    routes
        .get("/", this::home)
        .get(Addresses.STYLE, this::style)
        .get("/{partnership}", this::partnership);
  }

  /** The only partnership is the home of its readers. */
  private Answer home(Context context) {
    List<Listing> all = Listing.all(saferplan);
    return all.size() == 1
        ? Answer.text(Answer.HTML, "")
            .withStatus(FOUND)
            .with("Location", addresses.page(all.get(0).id()))
        : Answer.text(Answer.HTML, HomePage.listing(addresses, all));
  }

  /** What is not open now may have been open once, so a page tells the present only. */
  private Answer partnership(Context context) {
    Asked.presentOnly(context);
    Language language = Asked.language(context);
    Register register = language.of(OpenCopy.of(saferplan.register(Asked.partnership(context))));
    LocalDate on = Asked.day(context, saferplan.today());
    Edition edition =
        Asked.edition(context, register).or(() -> Current.edition(register, on)).orElse(null);
    Partnership partnership = Partnership.of(register).orElseThrow();
    return Answer.text(
        Answer.HTML, PartnershipPage.of(register, partnership, edition, on, language, addresses));
  }

  private Answer style(Context context) {
    return Answer.bytes(CSS, style).tagged(new EntityTag(ContentHash.of(style).value()), context);
  }

  private static byte[] style() {
    try (InputStream in = Pages.class.getResourceAsStream("saferplan.css")) {
      return Objects.requireNonNull(in, "the style sheet is missing").readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
