package org.saferplan.web.page;

import static org.saferplan.web.page.Markup.element;
import static org.saferplan.web.page.Markup.link;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a reader sees where a page cannot be shown. */
public final class ProblemPage {
  private ProblemPage() {}

  /**
   * Says what is wrong, and where to go on.
   *
   * @param reference under which the log tells more; blank where it tells nothing
   */
  public static String of(
      Addresses addresses, String title, String detail, @Nullable String reference) {
    List<Markup> said = new ArrayList<>();
    said.add(element("h1", title));
    said.add(element("p", Words.sentence(detail)));
    if (reference != null) {
      said.add(element("p", "Reference: " + reference));
    }
    said.add(element("p", link(addresses.home(), "See the partnerships that are on record")));
    return new Shell(addresses).around(title, List.of(), said, List.of());
  }
}
