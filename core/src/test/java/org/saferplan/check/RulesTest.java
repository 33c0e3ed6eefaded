package org.saferplan.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every rule, and an example of each answer that it can give. */
final class RulesTest {
  private static final List<Example> EXAMPLES =
      Stream.of(
              PartnershipExamples.ALL,
              AssessmentExamples.ALL,
              ConsultationExamples.ALL,
              PlanExamples.ALL,
              PriorityExamples.ALL,
              AdoptionExamples.ALL,
              ScrutinyExamples.ALL,
              PolicingBodyExamples.ALL,
              MeetingExamples.ALL,
              RecordsExamples.ALL)
          .flatMap(List::stream)
          .toList();

  @TestFactory
  Stream<DynamicTest> answers() {
    return EXAMPLES.stream()
        .map(example -> DynamicTest.dynamicTest(example.toString(), example::holds));
  }

  @TestFactory
  Stream<DynamicTest> hasAnExampleThatMeetsItOneThatDoesNotAndOneToWhichItDoesNotApply() {
    return Rules.ALL.stream()
        .map(rule -> DynamicTest.dynamicTest(rule.id(), () -> hasExamples(rule.id())));
  }

  private static void hasExamples(String rule) {
    List<Example> own = EXAMPLES.stream().filter(each -> each.rule().equals(rule)).toList();

    assertThat(own)
        .as("one that meets it, and nothing else")
        .anyMatch(each -> each.answers().equals(Set.of(Answer.MET)));
    assertThat(own)
        .as("one that does not")
        .anyMatch(each -> each.isAnswered(Answer.NOT_MET, Answer.NOT_EVIDENCED));
    assertThat(own)
        .as("one to which it does not apply")
        .anyMatch(each -> each.isAnswered(Answer.NOT_APPLICABLE, Answer.NOT_COVERED));
  }

  @Test
  void hasNoExampleOfARuleThatThereIsNot() {
    assertThat(Rules.ALL)
        .extracting(Rule::id)
        .doesNotHaveDuplicates()
        .containsAll(EXAMPLES.stream().map(Example::rule).toList());
  }
}
