package org.saferplan.exception;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saferplan.adoption.Current;
import org.saferplan.partnership.Body;
import org.saferplan.partnership.Partnership;
import org.saferplan.plan.Edition;
import org.saferplan.register.Register;
import org.saferplan.thread.GoldenThread;

/**
 * Every exception on record on a day, what needs somebody first at the top. There is no way to ask
 * for fewer: what is told of one group is told beside how many others there are.
 *
 * @param edition the edition of the day; blank where none is on record
 * @param all every one
 */
public record ExceptionReport(LocalDate on, Edition.@Nullable Id edition, List<Exceptional> all) {

  /** So many exceptions of a concern. */
  public record Count(Concern concern, int exceptions) {}

  /** Takes a copy. */
  public ExceptionReport {
    all = List.copyOf(all);
  }

  /** Every exception of this record on a day. */
  public static ExceptionReport of(Register register, LocalDate on) {
    Edition edition = Current.edition(register, on).orElse(null);
    return Partnership.of(register)
        .map(
            partnership ->
                new ExceptionReport(on, id(edition), found(register, partnership, edition, on)))
        .orElseGet(() -> new ExceptionReport(on, null, List.of()));
  }

  private static Edition.@Nullable Id id(@Nullable Edition edition) {
    return edition == null ? null : edition.id();
  }

  private static List<Exceptional> found(
      Register register, Partnership partnership, @Nullable Edition edition, LocalDate on) {
    Cast cast = new Cast(register, partnership, on);
    Stream<Exceptional> thread =
        edition == null
            ? Stream.empty()
            : GoldenThread.outlineGaps(register, edition.id(), on).stream()
                .flatMap(each -> new Broken(each, edition, cast).all());
    return Stream.of(
            new Late(cast).all(),
            new Untold(cast).all(),
            new Gone(cast).all(),
            new Unowned(cast).all(),
            thread,
            new Money(cast).all(),
            new Conditions(cast).all(),
            new Measured(cast, edition).all(),
            new Unexplained(cast).all())
        .flatMap(each -> each)
        .sorted(
            Comparator.comparing(Exceptional::concern)
                .thenComparingInt(each -> each.days() == null ? 0 : -each.days())
                .thenComparing(Exceptional::words))
        .toList();
  }

  /** Those that concern this group, and those of the partnership as a whole. */
  public List<Exceptional> concerning(Body.Id group) {
    return all.stream()
        .filter(each -> each.groups().isEmpty() || each.groups().contains(group))
        .toList();
  }

  /** How many there are of each concern; those of which there are none are left out. */
  public List<Count> counts() {
    Map<Concern, Integer> counts = new EnumMap<>(Concern.class);
    all.forEach(each -> counts.merge(each.concern(), 1, Integer::sum));
    return counts.entrySet().stream()
        .map(each -> new Count(each.getKey(), each.getValue()))
        .toList();
  }
}
