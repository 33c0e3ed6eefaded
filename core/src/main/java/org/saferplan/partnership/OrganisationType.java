package org.saferplan.partnership;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.saferplan.fact.PartialDate;
import org.saferplan.fact.Period;

/**
 * What kind of public body an organisation is, where the law asks: Crime and Disorder Act 1998,
 * section 5(1), as it names the responsible authorities of each time.
 *
 * <p>The years in which a type of body existed are told as exactly as they are known here.
 */
public enum OrganisationType {
  /** The council of a district within a county. */
  DISTRICT_COUNCIL(null, null),
  /** The council of a county above districts. */
  COUNTY_COUNCIL(null, null),
  /** The one council of its area. */
  UNITARY_COUNCIL(null, null),
  /** A police force. */
  POLICE_FORCE(null, null),
  /** A fire and rescue authority or service. */
  FIRE_AND_RESCUE(null, null),
  /** The health body in England to 2013. */
  PRIMARY_CARE_TRUST(null, "2013"),
  /** The health body in England from 2013 to the middle of 2022. */
  CLINICAL_COMMISSIONING_GROUP("2013", "2022"),
  /** The health body in England since the middle of 2022. */
  INTEGRATED_CARE_BOARD("2022", null),
  /** The health body in Wales. */
  LOCAL_HEALTH_BOARD(null, null),
  /** Probation to 2014. */
  PROBATION_TRUST(null, "2014"),
  /** Probation from 2014, in part. */
  COMMUNITY_REHABILITATION_COMPANY("2014", null),
  /** Probation from 2014, in part. */
  NATIONAL_PROBATION_SERVICE("2014", null),
  /** Probation after the companies and the national service. */
  PROBATION_SERVICE(null, null),
  /** The police authority to November 2012. */
  POLICE_AUTHORITY(null, "2012-11"),
  /** The police and crime commissioner or whoever holds that role. */
  POLICING_BODY("2012-11", null),
  /** Any other. */
  OTHER(null, null);

  private final @Nullable String from;
  private final @Nullable String to;

  OrganisationType(@Nullable String from, @Nullable String to) {
    this.from = from;
    this.to = to;
  }

  /** Whether there can have been such a body on this day. */
  public boolean existed(LocalDate day) {
    return new Period(date(from), date(to)).covers(day);
  }

  private static @Nullable PartialDate date(@Nullable String value) {
    return value == null ? null : new PartialDate(value);
  }

  /** As people write it: "district council". */
  public String words() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
