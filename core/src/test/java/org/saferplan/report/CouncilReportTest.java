package org.saferplan.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saferplan.Records.COMMITTEE;
import static org.saferplan.Records.COUNCIL;
import static org.saferplan.Records.SOUTH_COUNCIL;
import static org.saferplan.Records.meeting;
import static org.saferplan.Records.put;
import static org.saferplan.Records.register;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.saferplan.Made;
import org.saferplan.decision.Meeting;
import org.saferplan.partnership.Capacity;

final class CouncilReportTest {

  private static String day(Optional<Paper> report) {
    return report.orElseThrow().heading().get(1);
  }

  @Test
  void isTheLastOnePutToAFullCouncil() {
    Meeting first = put(COUNCIL, "2018-02-28");
    Meeting last = put(SOUTH_COUNCIL, "2018-04-11");
    Meeting nothingPut = meeting(COUNCIL, "2018-06-01");
    Meeting elsewhere = put(COMMITTEE, "2018-07-01");

    assertThat(day(CouncilReport.last(register(last, first, nothingPut, elsewhere))))
        .isEqualTo("11 April 2018");
  }

  @Test
  void isNoneThatTheBodyHadInAnotherCapacity() {
    Meeting council = put(COUNCIL, "2018-04-11");
    Meeting otherwise =
        Made.of(
            Meeting.class,
            "id",
            council.id(),
            "body",
            council.body(),
            "actingAs",
            Capacity.OVERVIEW_AND_SCRUTINY,
            "date",
            council.date(),
            "reports",
            council.reports(),
            "decisions",
            council.decisions(),
            "sources",
            council.sources());

    assertThat(CouncilReport.last(register(otherwise))).isEmpty();
  }

  @Test
  void isNotThereWhereNoneWasPut() {
    assertThat(CouncilReport.last(register())).isEmpty();
    assertThat(CouncilReport.putTo(register(), new Meeting.Id("none"))).isEmpty();
  }

  @Test
  void isTheOnePutToTheMeetingThatIsNamed() {
    Meeting asked = put(COMMITTEE, "2018-02-13");

    assertThat(day(CouncilReport.putTo(register(asked, put(COUNCIL, "2018-04-11")), asked.id())))
        .isEqualTo("13 February 2018");
  }
}
