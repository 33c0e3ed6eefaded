package org.saferplan.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.saferplan.Records;
import org.saferplan.fact.InvalidValueException;

final class VersionTest {
  private static final Version FIRST = Records.version(Records.plan(), 1);

  @Test
  void isADocumentUnderAKeyOfItsOwn() {
    assertThat(FIRST.key()).isEqualTo(new Key(Kind.VERSION, "plan.plan.v1"));
    assertThat(Version.key(new Key(Kind.ACTION_PLAN, "a-1"), 12))
        .hasToString("versions/action-plan.a-1.v12");
  }

  @Test
  void refusesTheTextOfAnotherDocument() {
    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> new Version(Records.REFRESH, 1, "draft", null, Records.before()));
  }

  @Test
  void refusesAVersionOfAVersion() {
    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> new Version(FIRST.key(), 1, "draft", null, FIRST));
  }

  @Test
  void isCountedFromOne() {
    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> Records.version(Records.plan(), 0));
  }

  @Test
  void refusesAnIdThatNamesNoVersion() {
    for (String bad :
        List.of(
            "plan.plan",
            "plan.plan.v0",
            "plan.plan.v",
            "plan/plan.v1",
            "plan.plan.v1/..",
            "plan..v1")) {
      assertThatExceptionOfType(InvalidValueException.class)
          .as(bad)
          .isThrownBy(() -> new Key(Kind.VERSION, bad));
    }
  }

  @Test
  void isNamedByItsDocumentAndItsNumber() {
    assertThat(Version.textKey(Kind.EDITION, "2018-19")).hasToString("editions/2018-19");
    assertThat(Version.textKey(Kind.EDITION, "2018-19.v2"))
        .isEqualTo(Version.key(new Key(Kind.EDITION, "2018-19"), 2));
    for (String bad : List.of("2018-19.v0", "2018-19.v1234567", ".v1", "a.v1.v2", "../x.v1", "")) {
      assertThatExceptionOfType(InvalidValueException.class)
          .as(bad)
          .isThrownBy(() -> Version.textKey(Kind.EDITION, bad));
    }
  }
}
