package org.saferplan.cli.interview;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.saferplan.partnership.Governance;
import org.saferplan.partnership.Nation;
import org.saferplan.partnership.Tier;

/**
 * What an officer said of a partnership that is to be set up. What is empty is not known, or none.
 *
 * @param area the whole of it, where it covers the areas of several councils
 * @param county the county council above a district
 * @param group what its strategy group is called
 */
record SetUpAnswers(
    String name,
    Optional<String> shortName,
    Nation nation,
    Tier tier,
    List<Council> councils,
    Optional<String> area,
    Optional<String> county,
    String group,
    List<String> subgroups) {

  /**
   * A council whose members adopt the plan.
   *
   * @param area it serves, where the partnership covers those of several
   * @param committee that meets as its Crime and Disorder Committee
   */
  record Council(
      String name,
      Optional<Governance.Mode> mode,
      Optional<String> area,
      Optional<String> committee) {

    /** How it governs itself, in a few words. */
    String governed() {
      return mode.map(Council::words).orElse("how it is governed is not known");
    }

    /** The same, of this area. */
    Council serving(String served) {
      return new Council(name, mode, Optional.of(served), committee);
    }

    private static String words(Governance.Mode mode) {
      return switch (mode) {
        case EXECUTIVE -> "leader or mayor and cabinet";
        case COMMITTEE_SYSTEM -> "committee system";
      };
    }
  }

  /** Whether several councils adopt its plan, each for its area. */
  boolean isJoint() {
    return councils.size() > 1;
  }

  /** Whether another of its councils has a committee of this name, too. */
  boolean isNameOfSeveral(String committee) {
    return committees().filter(committee::equalsIgnoreCase).count() > 1;
  }

  private Stream<String> committees() {
    return councils.stream().map(Council::committee).flatMap(Optional::stream);
  }
}
