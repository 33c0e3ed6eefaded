package org.saferplan.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.saferplan.Doorway;
import org.saferplan.Made;
import org.saferplan.Records;
import org.saferplan.adoption.Stage;
import org.saferplan.adoption.Standing;
import org.saferplan.fact.PartialDate;
import org.saferplan.partnership.Citation;
import org.saferplan.refusal.Fault;
import org.saferplan.store.Commit;

final class BringInPlanTest {
  private static final Plan OLD =
      Made.of(Plan.class, "id", new Plan.Id("old"), "title", "Old plan", "label", "2008-13");

  private static Edition edition(String usedBy) {
    Edition plain = Records.edition("old-last", "2012-13 refresh", "2012-04", "2013-03", null);
    Edition ofOld =
        Made.of(
            Edition.class,
            "id",
            plain.id(),
            "plan",
            OLD.id(),
            "title",
            plain.title(),
            "period",
            plain.period(),
            "themes",
            plain.themes());
    return usedBy == null
        ? ofOld
        : ofOld.withUses(
            List.of(
                new Edition.Use(
                    new PartialDate(usedBy), List.of(new Citation(Records.PAPER, "page 1")))));
  }

  @Test
  void bringsInPlanEditionAndTextByOneCommand() {
    try (Doorway doorway = Doorway.holding()) {
      Commit commit =
          doorway.does(new BringInPlan(OLD, edition("2012-09"), "Old plan, printed", null));

      assertThat(commit.written())
          .extracting(Object::toString)
          .containsExactly("plans/old", "editions/old-last", "versions/edition.old-last.v1");
      assertThat(
              Standing.of(doorway.register(), edition(null).key(), LocalDate.parse("2012-12-31"))
                  .stage())
          .isEqualTo(Stage.IN_USE);
    }
  }

  @Test
  void refusesAPlanThatNothingShowsInUse() {
    try (Doorway doorway = Doorway.holding()) {
      assertThat(doorway.refuses(new BringInPlan(OLD, edition(null), "Old plan", null)).faults())
          .extracting(Fault::pointer)
          .containsExactly("/edition/uses");
    }
  }

  @Test
  void refusesAPlanThatIsOnRecordAlready() {
    try (Doorway doorway = Doorway.holding()) {
      doorway.does(new StartPlan(OLD));

      assertThat(
              doorway.refuses(new BringInPlan(OLD, edition("2012-09"), "Old plan", null)).faults())
          .extracting(Fault::pointer)
          .containsExactly("/plan/id");
    }
  }
}
