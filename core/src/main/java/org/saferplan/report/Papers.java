package org.saferplan.report;

import java.time.LocalDate;
import java.util.Optional;
import org.saferplan.fact.Identifier;
import org.saferplan.fund.Fund;
import org.saferplan.partnership.Body;
import org.saferplan.partnership.Organisation;
import org.saferplan.plan.Edition;
import org.saferplan.register.Register;

/** The papers that can be issued, each by what it is about. */
public final class Papers {
  private Papers() {}

  /**
   * The paper as it stands on a day; nothing where what it is about is not on record.
   *
   * @param about the id of the group, organisation, edition or fund
   */
  public static Optional<Paper> of(Register register, PaperKind of, String about, LocalDate on) {
    if (!Identifier.derives(about) || !Identifier.from(about).equals(about)) {
      return Optional.empty();
    }
    return switch (of) {
      case GROUP_PACK -> GroupPack.of(register, new Body.Id(about), on);
      case ACTION_LOG -> ActionLog.of(register, new Body.Id(about), on);
      case PARTNER_STATEMENT -> PartnerStatement.of(register, new Organisation.Id(about), on);
      case COMBINED_ACTION_PLAN -> CombinedPlan.of(register, new Edition.Id(about), on);
      case HALF_YEAR_REPORT -> YearReport.halfYear(register, new Edition.Id(about), on);
      case ANNUAL_REPORT -> YearReport.annual(register, new Edition.Id(about), on);
      case GRANT_RETURN -> GrantReturn.of(register, new Fund.Id(about), on);
    };
  }
}
