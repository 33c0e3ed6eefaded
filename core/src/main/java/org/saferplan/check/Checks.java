package org.saferplan.check;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.saferplan.adoption.Current;
import org.saferplan.partnership.Partnership;
import org.saferplan.register.Register;

/**
 * What every rule answers on a day, for the edition that applies.
 *
 * @param on the day
 * @param edition the title of the edition looked at; "" where none is on record
 * @param answers worst first
 */
public record Checks(LocalDate on, String edition, List<Checked> answers) {

  /**
   * One finding, with the rule it is of.
   *
   * @param rule the rule's stable name
   * @param text what the rule asks for
   * @param citation where it comes from
   * @param certainty how far its text is known
   */
  public record Checked(
      String rule, String text, String citation, Certainty certainty, Finding finding) {}

  /** Takes a copy. */
  public Checks {
    answers = List.copyOf(answers);
  }

  /** Holds every rule against the record; answers nothing where there is none. */
  public static Checks of(Register register, LocalDate on) {
    return Partnership.of(register)
        .map(partnership -> of(register, partnership, on))
        .orElseGet(() -> new Checks(on, "", List.of()));
  }

  private static Checks of(Register register, Partnership partnership, LocalDate on) {
    return Current.edition(register, on)
        .map(
            edition ->
                new Checks(
                    on,
                    edition.title(),
                    Rules.ALL.stream()
                        .flatMap(
                            rule -> answers(rule, new Case(register, partnership, edition, on)))
                        .sorted(Comparator.comparing((Checked each) -> each.finding().answer()))
                        .toList()))
        .orElseGet(() -> new Checks(on, "", List.of()));
  }

  private static Stream<Checked> answers(Rule rule, Case at) {
    boolean covered = rule.nations().contains(at.partnership().nation());
    List<Finding> findings = covered ? rule.look().apply(at) : List.of(notCovered(at));
    return findings.stream()
        .map(
            finding ->
                new Checked(rule.id(), rule.text(), rule.citation(), rule.certainty(), finding));
  }

  private static Finding notCovered(Case at) {
    return new Finding(
        Answer.NOT_COVERED,
        at.partnership().key(),
        "/nation",
        "the law of this nation is not among the rules",
        "");
  }
}
