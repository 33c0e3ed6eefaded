package org.saferplan.adoption;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.saferplan.document.Kind;
import org.saferplan.fact.PartialDate;
import org.saferplan.plan.Edition;
import org.saferplan.register.Register;

/** Which edition applies. */
public final class Current {
  private Current() {}

  /**
   * The edition that applies on a day: one in force; else one in use; else the latest whose period
   * has begun; else the first to come. Of several, the one whose period began last.
   */
  public static Optional<Edition> edition(Register register, LocalDate on) {
    List<Edition> editions = register.list(Edition.class, Kind.EDITION);
    Comparator<Edition> byBeginning =
        Comparator.comparing(Current::begins).thenComparing(Edition::title);
    return editions.stream()
        .filter(edition -> applies(Standing.of(register, edition.key(), on).stage()))
        .max(byBeginning)
        .or(() -> editions.stream().filter(each -> !begins(each).isAfter(on)).max(byBeginning))
        .or(() -> editions.stream().min(byBeginning));
  }

  private static boolean applies(Stage stage) {
    return stage == Stage.IN_FORCE || stage == Stage.IN_USE;
  }

  private static LocalDate begins(Edition edition) {
    PartialDate from = edition.period().from();
    return from == null ? LocalDate.MIN : from.earliest();
  }
}
