package org.saferplan.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.saferplan.fund.Fund;
import org.saferplan.obligation.Resource;
import org.saferplan.register.Register;

final class TakesWordsTest {
  private static final Fund.Id STREETS = new Fund.Id("streets");
  private static final Fund.Id OFFICE = new Fund.Id("office");

  private static List<Resource> read(String cell) {
    Names<Fund.Id> funds = new Names<>();
    funds.add(STREETS, "streets");
    funds.add(STREETS, "Safer Streets Fund");
    funds.add(OFFICE, "Grant from the Home Office");
    funds.add(new Fund.Id("one"), "Grant");
    funds.add(new Fund.Id("other"), "Grant");
    return TakesWords.read(cell, funds);
  }

  private static Resource resource(
      @Nullable String words, @Nullable String amount, @Nullable String unit, boolean fromStreets) {
    return new Resource(
        words, amount == null ? null : new BigDecimal(amount), unit, fromStreets ? STREETS : null);
  }

  @Test
  void anAmountIsOneByItselfOrAfterAComma() {
    assertThat(read("£1,200")).containsExactly(resource(null, "1200", "GBP", false));
    assertThat(read("£80.50")).containsExactly(resource(null, "80.50", "GBP", false));
    assertThat(read("printing, £80.50"))
        .containsExactly(resource("printing", "80.50", "GBP", false));
    assertThat(read("officer time, 200 hours"))
        .containsExactly(resource("officer time", "200", "hours", false));
  }

  @Test
  void aFundThatIsOnRecordPays() {
    assertThat(read("£1,200 from Safer Streets Fund"))
        .containsExactly(resource(null, "1200", "GBP", true));
    assertThat(read("lamps, £9 from streets")).containsExactly(resource("lamps", "9", "GBP", true));
    assertThat(read("from Safer Streets Fund")).containsExactly(resource(null, null, null, true));
    assertThat(read("staff from the night team, from Safer Streets Fund"))
        .containsExactly(resource("staff from the night team", null, null, true));
    assertThat(read("£3 from Grant from the Home Office"))
        .containsExactly(new Resource(null, new BigDecimal(3), "GBP", OFFICE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "up to £500",
        "£500 a month",
        "£5k",
        "£1,20",
        "£12.345",
        "in kind",
        "£9 from Grant",
        "£9 from a fund that nobody knows",
        "2026 budget",
        "Within existing budget, 2027 refresh",
        "3,5 days",
        "1,111 pages"
      })
  void whatIsNotClearIsKeptInItsWords(String cell) {
    assertThat(read(cell)).containsExactly(resource(cell, null, null, false));
  }

  @Test
  void aCellHoldsSeveral() {
    assertThat(read("officer time; £1,200 from streets\n£80\n"))
        .containsExactly(
            resource("officer time", null, null, false),
            resource(null, "1200", "GBP", true),
            resource(null, "80", "GBP", false));
    assertThat(read(" ")).isEmpty();
  }

  @Test
  void theSameTwiceIsTwice() {
    assertThat(read("£500; £500")).hasSize(2);
  }

  @Test
  void aLongStoryIsKeptInItsWords() {
    String story = "£5 from" + " ".repeat(400) + "streets";

    assertThat(read(story)).containsExactly(resource(story, null, null, false));
  }

  @Test
  void whatGoesOutComesInAgain() {
    for (Resource each :
        List.of(
            resource("lamps", "1200.00", "GBP", true),
            resource(null, "1200.00", "GBP", true),
            resource("officer time", "12.5", "hours", false),
            resource(null, "1111", "hours", false),
            resource("lamps, of steel", "1111.00", "GBP", false),
            resource("officer time", null, null, true))) {
      assertThat(read(each.called(Register.empty()))).containsExactly(each);
    }
  }
}
