package org.saferplan.table;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saferplan.command.Command;
import org.saferplan.fact.PartialDate;
import org.saferplan.obligation.ReportRound;
import org.saferplan.partnership.Body;
import org.saferplan.partnership.Partnership;
import org.saferplan.partnership.Party;
import org.saferplan.register.Register;

/**
 * What is said of actions.
 *
 * @param group whose actions these are, and who says it; blank for any, said by nobody known
 * @param by the id or name of who says it, if not the group
 * @param on when it was said, where a row does not say; today if blank
 */
public record RoundSent(Body.@Nullable Id group, @Nullable String by, @Nullable LocalDate on)
    implements Subject<ReportRound.Line> {

  @Override
  public void require(Register register) {
    if (group != null) {
      requireGroup(register, group);
    }
    sayer(register);
  }

  @Override
  public Placing<ReportRound.Line> place(
      Register register, Table table, Columns columns, LocalDate today) {
    return Tables.updates(
        register,
        group,
        table,
        columns,
        today,
        PartialDate.of(on == null ? today : on),
        sayer(register));
  }

  /** Refuses a group that is not on record. */
  static void requireGroup(Register register, Body.Id group) {
    if (Partnership.of(register).flatMap(found -> found.body(group)).isEmpty()) {
      throw Tables.missing("there is no group " + group.value(), "name a group of the partnership");
    }
  }

  private @Nullable Party sayer(Register register) {
    if (by == null) {
      return group == null ? null : Party.of(group);
    }
    return Tables.party(register, by)
        .orElseThrow(
            () ->
                Tables.missing(
                    "there is no post, group or organisation " + by,
                    "give its id, or its name as it is on record"));
  }

  @Override
  public Command command(Register register, List<ReportRound.Line> entries) {
    return new ReportRound(entries);
  }
}
