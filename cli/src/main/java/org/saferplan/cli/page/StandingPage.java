package org.saferplan.cli.page;

import java.util.ArrayList;
import java.util.List;
import org.saferplan.adoption.Gap;
import org.saferplan.adoption.Standing;
import org.saferplan.adoption.StepStanding;
import org.saferplan.fact.PartialDate;

/** How far a document has come: its sentence, its route, what is open and what is missing. */
public final class StandingPage {
  private StandingPage() {}

  /** Open amendments and windows, and gaps. */
  public static Page rest(Standing standing) {
    return open(standing).add(gaps(standing));
  }

  /** The sentence, with the day. */
  public static Page sentence(Standing standing) {
    Page page =
        new Page().text("On %s: %s.".formatted(PartialDate.words(standing.on()), standing.words()));
    standing
        .areas()
        .forEach(
            area ->
                page.item(
                    "%s: %s"
                        .formatted(area.area() == null ? "" : area.area().value(), area.words())));
    return page;
  }

  /** The route in a sentence: who does what, in order. */
  static Page way(Standing standing) {
    List<String> steps = new ArrayList<>();
    for (StepStanding step : standing.steps()) {
      List<String> bodies =
          step.bodies().stream().map(body -> Phrases.body(body.called(), body.capacity())).toList();
      steps.add(
          String.join(" and ", bodies)
              + (step.power() == null ? "" : " " + Phrases.enumerated(step.power())));
    }
    return steps.isEmpty()
        ? new Page().text("The route is not on record.")
        : new Page().text("The route: " + String.join("; then ", steps) + ".");
  }

  /** Every step with what each of its bodies did, and when. */
  public static Page route(Standing standing) {
    if (standing.steps().isEmpty()) {
      return new Page();
    }
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("Body", "Power", "Date", "Outcome"));
    for (StepStanding step : standing.steps()) {
      for (StepStanding.BodyStanding body : step.bodies()) {
        rows.add(
            List.of(
                Phrases.body(body.called(), body.capacity()),
                step.power() == null ? Phrases.UNKNOWN : Phrases.enumerated(step.power()),
                body.on() == null ? "" : body.on().words(),
                body.effect() == null ? "not put" : outcome(body)));
      }
    }
    return new Page().blank().heading("Route").table(rows);
  }

  /** "agreed by the Leader under its power, 23 for, 4 against". */
  private static String outcome(StepStanding.BodyStanding body) {
    String effect = body.effect() == null ? "" : body.effect().words();
    String through =
        body.through().isEmpty()
            ? ""
            : " by " + String.join(" and ", body.through()) + " under its power";
    String awaited =
        body.awaited().isEmpty()
            ? ""
            : ", " + String.join(" and ", body.awaited()) + " still to agree";
    return effect + through + awaited + (body.vote() == null ? "" : ", " + body.vote().told());
  }

  private static Page open(Standing standing) {
    Page page = new Page();
    if (!standing.openAmendments().isEmpty()) {
      page.blank().heading("Amendments open");
      standing
          .openAmendments()
          .forEach(
              each ->
                  page.item(
                      "asked for on %s, %s: %s"
                          .formatted(
                              each.askedOn().words(),
                              each.amendment().place(),
                              each.amendment().change())));
    }
    if (!standing.openWindows().isEmpty()) {
      page.blank().heading("Windows open");
      standing
          .openWindows()
          .forEach(
              each ->
                  page.item(
                      "until %s: %s (%s)"
                          .formatted(
                              each.window().until().words(),
                              each.window().who(),
                              Phrases.enumerated(each.window().kind()))));
    }
    return page;
  }

  private static Page gaps(Standing standing) {
    Page page = new Page();
    if (!standing.gaps().isEmpty()) {
      page.blank().heading("Gaps");
      standing.gaps().forEach(gap -> page.item(gap(gap)));
    }
    return page;
  }

  /** What is not on record says so itself. */
  private static String gap(Gap gap) {
    return gap.kind() == Gap.Kind.BROKEN ? "broken: " + gap.words() : gap.words();
  }
}
