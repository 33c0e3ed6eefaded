package org.saferplan.check;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.saferplan.document.Document;
import org.saferplan.register.Register;

/**
 * A record, and what a rule answers about it.
 *
 * @param says what is the matter with the record
 * @param answers all that the rule answers
 */
record Example(String rule, String says, Set<Answer> answers, Register register, LocalDate on) {

  /**
   * On the day after the adoption, of Exampleshire's lawful record with these documents instead.
   */
  static Example of(String rule, String says, Set<Answer> answers, Document... instead) {
    return new Example(rule, says, answers, Lawful.register(instead), Lawful.DAY);
  }

  Example on(String day) {
    return new Example(rule, says, answers, register, LocalDate.parse(day));
  }

  List<Finding> findings() {
    return Checks.of(register, on).ofRule(rule).answers().stream()
        .map(Checks.Checked::finding)
        .toList();
  }

  void holds() {
    List<Finding> findings = findings();

    assertThat(findings.stream().map(Finding::answer).collect(toSet()))
        .as("%s: %s%n%s", rule, says, findings)
        .isEqualTo(answers);
    assertThat(findings).allMatch(each -> !each.words().isBlank());
    assertThat(findings)
        .as("what falls short says what would meet it")
        .allMatch(
            each ->
                each.remedy().isBlank()
                    == !Set.of(Answer.NOT_MET, Answer.NOT_EVIDENCED).contains(each.answer()));
    assertThat(findings)
        .as("the document looked at is on record")
        .allMatch(each -> register.holds(each.document()));
  }

  boolean isAnswered(Answer... wanted) {
    return Stream.of(wanted).anyMatch(answers::contains);
  }

  @Override
  public String toString() {
    return rule + ": " + says;
  }
}
