package org.saferplan.partnership;

/**
 * In what capacity a body acts. One body can act in several; what it is called is its own affair.
 */
public enum Capacity {
  /** The meeting of all members of a council. */
  FULL_COUNCIL,
  /** A council's executive. */
  CABINET,
  /** A council's overview and scrutiny committee. */
  OVERVIEW_AND_SCRUTINY,
  /** The committee of section 19 of the Police and Justice Act 2006. */
  CRIME_AND_DISORDER_COMMITTEE,
  /** The group that prepares and puts in effect the plan: SI 2007/1830, regulation 3. */
  STRATEGY_GROUP,
  /** A group that owes and delivers for a priority. */
  SUBGROUP,
  /** A county's group: SI 2007/1830, regulation 8. */
  COUNTY_STRATEGY_GROUP,
  /** Officers of several agencies working together. */
  OPERATIONAL_UNIT;

  /** As people write it: "Crime and Disorder Committee". */
  public String words() {
    return switch (this) {
      case FULL_COUNCIL -> "Full Council";
      case CABINET -> "Cabinet";
      case OVERVIEW_AND_SCRUTINY -> "Overview and Scrutiny";
      case CRIME_AND_DISORDER_COMMITTEE -> "Crime and Disorder Committee";
      case STRATEGY_GROUP -> "Strategy Group";
      case SUBGROUP -> "subgroup";
      case COUNTY_STRATEGY_GROUP -> "County Strategy Group";
      case OPERATIONAL_UNIT -> "operational unit";
    };
  }
}
