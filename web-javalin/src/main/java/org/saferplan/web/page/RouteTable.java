package org.saferplan.web.page;

import static org.saferplan.web.page.Markup.element;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.saferplan.adoption.Standing;
import org.saferplan.adoption.StepStanding;
import org.saferplan.decision.Decision;
import org.saferplan.decision.Effect;
import org.saferplan.decision.Matter;
import org.saferplan.decision.Meeting;
import org.saferplan.document.Key;
import org.saferplan.partnership.Area;

/**
 * A document's route, step by step.
 *
 * @param sheet what the page is made from
 */
record RouteTable(Sheet sheet) {

  Markup of(String caption, Standing standing) {
    if (standing.steps().isEmpty()) {
      return element("p", "The route it takes is not on record.");
    }
    Table table = new Table(caption, List.of("Step", "Who", "When", "What they did"), 1);
    for (int index = 0; index < standing.steps().size(); index++) {
      StepStanding step = standing.steps().get(index);
      for (StepStanding.BodyStanding body : step.bodies()) {
        table.row(
            String.valueOf(index + 1),
            List.of(element("p", who(body)), note(Words.power(step.power()) + area(step))),
            body.effect() == null ? "\u2013" : Words.day(body.on()),
            outcome(body, standing.document()));
      }
    }
    return table.markup();
  }

  private static String who(StepStanding.BodyStanding body) {
    return body.capacity() == null || body.capacity().words().equals(body.called())
        ? body.called()
        : body.called() + ", acting as the " + body.capacity().words();
  }

  private String area(StepStanding step) {
    Area.Id area = step.area();
    return area == null
        ? ""
        : sheet.partnership().areas().stream()
            .filter(each -> each.id().equals(area))
            .map(each -> " for " + each.name())
            .findFirst()
            .orElse("");
  }

  private List<Markup> outcome(StepStanding.BodyStanding body, Key document) {
    List<Markup> lines = new ArrayList<>();
    Effect effect = body.effect();
    lines.add(element("p", Words.sentence(effect == null ? "nothing on record" : effect.words())));
    if (!body.through().isEmpty()) {
      lines.add(note("By " + String.join(" and ", body.through()) + ", under its power"));
    }
    if (!body.awaited().isEmpty()) {
      lines.add(note(String.join(" and ", body.awaited()) + " must agree as well"));
    }
    if (body.vote() != null) {
      lines.add(note("Vote: " + body.vote().told()));
    }
    if (body.version() != null) {
      lines.add(note("Version " + body.version() + " lay before them"));
    }
    decision(body).ifPresent(decision -> minuted(decision, document, lines));
    corrected(body)
        .flatMap(earlier -> matters(earlier, document))
        .map(matter -> note("Corrects an earlier entry: " + matter.effect().words()))
        .forEach(lines::add);
    return lines;
  }

  private Optional<Decision> decision(StepStanding.BodyStanding body) {
    return meeting(body).flatMap(meeting -> decision(meeting, body));
  }

  /** What was on record before it was put right. */
  private Stream<Decision> corrected(StepStanding.BodyStanding body) {
    return meeting(body).stream()
        .flatMap(
            meeting ->
                decision(meeting, body)
                    .flatMap(decision -> Optional.ofNullable(decision.corrects()))
                    .flatMap(meeting::decision)
                    .stream());
  }

  private Optional<Meeting> meeting(StepStanding.BodyStanding body) {
    return Optional.ofNullable(body.decision())
        .flatMap(ref -> sheet.register().find(Meeting.class, ref.meeting().key()));
  }

  private static Optional<Decision> decision(Meeting meeting, StepStanding.BodyStanding body) {
    return Optional.ofNullable(body.decision()).flatMap(ref -> meeting.decision(ref.decision()));
  }

  private static void minuted(Decision decision, Key document, List<Markup> lines) {
    String minute = decision.minute() == null ? "" : " (minute " + decision.minute() + ")";
    matters(decision, document)
        .flatMap(matter -> Optional.ofNullable(matter.words()).stream())
        .forEach(words -> lines.add(note("As minuted" + minute + ": \u201c" + words + "\u201d")));
  }

  private static Stream<Matter> matters(Decision decision, Key document) {
    return decision.matters().stream()
        .filter(matter -> matter.subject() != null && matter.subject().document().equals(document));
  }

  private static Markup note(String words) {
    return element("p", words).with("class", "note");
  }
}
