package org.saferplan.cli.interview;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.saferplan.fact.Identifier;
import org.saferplan.partnership.Governance;
import org.saferplan.partnership.Nation;
import org.saferplan.partnership.Partnership;
import org.saferplan.partnership.Tier;

/** Asks what is needed to set up a partnership, and shows what would be recorded. */
public final class SetUpInterview {
  private static final String UNKNOWN = "not known";
  private static final String KIND_OF_COUNCIL =
      "(?i)\\s+(((district|borough|city|county|metropolitan|london)\\s+)*)council$";

  private final Interview interview;
  private final Partnership.@Nullable Id id;
  private final Set<Partnership.Id> begun;

  /**
   * An interview that has not begun.
   *
   * @param out where the questions are printed
   * @param id that the partnership is to have; blank for the one that its name gives
   * @param begun the partnerships that have a record already
   */
  public SetUpInterview(
      PrintWriter out, Keyboard keyboard, Partnership.@Nullable Id id, Set<Partnership.Id> begun) {
    this.interview = new Interview(out, keyboard);
    this.id = id;
    this.begun = Set.copyOf(begun);
  }

  /**
   * Asks everything.
   *
   * @return the command {@code set-up-partnership}, to be written by the JSON language
   * @throws StoppedException if the person stops, or does not want what is shown at the end
   */
  public Map<String, Object> draft() {
    interview.begin(SetUpPages.welcome());
    SetUpAnswers answers = answers();
    SetUpDraft draft = new SetUpDraft(answers);
    interview.tell(SetUpPages.way(draft.way()));
    boolean isRouted = interview.yes("Is this how a plan comes to be adopted?");
    String given = id(answers.name());
    interview.tell(SetUpPages.summary(answers, given, isRouted ? draft.way() : List.of()));
    if (!interview.yes("Begin the record?")) {
      throw new StoppedException();
    }
    return draft.tree(given, isRouted);
  }

  private SetUpAnswers answers() {
    String name = interview.text("Name of the partnership", Check.NAME.and(this::alreadyBegun));
    Optional<String> shortName =
        interview.optional("Its short name, such as its initials", "none", Check.TEXT);
    Nation nation = nation();
    Tier tier = tier(nation);
    List<SetUpAnswers.Council> councils = councils();
    Optional<String> area = Optional.empty();
    if (councils.size() > 1) {
      councils = withAreas(councils);
      area = Optional.of(wholeOf(councils));
    }
    Optional<String> county =
        nation == Nation.ENGLAND && tier == Tier.DISTRICT ? county(councils) : Optional.empty();
    String group = interview.text("Name of its strategy group", name, Check.NAME);
    List<String> subgroups =
        interview.list("Name of a subgroup", Check.NAME.and(Check.otherThan(List.of(group))));
    return new SetUpAnswers(
        name, shortName, nation, tier, councils, area, county, group, subgroups);
  }

  private Optional<String> alreadyBegun(String name) {
    String given = id(name);
    return begun.stream().anyMatch(each -> each.value().equals(given))
        ? Optional.of("the record of %s has begun already".formatted(given))
        : Optional.empty();
  }

  private String id(String name) {
    return id != null ? id.value() : Identifier.from(name);
  }

  private Nation nation() {
    return interview.choice(
        "Where it is",
        List.of(
            new Choice<>("england", "England", Nation.ENGLAND),
            new Choice<>("wales", "Wales", Nation.WALES)),
        1);
  }

  private Tier tier(Nation nation) {
    return interview.choice(
        "What it covers",
        List.of(
            new Choice<>(
                "district", "a district, or several, in a county council's area", Tier.DISTRICT),
            new Choice<>(
                "unitary", "an area, or several, with one council for everything", Tier.UNITARY),
            new Choice<>(
                "county", "a county, above the partnerships of its districts", Tier.COUNTY)),
        nation == Nation.WALES ? 2 : 1);
  }

  private List<SetUpAnswers.Council> councils() {
    List<SetUpAnswers.Council> councils = new ArrayList<>();
    Optional<String> next = Optional.of(interview.text("Name of the council", Check.NAME));
    while (next.isPresent()) {
      councils.add(council(next.get()));
      next =
          interview.optional(
              "Another council, in a joint partnership",
              "no more",
              Check.NAME.and(Check.otherThan(names(councils))));
    }
    return councils;
  }

  private SetUpAnswers.Council council(String name) {
    Optional<Governance.Mode> mode =
        interview.choice(
            "How " + name + " governs itself",
            List.of(
                new Choice<>(
                    "executive",
                    "an executive: a leader or mayor, and a cabinet",
                    Optional.of(Governance.Mode.EXECUTIVE)),
                new Choice<>(
                    "committee",
                    "a committee system",
                    Optional.of(Governance.Mode.COMMITTEE_SYSTEM)),
                new Choice<>(UNKNOWN, UNKNOWN, Optional.<Governance.Mode>empty())),
            3);
    Optional<String> committee =
        interview.optional(
            "Which committee is its Crime and Disorder Committee", UNKNOWN, Check.NAME);
    return new SetUpAnswers.Council(name, mode, Optional.empty(), committee);
  }

  private List<SetUpAnswers.Council> withAreas(List<SetUpAnswers.Council> councils) {
    List<String> areas = new ArrayList<>();
    for (SetUpAnswers.Council council : councils) {
      areas.add(area(council.name(), Check.NAME.and(Check.otherThan(areas))));
    }
    return IntStream.range(0, areas.size())
        .mapToObj(at -> councils.get(at).serving(areas.get(at)))
        .toList();
  }

  /** What is left of a council's name without its kind is usually the name of its area. */
  private String area(String council, Check check) {
    String question = "Area that " + council + " serves";
    String usual = council.replaceFirst(KIND_OF_COUNCIL, "");
    return usual.equals(council)
        ? interview.text(question, check)
        : interview.text(question, usual, check);
  }

  private String wholeOf(List<SetUpAnswers.Council> councils) {
    List<String> parts =
        councils.stream().map(SetUpAnswers.Council::area).flatMap(Optional::stream).toList();
    return interview.text(
        "Name of the whole area",
        String.join(" and ", parts),
        Check.NAME.and(Check.otherThan(parts)));
  }

  private Optional<String> county(List<SetUpAnswers.Council> councils) {
    return interview.optional(
        "Name of the county council", UNKNOWN, Check.NAME.and(Check.otherThan(names(councils))));
  }

  private static List<String> names(List<SetUpAnswers.Council> councils) {
    return councils.stream().map(SetUpAnswers.Council::name).toList();
  }
}
