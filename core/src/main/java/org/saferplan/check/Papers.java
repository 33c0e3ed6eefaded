package org.saferplan.check;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.saferplan.decision.Decision;
import org.saferplan.decision.Matter;
import org.saferplan.decision.Meeting;
import org.saferplan.decision.Report;
import org.saferplan.decision.Subject;
import org.saferplan.document.Key;
import org.saferplan.document.Kind;
import org.saferplan.plan.Edition;
import org.saferplan.register.Register;

/**
 * What was put, or is to be put, before meetings about the edition or the evidence it rests on, and
 * what they decided.
 *
 * @param reports about it, of meetings to come too, by date
 * @param decisions about it that stand, taken by the day, by date
 */
record Papers(List<Put> reports, List<Taken> decisions) {

  /** A report that is put to a meeting. */
  record Put(Meeting meeting, int index, Report report) {
    Key document() {
      return meeting.key();
    }

    String field() {
      return "/reports/" + index;
    }
  }

  /** A decision that a meeting took, or a post. */
  record Taken(Meeting meeting, int index, Decision decision) {
    Key document() {
      return meeting.key();
    }

    String field() {
      return "/decisions/" + index;
    }
  }

  static Papers of(Register register, Edition edition, LocalDate on) {
    Set<Key> about = new HashSet<>(Set.of(edition.key()));
    edition.assessments().forEach(id -> about.add(id.key()));
    List<Meeting> meetings =
        register.list(Meeting.class, Kind.MEETING).stream()
            .sorted(
                Comparator.comparing((Meeting meeting) -> meeting.date().latest())
                    .thenComparing(meeting -> meeting.id().value()))
            .toList();
    List<Taken> direct = taken(meetings, on).filter(each -> isAbout(each, about)).toList();
    Set<Decision.Ref> known = new HashSet<>();
    direct.forEach(each -> known.add(new Decision.Ref(each.meeting().id(), each.decision().id())));
    Predicate<Taken> isOfThem =
        each ->
            isAbout(each, about)
                || (each.decision().under() != null && known.contains(each.decision().under()));
    return new Papers(
        meetings.stream()
            .flatMap(Papers::reports)
            .filter(put -> isAbout(put.report().about(), about))
            .toList(),
        taken(meetings, on).filter(isOfThem).toList());
  }

  /** Every report on record, whatever it is about. */
  static Stream<Put> all(Register register) {
    return register.list(Meeting.class, Kind.MEETING).stream().flatMap(Papers::reports);
  }

  private static Stream<Put> reports(Meeting meeting) {
    return IntStream.range(0, meeting.reports().size())
        .mapToObj(index -> new Put(meeting, index, meeting.reports().get(index)));
  }

  private static Stream<Taken> taken(List<Meeting> meetings, LocalDate on) {
    return meetings.stream()
        .filter(meeting -> !meeting.date().latest().isAfter(on))
        .flatMap(
            meeting ->
                meeting.standing().stream()
                    .map(
                        decision ->
                            new Taken(meeting, meeting.decisions().indexOf(decision), decision)));
  }

  private static boolean isAbout(Taken taken, Set<Key> about) {
    return isAbout(
            taken.decision().matters().stream()
                .map(Matter::subject)
                .flatMap(Stream::ofNullable)
                .toList(),
            about)
        || taken.meeting().reports().stream()
            .filter(report -> report.id().equals(taken.decision().report()))
            .anyMatch(report -> isAbout(report.about(), about));
  }

  private static boolean isAbout(List<Subject> subjects, Set<Key> about) {
    return subjects.stream().anyMatch(subject -> about.contains(subject.document()));
  }
}
