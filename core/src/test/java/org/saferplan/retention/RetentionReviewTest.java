package org.saferplan.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.saferplan.Made;
import org.saferplan.Records;
import org.saferplan.consultation.Consultation;
import org.saferplan.document.Document;
import org.saferplan.document.Key;
import org.saferplan.document.Kind;
import org.saferplan.document.Version;
import org.saferplan.fact.InvalidValueException;
import org.saferplan.fact.PartialDate;
import org.saferplan.fact.Period;
import org.saferplan.fact.Stated;
import org.saferplan.obligation.Completion;
import org.saferplan.obligation.Due;
import org.saferplan.obligation.Ending;
import org.saferplan.obligation.Obligation;
import org.saferplan.partnership.Partnership;
import org.saferplan.partnership.RetentionPeriod;
import org.saferplan.register.Register;

final class RetentionReviewTest {
  private static final RetentionPeriod CONSULTATIONS = period(Kind.CONSULTATION, 3, null);

  private static RetentionPeriod period(
      Kind of, @Nullable Integer years, @Nullable Integer months) {
    return new RetentionPeriod(null, of, years, months, null, List.of());
  }

  private static Consultation consultation(String id, @Nullable String to) {
    PartialDate end = to == null ? null : new PartialDate(to);
    return Made.of(
        Consultation.class,
        "id",
        new Consultation.Id(id),
        "title",
        id,
        "period",
        new Period(null, end));
  }

  private static Register register(List<RetentionPeriod> periods, Document... documents) {
    Partnership partnership = Records.partnership().withRetentionPeriods(periods);
    return Register.empty().with(1, List.of(partnership)).with(2, List.of(documents));
  }

  private static List<String> due(Register register, String on) {
    return RetentionReview.of(register, LocalDate.parse(on)).due().stream()
        .map(each -> each.document().id())
        .toList();
  }

  @Test
  void countsFromTheLastDayThatItIsAboutAndIsDueOnTheDayAfter() {
    Register register =
        register(
            List.of(CONSULTATIONS),
            consultation("by-day", "2019-06-30"),
            consultation("by-month", "2019-07"),
            consultation("by-year", "2019"));

    assertThat(due(register, "2022-06-30")).isEmpty();
    assertThat(due(register, "2022-07-01")).containsExactly("by-day");
    assertThat(due(register, "2022-08-01")).containsExactly("by-day", "by-month");
    assertThat(due(register, "2022-12-31")).containsExactly("by-day", "by-month");
    assertThat(due(register, "2023-01-01")).containsExactly("by-day", "by-month", "by-year");
    assertThat(RetentionReview.of(register, LocalDate.parse("2022-07-01")).due())
        .containsExactly(
            new RetentionReview.Due(
                new Key(Kind.CONSULTATION, "by-day"),
                "by-day",
                new PartialDate("2019-06-30"),
                LocalDate.parse("2022-07-01"),
                CONSULTATIONS));
  }

  @Test
  void fillsInNoPeriodAndNoDay() {
    Consultation open = consultation("open", null);
    Version version = new Version(open.key(), 1, "draft", null, open);
    Register register =
        register(
            List.of(CONSULTATIONS), open, version, Made.of(Obligation.class, "what", "Patrol"));

    RetentionReview review = RetentionReview.of(register, LocalDate.parse("2099-01-01"));

    assertThat(review.due()).isEmpty();
    assertThat(review.open())
        .containsExactly(new RetentionReview.Open(open.key(), "open", CONSULTATIONS));
    assertThat(review.unstated()).containsExactly(Kind.OBLIGATION);
    assertThat(RetentionReview.of(Register.empty(), LocalDate.EPOCH).unstated()).isEmpty();
  }

  @Test
  void keepsAnActionFromTheDayThatClosedIt() {
    Completion done = new Completion(new PartialDate("2019-03-01"), "it was done", null, List.of());
    Ending ended =
        new Ending(
            new PartialDate("2019-05-01"),
            Ending.How.values()[0],
            List.of(),
            Stated.notOnRecord(),
            null,
            List.of());
    Obligation once =
        Made.of(Obligation.class, "what", "once", "due", Due.by(new PartialDate("2019-02")));
    Register register =
        register(
            List.of(period(Kind.OBLIGATION, null, 18)),
            once,
            once.withId("done").withCompletion(done),
            once.withId("ended").ended(ended));

    assertThat(due(register, "2020-09-01")).isEmpty();
    assertThat(due(register, "2020-09-02")).containsExactly("done");
    assertThat(due(register, "2020-11-02")).containsExactly("done", "ended");
  }

  @Test
  void takesTheLongerOfTwoPeriods() {
    RetentionPeriod longer =
        new RetentionPeriod(
            new RetentionPeriod.Id("longer"), Kind.CONSULTATION, 5, null, null, List.of());
    Register register =
        register(List.of(CONSULTATIONS, longer), consultation("by-day", "2019-06-30"));

    assertThat(due(register, "2024-06-30")).isEmpty();
    assertThat(due(register, "2024-07-01")).containsExactly("by-day");
  }

  @Test
  void refusesWhatIsNoPeriodOrOfWhatIsAlwaysKept() {
    assertThat(CONSULTATIONS.id().value()).isEqualTo("consultation");
    assertThat(period(Kind.FUND, 1, 6).words()).isEqualTo("1 year and 6 months");
    assertThatThrownBy(() -> period(Kind.FUND, null, null))
        .isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> period(Kind.FUND, 0, 0)).isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> period(Kind.FUND, 2, -1)).isInstanceOf(InvalidValueException.class);
    for (Kind kept : List.of(Kind.PARTNERSHIP, Kind.VERSION)) {
      assertThatThrownBy(() -> period(kept, 1, null))
          .isInstanceOf(InvalidValueException.class)
          .hasMessageContaining("kept");
    }
  }
}
