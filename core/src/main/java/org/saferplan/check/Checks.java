package org.saferplan.check;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.saferplan.adoption.Current;
import org.saferplan.partnership.Nation;
import org.saferplan.partnership.Partnership;
import org.saferplan.plan.Edition;
import org.saferplan.register.Register;

/**
 * What every rule answers on a day, for the edition that applies: the law's, those of good record,
 * and the partnership's own. Not legal advice.
 *
 * @param on the day
 * @param edition the title of the edition looked at; "" where none is on record
 * @param answers worst first
 */
public record Checks(LocalDate on, String edition, List<Checked> answers) {

  /**
   * One finding, with the rule it is of.
   *
   * @param rule the rule's stable name; of a rule of the partnership's own, it begins with "own/"
   * @param text what the rule asks for
   * @param citation where it comes from
   * @param certainty how far its text is known
   * @param doubts what of it is less certain
   */
  public record Checked(
      String rule,
      String text,
      String citation,
      Certainty certainty,
      List<Doubt> doubts,
      Finding finding) {
    /** Takes a copy. */
    public Checked {
      doubts = List.copyOf(doubts);
    }

    /** Whether it is a rule of the partnership's own, in its own words. */
    public boolean isOwn() {
      return rule.startsWith("own/");
    }

    /** How far the rule is known, for people: "statutory text read; 28 days: text not seen". */
    public String sure() {
      return Checks.sure(certainty, doubts);
    }

    /** Where the rule comes from and how far it is known, for people. */
    public String source() {
      boolean isOneAndTheSame = certainty == Certainty.GOOD_RECORD || sure().equals(citation);
      return isOneAndTheSame ? sure() : citation + "; " + sure();
    }
  }

  /** Takes a copy. */
  public Checks {
    answers = List.copyOf(answers);
  }

  /** Holds every rule against the record; answers nothing where there is none. */
  public static Checks of(Register register, LocalDate on) {
    return Partnership.of(register)
        .flatMap(
            partnership ->
                Current.edition(register, on)
                    .map(edition -> of(register, partnership, edition, on)))
        .orElseGet(() -> new Checks(on, "", List.of()));
  }

  /** The answers of one rule alone; none where there is no such rule. */
  public Checks ofRule(String rule) {
    return new Checks(
        on, edition, answers.stream().filter(each -> each.rule().equals(rule)).toList());
  }

  /**
   * Where a rule of law comes from, for a partnership of this nation; nothing where the rule does
   * not apply there, or is not known.
   */
  public static Optional<String> citation(String rule, Nation nation) {
    return Rules.ALL.stream()
        .filter(each -> each.id().equals(rule) && each.nations().contains(nation))
        .map(Rule::citation)
        .findFirst();
  }

  /** How far a rule is known, for people. */
  static String sure(Rule rule) {
    return sure(rule.certainty(), rule.doubts());
  }

  private static String sure(Certainty certainty, List<Doubt> doubts) {
    return Stream.concat(Stream.of(certainty.words()), doubts.stream().map(Doubt::words))
        .collect(joining("; "));
  }

  private static Checks of(
      Register register, Partnership partnership, Edition edition, LocalDate on) {
    Case at = Case.of(register, partnership, edition, on);
    return new Checks(
        on,
        edition.title(),
        Stream.concat(Rules.ALL.stream(), OwnRules.of(partnership).stream())
            .flatMap(rule -> answers(rule, at))
            .sorted(Comparator.comparing((Checked each) -> each.finding().answer()))
            .toList());
  }

  private static Stream<Checked> answers(Rule rule, Case at) {
    return rule.answer(at).stream()
        .map(
            finding ->
                new Checked(
                    rule.id(),
                    rule.text(),
                    rule.citation(),
                    rule.certainty(),
                    rule.doubts(),
                    finding));
  }
}
