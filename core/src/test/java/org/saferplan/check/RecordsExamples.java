package org.saferplan.check;

import static org.saferplan.Records.CABINET;
import static org.saferplan.Records.REFRESH;
import static org.saferplan.check.Answer.MET;
import static org.saferplan.check.Answer.NOT_APPLICABLE;
import static org.saferplan.check.Answer.NOT_COVERED;
import static org.saferplan.check.Answer.NOT_EVIDENCED;
import static org.saferplan.check.Answer.NOT_MET;

import java.util.List;
import java.util.Set;
import org.saferplan.Made;
import org.saferplan.Records;
import org.saferplan.decision.Decision;
import org.saferplan.decision.Effect;
import org.saferplan.decision.Meeting;
import org.saferplan.fact.Copy;
import org.saferplan.fact.PartialDate;
import org.saferplan.fact.Stated;
import org.saferplan.partnership.Partnership;
import org.saferplan.partnership.Reason;
import org.saferplan.partnership.Source;

/** Records of decisions, and papers that are exempt or kept. */
final class RecordsExamples {
  private static final String EXECUTIVE = "executive-record";
  private static final String OFFICER = "officer-record";
  private static final String EXEMPT = "exempt-reason";
  private static final String KEPT = "retention";

  static final List<Example> ALL =
      List.of(
          Example.of(
              EXECUTIVE, "all is there", Set.of(MET), Lawful.executive(), cabinet(complete())),
          Example.of(
              EXECUTIVE,
              "a conflict was declared, and dispensations are not on record",
              Set.of(NOT_EVIDENCED),
              Lawful.executive(),
              cabinet(
                  Copy.with(
                      complete(), "conflicts", Stated.of(List.of("Councillor A, a tenant"))))),
          Example.of(
              EXECUTIVE,
              "alternatives are not on record",
              Set.of(NOT_EVIDENCED),
              Lawful.executive(),
              cabinet(Copy.with(complete(), "alternatives", Stated.notOnRecord()))),
          Example.of(
              EXECUTIVE,
              "the executive did not decide about it",
              Set.of(NOT_APPLICABLE),
              Lawful.executive()),
          Example.of(EXECUTIVE, "it is in Wales", Set.of(NOT_COVERED), Lawful.welsh()),
          Example.of(OFFICER, "all is there", Set.of(MET), officer(complete())),
          Example.of(
              OFFICER,
              "a decision under the council's power gives no reasons",
              Set.of(NOT_EVIDENCED),
              officer(
                  Copy.with(
                      Copy.with(complete(), "reasons", List.of()),
                      "matters",
                      List.of(Records.matter(Lawful.assessment().key(), null, Effect.CARRIED))))),
          Example.of(
              OFFICER,
              "under what power is not on record",
              Set.of(NOT_EVIDENCED),
              officer(Copy.with(complete(), "under", null))),
          Example.of(OFFICER, "no officer decided about it", Set.of(NOT_APPLICABLE)),
          Example.of(OFFICER, "it is in Wales", Set.of(NOT_COVERED), Lawful.welsh()),
          Example.of(
              EXEMPT,
              "paragraph and public interest are there",
              Set.of(MET),
              exempt(new Source.Exemption(List.of(7), "It would tell offenders of patrols."))),
          Example.of(
              EXEMPT,
              "why the public interest is in withholding it is not on record",
              Set.of(NOT_EVIDENCED),
              exempt(new Source.Exemption(List.of(7), null))),
          Example.of(EXEMPT, "it says nothing", Set.of(NOT_EVIDENCED), exempt(null)),
          Example.of(EXEMPT, "no paper is exempt", Set.of(NOT_APPLICABLE)),
          Example.of(EXEMPT, "it is in Wales", Set.of(NOT_COVERED), Lawful.welsh()),
          Example.of(KEPT, "minutes and papers are kept to 2030", Set.of(MET)),
          Example.of(
              KEPT,
              "they are kept for three years",
              Set.of(NOT_MET),
              kept(new PartialDate("2021-06"))),
          Example.of(
              KEPT,
              "minutes need six years, background papers four",
              Set.of(MET, NOT_MET),
              kept(new PartialDate("2023-06"))),
          Example.of(
              KEPT, "how long they are kept is not on record", Set.of(NOT_EVIDENCED), kept(null)),
          Example.of(KEPT, "the time is over", Set.of(NOT_APPLICABLE), kept(null)).on("2025-01-01"),
          Example.of(KEPT, "it is in Wales", Set.of(NOT_COVERED), Lawful.welsh()));

  private RecordsExamples() {}

  private static Decision complete() {
    Decision plain = Records.decision("d1", Records.matter(REFRESH, null, Effect.CARRIED));
    plain = Copy.with(plain, "reasons", List.of(new Reason("it follows the evidence", List.of())));
    plain = Copy.with(plain, "alternatives", Stated.none());
    plain = Copy.with(plain, "conflicts", Stated.none());
    return Copy.with(
        plain, "under", new Decision.Ref(LawfulMeetings.adopted().id(), new Decision.Id("d1")));
  }

  private static Meeting cabinet(Decision decision) {
    return Records.meeting(CABINET, "2018-03-14", Copy.with(decision, "under", null));
  }

  private static Meeting officer(Decision decision) {
    return Records.post("2018-04-20", decision);
  }

  private static Partnership exempt(Source.Exemption exemption) {
    return Lawful.withSources(
        Made.of(
            Source.class,
            "id",
            new Source.Id("annex"),
            "title",
            "Annex",
            "access",
            Source.Access.EXEMPT,
            "restrictedBecause",
            "it names patrols",
            "exemption",
            exemption));
  }

  private static Partnership kept(PartialDate until) {
    return Lawful.partnership()
        .withSources(
            Lawful.partnership().sources().stream()
                .map(each -> Copy.with(each, "keptUntil", until))
                .toList());
  }
}
