package org.saferplan.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.saferplan.Saferplan;
import org.saferplan.fact.Stated;
import org.saferplan.obligation.Obligation;
import org.saferplan.partnership.Reason;

/** What was written before is read, and written as it is now. */
final class FormerTest {
  private final JsonLanguage language = new JsonLanguage(Saferplan.documents());

  private static String ended(String why) {
    return "{\"kind\": \"obligation\", \"what\": \"Mend the lights\", \"ended\": {\"on\": \"2018-06\","
        + " \"how\": \"withdrawn\"%s}}".formatted(why);
  }

  @Test
  void readsTheReasonInWordsThatAnEndingOnceGave() {
    Obligation read =
        language
            .read(ended(", \"because\": \"The lamps are gone\""), Obligation.class)
            .getOrRefuse();

    assertThat(read.ended()).isNotNull();
    assertThat(read.ended().reasons())
        .isEqualTo(Stated.of(List.of(new Reason("The lamps are gone", List.of()))));
    assertThat(language.write(read)).contains("\"reasons\"").doesNotContain("because");
    assertThat(language.read(language.write(read), Obligation.class).getOrRefuse()).isEqualTo(read);
  }

  @Test
  void refusesAReasonThatIsGivenInBothWays() {
    assertThat(
            language
                .read(
                    ended(", \"because\": \"Gone\", \"reasons\": [{\"words\": \"Gone\"}]"),
                    Obligation.class)
                .faults())
        .isNotEmpty();
    assertThat(language.read(ended(""), Obligation.class).faults()).isEmpty();
  }
}
