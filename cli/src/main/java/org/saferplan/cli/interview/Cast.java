package org.saferplan.cli.interview;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.saferplan.fact.Identifier;
import org.saferplan.partnership.Capacity;
import org.saferplan.partnership.Governance;
import org.saferplan.partnership.Power;
import org.saferplan.partnership.Tier;

/** The bodies that the answers speak of, in the order in which a plan usually comes to them. */
final class Cast {
  private final SetUpAnswers answers;
  private final Set<String> taken = new HashSet<>();
  private final List<Group> groups = new ArrayList<>();

  private Cast(SetUpAnswers answers) {
    this.answers = answers;
  }

  static List<Group> of(SetUpAnswers answers) {
    Cast cast = new Cast(answers);
    cast.strategyGroup();
    cast.eachCouncils(
        Capacity.CRIME_AND_DISORDER_COMMITTEE, cast::committee, Cast::powerOfTheCommittee);
    cast.eachCouncils(Capacity.CABINET, cast::cabinet, council -> Optional.of(Power.RECOMMENDS));
    cast.eachCouncils(
        Capacity.FULL_COUNCIL,
        council -> Optional.of(cast.own(Capacity.FULL_COUNCIL, council)),
        council -> Optional.of(Power.ADOPTS));
    answers.subgroups().forEach(cast::subgroup);
    return List.copyOf(cast.groups);
  }

  /** The ids that these names give, each with a number where one before it has the same. */
  static List<String> ids(List<String> names) {
    Set<String> taken = new HashSet<>();
    return names.stream().map(name -> id(name, taken)).toList();
  }

  private static String id(String name, Set<String> taken) {
    String id = Identifier.unique(name, taken::contains);
    taken.add(id);
    return id;
  }

  private void strategyGroup() {
    Capacity capacity =
        answers.tier() == Tier.COUNTY ? Capacity.COUNTY_STRATEGY_GROUP : Capacity.STRATEGY_GROUP;
    add(answers.group(), capacity, Optional.empty(), Optional.empty(), Optional.of(Power.AGREES));
  }

  private void subgroup(String name) {
    add(name, Capacity.SUBGROUP, Optional.empty(), Optional.empty(), Optional.empty());
  }

  private void eachCouncils(
      Capacity capacity,
      Function<SetUpAnswers.Council, Optional<String>> name,
      Function<SetUpAnswers.Council, Optional<Power>> power) {
    List<String> councils =
        ids(answers.councils().stream().map(SetUpAnswers.Council::name).toList());
    List<Optional<String>> areas = SetUpDraft.areas(answers);
    for (int at = 0; at < councils.size(); at++) {
      SetUpAnswers.Council council = answers.councils().get(at);
      Optional<String> named = name.apply(council);
      if (named.isPresent()) {
        add(
            named.get(),
            capacity,
            Optional.of(councils.get(at)),
            areas.get(at),
            power.apply(council));
      }
    }
  }

  private Optional<String> committee(SetUpAnswers.Council council) {
    return council
        .committee()
        .map(name -> answers.isNameOfSeveral(name) ? name + " of " + council.name() : name);
  }

  private Optional<String> cabinet(SetUpAnswers.Council council) {
    return council
        .mode()
        .filter(mode -> mode == Governance.Mode.EXECUTIVE)
        .map(mode -> own(Capacity.CABINET, council));
  }

  private String own(Capacity capacity, SetUpAnswers.Council council) {
    return answers.isJoint() ? capacity.words() + " of " + council.name() : capacity.words();
  }

  /** A council with an executive has it scrutinise, which is no power to approve. */
  private static Optional<Power> powerOfTheCommittee(SetUpAnswers.Council council) {
    return council
        .mode()
        .map(mode -> mode == Governance.Mode.EXECUTIVE ? Power.COMMENTS : Power.APPROVES);
  }

  private void add(
      String name,
      Capacity capacity,
      Optional<String> council,
      Optional<String> area,
      Optional<Power> power) {
    groups.add(new Group(id(name, taken), name, capacity, council, area, power));
  }
}
