package org.saferplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saferplan.Doorway.OFFICER;
import static org.saferplan.Records.REFRESH;
import static org.saferplan.Records.decision;
import static org.saferplan.Records.matter;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.saferplan.decision.Decision;
import org.saferplan.decision.Effect;
import org.saferplan.decision.Meeting;
import org.saferplan.decision.RecordDecision;
import org.saferplan.exchange.ImportPartnership;
import org.saferplan.fact.Content;
import org.saferplan.fact.Stated;
import org.saferplan.partnership.AttachFile;
import org.saferplan.partnership.Citation;
import org.saferplan.plan.Plan;
import org.saferplan.plan.StartPlan;
import org.saferplan.refusal.Fault;
import org.saferplan.refusal.RefusedException;

/** What is wrong with a command before anything is decided. */
final class ScrutinyTest {

  private static Plan plan(String id, String title) {
    return Made.of(Plan.class, "id", id == null ? null : new Plan.Id(id), "title", title);
  }

  private static List<String> places(RefusedException refused) {
    return refused.faults().stream().map(fault -> fault.pointer() + " " + fault.rule()).toList();
  }

  @Test
  void tellsEveryFaultOfACommandAtOnce() {
    try (Doorway doorway = Doorway.holding()) {
      RefusedException refused = doorway.refuses(new AttachFile(null, " ", null, null));

      assertThat(refused.kind()).isEqualTo(org.saferplan.refusal.Kind.INVALID);
      assertThat(places(refused))
          .containsExactly(
              "/content required",
              "/fileName not-blank",
              "/mediaType required",
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
          .containsExactly("/content required", "/mediaType required", "/source/ wrong-type");
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

  @Test
  void refusesCharactersThatAreNoTextWhereverTheyStand() {
    for (String strange :
        List.of(
            "\u0000", "\u0007", "\u001b", "\u007f", "\u0085", "\ud800", "\udc00", "\u202e",
            "\u2066")) {
      String text = "a" + strange + "b";
      try (Doorway doorway = Doorway.holding()) {
        Decision decision =
            Made.of(
                Decision.class,
                "id",
                new Decision.Id("d1"),
                "matters",
                List.of(matter(REFRESH, null, Effect.NOTED)),
                "observations",
                List.of("fine", text),
                "alternatives",
                Stated.of(
                    List.of(new org.saferplan.decision.Alternative("fine", List.of("fine", text)))),
                "sources",
                List.of(new Citation(Records.PAPER, text)),
                "note",
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
}
