package org.saferplan.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saferplan.decision.Decision;
import org.saferplan.decision.Effect;
import org.saferplan.decision.Matter;
import org.saferplan.decision.Meeting;
import org.saferplan.decision.Report;
import org.saferplan.decision.Vote;
import org.saferplan.document.Document;
import org.saferplan.document.Key;
import org.saferplan.partnership.Body;
import org.saferplan.partnership.Partnership;
import org.saferplan.partnership.Party;
import org.saferplan.partnership.Power;
import org.saferplan.partnership.Route;
import org.saferplan.partnership.Routed;
import org.saferplan.register.Register;

/** The decisions that a report arises from, told in the order in which they were taken. */
final class Precedents {
  private final Register register;
  private final Partnership partnership;
  private final Report report;

  Precedents(Register register, Partnership partnership, Report report) {
    this.register = register;
    this.partnership = partnership;
    this.report = report;
  }

  /** One matter of a decision that the report arises from. */
  record Precedent(Meeting meeting, Decision decision, Matter matter) {
    /** Unless a post takes a step that its route gives it. */
    boolean isUnderAPower() {
      return decision.under() != null || matter.step() == null;
    }
  }

  List<Precedent> all() {
    return report.arisingFrom().stream()
        .flatMap(ref -> precedents(ref))
        .sorted(Comparator.comparing(each -> each.meeting().date().latest()))
        .toList();
  }

  private Stream<Precedent> precedents(Decision.Ref ref) {
    return register.find(Meeting.class, ref.meeting().key()).stream()
        .flatMap(
            meeting ->
                meeting.decision(ref.decision()).stream()
                    .flatMap(
                        decision ->
                            decision.matters().stream()
                                .map(matter -> new Precedent(meeting, decision, matter))));
  }

  List<String> sentences() {
    List<String> sentences = new ArrayList<>();
    @Nullable Party told = null;
    for (Precedent each : all()) {
      boolean same = told != null && told.equals(each.meeting().party());
      sentences.add(Sentences.closed(lead(each, same) + " " + done(each.matter())));
      told = each.meeting().party();
    }
    return sentences;
  }

  private String lead(Precedent precedent, boolean same) {
    Meeting meeting = precedent.meeting();
    Body.Id body = meeting.body();
    String day = meeting.date().words();
    if (body == null) {
      return precedent.isUnderAPower()
          ? "Under a power given, on " + day + " it was decided:"
          : "The " + meeting.party().called(partnership) + " on " + day;
    }
    if (same) {
      return "In addition, at its meeting on " + day + " " + again(partnership.called(body));
    }
    String as =
        meeting.actingAs() == null ? "" : ", acting as the " + meeting.actingAs().words() + ",";
    return "The " + partnership.called(body) + as + " at its meeting held on " + day;
  }

  /** "the Committee" for a body whose name ends with that word, else its name again. */
  private static String again(String called) {
    return called.endsWith("Committee") ? "the Committee" : "the " + called;
  }

  /**
   * "approved the Strategic Assessment for adoption by Council", in the minute's words where they
   * allow it.
   */
  private String done(Matter matter) {
    Vote vote = matter.vote();
    return vote == null ? decided(matter) : decided(matter) + " (" + vote.told() + ")";
  }

  private String decided(Matter matter) {
    String title = title(matter);
    Optional<Power> power = step(matter).map(Route.Step::power);
    String words = matter.words();
    String verb = power.map(Power::done).orElse("agreed");
    if (words != null && words.startsWith(verb + " ")) {
      return verb + " the " + title + words.substring(verb.length());
    }
    return words != null
        ? "decided on the " + title + ": " + words
        : outcome(matter.effect(), verb) + " the " + title;
  }

  private static String outcome(Effect effect, String verb) {
    return effect.isCarried() ? verb : effect.words();
  }

  private String title(Matter matter) {
    return Optional.ofNullable(matter.subject())
        .flatMap(subject -> register.find(subject.document()))
        .map(Document::title)
        .orElse(matter.about());
  }

  private Optional<Route.Step> step(Matter matter) {
    return Optional.ofNullable(matter.subject())
        .flatMap(subject -> route(subject.document()))
        .flatMap(route -> Optional.ofNullable(matter.step()).flatMap(route::step));
  }

  private Optional<Route> route(Key document) {
    return register
        .find(Routed.class, document)
        .flatMap(found -> Optional.ofNullable(found.route()))
        .flatMap(partnership::route);
  }
}
