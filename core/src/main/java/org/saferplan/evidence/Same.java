package org.saferplan.evidence;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.saferplan.assessment.Figure;
import org.saferplan.fact.Period;
import org.saferplan.partnership.Area;

/** What two values share that tell the same thing: if they then differ, sources disagree. */
record Same(
    @Nullable String unit,
    Figure.@Nullable Statistic statistic,
    Area.@Nullable Id area,
    @Nullable Period period,
    @Nullable Period comparedWith) {

  static Same of(Figure.Value value) {
    Same series = series(value);
    return new Same(
        series.unit, series.statistic, series.area, value.period(), value.comparedWith());
  }

  /** The same for every period. */
  static Same series(Figure.Value value) {
    String unit = value.unit();
    return new Same(
        unit == null ? null : unit.strip().toLowerCase(Locale.UK),
        value.statistic(),
        value.area(),
        null,
        null);
  }
}
