package org.saferplan.audience;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.saferplan.Made;
import org.saferplan.Records;
import org.saferplan.document.Tree;
import org.saferplan.due.Ask;
import org.saferplan.fact.PartialDate;
import org.saferplan.fact.Stated;
import org.saferplan.measure.Measure;
import org.saferplan.obligation.Completion;
import org.saferplan.obligation.Due;
import org.saferplan.obligation.Obligation;
import org.saferplan.obligation.Occasion;
import org.saferplan.obligation.Repeats;
import org.saferplan.partnership.Citation;
import org.saferplan.partnership.Party;
import org.saferplan.partnership.Restriction;
import org.saferplan.partnership.Source;
import org.saferplan.plan.Commitment;
import org.saferplan.plan.Priority;
import org.saferplan.progress.Progress;
import org.saferplan.register.Register;
import org.saferplan.reminder.Level;
import org.saferplan.reminder.Reminder;
import org.saferplan.reminder.Step;

final class OpenCopyTest {
  private static final Obligation.Id SECRET = new Obligation.Id("secret-address");
  private static final Obligation.Id OPEN = new Obligation.Id("open");
  private static final Obligation.Id WITHHELD = new Obligation.Id("withheld-1");
  private static final PartialDate JUNE = new PartialDate("2018-06");
  private static final Stated<Commitment> NIGHT =
      Stated.of(List.of(Commitment.to(Records.refresh().id(), new Priority.Id("night"))));

  private static Register register() {
    return Records.register(
        Made.of(
            Obligation.class,
            "id",
            SECRET,
            "what",
            "Watch the secret address",
            "serves",
            NIGHT,
            "due",
            Made.of(Due.class, "by", JUNE, "printed", "secret June"),
            "success",
            "secret",
            "heading",
            "secret visits",
            "arisingFrom",
            List.of(Occasion.of(new Citation(Records.PAPER, "secret page"))),
            "restricted",
            new Restriction(Source.Access.RESTRICTED, "it names a household"),
            "updates",
            List.of(Made.of(Progress.class, "on", JUNE, "happened", "secret", "next", "secret")),
            "completions",
            List.of(Made.of(Completion.class, "on", JUNE, "achieved", "secret")),
            "note",
            "secret"),
        Made.of(Obligation.class, "id", OPEN, "what", "Talk to everybody", "partOf", SECRET),
        Made.of(Measure.class, "name", "Calls", "unit", "calls", "actions", List.of(SECRET, OPEN)));
  }

  @Test
  void saysNoWordOfARestrictedActionAnywhere() {
    Register open = OpenCopy.of(register());

    open.documents()
        .forEach(
            document ->
                Tree.walk(
                    document,
                    (place, value) -> {
                      if (value instanceof String text) {
                        assertThat(text).as(place.pointer()).doesNotContain("secret");
                      }
                      return true;
                    }));
  }

  @Test
  void keepsThatThereIsOneWhatItServesAndWhenItIsDue() {
    Register open = OpenCopy.of(register());

    assertThat(open.find(Obligation.class, SECRET.key())).isEmpty();
    assertThat(open.find(Obligation.class, WITHHELD.key()))
        .hasValueSatisfying(
            action -> {
              assertThat(action.serves()).isEqualTo(NIGHT);
              assertThat(action.due()).isEqualTo(Due.by(JUNE));
              assertThat(action.completions()).hasSize(1);
            });
    assertThat(open.find(Obligation.class, OPEN.key()).orElseThrow().partOf()).isEqualTo(WITHHELD);
    assertThat(open.list(Measure.class, org.saferplan.document.Kind.MEASURE).get(0).actions())
        .containsExactly(WITHHELD, OPEN);
  }

  @Test
  void keepsHowOftenItIsDueAndThatItIsCarriedOver() {
    Repeats quarterly = new Repeats(1, Repeats.Unit.QUARTER, null);
    Due.Rhythm yearly = new Due.Rhythm(JUNE, new Repeats(1, Repeats.Unit.YEAR, null));

    Register open =
        OpenCopy.of(
            Records.register(
                Made.of(
                    Obligation.class,
                    "id",
                    SECRET,
                    "what",
                    "Watch the secret address",
                    "due",
                    Made.of(
                        Due.class,
                        "repeats",
                        quarterly,
                        "also",
                        List.of(yearly),
                        "printed",
                        "secretly"),
                    "carriedOver",
                    true,
                    "restricted",
                    new Restriction(Source.Access.RESTRICTED, "it names a household"))));

    Obligation withheld = open.find(Obligation.class, WITHHELD.key()).orElseThrow();
    assertThat(withheld.isCarriedOver()).isTrue();
    assertThat(withheld.due())
        .isEqualTo(Made.of(Due.class, "repeats", quarterly, "also", List.of(yearly)));
  }

  @Test
  void isTheRecordItselfWhereNothingIsRestricted() {
    Register register = Records.register();

    assertThat(OpenCopy.of(register)).isSameAs(register);
  }

  @Test
  void holdsNoReminder() {
    Reminder reminder =
        Made.of(
            Reminder.class,
            "id",
            new Reminder.Id("2018-05-01-post-manager"),
            "to",
            Party.of(Records.MANAGER),
            "on",
            LocalDate.of(2018, 5, 1),
            "subject",
            "1 thing to do",
            "text",
            "Watch the secret address",
            "steps",
            List.of(
                new Step(
                    Made.of(Ask.class, "what", Ask.What.ACTION, "action", SECRET),
                    Level.OWNER,
                    1)));

    assertThat(OpenCopy.of(register().with(3, List.of(reminder))).holds(reminder.key())).isFalse();
    assertThat(OpenCopy.of(Records.register(reminder)).holds(reminder.key())).isFalse();
  }
}
