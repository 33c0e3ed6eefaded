package org.saferplan.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.saferplan.Properties;

final class IdentifierTest {
  private static final String ALPHABET = "abzAZ09-- _/.\\éŵÆß'\u2019\u00a0\u0000中🚀";

  @Test
  void takesLowerCaseWordsJoinedByHyphens() {
    for (String good : List.of("a", "7", "domestic-abuse", "2018-04-11-council", "a".repeat(80))) {
      assertThat(Identifier.checked(good)).isEqualTo(good);
    }
  }

  @Test
  void refusesWhatIsUnsafeAsAFileNameOrAnAddress() {
    for (String bad :
        List.of(
            "",
            "-",
            "a-",
            "-a",
            "a--b",
            "A",
            "a b",
            "../a",
            "a/b",
            "a.b",
            "a\n",
            "é",
            "a\u0000",
            "a".repeat(81))) {
      assertThatExceptionOfType(InvalidValueException.class)
          .as(bad)
          .isThrownBy(() -> Identifier.checked(bad));
    }
  }

  @Test
  void isTakenOrRefusedAsItsPatternSays() {
    Properties.hold(
        5000,
        random -> Properties.text(random, 6, "ab7--Aé"),
        text -> {
          boolean isOne = true;
          try {
            Identifier.checked(text);
          } catch (InvalidValueException e) {
            isOne = false;
          }

          assertThat(isOne).isEqualTo(text.matches(Identifier.PATTERN));
        });
  }

  @Test
  void isDerivedFromANameAsPeopleWriteIt() {
    assertThat(Identifier.from("Domestic Abuse (2018/19)")).isEqualTo("domestic-abuse-2018-19");
    assertThat(Identifier.from("  Women's Café & Co. ")).isEqualTo("womens-cafe-co");
    assertThat(Identifier.from("Dŵr")).isEqualTo("dwr");
  }

  @Test
  void isNotDerivedFromANameWithoutLettersOrDigits() {
    assertThat(Identifier.derives("?!")).isFalse();
    assertThatExceptionOfType(InvalidValueException.class).isThrownBy(() -> Identifier.from("?!"));
  }

  @Test
  void isAnIdentifierWhateverNameItIsDerivedFrom() {
    Properties.hold(
        2000,
        random -> Properties.text(random, 200, ALPHABET),
        name -> {
          if (Identifier.derives(name)) {
            String id = Identifier.from(name);

            assertThat(Identifier.checked(id)).isEqualTo(id);
            assertThat(Identifier.from(id)).isEqualTo(id);
            assertThat(Path.of("folder", id).getParent()).isEqualTo(Path.of("folder"));
            assertThat(URI.create("/x/" + id).getPath()).isEqualTo("/x/" + id);
          }
        });
  }

  @Test
  void isNeverGivenTwiceToTheSameName() {
    Properties.holdForSequences(
        100,
        40,
        random -> Properties.text(random, 90, "ab- ") + "x",
        names -> {
          Set<String> taken = new HashSet<>();
          for (String name : names) {
            for (int again = 0; again < 12; again++) {
              String id = Identifier.unique(name, taken::contains);

              assertThat(Identifier.checked(id)).isEqualTo(id);
              assertThat(taken.add(id)).isTrue();
            }
          }
        });
  }

  @Test
  void isNumberedFromTwo() {
    assertThat(Identifier.unique("Plan", Set.of()::contains)).isEqualTo("plan");
    assertThat(Identifier.unique("Plan", Set.of("plan")::contains)).isEqualTo("plan-2");
    assertThat(Identifier.unique("Plan", Set.of("plan", "plan-2")::contains)).isEqualTo("plan-3");
  }
}
