package org.saferplan.cli;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.saferplan.adoption.Current;
import org.saferplan.document.Key;
import org.saferplan.document.Version;
import org.saferplan.fact.InvalidValueException;
import org.saferplan.plan.Edition;
import org.saferplan.refusal.Kind;
import org.saferplan.refusal.RefusedException;
import org.saferplan.register.Register;

/** Which edition is meant. */
final class Editions {
  private Editions() {}

  /** The one that applies on the day. */
  static Edition current(Register register, LocalDate day) {
    return Current.edition(register, day).orElseThrow(Editions::none);
  }

  /** The one that is asked for, else the one that applies on the day. */
  static Edition get(Register register, Edition.@Nullable Id asked, LocalDate day) {
    return asked == null
        ? current(register, day)
        : register.find(Edition.class, asked.key()).orElseThrow(() -> noText(asked.value()));
  }

  /** The text that is named: an edition by its id, or a version of it such as 2018-19.v1. */
  static Key text(Register register, String named) {
    try {
      Key key = Version.textKey(org.saferplan.document.Kind.EDITION, named);
      if (register.holds(key)) {
        return key;
      }
    } catch (InvalidValueException e) {
      throw noText(named);
    }
    throw noText(named);
  }

  private static RefusedException noText(String named) {
    return RefusedException.because(
        Kind.NOT_FOUND,
        "not-on-record",
        "there is no edition or version " + named,
        "see which there are with 'saferplan plan list'");
  }

  private static RefusedException none() {
    return RefusedException.because(
        Kind.NOT_FOUND,
        "not-on-record",
        "no edition of a plan is on record",
        "put one on record with 'saferplan do draft-edition'");
  }
}
