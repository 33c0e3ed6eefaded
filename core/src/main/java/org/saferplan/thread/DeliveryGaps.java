package org.saferplan.thread;

import static org.saferplan.adoption.Gap.Kind.BROKEN;
import static org.saferplan.adoption.Gap.Kind.NOT_ON_RECORD;

import java.util.List;
import java.util.Set;
import org.saferplan.fact.Stated;
import org.saferplan.obligation.Delivery;
import org.saferplan.obligation.Obligation;
import org.saferplan.partnership.Body;
import org.saferplan.plan.Edition;
import org.saferplan.plan.Priority;

/** What is missing between a priority, its groups, its actions and whoever owes them. */
final class DeliveryGaps {
  private static final Question NO_GROUP =
      Question.on(
          BROKEN,
          "priority-group",
          "is served by no group: that is on record",
          "none of the %d priorities is served by a group: that is on record",
          "decide which group serves it");
  private static final Question GROUP =
      Question.on(
          NOT_ON_RECORD,
          "priority-group",
          "names no group that serves it",
          "none of the %d priorities names a group that serves it",
          "name the group, or say that there is none");
  private static final Question SERVES_NOTHING =
      Question.back(
          BROKEN,
          "action-serves",
          "serves nothing: that is on record",
          "none of the %d actions serves anything: that is on record",
          "decide which priority, theme or aim it serves, or give it up");
  private static final Question SERVES =
      Question.back(
          NOT_ON_RECORD,
          "action-serves",
          "names no priority, theme or aim that it serves",
          "none of the %d actions names a priority, theme or aim that it serves",
          "name what it serves, or say that it is none");
  private static final Question OWNER =
      Question.on(
          NOT_ON_RECORD,
          "action-owner",
          "has no owner on record",
          "none of the %d actions has an owner on record",
          "name who leads it");

  private final Material material;
  private final Edition edition;
  private final Paths<Drawing.Link> paths;
  private final Asking asking;

  DeliveryGaps(Material material, Paths<Drawing.Link> paths, Asking asking) {
    this.material = material;
    this.edition = material.edition();
    this.paths = paths;
    this.asking = asking;
  }

  /** Of the priorities and groups. */
  void ask() {
    List<Priority> priorities = edition.priorities();
    asking.ask(NO_GROUP, priorities, each -> each.servedBy().said() == Stated.Said.NONE, this::id);
    asking.ask(GROUP, priorities, each -> each.servedBy().isNotOnRecord(), this::id);
    Set<String> delivered =
        paths.before(material.actions().stream().map(DeliveryGaps::id).toList());
    for (Undelivered why : Undelivered.values()) {
      asking.ask(
          why.question(),
          priorities,
          each -> !delivered.contains(id(each)) && Undelivered.of(groups(each)) == why,
          this::id);
    }
    groups(delivered);
  }

  /** Of each action. */
  void askActions() {
    List<Obligation> actions = material.actions();
    asking.ask(
        SERVES_NOTHING,
        actions,
        each -> each.serves().said() == Stated.Said.NONE,
        DeliveryGaps::id);
    asking.ask(
        SERVES,
        actions,
        each -> each.serves().isNotOnRecord() && each.partOf() == null,
        DeliveryGaps::id);
    Owners owners = new Owners(edition);
    asking.ask(
        OWNER,
        actions,
        each -> each.partOf() == null && owners.of(each).isEmpty(),
        DeliveryGaps::id);
    new Silence(material, asking).ask();
  }

  private List<Delivery.Group> groups(Priority priority) {
    return priority.servedBy().entries().stream().map(this::group).toList();
  }

  private Delivery.Group group(Body.Id body) {
    return Delivery.group(material.partnership(), body, material.actionPlans());
  }

  /** Groups that owe nothing, while others deliver the priorities that they serve. */
  private void groups(Set<String> delivered) {
    List<Body.Id> groups =
        edition.priorities().stream()
            .filter(each -> delivered.contains(id(each)))
            .flatMap(each -> each.servedBy().entries().stream())
            .distinct()
            .toList();
    asking.ask(
        Undelivered.GROUP_HAS_NONE,
        groups,
        each -> isIdle(each) && group(each).state() == Delivery.State.NONE_MADE,
        Ids::of);
    asking.ask(
        Undelivered.GROUP,
        groups,
        each -> isIdle(each) && group(each).state() != Delivery.State.NONE_MADE,
        Ids::of);
  }

  private boolean isIdle(Body.Id group) {
    return group(group).state() != Delivery.State.ACTIONS_ON_RECORD
        && paths.back(Ids.of(group)).stream().noneMatch(DeliveryGaps::isOwing);
  }

  private static boolean isOwing(Drawing.Link edge) {
    return edge.source().startsWith("action/");
  }

  private String id(Priority priority) {
    return Ids.of(edition.id(), priority.id());
  }

  private static String id(Obligation action) {
    return Ids.of(action.id());
  }
}
