package org.saferplan.adoption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saferplan.Records.COMMITTEE;
import static org.saferplan.Records.REFRESH;
import static org.saferplan.Records.askedFor;
import static org.saferplan.Records.decision;
import static org.saferplan.Records.matter;
import static org.saferplan.Records.meeting;
import static org.saferplan.Records.refresh;
import static org.saferplan.Records.window;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.saferplan.Doorway;
import org.saferplan.Records;
import org.saferplan.decision.Amendment;
import org.saferplan.decision.Decision;
import org.saferplan.decision.Effect;
import org.saferplan.decision.Meeting;
import org.saferplan.decision.SettleAmendment;
import org.saferplan.document.Version;
import org.saferplan.fact.PartialDate;
import org.saferplan.plan.AddPriority;
import org.saferplan.refusal.Fault;
import org.saferplan.refusal.Kind;
import org.saferplan.refusal.RefusedException;

/** The gate holds saferplan's own act, and never a fact. The day is 1 May 2018. */
final class FreezeVersionTest {
  private static final FreezeVersion FREEZE = new FreezeVersion(REFRESH, "For Council");

  private static Meeting approved(Amendment... asked) {
    return meeting(
        COMMITTEE,
        "2018-03-20",
        decision("d1", matter(REFRESH, "approve", Effect.CARRIED_SUBJECT_TO_AMENDMENTS, asked)));
  }

  private static Meeting approvedWithWindow(String until) {
    return meeting(
        COMMITTEE,
        "2018-03-20",
        decision(
            decision("d1", matter(REFRESH, "approve", Effect.CARRIED)),
            null,
            window(until, false)));
  }

  @Test
  void isHeldBackForEveryAmendmentThatIsOpen() {
    try (Doorway doorway = Doorway.holding(approved(askedFor("a"), askedFor("b")))) {
      RefusedException refused = doorway.refuses(FREEZE);

      assertThat(refused.kind()).isEqualTo(Kind.IMPOSSIBLE);
      assertThat(refused.faults())
          .extracting(Fault::rule)
          .containsExactly("amendment-open", "amendment-open");
    }
  }

  @Test
  void goesAheadOnceTheAmendmentIsSettled() {
    Meeting approved = approved(askedFor("a"));
    try (Doorway doorway = Doorway.holding(approved)) {
      doorway.does(
          new SettleAmendment(
              new Decision.Ref(approved.id(), new Decision.Id("d1")),
              new Amendment.Id("a"),
              new Amendment.Settlement(new PartialDate("2018-04-03"), null, null, List.of())));

      assertThat(doorway.does(FREEZE).made()).isEqualTo("edition.refresh.v1");
    }
  }

  @Test
  void isHeldBackInAWindowAndNotAfterIt() {
    try (Doorway doorway = Doorway.holding(approvedWithWindow("2018-05-01"))) {
      assertThat(doorway.refuses(FREEZE).faults())
          .extracting(Fault::rule)
          .containsExactly("window-open");
    }
    try (Doorway doorway = Doorway.holding(approvedWithWindow("2018-04-30"))) {
      assertThat(doorway.does(FREEZE).revision()).isEqualTo(2);
    }
  }

  @Test
  void neverHoldsBackTheRecordOfWhatWasDone() {
    try (Doorway doorway = Doorway.holding(approved(askedFor("a")))) {
      doorway.does(new RecordVersion(REFRESH, "As put to Council", new PartialDate("2018-04")));

      assertThat(doorway.register().find(Version.class, Version.key(REFRESH, 1)))
          .contains(
              new Version(REFRESH, 1, "As put to Council", new PartialDate("2018-04"), refresh()));
    }
  }

  @Test
  void keepsTheTextWhateverBecomesOfTheWorkingText() {
    try (Doorway doorway = Doorway.holding()) {
      doorway.does(FREEZE);
      doorway.does(new AddPriority(refresh().id(), Records.priority("knives", "Knife crime")));
      doorway.does(FREEZE);

      assertThat(doorway.register().versions(REFRESH))
          .extracting(Version::number, version -> version.dated().value())
          .containsExactly(
              org.assertj.core.groups.Tuple.tuple(1, "2018-05-01"),
              org.assertj.core.groups.Tuple.tuple(2, "2018-05-01"));
      assertThat(doorway.register().versions(REFRESH).get(0).text()).isEqualTo(refresh());
    }
  }

  @Test
  void settlesNoAmendmentTwice() {
    Meeting approved = approved(askedFor("a"), Records.made("b"));
    SettleAmendment first = settle(approved, "a");
    try (Doorway doorway = Doorway.holding(approved)) {
      doorway.does(first);

      assertThat(doorway.refuses(first).faults())
          .extracting(Fault::rule)
          .containsExactly("settled-already");
      assertThat(doorway.refuses(settle(approved, "b")).kind()).isEqualTo(Kind.IMPOSSIBLE);
      assertThat(doorway.refuses(settle(approved, "c")).kind()).isEqualTo(Kind.NOT_FOUND);
    }
  }

  private static SettleAmendment settle(Meeting meeting, String amendment) {
    return new SettleAmendment(
        new Decision.Ref(meeting.id(), new Decision.Id("d1")),
        new Amendment.Id(amendment),
        new Amendment.Settlement(new PartialDate("2018-04-03"), null, null, List.of()));
  }
}
