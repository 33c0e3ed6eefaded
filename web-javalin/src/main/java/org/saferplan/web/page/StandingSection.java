package org.saferplan.web.page;

import static org.saferplan.web.page.Markup.element;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.saferplan.adoption.Gap;
import org.saferplan.adoption.Standing;
import org.saferplan.decision.Decision;
import org.saferplan.decision.Delegation;
import org.saferplan.decision.Meeting;
import org.saferplan.partnership.Post;
import org.saferplan.partnership.Sharing;

/**
 * Where the edition stands: its route, what is open, and what is broken or not on record.
 *
 * @param sheet what the page is made from
 */
record StandingSection(Sheet sheet) {

  Markup markup() {
    Standing standing = sheet.standing();
    Markup section =
        element("section", element("h2", "How far it has come").with("id", "route"))
            .with("aria-labelledby", "route");
    section.add(
        new RouteTable(sheet)
            .of("The route of " + Words.quoted(sheet.edition().title()), standing));
    section.add(areas(standing));
    section.add(
        list("Amendments still open", standing.openAmendments().stream().map(this::amendment)));
    section.add(list("Powers given", powers(standing)));
    section.add(
        list("Can still be taken elsewhere", standing.openWindows().stream().map(this::window)));
    section.add(list("Broken", gaps(standing, Gap.Kind.BROKEN)));
    section.add(list("Not on record", gaps(standing, Gap.Kind.NOT_ON_RECORD)));
    return section;
  }

  private static List<Markup> areas(Standing standing) {
    return list(
        "Area by area",
        standing.areas().stream()
            .map(each -> (each.area() == null ? "" : each.area().value() + ": ") + each.words()));
  }

  private String amendment(Standing.OpenAmendment open) {
    return "Asked for on %s: %s \u2013 %s"
        .formatted(open.askedOn().words(), open.amendment().place(), open.amendment().change());
  }

  private String window(Standing.OpenWindow open) {
    return "Until %s: %s".formatted(open.window().until().words(), open.window().who());
  }

  private Stream<String> powers(Standing standing) {
    return standing.steps().stream()
        .flatMap(step -> step.bodies().stream())
        .flatMap(
            body ->
                Optional.ofNullable(body.decision()).flatMap(this::decision).stream()
                    .flatMap(decision -> decision.delegations().stream())
                    .map(power -> "By " + body.called() + ": " + given(power)));
  }

  private Optional<Decision> decision(Decision.Ref ref) {
    return sheet
        .register()
        .find(Meeting.class, ref.meeting().key())
        .flatMap(meeting -> meeting.decision(ref.decision()));
  }

  private String given(Delegation power) {
    String who =
        power.to().isEmpty()
            ? "to whom is not on record"
            : "to "
                + String.join(
                    " and ",
                    power.to().stream().map(each -> each.called(sheet.partnership())).toList())
                + shared(power);
    String asking =
        power.consulting().isEmpty()
            ? ""
            : ", who must first ask "
                + String.join(", ", power.consulting().stream().map(this::post).toList());
    return power.power() + " (" + who + asking + ")";
  }

  private static String shared(Delegation power) {
    return power.acting() == null || power.to().size() < 2
        ? ""
        : power.acting() == Sharing.EACH ? ", each of them" : ", together";
  }

  private String post(Post.Id id) {
    return sheet.partnership().post(id).map(Post::name).orElse(id.value());
  }

  private static Stream<String> gaps(Standing standing, Gap.Kind kind) {
    return standing.gaps().stream().filter(gap -> gap.kind() == kind).map(Gap::words);
  }

  private static List<Markup> list(String heading, Stream<String> words) {
    List<Markup> items = words.map(each -> element("li", Words.sentence(each))).toList();
    List<Markup> made = new ArrayList<>();
    if (!items.isEmpty()) {
      made.add(element("h3", heading));
      made.add(element("ul", items));
    }
    return made;
  }
}
