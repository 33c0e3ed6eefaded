package org.saferplan.check;

import static java.util.stream.Collectors.joining;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.saferplan.fact.PartialDate;
import org.saferplan.fact.Period;
import org.saferplan.partnership.Governance;
import org.saferplan.partnership.Nation;

/**
 * A duty in law, what a record needs to be of use, or what the partnership asks of itself.
 *
 * @param id its stable name
 * @param text what it asks for
 * @param citation where it comes from
 * @param nations where it applies; elsewhere it answers that it is not covered
 * @param modes of governance under which it applies; empty for all
 * @param period when it is in force, as far as that is known
 * @param certainty how far the text is known
 * @param doubts what of it is less certain
 * @param look holds it against the record
 */
record Rule(
    String id,
    String text,
    String citation,
    Set<Nation> nations,
    Set<Governance.Mode> modes,
    Period period,
    Certainty certainty,
    List<Doubt> doubts,
    Function<Case, List<Finding>> look) {

  /** Takes copies. */
  Rule {
    nations = Set.copyOf(nations);
    modes = Set.copyOf(modes);
    doubts = List.copyOf(doubts);
  }

  /** A rule of England whose Welsh counterpart is not known here. */
  static Rule ofEngland(
      String id, String text, String citation, Certainty sure, Function<Case, List<Finding>> look) {
    return new Rule(
        id,
        text,
        citation,
        EnumSet.of(Nation.ENGLAND),
        Set.of(),
        Period.UNKNOWN,
        sure,
        List.of(),
        look);
  }

  /** A rule of England and Wales. */
  static Rule ofBoth(
      String id, String text, String citation, Certainty sure, Function<Case, List<Finding>> look) {
    return new Rule(
        id,
        text,
        citation,
        EnumSet.allOf(Nation.class),
        Set.of(),
        Period.UNKNOWN,
        sure,
        List.of(),
        look);
  }

  /** The same, in force from a date: it cannot be older than the instrument that made it. */
  Rule since(String date) {
    return within(new Period(new PartialDate(date), null));
  }

  /** The same, in force in a period. */
  Rule within(Period inForce) {
    return new Rule(id, text, citation, nations, modes, inForce, certainty, doubts, look);
  }

  /** The same, for councils that govern themselves so. */
  Rule under(Governance.Mode mode) {
    return new Rule(id, text, citation, nations, Set.of(mode), period, certainty, doubts, look);
  }

  /** The same, where a part of it is less certain. */
  Rule but(String about, Certainty less) {
    return new Rule(
        id,
        text,
        citation,
        nations,
        modes,
        period,
        certainty,
        List.of(new Doubt(about, less)),
        look);
  }

  /** How far it is known, as the table of the rules writes it: "V; 28 days R". */
  String sure() {
    return Stream.concat(Stream.of(certainty.mark()), doubts.stream().map(Doubt::mark))
        .collect(joining("; "));
  }

  /** Holds it against the record; answers without looking where it does not apply. */
  List<Finding> answer(Case at) {
    if (!nations.contains(at.partnership().nation())) {
      return List.of(
          new Finding(
              Answer.NOT_COVERED,
              at.partnership().key(),
              "/nation",
              "saferplan does not know what the law of %s asks here"
                  .formatted(Words.capital(at.partnership().nation().name())),
              ""));
    }
    if (!period.covers(at.on())) {
      return List.of(at.notApplicable("it applies only " + period.words()));
    }
    return modes.isEmpty() ? look.apply(at) : answerUnderMode(at);
  }

  private List<Finding> answerUnderMode(Case at) {
    List<Governance.Mode> known = at.councils().stream().map(Case.Council::mode).toList();
    if (known.isEmpty()) {
      return List.of(
          Finding.notEvidenced(
              at.partnership().key(),
              "/organisations",
              "how the council governs itself is not on record",
              "record on the council whether it has an executive or a committee system"));
    }
    return known.stream().anyMatch(modes::contains)
        ? look.apply(at)
        : List.of(at.notApplicable("the council has no %s on this day".formatted(wanted())));
  }

  private String wanted() {
    return modes.contains(Governance.Mode.EXECUTIVE) ? "executive" : "committee system";
  }
}
