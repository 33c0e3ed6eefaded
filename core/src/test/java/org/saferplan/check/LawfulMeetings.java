package org.saferplan.check;

import static org.saferplan.Records.COMMITTEE;
import static org.saferplan.Records.COUNCIL;
import static org.saferplan.Records.GROUP;
import static org.saferplan.Records.MINUTES;
import static org.saferplan.Records.PAPER;
import static org.saferplan.Records.REFRESH;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.saferplan.Made;
import org.saferplan.Records;
import org.saferplan.decision.Decision;
import org.saferplan.decision.Effect;
import org.saferplan.decision.Matter;
import org.saferplan.decision.Meeting;
import org.saferplan.decision.Report;
import org.saferplan.decision.Subject;
import org.saferplan.fact.Copy;
import org.saferplan.fact.Stated;
import org.saferplan.partnership.Body;
import org.saferplan.partnership.Citation;

/** The meetings that took Exampleshire's lawful plan through its route, with their papers. */
final class LawfulMeetings {
  private LawfulMeetings() {}

  static Meeting agreed() {
    return Records.meeting(GROUP, "2018-01-23", "agree", Effect.CARRIED);
  }

  static Meeting approved() {
    return held(COMMITTEE, "2018-03-20", "approve", Effect.CARRIED, report("2018-03-09"));
  }

  static Meeting adopted() {
    return held(COUNCIL, "2018-04-11", "adopt", Effect.CARRIED, report("2018-04-03"));
  }

  /** A meeting at which the plan took a step, with the paper put to it. */
  static Meeting held(Body.Id body, String date, String step, Effect effect, Report... reports) {
    Matter matter = Records.matter(REFRESH, step, effect);
    Decision decision =
        Copy.with(
            Records.decision("d1", matter), "sources", List.of(new Citation(MINUTES, "minute 1")));
    return Records.meeting(body, date, decision).withReports(Arrays.asList(reports));
  }

  /** A report about the plan that was open on the day. */
  static Report report(String open) {
    return Made.of(
        Report.class,
        "id",
        new Report.Id("report"),
        "title",
        "Plan refresh",
        "about",
        List.of(new Subject(REFRESH, null)),
        "implications",
        List.of(
            new Report.Implication(
                Report.Implication.About.SECTION_17, "The plan is the council's duty itself.")),
        "backgroundPapers",
        Stated.of(List.of(new Report.BackgroundPaper("The assessment", PAPER))),
        "notice",
        new Report.Notice(LocalDate.parse(open), null, null, null, null));
  }
}
