package org.saferplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.saferplan.Doorway.OFFICER;
import static org.saferplan.Doorway.READER;
import static org.saferplan.Records.COMMITTEE;
import static org.saferplan.Records.EXAMPLESHIRE;
import static org.saferplan.Records.GROUP;
import static org.saferplan.Records.MANAGER;
import static org.saferplan.Records.REFRESH;
import static org.saferplan.Records.decision;
import static org.saferplan.Records.matter;
import static org.saferplan.Records.meeting;
import static org.saferplan.Records.refresh;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.saferplan.adoption.FreezeVersion;
import org.saferplan.adoption.RecordVersion;
import org.saferplan.command.Command;
import org.saferplan.command.Handler;
import org.saferplan.command.Moment;
import org.saferplan.command.Ruling;
import org.saferplan.decision.Decision;
import org.saferplan.decision.Effect;
import org.saferplan.decision.Meeting;
import org.saferplan.decision.RecordDecision;
import org.saferplan.decision.RecordMeeting;
import org.saferplan.document.Document;
import org.saferplan.document.Key;
import org.saferplan.document.Kind;
import org.saferplan.exchange.ImportPartnership;
import org.saferplan.fact.Content;
import org.saferplan.fact.InvalidValueException;
import org.saferplan.fact.PartialDate;
import org.saferplan.fact.Period;
import org.saferplan.fact.Stated;
import org.saferplan.obligation.AddAction;
import org.saferplan.obligation.Obligation;
import org.saferplan.obligation.Party;
import org.saferplan.partnership.AddPost;
import org.saferplan.partnership.AttachFile;
import org.saferplan.partnership.Body;
import org.saferplan.partnership.Citation;
import org.saferplan.partnership.Organisation;
import org.saferplan.partnership.Partnership;
import org.saferplan.partnership.Post;
import org.saferplan.partnership.RevisePartnership;
import org.saferplan.partnership.SetUpPartnership;
import org.saferplan.partnership.Source;
import org.saferplan.plan.AddPriority;
import org.saferplan.plan.Plan;
import org.saferplan.plan.Priority;
import org.saferplan.plan.RecordUse;
import org.saferplan.plan.ReviseEdition;
import org.saferplan.plan.StartPlan;
import org.saferplan.refusal.Fault;
import org.saferplan.refusal.RefusedException;
import org.saferplan.register.Register;
import org.saferplan.store.Commit;

final class SaferplanTest {

  private static Plan plan(String id, String title) {
    return new Plan(
        id == null ? null : new Plan.Id(id),
        title,
        null,
        null,
        Period.UNKNOWN,
        null,
        List.of(),
        null);
  }

  private static Post post(String name) {
    return new Post(null, name, null);
  }

  private static List<String> places(RefusedException refused) {
    return refused.faults().stream().map(fault -> fault.pointer() + " " + fault.rule()).toList();
  }

  // All faults at once

  @Test
  void tellsEveryFaultOfACommandAtOnce() {
    try (Doorway doorway = Doorway.holding()) {
      RefusedException refused = doorway.refuses(new AttachFile(null, " ", null, null));

      assertThat(refused.kind()).isEqualTo(org.saferplan.refusal.Kind.INVALID);
      assertThat(places(refused))
          .containsExactly(
              "/content required",
              "/fileName not-blank",
              "/mediaType not-blank",
              "/source required");
    }
  }

  @Test
  void tellsWhatCouldNotBeReadTogetherWithWhatIsMissing() {
    try (Doorway doorway = Doorway.holding()) {
      Request request =
          new Request(
              new AttachFile(null, "a.pdf", null, null),
              List.of(Fault.at("/source/", "wrong-type", "a text is wanted")),
              null,
              false);

      assertThat(places(doorway.refuses(OFFICER, request)))
          .containsExactly("/content required", "/mediaType not-blank", "/source/ wrong-type");
    }
  }

  @Test
  void dropsAParentsFaultWhereAChildHasOne() {
    try (Doorway doorway = Doorway.holding()) {
      Request request =
          new Request(
              new RecordDecision(new Meeting.Id("m"), null),
              List.of(
                  Fault.at("/decision/matters/0/effect", "unknown-word", "no such effect"),
                  Fault.at("/decision/matters", "unreadable", "could not be read")),
              null,
              false);

      assertThat(places(doorway.refuses(OFFICER, request)))
          .containsExactly("/decision/matters/0/effect unknown-word");
    }
  }

  @Test
  void doesNotTakeABrotherWithALongerNameForAChild() {
    try (Doorway doorway = Doorway.holding()) {
      Request request =
          new Request(
              new StartPlan(plan("p", "Plan P")),
              List.of(Fault.at("/a", "one", "x"), Fault.at("/ab", "two", "y")),
              null,
              false);

      assertThat(places(doorway.refuses(OFFICER, request))).containsExactly("/a one", "/ab two");
    }
  }

  @Test
  void saysThatAValueIsMissingOnlyWhereNothingElseIsWrongWithIt() {
    try (Doorway doorway = Doorway.holding()) {
      Request request =
          new Request(
              new StartPlan(null),
              List.of(Fault.at("", "invalid-value", "the title is blank")),
              null,
              false);

      assertThat(places(doorway.refuses(OFFICER, request))).containsExactly(" invalid-value");
    }
  }

  @Test
  void findsTheBlankEntriesOfAListWhereTheyStand() {
    try (Doorway doorway = Doorway.empty()) {
      ImportPartnership asked =
          new ImportPartnership(
              1,
              Records.partnership(),
              Arrays.asList(null, plan("p", "strange\u0007")),
              Arrays.asList((Content) null));

      assertThat(places(doorway.refuses(asked)))
          .containsExactly(
              "/documents/0 required", "/documents/1/title control-character", "/files/0 required");
    }
  }

  // Characters

  @Test
  void refusesCharactersThatAreNoTextWhereverTheyStand() {
    for (String strange :
        List.of(
            "\u0000", "\u0007", "\u001b", "\u007f", "\u0085", "\ud800", "\udc00", "\u202e",
            "\u2066")) {
      String text = "a" + strange + "b";
      try (Doorway doorway = Doorway.holding()) {
        Decision decision =
            new Decision(
                new Decision.Id("d1"),
                null,
                null,
                List.of(matter(REFRESH, null, Effect.NOTED)),
                List.of(),
                List.of("fine", text),
                Stated.of(
                    List.of(new org.saferplan.decision.Alternative("fine", List.of("fine", text)))),
                List.of(),
                List.of(),
                null,
                null,
                List.of(new Citation(Records.PAPER, text)),
                text);

        assertThat(places(doorway.refuses(new RecordDecision(new Meeting.Id("m"), decision))))
            .as("U+%04X", (int) strange.charAt(0))
            .containsExactly(
                "/decision/alternatives/0/said/1 control-character",
                "/decision/note control-character",
                "/decision/observations/1 control-character",
                "/decision/sources/0/place control-character");
      }
    }
  }

  @Test
  void takesEveryCharacterThatIsText() {
    try (Doorway doorway = Doorway.holding()) {
      String text = "Dŵr\tCaf\u00e9 \u201cquoted\u201d \ud83d\ude80 \u05d0\nsecond line";

      doorway.does(new StartPlan(plan("p", text)));

      assertThat(doorway.register().find(Plan.class, new Plan.Id("p").key()))
          .map(Plan::title)
          .contains(text);
    }
  }

  // References

  @Test
  void pointsAtAReferenceToNothing() {
    try (Doorway doorway = Doorway.holding(meeting(GROUP, "2018-01-23"))) {
      assertThat(
              places(
                  doorway.refuses(
                      new AddPost(new Post(null, "Clerk", new Organisation.Id("nobody"))))))
          .containsExactly("/organisation reference");
    }
  }

  @Test
  void pointsAtEveryReferenceToNothingInsideLists() {
    try (Doorway doorway = Doorway.holding()) {
      Obligation action =
          new Obligation(
              null,
              "Light the alley",
              List.of(
                  new Priority.Ref(refresh().id(), new Priority.Id("night")),
                  new Priority.Ref(refresh().id(), new Priority.Id("nothing"))),
              List.of(new Party(MANAGER, null, null), new Party(null, new Body.Id("nobody"), null)),
              null,
              Obligation.Basis.MINUTE,
              null,
              null,
              List.of(),
              null,
              List.of(new Citation(new Source.Id("nowhere"), null)),
              null);

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

  // Steps and their power

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
          new Meeting(
              null,
              COMMITTEE,
              null,
              org.saferplan.partnership.Capacity.OVERVIEW_AND_SCRUTINY,
              plain.date(),
              null,
              List.of(),
              plain.decisions(),
              List.of(),
              null);

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

  // Who may do what

  @Test
  void refusesAReaderEverything() {
    try (Doorway doorway = Doorway.holding()) {
      for (Command command : List.of(new StartPlan(plan("p", "P")), new AddPost(post("Clerk")))) {
        RefusedException refused = doorway.refuses(READER, Request.of(command));

        assertThat(refused.kind()).isEqualTo(org.saferplan.refusal.Kind.FORBIDDEN);
      }
    }
    assertThat(Saferplan.handlers())
        .allSatisfy(handler -> assertThat(Authorisation.refusal(READER, handler)).isPresent())
        .allSatisfy(handler -> assertThat(Authorisation.refusal(OFFICER, handler)).isEmpty());
  }

  @Test
  void hasARowForEveryCommandAndACommandForEveryRow() {
    assertThat(Authorisation.TABLE.keySet())
        .containsExactlyInAnyOrderElementsOf(
            Saferplan.handlers().stream().<Class<? extends Command>>map(Handler::command).toList());
  }

  /**
   * These names are addresses, words on the command line and entries of histories: they are kept.
   */
  @Test
  void keepsTheNamesOfItsCommands() {
    assertThat(
            Saferplan.handlers().stream()
                .map(handler -> Command.nameOf(handler.command()))
                .sorted())
        .containsExactly(
            "add-action",
            "add-body",
            "add-organisation",
            "add-post",
            "add-priority",
            "add-route",
            "add-source",
            "attach-file",
            "bring-in-plan",
            "complete-action",
            "consider-issue",
            "draft-assessment",
            "draft-edition",
            "freeze-version",
            "import-partnership",
            "put-report",
            "record-action-plan",
            "record-change",
            "record-decision",
            "record-figure",
            "record-finding",
            "record-meeting",
            "record-use",
            "record-version",
            "report-progress",
            "revise-action",
            "revise-action-plan",
            "revise-assessment",
            "revise-edition",
            "revise-meeting",
            "revise-partnership",
            "revise-plan",
            "set-up-partnership",
            "settle-amendment",
            "start-plan");
  }

  @Test
  void hasAClassForEveryKindOfDocument() {
    assertThat(Saferplan.documents().keySet()).containsExactly(Kind.values());
  }

  // Revisions

  private static Request of(Command command, Long ifUnchangedSince, boolean conditional) {
    return new Request(command, List.of(), ifUnchangedSince, conditional);
  }

  @Test
  void wantsToKnowWhichRevisionWasLookedAtWhereTermsChange() {
    try (Doorway doorway = Doorway.holding()) {
      Request terms = of(new ReviseEdition(refresh()), null, true);
      Request additive = of(new StartPlan(plan("p", "P")), null, true);

      assertThat(doorway.refuses(OFFICER, terms).kind())
          .isEqualTo(org.saferplan.refusal.Kind.UNCONDITIONAL);
      assertThat(doorway.saferplan.as(OFFICER).execute(null, additive).revision()).isEqualTo(2);
    }
  }

  @Test
  void changesTermsOnlyByTheseCommands() {
    assertThat(
            Saferplan.handlers().stream()
                .filter(Handler::changesTerms)
                .map(handler -> Command.nameOf(handler.command()))
                .sorted())
        .containsExactly(
            "add-priority",
            "record-change",
            "revise-action",
            "revise-action-plan",
            "revise-assessment",
            "revise-edition",
            "revise-meeting",
            "revise-partnership",
            "revise-plan");
  }

  @Test
  void refusesWhatWasDecidedOnAnOlderRevision() {
    try (Doorway doorway = Doorway.holding()) {
      doorway.does(new RecordUse(refresh().id(), use("2018-09-25")));

      RefusedException refused =
          doorway.refuses(OFFICER, of(new ReviseEdition(refresh()), 1L, true));

      assertThat(refused.kind()).isEqualTo(org.saferplan.refusal.Kind.STALE);
      assertThat(refused).hasMessageContaining("editions/refresh");
    }
  }

  @Test
  void doesNotMindThatSomethingElseHasChanged() {
    try (Doorway doorway = Doorway.holding()) {
      doorway.does(new StartPlan(plan("p", "P")));

      Commit commit =
          doorway.saferplan.as(OFFICER).execute(null, of(new ReviseEdition(refresh()), 1L, true));

      assertThat(commit.revision()).isEqualTo(3);
    }
  }

  private static org.saferplan.plan.Edition.Use use(String by) {
    return new org.saferplan.plan.Edition.Use(new PartialDate(by), List.of());
  }

  // Ids

  @Test
  void refusesAnIdThatIsTaken() {
    try (Doorway doorway = Doorway.holding()) {
      RefusedException refused = doorway.refuses(new StartPlan(plan("plan", "Another plan")));

      assertThat(refused.kind()).isEqualTo(org.saferplan.refusal.Kind.IMPOSSIBLE);
      assertThat(places(refused)).containsExactly("/id id-taken");
    }
  }

  @Test
  void numbersADerivedIdThatIsTaken() {
    try (Doorway doorway = Doorway.holding()) {
      assertThat(doorway.does(new StartPlan(plan(null, "Plan"))).made()).isEqualTo("plan-2");
      assertThat(doorway.does(new StartPlan(plan(null, "Plan"))).made()).isEqualTo("plan-3");
      assertThat(doorway.register().holds(new Plan.Id("plan-3").key())).isTrue();
    }
  }

  @Test
  void numbersTheSecondMeetingOfADay() {
    try (Doorway doorway = Doorway.holding()) {
      doorway.does(new RecordMeeting(meeting(GROUP, "2018-01-23")));

      assertThat(doorway.does(new RecordMeeting(meeting(GROUP, "2018-01-23"))).made())
          .isEqualTo("2018-01-23-group-2");
    }
  }

  @Test
  void refusesAnEntrysIdThatIsTaken() {
    try (Doorway doorway = Doorway.holding()) {
      assertThat(
              places(
                  doorway.refuses(
                      new AddPriority(refresh().id(), Records.priority("night", "Nights")))))
          .containsExactly("/priority/id id-taken");
      assertThat(places(doorway.refuses(new AddPost(new Post(MANAGER, "Manager", null)))))
          .containsExactly("/id id-taken");
    }
  }

  // Versions

  @Test
  void fixesAVersionForEver() {
    Handler<Rewrite> rewrite = Rewrite.handler();
    try (Doorway doorway = Doorway.empty(rewrite)) {
      doorway.does(new SetUpPartnership(Records.partnership()));
      doorway.does(new StartPlan(Records.plan()));
      doorway.does(new RecordVersion(Records.plan().key(), "draft 1", null));

      RefusedException refused = doorway.refuses(new Rewrite());

      assertThat(refused.kind()).isEqualTo(org.saferplan.refusal.Kind.IMPOSSIBLE);
      assertThat(refused.faults()).extracting(Fault::rule).containsExactly("version-fixed");
    }
  }

  /** Tries to write the first version of the plan again. */
  public record Rewrite() implements Command {
    static Handler<Rewrite> handler() {
      return handling(
          Rewrite.class, register -> Ruling.write(Records.version(plan("plan", "Otherwise"), 1)));
    }
  }

  private static <C extends Command> Handler<C> handling(
      Class<C> command, Function<Register, Ruling> rule) {
    return new Handler<>() {
      @Override
      public Class<C> command() {
        return command;
      }

      @Override
      public Ruling decide(Register register, C asked, Moment moment) {
        return rule.apply(register);
      }
    };
  }

  // Beginnings

  @Test
  void beginsARecordByACommandThatFounds() {
    try (Doorway doorway = Doorway.empty()) {
      Commit commit = doorway.does(new SetUpPartnership(Records.partnership()));

      assertThat(commit.made()).isEqualTo("exampleshire");
      assertThat(doorway.saferplan.onlyPartnership()).isEqualTo(EXAMPLESHIRE);
    }
  }

  @Test
  void beginsARecordOnce() {
    try (Doorway doorway = Doorway.holding()) {
      assertThat(doorway.refuses(new SetUpPartnership(Records.partnership())).kind())
          .isEqualTo(org.saferplan.refusal.Kind.IMPOSSIBLE);
      assertThat(
              places(
                  doorway.refuses(
                      new ImportPartnership(1, Records.partnership(), List.of(), List.of()))))
          .containsExactly("/partnership/id id-taken");
    }
  }

  @Test
  void doesNothingForAPartnershipWithoutARecord() {
    try (Doorway doorway = Doorway.empty()) {
      Partnership.Id nowhere = new Partnership.Id("nowhere");

      assertThatThrownBy(
              () -> doorway.saferplan.as(OFFICER).execute(nowhere, new StartPlan(plan("p", "P"))))
          .isInstanceOfSatisfying(
              RefusedException.class,
              refused ->
                  assertThat(refused.kind()).isEqualTo(org.saferplan.refusal.Kind.NOT_FOUND));
      assertThat(doorway.store.partnerships()).isEmpty();
    }
  }

  @Test
  void refusesARecordBegunUnderAnotherPartnershipsName() {
    try (Doorway doorway = Doorway.empty()) {
      assertThatThrownBy(
              () ->
                  doorway
                      .saferplan
                      .as(OFFICER)
                      .execute(
                          new Partnership.Id("elsewhere"),
                          new SetUpPartnership(Records.partnership())))
          .isInstanceOf(RefusedException.class)
          .hasMessageContaining("elsewhere");
      assertThat(doorway.store.partnerships()).isEmpty();
    }
  }

  @Test
  void asksWhichPartnershipWhereThereAreSeveral() {
    try (Doorway doorway = Doorway.holding()) {
      doorway.does(new SetUpPartnership(another("otherton")));

      RefusedException refused = doorway.refuses(new StartPlan(plan("p", "P")));

      assertThat(places(refused)).containsExactly(" which-partnership");
      assertThat(refused).hasMessageContaining("exampleshire").hasMessageContaining("otherton");
      assertThat(
              doorway
                  .saferplan
                  .as(OFFICER)
                  .execute(EXAMPLESHIRE, new StartPlan(plan("p", "P")))
                  .written())
          .containsExactly(new Plan.Id("p").key());
    }
  }

  private static Partnership another(String id) {
    Partnership plain = Records.partnership();
    return new Partnership(
        new Partnership.Id(id),
        plain.name(),
        null,
        plain.notice(),
        plain.nation(),
        plain.tier(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  @Test
  void doesNotTurnOnePartnershipIntoAnother() {
    try (Doorway doorway = Doorway.holding()) {
      assertThat(doorway.refuses(new RevisePartnership(another("otherton"))).kind())
          .isEqualTo(org.saferplan.refusal.Kind.NOT_FOUND);
    }
  }

  // Answers

  @Test
  void answersWhatWasMadeAndWritten() {
    try (Doorway doorway = Doorway.holding()) {
      doorway.clock.move(Duration.ofMinutes(5));

      Commit commit = doorway.does(new FreezeVersion(REFRESH, "Draft for Council"));

      assertThat(commit)
          .extracting(Commit::revision, Commit::at, Commit::actor, Commit::command, Commit::made)
          .containsExactly(
              2L, doorway.clock.instant(), OFFICER, "freeze-version", "edition.refresh.v1");
      assertThat(commit.written()).containsExactly(new Key(Kind.VERSION, "edition.refresh.v1"));
      assertThat(doorway.saferplan.history(EXAMPLESHIRE)).hasSize(2).endsWith(commit);
    }
  }

  @Test
  void refusesAValueThatCanNotExistOnTheRecordAsItStands() {
    Handler<Impossible> handler =
        handling(
            Impossible.class,
            register -> {
              throw new InvalidValueException("two priorities have the id night");
            });
    try (Doorway doorway = Doorway.empty(handler)) {
      doorway.does(new SetUpPartnership(Records.partnership()));

      assertThat(places(doorway.refuses(new Impossible()))).containsExactly(" invalid-value");
    }
  }

  /** Asks for a value that cannot exist. */
  public record Impossible() implements Command {}

  @Test
  void doesNotTurnADefectIntoARefusal() {
    Handler<Broken> handler =
        handling(
            Broken.class,
            register -> {
              throw new IllegalStateException("a defect");
            });
    try (Doorway doorway = Doorway.empty(handler)) {
      doorway.does(new SetUpPartnership(Records.partnership()));

      assertThatThrownBy(() -> doorway.does(new Broken()))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("a defect");
      assertThat(doorway.register().revision()).isEqualTo(1);
    }
  }

  /** Runs into a defect. */
  public record Broken() implements Command {}

  @Test
  void doesNotKnowACommandThatNobodyDecides() {
    try (Doorway doorway = Doorway.holding()) {
      assertThatThrownBy(() -> doorway.does(new Broken()))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("broken");
    }
  }

  @Test
  void doesNotLetAHandlerTakeThePlaceOfAnother() {
    Handler<StartPlan> usurper =
        handling(StartPlan.class, register -> Ruling.write(plan("p", "P")));

    assertThatThrownBy(() -> Doorway.empty(usurper))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("start-plan");
  }

  @Test
  void findsWhatACommandIsAboutOrRefuses() {
    try (Doorway doorway = Doorway.holding()) {
      Document stray = refresh().withId("stray");

      assertThat(
              Stream.of(
                      new RecordVersion(stray.key(), "v", null),
                      new FreezeVersion(stray.key(), "v"),
                      new RecordUse(new org.saferplan.plan.Edition.Id("stray"), use("2018")),
                      new RecordDecision(
                          new Meeting.Id("stray"),
                          decision("d1", matter(REFRESH, null, Effect.NOTED))))
                  .map(doorway::refuses)
                  .map(refused -> tuple(refused.kind(), refused.faults().get(0).pointer()))
                  .collect(Collectors.toList()))
          .containsExactly(
              tuple(org.saferplan.refusal.Kind.NOT_FOUND, "/document"),
              tuple(org.saferplan.refusal.Kind.NOT_FOUND, "/document"),
              tuple(org.saferplan.refusal.Kind.NOT_FOUND, "/edition"),
              tuple(org.saferplan.refusal.Kind.NOT_FOUND, "/meeting"));
    }
  }
}
