package org.saferplan.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.saferplan.Records;
import org.saferplan.document.Document;
import org.saferplan.obligation.Obligation;
import org.saferplan.register.Register;

/** What is answered of a whole record. */
final class ChecksTest {
  @Test
  void answersTheWorstFirstAndEveryRule() {
    Checks checks = Checks.of(Lawful.register(), Lawful.DAY);

    assertThat(checks.edition()).isEqualTo("2018-19 refresh");
    assertThat(checks.answers()).extracting(each -> each.finding().answer()).isSorted();
    assertThat(checks.answers())
        .extracting(Checks.Checked::rule)
        .containsAll(Rules.ALL.stream().map(Rule::id).toList());
    assertThat(checks.answers()).allMatch(each -> !each.citation().isBlank());
  }

  /** Silence is never told as a breach. */
  @Test
  void findsNothingBrokenInARecordThatSaysNothing() {
    Checks checks = Checks.of(Records.register(), Lawful.DAY);

    assertThat(checks.answers()).noneMatch(each -> each.finding().answer() == Answer.NOT_MET);
  }

  @Test
  void tellsHowFarARuleIsKnown() {
    Checks checks = Checks.of(Lawful.register(), Lawful.DAY);

    assertThat(checks.ofRule("scrutiny-circulation").answers())
        .allMatch(each -> each.sure().equals("statutory text read; 28 days: text not seen"));
    assertThat(checks.ofRule("no-such-rule").answers()).isEmpty();
  }

  @Test
  void answersNothingWhereNothingIsOnRecord() {
    assertThat(Checks.of(Register.empty(), Lawful.DAY).answers()).isEmpty();
    assertThat(
            Checks.of(Register.empty().with(1, List.of(Records.partnership())), Lawful.DAY)
                .answers())
        .isEmpty();
  }

  @Test
  void holdsAHundredThousandActionsAgainstTheRulesInSeconds() {
    Obligation one = Lawful.action();
    List<Document> many =
        IntStream.range(0, 100_000).<Document>mapToObj(index -> one.withId("a" + index)).toList();
    Register register = Lawful.register(many.toArray(Document[]::new));
    long before = System.nanoTime();

    Checks checks = Checks.of(register, Lawful.DAY);

    assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(20));
    assertThat(checks.ofRule("priority-delivery").answers())
        .extracting(each -> each.finding().words())
        .containsExactly("Night-time economy: 100001 actions, led, resourced and measured");
  }
}
