package org.saferplan.round;

import static org.saferplan.round.Answer.MISSING;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saferplan.document.Kind;
import org.saferplan.fact.Period;
import org.saferplan.ledger.ActionStanding;
import org.saferplan.ledger.Binding;
import org.saferplan.ledger.Responsible;
import org.saferplan.obligation.Obligation;
import org.saferplan.partnership.Body;
import org.saferplan.partnership.Partnership;
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
   */
  public record Update(
      Obligation.Id action, String what, @Nullable Answer last, @Nullable Answer running) {

    /**
     * The updates of an action that is open on the day.
     *
     * @param binds from which day it is owed
     */
    public static Update of(
        Obligation action,
        LocalDate binds,
        @Nullable Round last,
        @Nullable Round running,
        LocalDate on) {
      return new Update(
          action.id(),
          action.what(),
          last == null ? null : Answer.toLast(last, action, binds, on).orElse(null),
          running == null ? null : Answer.toRunning(running, action, on));
    }
  }

  /** Takes a copy. */
  public GroupRound {
    actions = List.copyOf(actions);
  }

  /** How every group stands on a day that has an open action. */
  public static List<GroupRound> all(Register register, LocalDate on) {
    return Partnership.of(register).stream()
        .flatMap(partnership -> partnership.bodies().stream())
        .map(body -> of(register, body.id(), on))
        .filter(each -> !each.actions().isEmpty())
        .toList();
  }

  /** How a group stands on a day. */
  public static GroupRound of(Register register, Body.Id group, LocalDate on) {
    Rounds rounds = Rounds.of(register, group, on);
    Responsible responsible = new Responsible(register);
    Binding binding = new Binding(register);
    Round last = rounds.before(on).orElse(null);
    Round running = rounds.at(on).orElse(null);
    return new GroupRound(
        group,
        Partnership.of(register).map(each -> each.called(group)).orElse(group.value()),
        on,
        last,
        running,
        register.list(Obligation.class, Kind.OBLIGATION).stream()
            .filter(action -> responsible.groups(action).contains(group))
            .filter(action -> ActionStanding.of(register, action, on).state().isOpen())
            .map(action -> Update.of(action, binding.from(action), last, running, on))
            .toList());
  }

  /** How many actions answered the last round, or the one that is running, so. */
  public long count(boolean running, Answer answer) {
    return actions.stream()
        .map(each -> running ? each.running() : each.last())
        .filter(answer::equals)
        .count();
  }

  /**
   * The period for which an update counts that names none itself and is said on this day: that of a
   * round that was owed before, while nobody has answered it and the next is not asked for; nothing
   * where its day says enough.
   */
  public static Optional<Period> late(Register register, Obligation action, LocalDate on) {
    List<Body.Id> groups = new Responsible(register).groups(action);
    LocalDate binds = new Binding(register).from(action);
    Stream<Rounds> rounds =
        groups.isEmpty()
            ? Stream.of(Rounds.of(register, null, on))
            : groups.stream().map(group -> Rounds.of(register, group, on));
    return rounds
        .filter(each -> each.at(on).filter(next -> !on.isBefore(next.asked())).isEmpty())
        .flatMap(each -> each.before(on).stream())
        .filter(each -> Answer.toLast(each, action, binds, on).filter(MISSING::equals).isPresent())
        .map(Round::period)
        .findFirst();
  }
}
