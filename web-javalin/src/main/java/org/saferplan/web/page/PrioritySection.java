package org.saferplan.web.page;

import static org.saferplan.web.page.Markup.element;

import java.util.List;
import org.saferplan.fact.Stated;
import org.saferplan.obligation.Delivery;
import org.saferplan.plan.Priority;
import org.saferplan.plan.Theme;

/**
 * What the edition commits to, who serves it, and with which action plan.
 *
 * @param sheet what the page is made from
 */
record PrioritySection(Sheet sheet) {

  Markup markup() {
    return element(
            "section",
            element("h2", sheet.said("Priorities, and who delivers them")).with("id", "priorities"),
            table(),
            element("h3", sheet.said("Themes across all priorities")),
            themes(sheet.edition().themes()))
        .with("aria-labelledby", "priorities");
  }

  private Markup table() {
    Table table =
        new Table(
            sheet.said("The order of the priorities is that of the paper and is no ranking"),
            List.of(sheet.said("Priority"), sheet.said("Group and action plan")),
            0);
    List<Delivery.Row> rows =
        Delivery.of(sheet.register(), sheet.edition().id())
            .map(Delivery::priorities)
            .orElse(List.of());
    rows.forEach(row -> table.row(List.of(row.name(), parts(row.priority())), groups(row)));
    return rows.isEmpty()
        ? element("p", sheet.said("No priorities are on record."))
        : table.markup();
  }

  private List<Markup> parts(Priority.Id id) {
    return sheet.edition().priority(id).stream()
        .filter(priority -> !priority.parts().isEmpty())
        .map(
            priority ->
                element(
                    "ul",
                    priority.parts().stream().map(part -> element("li", part.name())).toList()))
        .toList();
  }

  private List<Markup> groups(Delivery.Row row) {
    if (row.served() != Stated.Said.ENTRIES) {
      return List.of(
          element(
              "p",
              switch (row.served()) {
                case NONE -> sheet.said("No group serves it.");
                case NOT_APPLICABLE -> "Not applicable.";
                case NOT_ON_RECORD, ENTRIES ->
                    sheet.said("Which group serves it is not on record.");
              }));
    }
    return row.groups().stream()
        .map(
            group ->
                element(
                    "p",
                    Words.capital(group.called()) + ": ",
                    element(
                        group.state() == Delivery.State.NONE_MADE ? "strong" : "span",
                        sheet.said(group.state().words()))))
        .toList();
  }

  private static Markup themes(Stated<Theme> themes) {
    return themes.entries().isEmpty()
        ? element("p", Words.instead(themes.said()))
        : element(
            "ul", themes.entries().stream().map(theme -> element("li", theme.name())).toList());
  }
}
