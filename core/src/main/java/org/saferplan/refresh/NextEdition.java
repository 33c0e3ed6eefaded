package org.saferplan.refresh;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saferplan.fact.Copy;
import org.saferplan.fact.Derived;
import org.saferplan.fact.PartialDate;
import org.saferplan.fact.Period;
import org.saferplan.fact.Stated;
import org.saferplan.plan.Aim;
import org.saferplan.plan.Edition;
import org.saferplan.plan.Plan;
import org.saferplan.plan.Priority;
import org.saferplan.plan.Theme;
import org.saferplan.register.Register;

/**
 * The first draft of the edition that follows another: the same commitments under the same ids, led
 * and served by the same. The evidence is not carried along, since the new edition rests on that of
 * its own year; nor are the sources, which print the old text.
 */
final class NextEdition {
  private NextEdition() {}

  static Edition draft(
      Register register, Edition older, Edition.@Nullable Id id, String title, Period period) {
    return new Edition(
        Derived.Ids.given(id, title, Edition.Id::new),
        older.plan(),
        title,
        period,
        horizon(register, older),
        older.id(),
        older.route(),
        List.of(),
        older.priorities().stream().map(NextEdition::next).toList(),
        themes(older.themes()),
        older.aims().stream().map(NextEdition::next).toList(),
        older.regards().stream()
            .map(each -> new Edition.Regard(each.plan(), each.words(), List.of()))
            .toList(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        null);
  }

  /** A plan that is rolled on looks a year further ahead; another looks as far as it did. */
  private static @Nullable PartialDate horizon(Register register, Edition older) {
    PartialDate horizon = older.horizon();
    boolean isRolling =
        register
            .find(Plan.class, older.plan().key())
            .filter(plan -> Boolean.TRUE.equals(plan.rolling()))
            .isPresent();
    return horizon == null || !isRolling ? horizon : horizon.aYearLater();
  }

  private static Stated<Theme> themes(Stated<Theme> themes) {
    return new Stated<>(themes.said(), themes.entries().stream().map(NextEdition::next).toList());
  }

  static Priority next(Priority priority) {
    return printedNowhere(withoutEvidence(priority));
  }

  static Theme next(Theme theme) {
    return printedNowhere(withoutEvidence(theme));
  }

  static Aim next(Aim aim) {
    return printedNowhere(aim);
  }

  private static <R extends Record> R withoutEvidence(R commitment) {
    return Copy.with(Copy.with(commitment, "findings", List.of()), "issues", List.of());
  }

  private static <R extends Record> R printedNowhere(R commitment) {
    return Copy.with(Copy.with(commitment, "sources", List.of()), "note", null);
  }
}
