package org.saferplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saferplan.Records.COMMITTEE;
import static org.saferplan.Records.COUNCIL;
import static org.saferplan.Records.GROUP;
import static org.saferplan.Records.MANAGER;
import static org.saferplan.Records.REFRESH;
import static org.saferplan.Records.decision;
import static org.saferplan.Records.matter;
import static org.saferplan.Records.meeting;
import static org.saferplan.Records.refresh;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.saferplan.decision.Decision;
import org.saferplan.decision.Delegation;
import org.saferplan.decision.Effect;
import org.saferplan.decision.Meeting;
import org.saferplan.decision.RecordMeeting;
import org.saferplan.document.Key;
import org.saferplan.document.Kind;
import org.saferplan.exchange.ImportPartnership;
import org.saferplan.fact.Copy;
import org.saferplan.fact.Stated;
import org.saferplan.obligation.AddAction;
import org.saferplan.obligation.Obligation;
import org.saferplan.partnership.AddPost;
import org.saferplan.partnership.Body;
import org.saferplan.partnership.Citation;
import org.saferplan.partnership.Organisation;
import org.saferplan.partnership.Party;
import org.saferplan.partnership.Post;
import org.saferplan.partnership.Source;
import org.saferplan.plan.Commitment;
import org.saferplan.plan.Priority;
import org.saferplan.plan.ReviseEdition;
import org.saferplan.refusal.RefusedException;
import org.saferplan.store.Commit;

/** What can never be on record. */
final class ConsistencyTest {

  private static List<String> places(RefusedException refused) {
    return refused.faults().stream().map(fault -> fault.pointer() + " " + fault.rule()).toList();
  }

  @Test
  void pointsAtAReferenceToNothing() {
    try (Doorway doorway = Doorway.holding(meeting(GROUP, "2018-01-23"))) {
      assertThat(
              places(
                  doorway.refuses(
                      new AddPost(
                          new Post(
                              null, "Clerk", null, new Organisation.Id("nobody"), List.of())))))
          .containsExactly("/organisation reference");
    }
  }

  @Test
  void pointsAtEveryReferenceToNothingInsideLists() {
    try (Doorway doorway = Doorway.holding()) {
      Obligation action =
          Made.of(
              Obligation.class,
              "what",
              "Light the alley",
              "serves",
              Stated.of(
                  List.of(
                      Commitment.to(refresh().id(), new Priority.Id("night")),
                      Commitment.to(refresh().id(), new Priority.Id("nothing")))),
              "leads",
              List.of(
                  Made.of(Party.class, "post", MANAGER),
                  Made.of(Party.class, "body", new Body.Id("nobody"))),
              "sources",
              List.of(new Citation(new Source.Id("nowhere"), null)));

      RefusedException refused = doorway.refuses(new AddAction(action));

      assertThat(refused.kind()).isEqualTo(org.saferplan.refusal.Kind.INVALID);
      assertThat(places(refused))
          .containsExactly(
              "/leads/1/body reference", "/serves/1 reference", "/sources/0/source reference");
      assertThat(refused.faults()).allMatch(fault -> !fault.remedy().isBlank());
    }
  }

  @Test
  void pointsIntoTheDocumentsOfAnImport() {
    try (Doorway doorway = Doorway.empty()) {
      Meeting stray =
          meeting(
              new Body.Id("nobody"),
              "2018-01-23",
              decision("d1", matter(new Key(Kind.EDITION, "nothing"), null, Effect.NOTED)));
      ImportPartnership asked =
          new ImportPartnership(
              1,
              Records.partnership(),
              List.of(Records.plan(), stray, Records.version(Records.before(), 1)),
              List.of());

      assertThat(places(doorway.refuses(asked)))
          .containsExactly(
              "/documents/1/body reference",
              "/documents/1/decisions/0/matters/0/subject reference",
              "/documents/2/of reference",
              "/documents/2/text/id reference");
    }
  }

  @Test
  void refusesAnEditionThatComesRoundToItself() {
    try (Doorway doorway = Doorway.holding()) {
      RefusedException refused =
          doorway.refuses(
              new ReviseEdition(
                  Records.edition("before", "2017-18 edition", "2017-04", "2018-03", "refresh")));

      assertThat(places(refused)).contains("/follows circle");
    }
  }

  @Test
  void refusesAStepClaimedWithoutItsPowerAndSaysWhatToDo() {
    try (Doorway doorway = Doorway.holding()) {
      RefusedException refused =
          doorway.refuses(new RecordMeeting(meeting(GROUP, "2018-04-11", "adopt", Effect.CARRIED)));

      assertThat(places(refused)).containsExactly("/decisions/0/matters/0/step step-power");
      assertThat(refused.faults().get(0).remedy()).contains("off the route");
    }
  }

  @Test
  void recordsAsOffTheRouteWhatItRefusesAsAStep() {
    try (Doorway doorway = Doorway.holding()) {
      Commit commit =
          doorway.does(
              new RecordMeeting(
                  meeting(
                      GROUP, "2018-04-11", decision("d1", matter(REFRESH, null, Effect.CARRIED)))));

      assertThat(commit.made()).isEqualTo("2018-04-11-group");
    }
  }

  @Test
  void refusesAStepToABodyThatMetInAnotherCapacity() {
    try (Doorway doorway = Doorway.holding()) {
      Meeting plain = meeting(COMMITTEE, "2018-03-20", "approve", Effect.CARRIED);
      Meeting scrutiny =
          Made.of(
              Meeting.class,
              "body",
              COMMITTEE,
              "actingAs",
              org.saferplan.partnership.Capacity.OVERVIEW_AND_SCRUTINY,
              "date",
              plain.date(),
              "decisions",
              plain.decisions());

      assertThat(places(doorway.refuses(new RecordMeeting(scrutiny))))
          .containsExactly("/decisions/0/matters/0/step step-power");
      assertThat(doorway.does(new RecordMeeting(plain)).made()).isEqualTo("2018-03-20-committee");
    }
  }

  @Test
  void refusesAStepBeforeTheBodyHadTheCapacity() {
    try (Doorway doorway = Doorway.holding()) {
      assertThat(
              places(
                  doorway.refuses(
                      new RecordMeeting(
                          meeting(COMMITTEE, "2009-12-31", "approve", Effect.CARRIED)))))
          .containsExactly("/decisions/0/matters/0/step step-power");
    }
  }

  @Test
  void refusesAStepToAPost() {
    try (Doorway doorway = Doorway.holding()) {
      assertThat(
              places(
                  doorway.refuses(
                      new RecordMeeting(
                          Records.post(
                              "2018-04-03",
                              decision("d1", matter(REFRESH, "adopt", Effect.CARRIED)))))))
          .containsExactly("/decisions/0/matters/0/step step-power");
    }
  }

  private static Meeting adoptedUnder(Decision.Ref power) {
    return Records.post(
        "2018-04-13",
        Copy.with(decision("d1", matter(REFRESH, "adopt", Effect.CARRIED)), "under", power));
  }

  private static Meeting givenTo(Body.Id by, Party... to) {
    return meeting(
        by,
        "2018-04-11",
        Copy.with(
            decision("d1", matter(REFRESH, null, Effect.CARRIED)),
            "delegations",
            List.of(new Delegation("to adopt it", List.of(to), null, List.of()))));
  }

  @Test
  void takesAStepOfAPostUnderThePowerOfTheBodyWhoseStepItIs() {
    try (Doorway doorway = Doorway.holding()) {
      Meeting given = givenTo(COUNCIL, Party.of(Records.MANAGER));
      doorway.does(new RecordMeeting(given));
      Decision.Ref power = new Decision.Ref(given.id(), new Decision.Id("d1"));

      assertThat(doorway.does(new RecordMeeting(adoptedUnder(power))).made())
          .isEqualTo("2018-04-13-post");
    }
  }

  @Test
  void refusesAStepUnderAPowerThatWasGivenToOthersOrByOthers() {
    try (Doorway doorway = Doorway.holding()) {
      Meeting toOthers = givenTo(COUNCIL, Party.of(COMMITTEE));
      Meeting byOthers = givenTo(GROUP, Party.of(Records.MANAGER));
      doorway.does(new RecordMeeting(toOthers));
      doorway.does(new RecordMeeting(byOthers));

      assertThat(
              doorway
                  .refuses(
                      new RecordMeeting(
                          adoptedUnder(new Decision.Ref(toOthers.id(), new Decision.Id("d1")))))
                  .faults()
                  .get(0)
                  .words())
          .startsWith("Community Safety Manager was not given the power that the decision names");
      assertThat(
              doorway
                  .refuses(
                      new RecordMeeting(
                          adoptedUnder(new Decision.Ref(byOthers.id(), new Decision.Id("d1")))))
                  .faults()
                  .get(0)
                  .words())
          .startsWith("Strategy Group, which gave the power, has none at step adopt");
    }
  }
}
