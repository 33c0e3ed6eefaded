package org.saferplan.check;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saferplan.decision.Decision;
import org.saferplan.decision.Effect;
import org.saferplan.fact.PartialDate;
import org.saferplan.fact.Stated;
import org.saferplan.partnership.Capacity;
import org.saferplan.partnership.Governance;
import org.saferplan.partnership.Source;

/** What the record of a decision is to hold, and what an exempt paper is to say. */
final class RecordsRules {
  static final List<Rule> ALL =
      List.of(
          Rule.ofEngland(
                  "executive-record",
                  "the record of an executive decision holds the decision and its date, the reasons,"
                      + " the alternatives considered and rejected, conflicts of interest and"
                      + " dispensations",
                  "SI 2012/2089, regulation 12",
                  Certainty.TEXT_READ,
                  RecordsRules::executiveRecord)
              .since("2012")
              .under(Governance.Mode.EXECUTIVE),
          Rule.ofEngland(
                  "officer-record",
                  "the record of a delegated officer's decision holds the date, the decision, the"
                      + " reasons, the alternatives and members' conflicts of interest",
                  "SI 2014/2095, regulation 7",
                  Certainty.SECONDARY_SOURCE,
                  RecordsRules::officerRecord)
              .since("2014"),
          Rule.ofEngland(
              "exempt-reason",
              "an exempt paper names its paragraph of Schedule 12A and says why the public interest"
                  + " is in withholding it",
              "Local Government Act 1972, section 100A(4) and Schedule 12A",
              Certainty.TEXT_NOT_SEEN,
              RecordsRules::exemptReason));

  private RecordsRules() {}

  static List<Finding> executiveRecord(Case at) {
    return decisions(
        at,
        at.papers().decisions().stream()
            .filter(taken -> at.isMeetingOf(taken.meeting(), Capacity.CABINET))
            .map(taken -> executive(at, taken)),
        "no decision of the executive about it is on record");
  }

  private static Finding executive(Case at, Papers.Taken taken) {
    Decision decision = taken.decision();
    boolean isFree = decision.conflicts().said() == Stated.Said.NONE;
    return common(taken)
        .need(isStated(decision.conflicts()), "conflicts of interest", "/conflicts")
        .need(isFree || isStated(decision.dispensations()), "dispensations", "/dispensations")
        .finding(at.called(taken.meeting()), "all that it is to hold is on record");
  }

  static List<Finding> officerRecord(Case at) {
    return decisions(
        at,
        at.papers().decisions().stream()
            .filter(taken -> taken.meeting().post() != null && !isByItsOwnRight(taken.decision()))
            .map(taken -> officer(at, taken)),
        "no decision of an officer about it is on record");
  }

  /** Whether a post takes a step that its route gives it: no officer, and no power given. */
  private static boolean isByItsOwnRight(Decision decision) {
    return decision.under() == null
        && decision.matters().stream().anyMatch(matter -> matter.step() != null);
  }

  private static Finding officer(Case at, Papers.Taken taken) {
    Decision decision = taken.decision();
    return common(taken)
        .need(decision.under() != null, "the power it was taken under", "/under")
        .need(isStated(decision.conflicts()), "members' conflicts of interest", "/conflicts")
        .finding(at.called(taken.meeting()), "all that it is to hold is on record");
  }

  private static Parts common(Papers.Taken taken) {
    Decision decision = taken.decision();
    return new Parts(taken.document(), taken.field())
        .need(isDay(taken.meeting().date()), "the day", "")
        .need(
            decision.matters().stream().noneMatch(each -> each.effect() == Effect.NOT_ON_RECORD),
            "what was decided",
            "/matters")
        .need(
            decision.reasons().stream().anyMatch(each -> Words.saySomething(each.words())),
            "the reasons",
            "/reasons")
        .need(isStated(decision.alternatives()), "the alternatives", "/alternatives");
  }

  private static boolean isDay(PartialDate date) {
    return date.earliest().equals(date.latest());
  }

  private static boolean isStated(Stated<?> stated) {
    return !stated.isNotOnRecord();
  }

  private static List<Finding> decisions(Case at, Stream<Finding> found, String otherwise) {
    List<Finding> findings = found.toList();
    return findings.isEmpty() ? List.of(at.notApplicable(otherwise)) : findings;
  }

  static List<Finding> exemptReason(Case at) {
    List<Source> sources = at.partnership().sources();
    List<Finding> findings =
        IntStream.range(0, sources.size())
            .filter(index -> sources.get(index).access() == Source.Access.EXEMPT)
            .mapToObj(index -> exemption(at, sources.get(index), index))
            .toList();
    return findings.isEmpty()
        ? List.of(
            Finding.notApplicable(
                at.partnership().key(), "/sources", "no exempt paper is on record"))
        : findings;
  }

  private static Finding exemption(Case at, Source source, int index) {
    Source.@Nullable Exemption exemption = source.exemption();
    return new Parts(at.partnership().key(), "/sources/%d/exemption".formatted(index))
        .need(
            exemption != null && !exemption.paragraphs().isEmpty(),
            "the paragraph of Schedule 12A",
            "/paragraphs")
        .need(
            exemption != null && Words.saySomething(exemption.publicInterest()),
            "why the public interest is in withholding it",
            "/publicInterest")
        .finding(source.title(), "its paragraph and the public interest are on record");
  }
}
