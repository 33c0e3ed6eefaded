package org.saferplan.web.page;

import static org.saferplan.web.page.Markup.element;
import static org.saferplan.web.page.Markup.link;

import java.util.List;

/** What a reader sees where a page cannot be shown. */
public final class ProblemPage {
  private ProblemPage() {}

  /** Says what is wrong, and where to go on. */
  public static String of(Addresses addresses, String title, String detail) {
    return new Shell(addresses)
        .around(
            title,
            List.of(),
            List.of(
                element("h1", title),
                element("p", Words.sentence(detail)),
                element("p", link(addresses.home(), "See the partnerships that are on record"))),
            List.of());
  }
}
