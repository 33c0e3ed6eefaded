package org.saferplan.adoption;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.saferplan.assessment.Assessment;
import org.saferplan.document.Kind;
import org.saferplan.fact.Period;
import org.saferplan.plan.Edition;
import org.saferplan.register.Register;

/** Which edition, and which assessment, is meant where none is named. */
public final class Current {
  private Current() {}

  /**
   * The edition that applies on a day: one in force; else one in use; else the latest whose period
   * has begun; else the first to come. Of several, the one whose period began last.
   */
  public static Optional<Edition> edition(Register register, LocalDate on) {
    List<Edition> editions = register.list(Edition.class, Kind.EDITION);
    Comparator<Edition> byBeginning =
        Comparator.comparing(Edition::begins).thenComparing(Edition::title);
    return editions.stream()
        .filter(edition -> applies(Standing.of(register, edition.key(), on).stage()))
        .max(byBeginning)
        .or(() -> editions.stream().filter(each -> !each.begins().isAfter(on)).max(byBeginning))
        .or(() -> editions.stream().min(byBeginning));
  }

  /**
   * The assessment that the edition of the day rests on; where it names none, the latest on record.
   */
  public static Optional<Assessment> assessment(Register register, LocalDate on) {
    return edition(register, on).stream()
        .flatMap(edition -> edition.assessments().stream())
        .flatMap(id -> register.find(Assessment.class, id.key()).stream())
        .findFirst()
        .or(
            () ->
                register.list(Assessment.class, Kind.ASSESSMENT).stream()
                    .max(
                        Comparator.comparing(Current::begins)
                            .thenComparing(each -> each.id().value())));
  }

  private static LocalDate begins(Assessment assessment) {
    Period period = assessment.period();
    return period == null || period.from() == null ? LocalDate.MIN : period.from().earliest();
  }

  private static boolean applies(Stage stage) {
    return stage == Stage.IN_FORCE || stage == Stage.IN_USE;
  }
}
