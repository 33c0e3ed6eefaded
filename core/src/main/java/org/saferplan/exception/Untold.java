package org.saferplan.exception;

import static org.saferplan.exception.Words.quoted;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.saferplan.fact.PartialDate;
import org.saferplan.ledger.Owed;
import org.saferplan.partnership.Body;
import org.saferplan.partnership.Party;
import org.saferplan.round.Reports;
import org.saferplan.round.Round;

/** Actions of which nothing was said in the last round that was owed, nor since. */
final class Untold {
  private final Cast cast;
  private final LocalDate on;
  private final Reports reports;

  Untold(Cast cast) {
    this.cast = cast;
    this.on = cast.on();
    this.reports = new Reports(cast.register(), on);
  }

  private record Silence(Round round, List<Party> owners) {}

  Stream<Exceptional> all() {
    Map<Silence, List<Owed>> silent = new LinkedHashMap<>();
    for (Owed action : cast.owed()) {
      unanswered(action)
          .map(round -> new Silence(round, action.owners()))
          .ifPresent(each -> silent.computeIfAbsent(each, absent -> new ArrayList<>()).add(action));
    }
    List<Owed> all = silent.values().stream().flatMap(List::stream).toList();
    boolean isNobodyHeard =
        all.size() > 1
            && silent.size() > 1
            && all.size() == cast.owed().size()
            && all.stream().allMatch(each -> each.said().isEmpty());
    return isNobodyHeard
        ? Stream.of(nobodyHeard(silent.keySet().iterator().next().round(), all))
        : silent.entrySet().stream().map(each -> told(each.getKey(), each.getValue()));
  }

  private Exceptional told(Silence silence, List<Owed> actions) {
    String who =
        silence.owners().isEmpty()
            ? "Owner not on record"
            : silence.owners().stream()
                .map(each -> each.called(cast.partnership()))
                .collect(Collectors.joining(", "));
    String what =
        actions.size() == 1
            ? quoted(actions.get(0).action().what())
            : "%s, such as %s"
                .formatted(Words.actions(actions.size()), quoted(actions.get(0).action().what()));
    return of(
        "%s: no update on %s for %s".formatted(who, what, owed(silence.round())),
        silence.round(),
        actions,
        silence.owners());
  }

  private Exceptional nobodyHeard(Round round, List<Owed> actions) {
    return of(
        "No update is on record of any of the %d actions that are open; the last were for %s"
            .formatted(actions.size(), owed(round)),
        round,
        actions,
        List.of());
  }

  private Exceptional of(String words, Round round, List<Owed> actions, List<Party> owners) {
    return new Exceptional(
        Concern.NO_UPDATE,
        words,
        "ask for what happened, whether it is on track, and the next step",
        actions.stream().map(Cast::item).toList(),
        owners.stream().map(cast::called).toList(),
        Cast.groups(actions),
        Math.toIntExact(ChronoUnit.DAYS.between(round.owed(), on)));
  }

  private static String owed(Round round) {
    return "%s, owed by %s".formatted(round.words(), PartialDate.words(round.owed()));
  }

  /** The last round that was owed, of the group that it belongs to first, if nobody answered it. */
  private Optional<Round> unanswered(Owed action) {
    Optional<Body.Id> group = action.groups().stream().findFirst();
    return reports.unanswered(action, group);
  }
}
