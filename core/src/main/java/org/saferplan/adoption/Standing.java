package org.saferplan.adoption;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saferplan.decision.Amendment;
import org.saferplan.decision.Decision;
import org.saferplan.decision.Window;
import org.saferplan.document.Key;
import org.saferplan.document.Version;
import org.saferplan.fact.PartialDate;
import org.saferplan.partnership.Area;
import org.saferplan.register.Register;

/**
 * How far a document has come, for an area and a day. Derived from the record, never stored.
 *
 * @param on the day
 * @param area the area; blank for all of them together
 * @param stage in one word
 * @param words in a sentence, for people
 * @param inForceFrom the day from which it is, or will be, in force; blank until its route is
 *     complete
 * @param adoptedVersion the version that was adopted; blank until its route is complete, and where
 *     it is not on record
 * @param steps the steps of its route that concern the area
 * @param openAmendments asked for, and not settled on record
 * @param openWindows in which a decision can still be taken elsewhere
 * @param gaps what is broken, and what is not on record
 * @param areas the same for each area, where the route ends differently in different areas
 */
public record Standing(
    Key document,
    LocalDate on,
    Area.@Nullable Id area,
    Stage stage,
    String words,
    @Nullable LocalDate inForceFrom,
    @Nullable Integer adoptedVersion,
    List<StepStanding> steps,
    List<OpenAmendment> openAmendments,
    List<OpenWindow> openWindows,
    List<Gap> gaps,
    List<Standing> areas) {

  /**
   * An amendment that is open.
   *
   * @param askedOn the day of the meeting that asked for it
   */
  public record OpenAmendment(Decision.Ref decision, PartialDate askedOn, Amendment amendment) {}

  /** A window that is open. */
  public record OpenWindow(Decision.Ref decision, Window window) {}

  /** Takes copies. */
  public Standing {
    steps = List.copyOf(steps);
    openAmendments = List.copyOf(openAmendments);
    openWindows = List.copyOf(openWindows);
    gaps = List.copyOf(gaps);
    areas = List.copyOf(areas);
  }

  /** How far the document has come on a day, in all areas together and in each. */
  public static Standing of(Register register, Key document, LocalDate on) {
    return Course.of(register, document, on, null).standing();
  }

  /** How far the document has come on a day in this area. */
  public static Standing of(Register register, Key document, LocalDate on, Area.@Nullable Id area) {
    return Course.of(register, document, on, area).standing();
  }

  /** The text that was adopted, where it is on record which it was. */
  public Optional<Version> adopted(Register register) {
    return Optional.ofNullable(adoptedVersion)
        .flatMap(number -> register.find(Version.class, Version.key(document, number)));
  }
}
