package org.saferplan.plan;

import java.time.LocalDate;
import java.util.Locale;
import org.saferplan.fact.PartialDate;

/** What a plan is to cover: Crime and Disorder Act 1998, section 6(1)(a) to (d). */
public enum Head {
  /** Crime and disorder, with anti-social behaviour and harm to the local environment. */
  CRIME_AND_DISORDER,
  /** The misuse of drugs, alcohol and other substances. */
  SUBSTANCE_MISUSE,
  /** Re-offending. */
  REOFFENDING,
  /** Serious violence, since 31 January 2023. */
  SERIOUS_VIOLENCE;

  private static final PartialDate SERIOUS_VIOLENCE_SINCE = new PartialDate("2023-01-31");

  /** Whether a plan that begins on this day is to cover it. */
  public boolean isAsked(LocalDate begins) {
    return this != SERIOUS_VIOLENCE || !begins.isBefore(SERIOUS_VIOLENCE_SINCE.earliest());
  }

  /** As people write it: "substance misuse". */
  public String words() {
    return this == REOFFENDING ? "re-offending" : name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
