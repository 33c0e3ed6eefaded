package org.saferplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saferplan.Doorway.OFFICER;
import static org.saferplan.Records.COMMITTEE;
import static org.saferplan.Records.GROUP;
import static org.saferplan.Records.REFRESH;
import static org.saferplan.Records.askedFor;
import static org.saferplan.Records.decision;
import static org.saferplan.Records.matter;
import static org.saferplan.Records.meeting;
import static org.saferplan.Records.refresh;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.saferplan.adoption.FreezeVersion;
import org.saferplan.adoption.RecordVersion;
import org.saferplan.decision.Amendment;
import org.saferplan.decision.Decision;
import org.saferplan.decision.Effect;
import org.saferplan.decision.Meeting;
import org.saferplan.decision.ReviseMeeting;
import org.saferplan.decision.SettleAmendment;
import org.saferplan.fact.ContentHash;
import org.saferplan.fact.PartialDate;
import org.saferplan.fact.Stated;
import org.saferplan.partnership.AddSource;
import org.saferplan.partnership.Partnership;
import org.saferplan.partnership.RevisePartnership;
import org.saferplan.partnership.Source;
import org.saferplan.plan.Change;
import org.saferplan.plan.Priority;
import org.saferplan.plan.RecordChange;
import org.saferplan.plan.ReviseEdition;
import org.saferplan.refusal.Fault;
import org.saferplan.refusal.Kind;
import org.saferplan.refusal.RefusedException;

/** What is revised leaves the rest of the record whole. */
final class RevisionTest {
  private static final Meeting DECIDED =
      meeting(
          COMMITTEE,
          "2018-03-20",
          decision(
              "d1",
              matter(REFRESH, "approve", Effect.CARRIED_SUBJECT_TO_AMENDMENTS, askedFor("a"))));

  private static SettleAmendment settled(String on, Integer version) {
    return new SettleAmendment(
        new Decision.Ref(DECIDED.id(), new Decision.Id("d1")),
        new Amendment.Id("a"),
        new Amendment.Settlement(new PartialDate(on), version, null, List.of()));
  }

  private static List<String> rules(RefusedException refused) {
    return refused.faults().stream().map(Fault::rule).distinct().toList();
  }

  @Test
  void takesNothingAwayThatIsStillNamed() {
    try (Doorway doorway = Doorway.holding(meeting(GROUP, "2018-01-23"))) {
      Partnership now = Partnership.of(doorway.register()).orElseThrow();
      Partnership without =
          now.withBodies(now.bodies().stream().filter(body -> !body.id().equals(GROUP)).toList());

      RefusedException refused = doorway.refuses(new RevisePartnership(without));

      assertThat(refused.kind()).isEqualTo(Kind.INVALID);
      assertThat(refused.faults())
          .anyMatch(
              fault -> fault.message().contains("meeting") && fault.message().contains("group"));
    }
  }

  @Test
  void takesNoPriorityAwayThatAChangeNames() {
    try (Doorway doorway = Doorway.holding()) {
      Priority.Id kept = refresh().priorities().get(0).id();
      doorway.does(
          new RecordChange(
              refresh().id(),
              new Change(
                  Change.Kind.KEPT,
                  List.of(Made.of(Change.Before.class, "priority", kept)),
                  List.of(Made.of(Change.After.class, "priority", kept)),
                  Stated.notOnRecord(),
                  List.of())));

      RefusedException refused =
          doorway.refuses(new ReviseEdition(Records.before().withPriorities(List.of())));

      assertThat(rules(refused)).contains("reference");
    }
  }

  @Test
  void changesNoDecisionOfAMeeting() {
    try (Doorway doorway = Doorway.holding(DECIDED)) {
      RefusedException refused =
          doorway.refuses(new ReviseMeeting(DECIDED.withDecisions(List.of())));

      assertThat(refused.kind()).isEqualTo(Kind.IMPOSSIBLE);
      assertThat(rules(refused)).containsExactly("never-erased");
    }
  }

  @Test
  void keepsNoAttachmentWithoutItsFile() {
    Source source =
        Made.of(
            Source.class,
            "title",
            "Paper",
            "access",
            Source.Access.OPEN,
            "attachment",
            new Source.Attachment("p.pdf", "application/pdf", 3, ContentHash.of(new byte[3])));
    try (Doorway doorway = Doorway.holding()) {
      assertThat(rules(doorway.refuses(new AddSource(source)))).containsExactly("file-missing");
    }
  }

  @Test
  void settlesAnAmendmentAfterItWasAskedForAndInAVersionThatThereCanBe() {
    try (Doorway doorway = Doorway.holding(DECIDED)) {
      assertThat(rules(doorway.refuses(settled("2018-03-19", null))))
          .containsExactly("settled-before");
      assertThat(rules(doorway.refuses(settled("2018-03-21", 99)))).containsExactly("reference");
      doorway.does(settled("2018-03-21", 1));
    }
  }

  @Test
  void fixesNoVersionOfATextThatHasChangedSinceItWasLookedAt() {
    try (Doorway doorway = Doorway.holding()) {
      long looked = doorway.register().revision();
      doorway.does(new ReviseEdition(refresh()));

      assertThat(
              doorway
                  .refuses(
                      OFFICER,
                      new Request(new FreezeVersion(REFRESH, "Plan"), List.of(), looked, false))
                  .kind())
          .isEqualTo(Kind.STALE);
      assertThat(doorway.does(new RecordVersion(REFRESH, "Plan", null)).made())
          .isEqualTo("edition.refresh.v1");
    }
  }
}
