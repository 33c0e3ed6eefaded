package org.saferplan.adoption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.saferplan.Records.COMMITTEE;
import static org.saferplan.Records.COUNCIL;
import static org.saferplan.Records.GROUP;
import static org.saferplan.Records.REFRESH;
import static org.saferplan.Records.askedFor;
import static org.saferplan.Records.decision;
import static org.saferplan.Records.matter;
import static org.saferplan.Records.meeting;
import static org.saferplan.Records.refresh;
import static org.saferplan.Records.register;
import static org.saferplan.Records.window;
import static org.saferplan.decision.Effect.CARRIED;
import static org.saferplan.decision.Effect.CARRIED_SUBJECT_TO_AMENDMENTS;
import static org.saferplan.decision.Effect.REFUSED;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.saferplan.Made;
import org.saferplan.decision.Amendment;
import org.saferplan.decision.Meeting;
import org.saferplan.document.Document;
import org.saferplan.fact.PartialDate;
import org.saferplan.plan.Edition;

/** What is broken in the course of a document, and what is merely not on record. */
final class GapsTest {
  private static final Meeting AGREED = meeting(GROUP, "2018-01-23", "agree", CARRIED);
  private static final Meeting APPROVED = meeting(COMMITTEE, "2018-03-20", "approve", CARRIED);
  private static final Meeting ADOPTED = meeting(COUNCIL, "2018-04-11", "adopt", CARRIED);

  private static Standing on(String day, Document... record) {
    return Standing.of(register(record), REFRESH, LocalDate.parse(day));
  }

  private static Meeting approvedSubjectTo(Amendment... amendments) {
    return meeting(
        COMMITTEE,
        "2018-03-20",
        decision("d1", matter(REFRESH, "approve", CARRIED_SUBJECT_TO_AMENDMENTS, amendments)));
  }

  private static Amendment settled(String on) {
    return askedFor("a")
        .settledBy(new Amendment.Settlement(new PartialDate(on), null, null, List.of()));
  }

  private static Meeting approvedWith(org.saferplan.decision.Window window) {
    return meeting(
        COMMITTEE,
        "2018-03-20",
        decision(decision("d1", matter(REFRESH, "approve", CARRIED)), null, window));
  }

  private static Edition used(Edition edition, String by) {
    return edition.withUses(List.of(new Edition.Use(new PartialDate(by), List.of())));
  }

  @Test
  void saysThatTheRouteIsNotOnRecord() {
    Edition unrouted = refresh();
    Edition blank =
        Made.of(
            Edition.class,
            "id",
            unrouted.id(),
            "plan",
            unrouted.plan(),
            "title",
            unrouted.title(),
            "period",
            unrouted.period(),
            "themes",
            unrouted.themes());

    Standing standing = on("2018-12-31", blank);

    assertThat(standing.stage()).isEqualTo(Stage.NOT_PUT);
    assertThat(standing.gaps()).extracting(Gap::rule).containsExactly("route");
    assertThat(standing.gaps()).extracting(Gap::kind).containsExactly(Gap.Kind.NOT_ON_RECORD);
  }

  @Test
  void isBrokenWhereALaterStepWasTakenAlthoughAnEarlierWasRefused() {
    Meeting refused = meeting(COMMITTEE, "2018-03-20", "approve", REFUSED);

    Standing standing = on("2018-04-12", AGREED, refused, ADOPTED);

    assertThat(standing.gaps())
        .extracting(Gap::kind, Gap::rule)
        .contains(tuple(Gap.Kind.BROKEN, "step"));
    assertThat(standing.inForceFrom()).isNull();
  }

  @Test
  void doesNotHaveOnRecordAStepThatWasSkipped() {
    Standing standing = on("2018-04-12", AGREED, ADOPTED);

    assertThat(standing.gaps())
        .extracting(Gap::kind, Gap::rule)
        .contains(tuple(Gap.Kind.NOT_ON_RECORD, "step"))
        .doesNotContain(tuple(Gap.Kind.BROKEN, "step"));
    assertThat(standing.stage()).isEqualTo(Stage.UNDER_WAY);
  }

  @Test
  void isBrokenWhereStepsWereTakenOutOfOrder() {
    Meeting late = meeting(COMMITTEE, "2018-05-20", "approve", CARRIED);

    Standing standing = on("2018-06-01", AGREED, ADOPTED, late);

    assertThat(standing.gaps())
        .extracting(Gap::kind, Gap::rule)
        .contains(tuple(Gap.Kind.BROKEN, "order"));
    assertThat(standing.inForceFrom()).isEqualTo("2018-05-20");
  }

  @Test
  void doesNotCallDatesThatMayBeInOrderBroken() {
    Meeting inApril = meeting(COMMITTEE, "2018-04", "approve", CARRIED);

    Standing standing = on("2018-06-01", AGREED, ADOPTED, inApril);

    assertThat(standing.gaps()).extracting(Gap::rule).doesNotContain("order");
  }

  @Test
  void tellsWhereItWasPutOnWithAnAmendmentOpen() {
    Standing open = on("2018-05-01", AGREED, approvedSubjectTo(askedFor("a")), ADOPTED);
    Standing late = on("2018-05-01", AGREED, approvedSubjectTo(settled("2018-04-20")), ADOPTED);
    Standing early = on("2018-05-01", AGREED, approvedSubjectTo(settled("2018-04-03")), ADOPTED);

    assertThat(open.gaps())
        .extracting(Gap::kind, Gap::rule)
        .contains(tuple(Gap.Kind.NOT_ON_RECORD, "amendment"));
    assertThat(late.gaps())
        .extracting(Gap::kind, Gap::rule)
        .contains(tuple(Gap.Kind.BROKEN, "amendment"));
    assertThat(early.gaps()).extracting(Gap::rule).doesNotContain("amendment");
  }

  @Test
  void isBrokenWhereItWasPutOnInAWindowThatSuspends() {
    Meeting held = approvedWith(window("2018-04-30", true));
    Meeting free = approvedWith(window("2018-04-30", false));

    assertThat(on("2018-05-01", AGREED, held, ADOPTED).gaps())
        .extracting(Gap::kind, Gap::rule)
        .contains(tuple(Gap.Kind.BROKEN, "window"));
    assertThat(on("2018-05-01", AGREED, free, ADOPTED).gaps())
        .extracting(Gap::rule)
        .doesNotContain("window");
  }

  @Test
  void isBrokenWhereItIsInUseAlthoughItWasRefused() {
    Standing standing =
        on(
            "2018-10-01",
            used(refresh(), "2018-09-25"),
            AGREED,
            APPROVED,
            meeting(COUNCIL, "2018-04-11", "adopt", REFUSED));

    assertThat(standing.gaps())
        .extracting(Gap::kind, Gap::rule)
        .contains(tuple(Gap.Kind.BROKEN, "adoption"));
  }

  @Test
  void tellsTheSameOfOneDecisionOnlyOnce() {
    Meeting twice =
        meeting(
            COMMITTEE,
            "2018-03-20",
            decision(
                decision("d1", matter(REFRESH, "approve", CARRIED), matter(REFRESH, null, CARRIED)),
                null,
                window("2018-04-30", true)));

    assertThat(on("2018-05-01", AGREED, twice, ADOPTED).gaps())
        .filteredOn(gap -> gap.rule().equals("window"))
        .hasSize(1);
  }
}
