package org.saferplan.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.saferplan.decision.Meeting;
import org.saferplan.fact.PartialDate;
import org.saferplan.fact.Stated;
import org.saferplan.partnership.Citation;
import org.saferplan.partnership.Source;

/** How long what was decided, and what it rests on, is kept. */
final class RetentionRules {
  static final List<Rule> ALL =
      List.of(
          Rule.ofEngland(
                  "retention",
                  "decisions and minutes are kept six years, background papers four",
                  "SI 2014/2095, regulation 8; Local Government Act 1972, sections 100C-100D",
                  Certainty.SECONDARY_SOURCE,
                  RetentionRules::retention)
              .since("2014"));

  private static final int YEARS_OF_A_DECISION = 6;
  private static final int YEARS_OF_A_BACKGROUND_PAPER = 4;

  private RetentionRules() {}

  static List<Finding> retention(Case at) {
    List<Finding> findings = new ArrayList<>(decisions(at));
    at.papers().reports().stream()
        .filter(put -> at.isOfACouncil(put.meeting()))
        .filter(put -> !put.meeting().date().latest().isAfter(at.on()))
        .forEach(put -> findings.addAll(background(at, put)));
    return findings.isEmpty()
        ? List.of(at.notApplicable("no decision or paper of a council about it is on record"))
        : findings;
  }

  private static List<Finding> decisions(Case at) {
    Map<Source.Id, Meeting> minutes = new LinkedHashMap<>();
    List<Finding> findings = new ArrayList<>();
    at.papers().decisions().stream()
        .filter(taken -> at.isOfACouncil(taken.meeting()) || taken.meeting().post() != null)
        .forEach(
            taken -> {
              List<Source.Id> sources =
                  Stream.of(taken.decision().sources(), taken.meeting().sources())
                      .flatMap(List::stream)
                      .map(Citation::source)
                      .toList();
              sources.forEach(id -> minutes.merge(id, taken.meeting(), RetentionRules::later));
              if (sources.isEmpty()) {
                findings.add(
                    Finding.notEvidenced(
                        taken.document(),
                        taken.field() + "/sources",
                        at.called(taken.meeting()) + ": no minute of the decision is on record",
                        "name the minute, and how long it is kept"));
              }
            });
    minutes.forEach(
        (id, meeting) ->
            findings.add(kept(at, id, meeting.date().latest().plusYears(YEARS_OF_A_DECISION))));
    return findings;
  }

  private static Meeting later(Meeting one, Meeting other) {
    return one.date().latest().isAfter(other.date().latest()) ? one : other;
  }

  private static List<Finding> background(Case at, Papers.Put put) {
    if (put.report().backgroundPapers().said() == Stated.Said.NOT_ON_RECORD) {
      return List.of(
          Finding.notEvidenced(
              put.document(),
              put.field() + "/backgroundPapers",
              at.called(put.meeting()) + ": the background papers are not on record",
              "record the background papers of the report, or that there are none"));
    }
    LocalDate until = put.meeting().date().latest().plusYears(YEARS_OF_A_BACKGROUND_PAPER);
    return put.report().backgroundPapers().entries().stream()
        .map(
            paper ->
                paper.source() == null
                    ? Finding.notEvidenced(
                        put.document(),
                        put.field() + "/backgroundPapers",
                        "%s: how long it is kept is not on record".formatted(paper.title()),
                        "enter it as a source, and how long it is kept")
                    : kept(at, paper.source(), until))
        .toList();
  }

  private static Finding kept(Case at, Source.Id id, LocalDate until) {
    List<Source> sources = at.partnership().sources();
    int index = sources.stream().map(Source::id).toList().indexOf(id);
    String field = index < 0 ? "/sources" : "/sources/%d/keptUntil".formatted(index);
    if (index >= 0 && sources.get(index).attachment() != null) {
      return Finding.met(
          at.partnership().key(),
          field,
          sources.get(index).title() + ": it is kept with the record");
    }
    String title = index < 0 ? id.value() : sources.get(index).title();
    PartialDate kept = index < 0 ? null : sources.get(index).keptUntil();
    if (until.isBefore(at.on())) {
      return Finding.notApplicable(
          at.partnership().key(), field, title + ": the time for which it is kept is over");
    }
    if (kept == null) {
      return Finding.notEvidenced(
          at.partnership().key(),
          field,
          title + ": how long it is kept is not on record",
          "record until when its holder keeps it, or attach the paper");
    }
    String words = "%s: it is kept until %s".formatted(title, kept.words());
    return kept.latest().isBefore(until)
        ? Finding.notMet(
            at.partnership().key(), field, words, "keep it until " + PartialDate.words(until))
        : Finding.met(at.partnership().key(), field, words);
  }
}
