package org.saferplan.cli.page;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.saferplan.partnership.Body;
import org.saferplan.partnership.Capacity;
import org.saferplan.partnership.Membership;
import org.saferplan.partnership.Organisation;
import org.saferplan.partnership.Partnership;

/** The story's first part: members by class, and who met that year. */
record CastPage(Partnership partnership, LocalDate on) {
  Page page() {
    Page page = new Page().heading("1. The partnership and its groups");
    members().forEach((as, names) -> page.item(as + ": " + String.join("; ", names)));
    page.blank().text("Who met:");
    bodies(body -> !isGroup(body)).forEach(body -> page.item(body.called() + as(body)));
    List<Body> groups = bodies(CastPage::isGroup);
    boolean isUnnamed = groups.stream().allMatch(group -> group.name() == null);
    page.blank()
        .text(isUnnamed ? "Its groups, known only by the priority they serve:" : "Its groups:");
    groups.forEach(group -> page.item(group.called()));
    return page;
  }

  private Map<String, List<String>> members() {
    return partnership.organisations().stream()
        .filter(each -> !each.memberships().isEmpty())
        .collect(
            Collectors.groupingBy(
                CastPage::as,
                LinkedHashMap::new,
                Collectors.mapping(Organisation::name, Collectors.toList())));
  }

  private static String as(Organisation organisation) {
    Membership.InLaw inLaw = organisation.memberships().get(0).inLaw();
    if (inLaw == null) {
      return "Members";
    }
    return switch (inLaw) {
      case RESPONSIBLE_AUTHORITY -> "Responsible authorities";
      case POLICING_BODY -> "Policing body, under a duty to co-operate";
      case CO_OPERATING_BODY -> "Co-operating bodies";
      case OTHER -> "Other members";
    };
  }

  private List<Body> bodies(Predicate<Body> wanted) {
    return partnership.bodies().stream()
        .filter(
            body ->
                body.actsAs().isEmpty()
                    || body.actsAs().stream().anyMatch(as -> as.period().covers(on)))
        .filter(wanted)
        .toList();
  }

  private static boolean isGroup(Body body) {
    return body.actsAs().stream().anyMatch(as -> as.capacity() == Capacity.SUBGROUP);
  }

  private String as(Body body) {
    List<String> capacities =
        body.actsAs().stream()
            .filter(as -> as.period().covers(on))
            .map(as -> as.capacity().words())
            .distinct()
            .filter(words -> !words.equalsIgnoreCase(body.called()))
            .toList();
    return capacities.isEmpty() ? "" : ", as " + String.join(" and ", capacities);
  }
}
