package org.saferplan.web.page;

import static org.saferplan.web.page.Markup.element;
import static org.saferplan.web.page.Markup.link;

import java.util.List;

/**
 * What every page has around what it is about.
 *
 * @param addresses where its style sheet and its neighbours are
 */
record Shell(Addresses addresses) {

  /** A whole page. */
  String around(String title, List<Markup> header, List<Markup> main, List<Markup> footer) {
    Markup head =
        element(
            "head",
            element("meta").with("charset", "utf-8"),
            element("meta")
                .with("name", "viewport")
                .with("content", "width=device-width, initial-scale=1"),
            element("title", title),
            element("link").with("rel", "stylesheet").with("href", addresses.style()));
    Markup body =
        element(
            "body",
            link("#main", "Skip to what the page is about").with("class", "skip"),
            element("header", header),
            element("main", main).with("id", "main").with("tabindex", "-1"),
            element("footer", footer));
    return "<!doctype html>\n" + element("html", head, body).with("lang", "en-GB") + "\n";
  }
}
