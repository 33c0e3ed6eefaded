package org.saferplan.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.saferplan.Records.EXAMPLESHIRE;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.saferplan.Doorway;
import org.saferplan.Made;
import org.saferplan.Records;
import org.saferplan.document.TextDifference;
import org.saferplan.fact.Copy;
import org.saferplan.partnership.SetUpPartnership;
import org.saferplan.plan.Plan;
import org.saferplan.plan.RevisePlan;
import org.saferplan.plan.StartPlan;
import org.saferplan.register.Register;

final class RecordDifferencesTest {
  private static final Plan FIRST = plan("first", "First");
  private static final Plan SECOND = plan("second", "Second");

  private static Plan plan(String id, String title) {
    return Made.of(Plan.class, "id", new Plan.Id(id), "title", title);
  }

  private static RecordDifferences between(Doorway doorway, long from, long to) {
    return RecordDifferences.between(
        doorway.saferplan.register(EXAMPLESHIRE, from),
        doorway.saferplan.register(EXAMPLESHIRE, to));
  }

  @Test
  void tellsWhatWasAddedAndWhatReadsOtherwiseFieldByField() {
    try (Doorway doorway = Doorway.empty()) {
      doorway.does(new SetUpPartnership(Records.partnership()));
      doorway.does(new StartPlan(FIRST));
      doorway.does(new StartPlan(SECOND));
      doorway.does(new RevisePlan(plan("first", "Renamed")));

      assertThat(between(doorway, 2, 4))
          .isEqualTo(
              new RecordDifferences(
                  2,
                  4,
                  List.of(
                      new DocumentDifference(
                          FIRST.key(),
                          "Renamed",
                          DocumentDifference.Change.CHANGED,
                          List.of(
                              new TextDifference(
                                  "/title",
                                  "title",
                                  "First",
                                  "Renamed",
                                  "the title was “First”; it now reads “Renamed”"))),
                      new DocumentDifference(
                          SECOND.key(), "Second", DocumentDifference.Change.ADDED, List.of()))));
      assertThat(between(doorway, 0, 1).documents())
          .extracting(DocumentDifference::change)
          .containsOnly(DocumentDifference.Change.ADDED);
    }
  }

  @Test
  void leavesOutWhatWasChangedAndChangedBack() {
    Register before = Register.empty().with(1, List.of(FIRST, SECOND));
    Register after =
        before
            .with(2, List.of(plan("first", "Renamed"), plan("second", "Renamed")))
            .with(3, List.of(FIRST));

    assertThat(RecordDifferences.between(before, after).documents())
        .extracting(DocumentDifference::document)
        .containsExactly(SECOND.key());
    assertThat(RecordDifferences.between(after, after).documents()).isEmpty();
    assertThatThrownBy(() -> RecordDifferences.between(after, before))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void namesADocumentInWhichOnlyTheOrderChanged() {
    var partnership = Records.partnership();
    List<Object> reversed = new java.util.ArrayList<>(partnership.bodies());
    java.util.Collections.reverse(reversed);
    Register before = Register.empty().with(1, List.of(partnership));
    Register after = before.with(2, List.of(Copy.with(partnership, "bodies", reversed)));

    assertThat(RecordDifferences.between(before, after).documents())
        .singleElement()
        .satisfies(each -> assertThat(each.texts()).isEmpty());
  }

  @Test
  void findsTheRevisionOfAMoment() {
    try (Doorway doorway = Doorway.empty()) {
      Instant first = doorway.clock.instant();
      doorway.does(new SetUpPartnership(Records.partnership()));
      doorway.clock.move(Duration.ofHours(1));
      doorway.does(new StartPlan(FIRST));
      doorway.does(new StartPlan(SECOND));

      assertThat(doorway.saferplan.revisionAt(EXAMPLESHIRE, first.minusNanos(1))).isZero();
      assertThat(doorway.saferplan.revisionAt(EXAMPLESHIRE, first)).isEqualTo(1);
      assertThat(doorway.saferplan.revisionAt(EXAMPLESHIRE, first.plusSeconds(3599))).isEqualTo(1);
      assertThat(doorway.saferplan.revisionAt(EXAMPLESHIRE, first.plusSeconds(3600))).isEqualTo(3);
      assertThat(doorway.saferplan.revisionAt(EXAMPLESHIRE, Instant.MAX)).isEqualTo(3);
    }
  }
}
