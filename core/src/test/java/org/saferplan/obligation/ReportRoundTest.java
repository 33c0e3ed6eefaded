package org.saferplan.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.saferplan.Doorway;
import org.saferplan.Made;
import org.saferplan.Request;
import org.saferplan.command.Ruling;
import org.saferplan.fact.Copy;
import org.saferplan.fact.PartialDate;
import org.saferplan.fact.Period;
import org.saferplan.progress.Progress;
import org.saferplan.refusal.Fault;
import org.saferplan.refusal.Kind;
import org.saferplan.refusal.RefusedException;
import org.saferplan.register.Register;

/** Updates on many actions at once, and on those that are closed. */
final class ReportRoundTest {
  private static final Completion LIT =
      Made.of(Completion.class, "on", new PartialDate("2018-04-20"), "achieved", "Lit");

  private static Obligation action(String id, Completion... done) {
    return Made.of(
        Obligation.class,
        "id",
        new Obligation.Id(id),
        "what",
        "Action " + id,
        "completions",
        List.of(done));
  }

  private static Progress said(String on, String happened, Object... more) {
    Object[] all = new Object[4 + more.length];
    System.arraycopy(new Object[] {"on", new PartialDate(on), "happened", happened}, 0, all, 0, 4);
    System.arraycopy(more, 0, all, 4, more.length);
    return Made.of(Progress.class, all);
  }

  private static ReportRound.Line line(String action, Progress update, Completion done) {
    return new ReportRound.Line(new Obligation.Id(action), update, done);
  }

  private static Obligation recorded(Register register, String id) {
    return register.find(Obligation.class, new Obligation.Id(id).key()).orElseThrow();
  }

  @Test
  void writesAllOfItInOneCommit() {
    try (Doorway doorway = Doorway.holding(action("a"), action("b"))) {
      Progress begun = said("2018-04", "Begun");
      Progress more = said("2018-05", "More");

      doorway.does(
          new ReportRound(
              List.of(line("a", begun, null), line("b", begun, LIT), line("a", more, null))));

      assertThat(doorway.register().revision()).isEqualTo(2);
      assertThat(recorded(doorway.register(), "a").updates()).containsExactly(begun, more);
      assertThat(recorded(doorway.register(), "b").completions()).containsExactly(LIT);
    }
  }

  @Test
  void whatIsRepeatedIsDoneOnceMoreOnAnotherDay() {
    Obligation monthly =
        Copy.with(
            action("a"),
            "due",
            Made.of(
                Due.class,
                "by",
                new PartialDate("2018-04"),
                "repeats",
                new Repeats(1, Repeats.Unit.MONTH, null)));
    try (Doorway doorway = Doorway.holding(monthly)) {
      doorway.does(new CompleteAction(monthly.id(), LIT));

      RefusedException again = doorway.refuses(new CompleteAction(monthly.id(), LIT));
      doorway.does(
          new CompleteAction(monthly.id(), Copy.with(LIT, "on", new PartialDate("2018-05-01"))));

      assertThat(again.faults()).extracting(Fault::rule).containsExactly("completed-already");
      assertThat(recorded(doorway.register(), "a").completions()).hasSize(2);
    }
  }

  @Test
  void nothingIsSaidOrDoneYetOnADayToCome() {
    try (Doorway doorway = Doorway.holding(action("a"))) {
      Progress later = said("2030-01-01", "Done in part");

      assertThat(doorway.refuses(new ReportRound(List.of(line("a", later, null)))).faults())
          .extracting(Fault::pointer, Fault::rule)
          .containsExactly(tuple("/updates/0/update/on", "to-come"));
      assertThat(doorway.refuses(new ReportProgress(new Obligation.Id("a"), later)).faults())
          .extracting(Fault::pointer)
          .containsExactly("/update/on");
      Completion done = Copy.with(LIT, "on", new PartialDate("2030-01-01"));
      assertThat(doorway.refuses(new CompleteAction(new Obligation.Id("a"), done)).faults())
          .extracting(Fault::pointer, Fault::rule)
          .containsExactly(tuple("/completion/on", "to-come"));
    }
  }

  @Test
  void refusesAllOfItForEveryFaultWithItsPlace() {
    Progress begun = said("2018-04", "Begun");
    try (Doorway doorway =
        Doorway.holding(action("a").withUpdate(begun), action("b", LIT), action("c"))) {
      RefusedException refused =
          doorway.refuses(
              new ReportRound(
                  List.of(
                      line("a", begun, null),
                      line("b", said("2018-04-21", "More"), LIT),
                      line("nobody", begun, null),
                      line("c", begun, null))));

      assertThat(refused.kind()).isEqualTo(Kind.IMPOSSIBLE);
      assertThat(refused.faults())
          .extracting(Fault::pointer, Fault::rule)
          .containsExactly(
              tuple("/updates/0/update", "said-already"),
              tuple("/updates/1/action", "completed-already"),
              tuple("/updates/1/update/on", "closed"),
              tuple("/updates/2/action", "not-on-record"));
    }
  }

  @Test
  void isRefusedWhereItSaysNothing() {
    try (Doorway doorway = Doorway.holding()) {
      assertThat(doorway.refuses(new ReportRound(List.of())).kind()).isEqualTo(Kind.INVALID);
      assertThat(
              doorway
                  .refuses(new ReportRound(List.of(line("nobody", said("2018", "x"), null))))
                  .kind())
          .isEqualTo(Kind.NOT_FOUND);
    }
  }

  @Test
  void takesOfAClosedActionWhatWasSaidBeforeOrIsOfATimeBefore() {
    try (Doorway doorway = Doorway.holding(action("b", LIT))) {
      doorway.does(new ReportProgress(new Obligation.Id("b"), said("2018-04-19", "Nearly")));
      doorway.does(
          new ReportProgress(
              new Obligation.Id("b"),
              said(
                  "2018-05-01",
                  "Lit",
                  "period",
                  new Period(new PartialDate("2018-04"), new PartialDate("2018-06")))));

      assertThat(recorded(doorway.register(), "b").updates()).hasSize(2);
    }
  }

  @Test
  void refusesWordsOnWhatHasEnded() {
    Obligation ended =
        action("a")
            .ended(
                Made.of(
                    Ending.class, "on", new PartialDate("2018-03"), "how", Ending.How.WITHDRAWN));
    try (Doorway doorway = Doorway.holding(ended)) {
      RefusedException refused =
          doorway.refuses(new ReportProgress(new Obligation.Id("a"), said("2018-05-01", "More")));

      assertThat(refused.faults().get(0).message())
          .isEqualTo("it ended on March 2018, and this was said on 1 May 2018");
    }
  }

  @Test
  void isRehearsedWithoutAWord() {
    try (Doorway doorway = Doorway.holding(action("a"))) {
      Request good = Request.of(new ReportRound(List.of(line("a", said("2018-04", "x"), null))));
      Request bad = Request.of(new ReportRound(List.of(line("b", said("2018-04", "x"), null))));

      Ruling done = doorway.saferplan.as(Doorway.OFFICER).rehearse(null, good);
      Ruling refused = doorway.saferplan.as(Doorway.OFFICER).rehearse(null, bad);
      Ruling forbidden = doorway.saferplan.as(Doorway.READER).rehearse(null, good);

      assertThat(done).isInstanceOf(Ruling.Accepted.class);
      assertThat(refused)
          .isInstanceOfSatisfying(
              Ruling.Refused.class, it -> assertThat(it.kind()).isEqualTo(Kind.NOT_FOUND));
      assertThat(forbidden)
          .isInstanceOfSatisfying(
              Ruling.Refused.class, it -> assertThat(it.kind()).isEqualTo(Kind.FORBIDDEN));
      assertThat(doorway.register().revision()).isEqualTo(1);
    }
  }
}
