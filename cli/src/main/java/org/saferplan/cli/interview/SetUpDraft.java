package org.saferplan.cli.interview;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.saferplan.document.Kind;
import org.saferplan.partnership.Membership;

/**
 * The command that sets the partnership up, as the JSON language writes it. It says what the
 * answers say and what follows from them in law, and nothing else.
 */
final class SetUpDraft {
  private final SetUpAnswers answers;
  private final List<Group> groups;

  SetUpDraft(SetUpAnswers answers) {
    this.answers = answers;
    this.groups = Cast.of(answers);
  }

  /** The bodies that take part in adoption, in order. */
  List<Group> way() {
    return groups.stream().filter(Group::isOnTheWay).toList();
  }

  /**
   * All of it.
   *
   * @param id of the partnership
   * @param isRouted whether a plan takes the usual way to adoption
   */
  Map<String, Object> tree(String id, boolean isRouted) {
    return new Entry()
        .with("kind", Kind.PARTNERSHIP)
        .with("id", id)
        .with("name", answers.name())
        .with("shortName", answers.shortName())
        .with("nation", answers.nation())
        .with("tier", answers.tier())
        .with("areas", areaEntries())
        .with("organisations", organisations())
        .with("bodies", groups.stream().map(SetUpDraft::body).toList())
        .with("routes", isRouted ? List.of(route()) : List.of())
        .map();
  }

  /** The id of the area of each council; none is needed where there is one council. */
  static List<Optional<String>> areas(SetUpAnswers answers) {
    List<String> ids = Cast.ids(areaNames(answers));
    return IntStream.range(0, answers.councils().size())
        .mapToObj(at -> answers.isJoint() ? Optional.of(ids.get(at + 1)) : Optional.<String>empty())
        .toList();
  }

  private static List<String> areaNames(SetUpAnswers answers) {
    List<String> names = new ArrayList<>();
    answers.area().ifPresent(names::add);
    answers.councils().forEach(council -> council.area().ifPresent(names::add));
    return names;
  }

  /** The partnership's own first, and the councils' within it. */
  private List<Entry> areaEntries() {
    List<String> names = areaNames(answers);
    List<String> ids = Cast.ids(names);
    return IntStream.range(0, names.size())
        .mapToObj(
            at ->
                new Entry()
                    .with("id", ids.get(at))
                    .with("name", names.get(at))
                    .with("within", Optional.of(ids.get(0)).filter(whole -> at > 0)))
        .toList();
  }

  private List<Entry> organisations() {
    List<String> names = new ArrayList<>();
    answers.councils().forEach(council -> names.add(council.name()));
    answers.county().ifPresent(names::add);
    List<String> ids = Cast.ids(names);
    return IntStream.range(0, names.size())
        .mapToObj(
            at ->
                council(ids.get(at), names.get(at))
                    .with(
                        "governance", at < answers.councils().size() ? governance(at) : List.of()))
        .toList();
  }

  /** A council is a responsible authority: Crime and Disorder Act 1998, section 5(1)(a). */
  private static Entry council(String id, String name) {
    Entry membership = new Entry().with("inLaw", Membership.InLaw.RESPONSIBLE_AUTHORITY);
    return new Entry().with("id", id).with("name", name).with("memberships", List.of(membership));
  }

  private List<Entry> governance(int council) {
    return answers.councils().get(council).mode().stream()
        .map(mode -> new Entry().with("mode", mode))
        .toList();
  }

  private static Entry body(Group group) {
    return new Entry()
        .with("id", group.id())
        .with("name", group.name())
        .with("organisation", group.council())
        .with("actsAs", List.of(new Entry().with("capacity", group.capacity())));
  }

  private Entry route() {
    return new Entry()
        .with("name", "Adoption")
        .with("documents", (Object) List.of(Kind.EDITION, Kind.ASSESSMENT))
        .with("steps", way().stream().map(SetUpDraft::step).toList());
  }

  private static Entry step(Group group) {
    return new Entry()
        .with("id", group.id())
        .with("bodies", List.of(new Entry().with("body", group.id())))
        .with("power", group.power())
        .with("area", group.area());
  }
}
