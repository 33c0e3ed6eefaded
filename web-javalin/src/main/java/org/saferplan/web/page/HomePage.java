package org.saferplan.web.page;

import static org.saferplan.web.page.Markup.element;
import static org.saferplan.web.page.Markup.link;

import java.util.List;
import org.saferplan.Listing;

/** The partnerships that are on record. */
public final class HomePage {
  private HomePage() {}

  /** Lists them. */
  public static String listing(Addresses addresses, List<Listing> partnerships) {
    Markup list =
        partnerships.isEmpty()
            ? element("p", "No partnership is on record here yet.")
            : element("ul", partnerships.stream().map(each -> line(addresses, each)).toList());
    return new Shell(addresses)
        .around(
            "Community safety partnerships",
            List.of(),
            List.of(element("h1", "Community safety partnerships"), list),
            List.of(element("p", link(addresses.api(), "The same as data (JSON)"))));
  }

  /** What is wrong with a record is for those who keep it, not for its readers. */
  private static Markup line(Addresses addresses, Listing listing) {
    return listing
        .readable()
        .map(each -> element("li", link(addresses.page(each.id()), each.name())))
        .orElseGet(
            () -> element("li", listing.id().value() + ": its record cannot be read at present"));
  }
}
