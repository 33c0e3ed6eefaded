package org.saferplan.thread;

import static org.saferplan.adoption.Gap.Kind.BROKEN;
import static org.saferplan.adoption.Gap.Kind.NOT_ON_RECORD;

import java.util.List;
import org.saferplan.adoption.Gap.Kind;
import org.saferplan.obligation.Delivery;

/** Why no action that serves a priority is on record. */
enum Undelivered {
  NONE_MADE(
      BROKEN,
      "is served by no action: its group has made no action plan",
      "no action is on record: the groups of all %d priorities have made no action plan",
      "have the group make one"),
  NOT_AMONG_THEM(
      BROKEN,
      "is served by no action, though its group's actions are on record",
      "no action serves any of the %d priorities, though their groups' actions are on record",
      "name the priority in the actions that serve it, or decide on one that does"),
  ROWS_UNKNOWN(
      NOT_ON_RECORD,
      "is served by no action on record; that its group has an action plan, is",
      "no action is on record for any of the %d priorities; that there are action plans, is",
      "enter the actions of the plan"),
  PLAN_UNKNOWN(
      NOT_ON_RECORD,
      "is served by no action on record, nor is it known whether its group has an action plan",
      "no action is on record for any of the %d priorities, nor whether their groups have an"
          + " action plan",
      "enter the group's action plan, or that it has made none"),
  NO_GROUP(
      NOT_ON_RECORD,
      "is served by no action on record",
      "no action is on record for any of the %d priorities",
      "enter the actions that serve it");

  static final Question GROUP_HAS_NONE =
      Question.on(
          BROKEN,
          "group-action-plan",
          "has made no action plan and owes nothing on record",
          "all of the %d groups have made no action plan and owe nothing on record",
          "have the group make one");
  static final Question GROUP =
      Question.on(
          NOT_ON_RECORD,
          "group-action-plan",
          "owes nothing that is on record",
          "none of the %d groups owes anything that is on record",
          "enter the group's actions, or that it has made no action plan");

  private final Kind gap;
  private final String each;
  private final String all;
  private final String remedy;

  Undelivered(Kind gap, String each, String all, String remedy) {
    this.gap = gap;
    this.each = each;
    this.all = all;
    this.remedy = remedy;
  }

  Question question() {
    return Question.on(gap, "priority-action", each, all, remedy);
  }

  /** The best that is known of its groups. */
  static Undelivered of(List<Delivery.Group> groups) {
    return groups.stream()
        .map(Delivery.Group::state)
        .min(Enum::compareTo)
        .map(
            state ->
                switch (state) {
                  case ACTIONS_ON_RECORD -> NOT_AMONG_THEM;
                  case ACTIONS_NOT_ON_RECORD -> ROWS_UNKNOWN;
                  case NONE_MADE ->
                      groups.stream().allMatch(each -> each.state() == state)
                          ? NONE_MADE
                          : PLAN_UNKNOWN;
                  case NOT_ON_RECORD -> PLAN_UNKNOWN;
                })
        .orElse(NO_GROUP);
  }
}
