package org.saferplan.round;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saferplan.ledger.Owed;
import org.saferplan.obligation.Obligation;
import org.saferplan.partnership.Body;
import org.saferplan.partnership.Partnership;
import org.saferplan.partnership.Restriction;
import org.saferplan.register.Register;

/**
 * How far a group has come with reporting on what it owes, on a day.
 *
 * @param last the last round that was owed; blank where there was none
 * @param running the round for which counts what is said on the day; blank where no meeting to come
 *     is on record for a group that reports before its meetings
 * @param actions the group's open actions, each with its updates
 */
public record GroupRound(
    Body.Id group,
    String name,
    LocalDate on,
    @Nullable Round last,
    @Nullable Round running,
    List<Update> actions) {

  /**
   * The updates of an action.
   *
   * @param last to the last round; blank where none was owed then
   * @param running to the round that is running; blank where there is none
   * @param restricted why not everybody may see the action, if so
   */
  public record Update(
      Obligation.Id action,
      String what,
      @Nullable Answer last,
      @Nullable Answer running,
      @Nullable Restriction restricted) {}

  /** Takes a copy. */
  public GroupRound {
    actions = List.copyOf(actions);
  }

  /** How every group stands on a day that has an open action. */
  public static List<GroupRound> all(Register register, LocalDate on) {
    Reports reports = new Reports(register, on);
    Map<Body.Id, List<Owed>> open = open(register, on);
    return Partnership.of(register).stream()
        .flatMap(partnership -> partnership.bodies().stream())
        .map(Body::id)
        .filter(open::containsKey)
        .map(body -> of(register, reports, body, open.getOrDefault(body, List.of()), on))
        .toList();
  }

  /** How a group stands on a day. */
  public static GroupRound of(Register register, Body.Id group, LocalDate on) {
    return of(
        register,
        new Reports(register, on),
        group,
        open(register, on).getOrDefault(group, List.of()),
        on);
  }

  private static GroupRound of(
      Register register, Reports reports, Body.Id group, List<Owed> actions, LocalDate on) {
    Reports.Now now = reports.now(Optional.of(group));
    return new GroupRound(
        group,
        Partnership.of(register).map(each -> each.called(group)).orElse(group.value()),
        on,
        now.last(),
        now.running(),
        actions.stream().map(action -> reports.of(action, Optional.of(group))).toList());
  }

  private static Map<Body.Id, List<Owed>> open(Register register, LocalDate on) {
    Map<Body.Id, List<Owed>> open = new HashMap<>();
    for (Owed each : Owed.of(register, on)) {
      each.groups()
          .forEach(body -> open.computeIfAbsent(body, absent -> new ArrayList<>()).add(each));
    }
    return open;
  }

  /** How many actions answered the last round, or the one that is running, so. */
  public long count(boolean running, Answer answer) {
    return actions.stream()
        .map(each -> running ? each.running() : each.last())
        .filter(answer::equals)
        .count();
  }
}
